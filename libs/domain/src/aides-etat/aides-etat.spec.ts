import type { Jour } from '../temps/jour.ts';
import { type AideEtat, type AideOctroyee, constaterAideEtat, octroiInterdit } from './constater.ts';
import { inscription } from './registre.ts';

const [MOI, LIEE, AUTRE] = ['111111111', '222222222', '333333333'];
const recue = (octroyeeLe: Jour | null, montantCentimes: number, propre: Partial<AideOctroyee> = {}): AideOctroyee => ({ siren: MOI, octroyeeLe, annee: octroyeeLe ? Number(octroyeeLe.slice(0, 4)) : 2024, financeur: 'Commune', montantCentimes, regime: 'de-minimis-2023-2831', ...propre });
const aide = (propre: Partial<AideEtat> = {}): AideEtat => ({ regime: 'de-minimis-2023-2831', reference: '', intensiteMaxPourMille: null, siren: MOI, entrepriseUnique: [], declareeLe: '2026-01-05', octroyeeLe: '2026-07-06', montantCentimes: 10_000_000, assietteCentimes: 20_000_000, aides: [], ...propre });
const resultat = (propre: Partial<AideEtat>, code: string) => constaterAideEtat(aide(propre)).find((un) => un.code === code)?.resultat;

describe('le plafond de minimis, trois ans glissants, entreprise unique', () => {
  it.each<[string, Partial<AideEtat>, string]>([
    ['300 000 € tout juste', { aides: [recue('2025-01-02', 20_000_000)] }, 'conforme'],
    ['un centime de trop', { aides: [recue('2025-01-02', 20_000_001)] }, 'alerte'],
    ['une aide de trois ans jour pour jour compte', { aides: [recue('2023-07-06', 20_000_001)] }, 'alerte'],
    ['la veille de la fenêtre ne compte pas', { aides: [recue('2023-07-05', 30_000_000)] }, 'conforme'],
    ['une aide d’après l’octroi ne compte pas', { aides: [recue('2026-07-07', 30_000_000)] }, 'conforme'],
    ['l’aide d’une entreprise liée compte', { entrepriseUnique: [LIEE!], aides: [recue('2025-01-02', 20_000_001, { siren: LIEE! })] }, 'alerte'],
    ['celle d’une entreprise qui ne l’est pas ne compte pas', { entrepriseUnique: [LIEE!], aides: [recue('2025-01-02', 30_000_000, { siren: AUTRE! })] }, 'conforme'],
    ['un autre régime ne compte pas', { aides: [recue('2025-01-02', 30_000_000, { regime: 'de-minimis-sieg-2023-2832' })] }, 'conforme'],
    ['une aide récente sans régime : à vérifier', { aides: [recue('2025-01-02', 100, { regime: null })] }, 'a-verifier'],
    ['une aide ancienne sans régime ne gêne pas', { aides: [recue('2022-01-02', 100, { regime: null })] }, 'conforme'],
    ['une année dont le jour n’est pas connu compte si elle touche la fenêtre', { aides: [recue(null, 20_000_001, { annee: 2023 })] }, 'alerte'],
    ['l’année de l’octroi compte aussi', { aides: [recue(null, 20_000_001, { annee: 2026 })] }, 'alerte'],
    ['SIEG : 750 000 € tout juste', { regime: 'de-minimis-sieg-2023-2832', aides: [recue('2025-01-02', 65_000_000, { regime: 'de-minimis-sieg-2023-2832' })] }, 'conforme'],
  ])('%s', (_cas, propre, attendu) => expect(resultat(propre, 'plafond')).toBe(attendu));

  it('dit ce qui reste accordable', () => {
    expect(octroiInterdit(constaterAideEtat(aide({ aides: [recue('2025-01-02', 25_000_000)] })))?.motif).toContain('50\u00A0000,00\u00A0€ au plus peuvent être octroyés');
    expect(octroiInterdit(constaterAideEtat(aide({ aides: [recue('2025-01-02', 30_000_000)] })))?.motif).toContain('Plus rien ne peut être octroyé');
    expect(octroiInterdit(constaterAideEtat(aide({ declareeLe: null })))).toBeNull();
  });
});

describe('la base de compatibilité', () => {
  it.each<[string, Partial<AideEtat>, string, string | undefined]>([
    ['non saisie : à vérifier', { regime: null }, 'regime', 'a-verifier'],
    ['sans déclaration : à vérifier', { declareeLe: null }, 'declaration', 'a-verifier'],
    ['sans SIREN : à vérifier', { siren: null }, 'declaration', 'a-verifier'],
    ['RGEC sans article : à vérifier', { regime: 'rgec-651-2014' }, 'regime', 'a-verifier'],
    ['RGEC avec article, sans intensité : à vérifier', { regime: 'rgec-651-2014', reference: 'Article 56' }, 'intensite', 'a-verifier'],
    ['RGEC à l’intensité tout juste', { regime: 'rgec-651-2014', reference: 'Article 56', intensiteMaxPourMille: 500 }, 'intensite', 'conforme'],
    ['RGEC un centime au-dessus', { regime: 'rgec-651-2014', reference: 'Article 56', intensiteMaxPourMille: 500, montantCentimes: 10_000_001 }, 'intensite', 'alerte'],
    ['pas une aide d’État, motivé', { regime: 'aucun', reference: 'Activité non économique' }, 'regime', 'conforme'],
    ['pas une aide d’État : aucun plafond', { regime: 'aucun', reference: 'Activité non économique' }, 'plafond', undefined],
    ['pas une aide d’État, sans motif', { regime: 'aucun', reference: '  ' }, 'regime', 'a-verifier'],
  ])('%s', (_cas, propre, code, attendu) => expect(resultat(propre, code)).toBe(attendu));
});

describe('le registre public, vingt jours ouvrés après l’octroi', () => {
  it.each<[string, Jour | null, Jour, string]>([
    ['le dernier jour', null, '2026-08-04', 'a-inscrire'],
    ['le lendemain', null, '2026-08-05', 'en-retard'],
    ['inscrite le dernier jour', '2026-08-04', '2026-09-01', 'inscrite'],
    ['inscrite le lendemain', '2026-08-05', '2026-09-01', 'inscrite-en-retard'],
  ])('%s', (_cas, inscriteLe, aujourdhui, attendu) => expect(inscription({ octroyeeLe: '2026-07-06', inscriteLe }, aujourdhui)).toEqual({ echeanceLe: '2026-08-04', etat: attendu }));
});
