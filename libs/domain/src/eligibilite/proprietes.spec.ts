import fc from 'fast-check';
import { EDITIONS } from '../editions/index.ts';
import type { Reglement } from '../reglement/reglement.ts';
import { ajouterJours, type Jour } from '../temps/jour.ts';
import { jourAParis } from '../temps/paris.ts';
import { appliquerCorrection } from './correction.ts';
import type { Contrat, Demande, Trajet } from './demande.ts';
import { CREATION } from './demande.exemple.ts';
import { appliquerChangements, evaluer } from './evaluer.ts';

const jour = (du: Jour, jours: number) => fc.nat(jours).map((n) => ajouterJours(du, n));
const peutEtre = <T>(valeur: fc.Arbitrary<T>) => fc.option(valeur, { nil: null });

const contrat: fc.Arbitrary<Contrat> = fc.record({
  type: fc.constantFrom('CDI', 'CDD', 'apprentissage', 'mise-a-disposition', 'service-civique', 'benevole', 'prestataire'),
  heuresHebdo: fc.integer({ min: 0, max: 3900 }).map((n) => n / 100),
  tempsPlein: fc.constantFrom(35, 37, 39, 40, 36.5),
  debut: jour('2016-01-01', 4500),
  fin: peutEtre(jour('2018-01-01', 4500)),
});

const trajet: fc.Arbitrary<Trajet> = fc.record({
  nom: fc.constantFrom('A', 'B', 'C', 'D'),
  secondes: fc.oneof(fc.integer({ min: 1100, max: 1300 }), fc.integer({ min: 60, max: 5000 }), fc.integer({ min: 110000, max: 130000 }).map((n) => n / 100)),
  margeSecondes: fc.constantFrom(undefined, 0, 60, 90.5),
  mode: fc.constantFrom('voiture', 'voiture', 'velo', 'pied'),
  statut: fc.constantFrom('ouvert', 'ouvert', 'en-projet', 'ferme', 'suspendu'),
  ouvertLe: peutEtre(jour('2015-01-01', 5000)),
  fermeLe: peutEtre(jour('2016-01-01', 5000)),
  surCarte: fc.boolean(), dansLaRegion: fc.boolean(), estLeProjet: fc.boolean(),
});

const reponse = fc.constantFrom(true, true, true, false, null);

const demande: fc.Arbitrary<Demande> = fc.record({
  deposeLe: jour('2016-06-01', 4800).map((le) => `${le}T09:30:00.000Z`),
  structure: fc.record({
    categorie: fc.constantFrom('association', 'entreprise', 'collectivite', 'etablissement-public', 'particulier'),
    taille: fc.constantFrom('TPE', 'PME', 'ETI', 'GE', null),
    ess: fc.constantFrom(true, false, null),
    siret: fc.constantFrom('51234567900017', '51234567900017', '51234567900017', '51234567900018', ''),
    etablissementDansLaRegion: reponse,
    contratEngagementRepublicain: reponse,
  }),
  collectifUtilisateurs: peutEtre(fc.record({ forme: fc.constantFrom('informel', 'association', 'convention'), justifie: fc.boolean() })),
  projet: fc.record({
    volet: fc.constantFrom('creation', 'developpement', 'developpement', 'reseau', 'creation+developpement'),
    departement: fc.constantFrom('23', '33', '46'),
    territoire: fc.constant(CREATION.projet.territoire),
    criteres: fc.record({ ouvertATous: reponse, flexibleAccessible: reponse, numerique: fc.constantFrom('fibre', 'hd', 'bas-debit', null), accueilHumain: reponse, gouvernanceCollective: reponse }),
    domaine: fc.constantFrom('nourrir', 'artisanat', null),
    activiteDepuis: peutEtre(jour('2010-01-01', 6500)),
    interruptions: fc.array(fc.record({ du: jour('2014-01-01', 5000), au: peutEtre(jour('2019-01-01', 4500)) }), { maxLength: 2 }),
    surCarteRegionale: reponse,
    contrats: fc.array(contrat, { maxLength: 4 }),
    dejaAide: peutEtre(fc.record({ annee: fc.integer({ min: 2012, max: 2028 }), volet: fc.constantFrom('creation', 'developpement') })),
  }),
  trajets: fc.record({ etat: fc.constantFrom('connus', 'connus', 'indisponibles'), lieux: fc.array(trajet, { maxLength: 4 }) }),
});

const edition = fc.constantFrom(...EDITIONS);
const juger = (une: Demande, reglement: Reglement) => evaluer(une, reglement, { evalueLe: '2026-01-01T00:00:00Z' });

const geler = <T>(valeur: T): T => {
  if (valeur !== null && typeof valeur === 'object') {
    Object.values(valeur).forEach(geler);
    Object.freeze(valeur);
  }
  return valeur;
};

/** Une suite de saisies : chacune remplace une partie de la demande par celle d’une autre. */
const retouche = fc.record({ partie: fc.constantFrom('structure', 'projet', 'trajets', 'collectifUtilisateurs', 'deposeLe'), autre: demande });

/** La même demande, rendue déposable : dans l’appel, volet et domaine de l’édition, SIRET et contrat en règle. */
const deposable = (une: Demande, { periode, volets, domaines }: Reglement, jours: number, choix: number): Demande => ({
  ...une,
  deposeLe: `${ajouterJours(periode.ouvreLe.valeur, jours % 600)}T09:30:00.000Z`,
  structure: { ...une.structure, siret: '51234567900017', contratEngagementRepublicain: true },
  projet: { ...une.projet, volet: volets[choix % volets.length]?.code ?? 'creation', domaine: domaines[0]?.code ?? null },
});

describe('propriétés du moteur', () => {
  it('toute suite de retouches donne le verdict d’une évaluation neuve, sans rien modifier', () => fc.assert(fc.property(demande, edition, fc.array(retouche, { maxLength: 5 }), (depart, reglement, retouches) => {
    geler(reglement);
    let courante = geler(depart);
    for (const { partie, autre } of retouches) {
      juger(courante, reglement);
      courante = geler({ ...courante, [partie]: autre[partie as keyof Demande] });
    }
    expect(juger(courante, reglement)).toEqual(juger(structuredClone(courante), structuredClone(reglement)));
  }), { numRuns: 300 }));

  it('un changement proposé, appliqué, rend son critère satisfait et ne dépasse pas la clôture', () => fc.assert(fc.property(demande, edition, (une, reglement) => {
    for (const { code, resultat, changement } of juger(une, reglement).constats) {
      if (resultat === 'satisfait') expect(changement).toBeNull();
      if (!changement) continue;
      const corrigee = appliquerCorrection(une, changement.correction);
      expect(juger(corrigee, reglement).constats.find((un) => un.code === code)?.resultat ?? 'satisfait').toBe('satisfait');
      if (corrigee.deposeLe !== une.deposeLe) expect(jourAParis(corrigee.deposeLe) <= reglement.periode.dernierJourDepot.valeur).toBe(true);
    }
  }), { numRuns: 1500 }));

  it('quand chaque critère manquant a son changement, tous appliqués rendent éligible', () => {
    let prouves = 0;
    fc.assert(fc.property(demande, edition, fc.nat(900), fc.nat(2), (autre, reglement, jours, choix) => {
      const une = deposable(autre, reglement, jours, choix);
      const verdict = juger(une, reglement);
      expect(verdict.issue).not.toBe('refus-depot');
      const manquants = verdict.constats.filter(({ resultat }) => resultat !== 'satisfait');
      if (manquants.length === 0 || manquants.some(({ changement }) => changement === null)) return;
      prouves += 1;
      expect(juger(appliquerChangements(une, verdict), reglement).issue).toBe('eligible');
    }), { numRuns: 3000 });
    expect(prouves).toBeGreaterThan(200);
  });

  it('ce qui est inconnu ne rend jamais éligible', () => fc.assert(fc.property(demande, edition, fc.constantFrom('implantation', 'numerique', 'trajets', 'activite', 'carte'), (une, reglement, inconnue) => {
    const { structure, projet, trajets } = une;
    const cachee: Demande = {
      ...une,
      structure: inconnue === 'implantation' ? { ...structure, etablissementDansLaRegion: null } : structure,
      projet: { ...projet, criteres: inconnue === 'numerique' ? { ...projet.criteres, numerique: null } : projet.criteres, activiteDepuis: inconnue === 'activite' ? null : projet.activiteDepuis, surCarteRegionale: inconnue === 'carte' ? null : projet.surCarteRegionale },
      trajets: inconnue === 'trajets' ? { ...trajets, etat: 'indisponibles' } : trajets,
    };
    const atteint = { implantation: 'implantation-regionale', numerique: 'cinq-criteres', trajets: 'couverture-20-minutes', activite: 'anciennete-3-ans', carte: 'carte-regionale' }[inconnue];
    const { issue, constats } = juger(cachee, reglement);
    const constat = constats.find(({ code }) => code === atteint);
    if (constat && !constat.sansObjet) expect(issue).not.toBe('eligible');
  }), { numRuns: 1500 }));

  it('un lieu ouvert de plus n’améliore jamais la couverture', () => fc.assert(fc.property(demande, trajet, (une, lieu) => {
    const reglement = EDITIONS.at(-1) as Reglement;
    const rang = { 'non-satisfait': 0, 'a-verifier': 1, satisfait: 2 };
    const couverture = (lieux: readonly Trajet[]) => juger({ ...CREATION, trajets: { ...une.trajets, lieux } }, reglement).constats.find(({ code }) => code === 'couverture-20-minutes')?.resultat ?? 'satisfait';
    expect(rang[couverture([...une.trajets.lieux, { ...lieu, id: 'nouveau' }])]).toBeLessThanOrEqual(rang[couverture(une.trajets.lieux)]);
  }), { numRuns: 1000 }));
});
