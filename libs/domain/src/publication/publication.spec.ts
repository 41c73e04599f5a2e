import fc from 'fast-check';
import type { Jour } from '../temps/jour.ts';
import { differencesPublication, lignesPubliques } from './differences.ts';
import { deDecimal, ecartScdl, echeanceScdl, enDecimal, ligneScdl, type SubventionAPublier } from './ligne-scdl.ts';
import { COLONNES_SCDL, SCHEMA_SCDL } from './schema-scdl.ts';

const REGION = { nom: 'Région d’Exemple', siret: '20003452800014' };
const subvention = (propre: Partial<SubventionAPublier> = {}): SubventionAPublier => ({
  numero: 'SUB-2026-0001', beneficiaire: 'Association du Moulin', siret: '20003452800014', categorie: 'association', objet: 'Tiers-lieu du Moulin', montantCentimes: 2_300_001, autresAidesCentimes: 0,
  deliberation: '2026.123.CP', signeeLe: '2026-01-31', caduqueLe: '2029-01-31', close: false, versements: [], regime: null, ...propre,
});

describe('ce qui se publie', () => {
  it.each<[string, Partial<SubventionAPublier>, string | null]>([
    ['un centime au-dessus de 23 000 €', {}, null],
    ['23 000 € tout juste', { montantCentimes: 2_300_000 }, 'hors-champ'],
    ['23 000 € et un centime d’une autre aide de l’année', { montantCentimes: 2_300_000, autresAidesCentimes: 1 }, null],
    ['une personne physique, quel que soit le montant', { categorie: 'particulier', montantCentimes: 9_000_000 }, 'hors-champ'],
    ['sans SIRET', { siret: null }, 'a-corriger'],
    ['un SIRET à la clé fausse', { siret: '20003452800041' }, 'a-corriger'],
    ['un nom fait de signes', { beneficiaire: '=+ ' }, 'a-corriger'],
    ['une échéance avant la signature', { caduqueLe: '2026-01-30' }, 'a-corriger'],
  ])('%s', (_cas, propre, attendu) => expect(ecartScdl(subvention(propre))?.sorte ?? null).toBe(attendu));

  it.each<[string, Partial<SubventionAPublier>, Jour | null]>([
    ['trois mois après la signature, ramenés au dernier jour d’avril', {}, '2026-04-30'],
    ['hors champ : aucune', { montantCentimes: 2_300_000 }, null],
    ['à corriger : l’échéance court', { siret: null }, '2026-04-30'],
  ])('échéance, %s', (_cas, propre, attendu) => expect(echeanceScdl(subvention(propre))).toBe(attendu));

  it('une ligne écartée ne s’écrit pas', () => expect(() => ligneScdl(subvention({ siret: null }), REGION)).toThrow('ne se publie pas'));
});

describe('la ligne', () => {
  it.each<[string, Partial<SubventionAPublier>, string, string]>([
    ['ouverte', {}, 'échelonné', '2026-01-31/2029-01-31'],
    ['soldée en un versement', { close: true, versements: ['2026-03-02'] }, 'unique', '2026-03-02'],
    ['soldée en deux versements, dans le désordre', { close: true, versements: ['2027-03-02', '2026-03-02'] }, 'échelonné', '2026-03-02/2027-03-02'],
    ['deux versements le même jour', { close: true, versements: ['2026-03-02', '2026-03-02'] }, 'unique', '2026-03-02'],
    ['caduque sans versement', { close: true }, 'échelonné', '2026-01-31'],
  ])('%s', (_cas, propre, conditions, dates) => expect(ligneScdl(subvention(propre), REGION)).toMatchObject({ conditionsVersement: conditions, datesPeriodeVersement: dates }));

  it.each([[null, 'non'], ['aucun', 'non'], ['rgec-651-2014', 'non'], ['de-minimis-2023-2831', 'oui'], ['de-minimis-sieg-2023-2832', 'oui']])('régime %s : notification %s', (regime, attendu) =>
    expect(ligneScdl(subvention({ regime }), REGION).notificationUE).toBe(attendu));

  it('porte les colonnes du schéma, dans son ordre, et le neutralise', () => {
    const ligne = ligneScdl(subvention({ beneficiaire: '=HYPERLINK("x")\nSARL', objet: 'é'.repeat(300), montantCentimes: 4_800_050 }), REGION);
    expect(Object.keys(ligne)).toEqual(COLONNES_SCDL);
    expect(ligne).toMatchObject({ nomBeneficiaire: 'HYPERLINK("x") SARL', montant: '48000.50', pourcentageSubvention: '1.00', objet: `${'é'.repeat(255)}…` });
  });

  it('satisfait chaque contrainte du schéma, quels que soient les textes', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ maxLength: 400 }), fc.integer({ min: 2_300_001, max: 100_000_000_000 }), (beneficiaire, objet, montantCentimes) => {
    const lue = subvention({ beneficiaire, objet, montantCentimes });
    if (ecartScdl(lue)) return;
    const ligne = ligneScdl(lue, REGION);
    for (const { name, constraints: c } of SCHEMA_SCDL.fields as unknown as { name: keyof typeof ligne; constraints: { required?: boolean; pattern?: string; maxLength?: number; enum?: string[] } }[]) {
      const valeur = ligne[name];
      if (c.required) expect(valeur).not.toBe('');
      if (c.pattern && valeur) expect(valeur).toMatch(new RegExp(c.pattern));
      if (c.maxLength) expect(valeur.length).toBeLessThanOrEqual(c.maxLength);
      if (c.enum) expect(c.enum).toContain(valeur);
    }
    expect(deDecimal(ligne.montant)).toBe(montantCentimes);
  })));

  it.each(['12', '12.5', '-1.00', '1,00', ''])('« %s » n’est pas un montant du fichier', (texte) => expect(() => deDecimal(texte)).toThrow());
  it('un centime s’écrit', () => expect(enDecimal(1)).toBe('0.01'));
});

describe('d’une publication à la suivante', () => {
  const ligne = (numero: string, propre: Partial<SubventionAPublier> = {}) => ({ numero, valeurs: ligneScdl(subvention({ numero, ...propre }), REGION) });
  const [a, b, c] = [ligne('A'), ligne('B'), ligne('C')];

  it('dit ce qui s’ajoute, se retire et change', () => {
    expect(differencesPublication([a, b], [a, b])).toEqual([]);
    expect(differencesPublication([a, b], [ligne('B', { objet: 'Autre' }), c])).toEqual([
      { sorte: 'retiree', numero: 'A', valeurs: a.valeurs },
      { sorte: 'modifiee', numero: 'B', colonnes: [{ colonne: 'objet', avant: 'Tiers-lieu du Moulin', apres: 'Autre' }] },
      { sorte: 'ajoutee', numero: 'C', valeurs: c.valeurs },
    ]);
  });

  it('le public lit ce qui est publié tel que publié, et ce qui est dû', () =>
    expect(lignesPubliques([b, a], [ligne('A', { objet: 'Autre' }), c])).toEqual([a, b, c]));
});
