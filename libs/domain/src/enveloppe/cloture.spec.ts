import fc from 'fast-check';
import { sommer, type Soldes } from '../subvention/grand-livre/soldes.ts';
import { ouvrirAe, ouvrirCp } from './budget.ts';
import { type AClore, CLOTURE_DEFAUT, cloreExercice, type ReglesCloture } from './cloture.ts';

const SOLDES: Soldes = sommer([{ dossier: 'd', lignes: [...ouvrirAe(500), ...ouvrirCp(100, 2026), ...ouvrirCp(30, 2027)] }], 'd');
const A_CLORE: AClore = { exercice: 2026, exerciceDeLEnveloppe: 2026, rattachementsCentimes: 0, suivantOuvrable: true, enveloppeSuivante: true };
const montants = (a: Partial<AClore>, regles: Partial<ReglesCloture>) => {
  const { cpTombesCentimes, cpReportesCentimes, aeAnnuleesCentimes, aeReporteesCentimes } = cloreExercice(SOLDES, { ...A_CLORE, ...a }, { ...CLOTURE_DEFAUT, ...regles });
  return [cpTombesCentimes, cpReportesCentimes, aeAnnuleesCentimes, aeReporteesCentimes];
};

describe('la clôture d’un exercice : crédits tombés, crédits reportés, autorisations annulées, autorisations reportées', () => {
  it.each<[string, Partial<AClore>, Partial<ReglesCloture>, readonly number[]]>([
    ['par défaut, les crédits tombent et les autorisations restent', {}, {}, [100, 0, 0, 0]],
    ['un service fait avant le 31 décembre emporte ses crédits', { rattachementsCentimes: 40 }, {}, [60, 40, 0, 0]],
    ['jamais plus que le disponible', { rattachementsCentimes: 101 }, {}, [0, 100, 0, 0]],
    ['sans rattachement, tout tombe', { rattachementsCentimes: 40 }, { rattacher: false }, [100, 0, 0, 0]],
    ['des crédits reportés le sont tous', {}, { cp: 'reportes' }, [0, 100, 0, 0]],
    ['rien ne se reporte sur un exercice déjà clos', { suivantOuvrable: false, rattachementsCentimes: 40 }, { cp: 'reportes' }, [100, 0, 0, 0]],
    ['les autorisations s’annulent', {}, { ae: 'annulees' }, [100, 0, 500, 0]],
    ['les autorisations passent à l’enveloppe suivante', {}, { ae: 'reportees' }, [100, 0, 0, 500]],
    ['sans enveloppe suivante, elles restent', { enveloppeSuivante: false }, { ae: 'reportees' }, [100, 0, 0, 0]],
    ['clore une autre année ne touche pas aux autorisations', { exercice: 2027 }, { ae: 'annulees' }, [30, 0, 0, 0]],
  ])('%s', (_phrase, a, regles, attendu) => expect(montants(a, regles)).toEqual(attendu));

  it('chaque centime se retrouve : tombé ou reporté, et les écritures s’équilibrent', () => fc.assert(fc.property(
    fc.nat(10_000), fc.nat(10_000), fc.nat(12_000), fc.constantFrom<ReglesCloture['cp']>('tombent', 'reportes'), fc.constantFrom<ReglesCloture['ae']>('gardees', 'reportees', 'annulees'), fc.boolean(), fc.boolean(),
    (cp, ae, rattachementsCentimes, regleCp, regleAe, suivantOuvrable, enveloppeSuivante) => {
      const soldes = sommer([{ dossier: 'd', lignes: [...ouvrirAe(ae), ...ouvrirCp(cp, 2026)] }], 'd');
      const cloture = cloreExercice(soldes, { ...A_CLORE, rattachementsCentimes, suivantOuvrable, enveloppeSuivante }, { cp: regleCp, ae: regleAe, rattacher: true });
      expect(cloture.cpTombesCentimes + cloture.cpReportesCentimes).toBe(cp);
      for (const lignes of [cloture.lignes, cloture.lignesSuivante]) expect(lignes.reduce((total, { montantCentimes }) => total + montantCentimes, 0)).toBe(0);
      const apres = sommer([{ dossier: 'd', lignes: [...ouvrirAe(ae), ...ouvrirCp(cp, 2026), ...cloture.lignes] }], 'd');
      expect([apres['cp-disponibles/2026'] ?? 0, apres['cp-disponibles/2027'] ?? 0, Math.min(0, apres['ae-disponible'] ?? 0)]).toEqual([0, cloture.cpReportesCentimes, 0]);
    },
  ), { numRuns: 300 }));
});
