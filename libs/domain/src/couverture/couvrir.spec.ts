import fc from 'fast-check';
import { distanceKm } from '../territoire/geodesie.ts';
import { CALIBRATION_E4, type Calibration } from '../territoire/estimateur.ts';
import { bilan, bilansPar } from './agreger.ts';
import { classer, classerToutes, classesDe } from './classer.ts';
import { INCONNUE, mesurerColonne } from './colonne.ts';
import { COMMUNES, mesurerAvec, mesurerMele, ouvertA, TERRITOIRE } from './couverture.exemple.ts';
import { AUCUNE, type Couverture, couvrir, fermer, type Ouvert, ouvrir } from './couvrir.ts';
import { aPortee, PORTEE_KM } from './territoire.ts';

/** Un lieu quelque part dans le pays ou juste à côté ; parfois flou. */
const unPoint = fc.record({ lon: fc.double({ min: 0.6, max: 2.1, noNaN: true }), lat: fc.double({ min: 45.6, max: 46.5, noNaN: true }), precisionKm: fc.constantFrom(0, 0, 0, 4) });
const classees = (couverture: Couverture) => classesDe(couverture).map((classe, rang) => ({ ...COMMUNES[rang]!, classe }));
const faits = ({ bas, centre, haut, inconnues, exactes, proches, ...autres }: Couverture) => ({ bas: [...bas], centre: [...centre], haut: [...haut], inconnues: [...inconnues], exactes: [...exactes], proches, perdus: autres.perdus, ouverts: [...autres.ouverts.keys()].sort() });

describe('classe d’une commune', () => {
  it.each([
    ['un lieu à coup sûr à 1 199,999 s', 1_000_000, 1_199_999, false, 'couverte'],
    ['un lieu qui touche 1 200 s', 1_000_000, 1_200_000, false, 'a-verifier'],
    ['au mieux 1 199,999 s', 1_199_999, 1_500_000, false, 'a-verifier'],
    ['au mieux 1 200 s tout juste', 1_200_000, 1_500_000, false, 'non-couverte'],
    ['au mieux 1 200,001 s', 1_200_001, 1_500_000, false, 'non-couverte'],
    ['rien à portée', AUCUNE, AUCUNE, false, 'non-couverte'],
    ['rien à portée, mais une durée manque', AUCUNE, AUCUNE, true, 'a-verifier'],
    ['couverte, même si une autre durée manque', 900_000, 1_100_000, true, 'couverte'],
  ])('%s', (_titre, bas, haut, douteuse, classe) => expect(classer({ bas, haut, douteuse })).toBe(classe));
});

describe('préfiltre', () => {
  it('garde exactement les communes à 43,3 km, flou compris', () => {
    fc.assert(fc.property(unPoint, (lieu) => {
      const attendues = COMMUNES.flatMap(({ point }, rang) => (point && distanceKm(point, lieu) <= PORTEE_KM + (point.precisionKm ?? 0) + lieu.precisionKm ? [rang] : []));
      expect([...aPortee(TERRITOIRE, lieu)]).toEqual(attendues);
    }));
  });
});

describe('pas de donnée', () => {
  const lieu = { id: 'a', point: { lon: 1.4, lat: 46, precisionKm: 0 } };
  it('une commune sans position n’est jamais non couverte', () => expect(classesDe(couvrir(TERRITOIRE, []))[59]).toBe('a-verifier'));
  it('sans aucun lieu ouvert, toute commune située est non couverte', () => expect(new Set(classesDe(couvrir(TERRITOIRE, [])).slice(0, 59))).toEqual(new Set(['non-couverte'])));
  it('une durée inconnue laisse à vérifier', () => {
    const colonne = mesurerColonne(TERRITOIRE, lieu, () => null);
    expect(new Set(colonne.centre)).toEqual(new Set([INCONNUE]));
    expect(new Set(classesDe(couvrir(TERRITOIRE, [{ colonne, situe: true, certain: true }])))).toEqual(new Set(['a-verifier']));
  });
  it('un lieu ouvert situé nulle part laisse tout à vérifier', () => expect(new Set(classesDe(couvrir(TERRITOIRE, [ouvertA({ id: 'perdu', point: null })])))).toEqual(new Set(['a-verifier'])));
  it('un lieu suspendu laisse douter, il ne couvre pas', () => {
    const [sure, doute] = [couvrir(TERRITOIRE, [ouvertA(lieu)]), couvrir(TERRITOIRE, [ouvertA(lieu, false)])];
    expect(classesDe(sure)).toContain('couverte');
    expect(classesDe(doute)).toEqual(classesDe(sure).map((classe) => (classe === 'couverte' ? 'a-verifier' : classe)));
  });
});

describe('incrémental', () => {
  type Geste = { readonly genre: 'ouvrir' | 'fermer' | 'suspendre'; readonly lieu: number; readonly point: { readonly lon: number; readonly lat: number } | null };
  const geste: fc.Arbitrary<Geste> = fc.record({ genre: fc.constantFrom('ouvrir', 'ouvrir', 'fermer', 'suspendre'), lieu: fc.integer({ min: 0, max: 7 }), point: fc.option(unPoint, { freq: 12 }) });

  it('vaut le recalcul complet, pour 1 000 suites d’ouvertures, fermetures, suspensions et déménagements, durées exactes et estimées mêlées', () => {
    fc.assert(fc.property(fc.array(geste, { minLength: 1, maxLength: 14 }), (gestes) => {
      const presents = new Map<string, Ouvert>();
      let courante = couvrir(TERRITOIRE, []);
      for (const { genre, lieu, point } of gestes) {
        const id = `lieu-${lieu}`;
        if (genre === 'fermer') {
          presents.delete(id);
          courante = fermer(courante, id);
        } else {
          const ouvert = ouvertA({ id, point }, genre === 'ouvrir', mesurerMele);
          presents.set(id, ouvert);
          courante = ouvrir(courante, ouvert);
        }
      }
      const complete = couvrir(TERRITOIRE, [...presents.values()]);
      expect(faits(courante)).toEqual(faits(complete));
      expect(classerToutes(courante)).toEqual(classerToutes(complete));
    }), { numRuns: 1000 });
  }, 60_000);

  it('ne change pas la couverture d’où il part', () => {
    const avant = couvrir(TERRITOIRE, [ouvertA({ id: 'a', point: { lon: 1.2, lat: 46, precisionKm: 0 } })]);
    const copie = faits(avant);
    fermer(ouvrir(avant, ouvertA({ id: 'b', point: { lon: 1.3, lat: 46, precisionKm: 0 } })), 'a');
    expect(faits(avant)).toEqual(copie);
  });
});

describe('bilans', () => {
  const couverture = couvrir(TERRITOIRE, [ouvertA({ id: 'a', point: { lon: 1.2, lat: 46, precisionKm: 0 } })]);
  it('comptent chaque commune et chaque habitant une fois', () => {
    const { couverte, aVerifier, nonCouverte, total } = bilan(classees(couverture));
    expect(total).toEqual({ communes: 60, habitants: COMMUNES.reduce((somme, { population }) => somme + population, 0) });
    expect(couverte.communes + aVerifier.communes + nonCouverte.communes).toBe(60);
    expect(couverte.habitants + aVerifier.habitants + nonCouverte.habitants).toBe(total.habitants);
    expect(couverte.communes).toBeGreaterThan(0);
  });
  it('par département, redonnent la région ; une commune sans EPCI n’en a pas', () => {
    const parDepartement = bilansPar(classees(couverture), ({ departement }) => departement);
    expect([...parDepartement.keys()]).toEqual(['23', '87']);
    expect([...parDepartement.values()].reduce((somme, { couverte }) => somme + couverte.habitants, 0)).toBe(bilan(classees(couverture)).couverte.habitants);
    expect([...bilansPar(classees(couverture), ({ epci }) => epci).values()].reduce((somme, { total }) => somme + total.communes, 0)).toBe(55);
  });
});

describe('vitesse ± 10 %', () => {
  const acceleree = (facteur: number): Calibration => ({ ...CALIBRATION_E4, parametres: [CALIBRATION_E4.parametres[0] + Math.log(facteur), ...CALIBRATION_E4.parametres.slice(1)] as unknown as Calibration['parametres'] });
  const facteur = fc.double({ min: 0.9, max: 1.1, noNaN: true });

  it('le temps estimé ne change de côté du seuil que si le trajet était dans la bande', () => {
    fc.assert(fc.property(unPoint, unPoint, facteur, (a, b, f) => {
      const [avant, apres] = [mesurerAvec(CALIBRATION_E4)(a, b)!, mesurerAvec(acceleree(f))(a, b)!];
      const change = avant.secondes < 1200 !== apres.secondes < 1200;
      expect(!change || (avant.basSecondes < 1200 && avant.hautSecondes >= 1200)).toBe(true);
    }), { numRuns: 5000 });
  });

  it('une commune tranchée ne passe jamais à l’autre verdict, elle redevient au plus à vérifier', () => {
    fc.assert(fc.property(fc.array(unPoint, { minLength: 1, maxLength: 6 }), facteur, (points, f) => {
      const selon = (calibration: Calibration) => classesDe(couvrir(TERRITOIRE, points.map((point, i) => ({ colonne: mesurerColonne(TERRITOIRE, { id: `lieu-${i}`, point }, mesurerAvec(calibration)), situe: true, certain: true }))));
      const apres = selon(acceleree(f));
      selon(CALIBRATION_E4).forEach((classe, rang) => expect(classe === 'a-verifier' || apres[rang] === 'a-verifier' || apres[rang] === classe).toBe(true));
    }), { numRuns: 150 });
  }, 60_000);
});
