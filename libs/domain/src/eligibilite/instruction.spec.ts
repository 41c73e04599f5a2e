import { EDITION_2025_2028 } from '../editions/index.ts';
import { resultatRetenu, visaDu } from './conclusion.ts';
import type { Contrat } from './demande.ts';
import { DEVELOPPEMENT } from './demande.exemple.ts';
import { etpExact } from './etp-exact.ts';
import { evaluer } from './evaluer.ts';
import { etablirFaits, type FaitsEtablis } from './faits.ts';

const LE = '2026-07-01T10:00:00.000Z';

describe('le visa d’une conclusion', () => {
  it.each([
    ['satisfait', 'satisfait', false], ['non-satisfait', 'non-satisfait', false], ['a-verifier', 'satisfait', false], ['a-verifier', 'non-satisfait', false],
    ['non-satisfait', 'satisfait', true], ['satisfait', 'non-satisfait', true],
    ['satisfait', 'derogation', true], ['non-satisfait', 'derogation', true], ['a-verifier', 'derogation', true],
  ] as const)('constat %s, conclusion %s : dû %s', (constat, conclusion, du) => expect(visaDu(constat, conclusion)).toBe(du));

  it.each([
    [null, 'non-satisfait'], [{ resultat: 'derogation', visa: 'attendu' }, 'a-verifier'], [{ resultat: 'derogation', visa: 'refuse' }, 'a-verifier'],
    [{ resultat: 'derogation', visa: 'vise' }, 'derogation'], [{ resultat: 'satisfait', visa: null }, 'a-verifier'], [{ resultat: 'non-satisfait', visa: null }, 'non-satisfait'],
  ] as const)('conclusion %j : %s', (confirmation, retenu) => expect(resultatRetenu('non-satisfait', confirmation)).toBe(retenu));
});

describe('l’emploi en fraction exacte', () => {
  const contrat = (heuresHebdo: number, tempsPlein = 35, fin: Contrat['fin'] = null): Contrat => ({ type: 'CDI', heuresHebdo, tempsPlein, debut: '2025-01-01', fin });
  it.each([
    ['un mi-temps', [contrat(17.5)], '1/2', 500], ['dix-sept heures', [contrat(17)], '17/35', 485], ['un tiers et un sixième', [contrat(13, 39), contrat(6.5, 39)], '1/2', 500],
    ['un plein temps', [contrat(35)], '1', 1000], ['aucun', [], '0', 0], ['terminé la veille', [contrat(35, 35, '2026-06-30')], '0', 0], ['terminé le jour même', [contrat(35, 35, '2026-07-01')], '1', 1000],
  ] as const)('%s', (_titre, contrats, fraction, permille) => expect(etpExact(contrats, '2026-07-01')).toEqual({ fraction, permille }));
  it('ne compte que les types de l’édition', () => expect(etpExact([contrat(35), { ...contrat(35), type: 'prestataire' }], '2026-07-01', ['CDI']).fraction).toBe('1'));
});

describe('un fait établi par l’instruction', () => {
  const juger = (faits: FaitsEtablis, code: string) =>
    evaluer(etablirFaits({ ...DEVELOPPEMENT, deposeLe: LE }, faits), EDITION_2025_2028, { evalueLe: LE }).constats.find((un) => un.code === code)?.resultat;
  it.each([
    ['trois ans jour pour jour', { activiteDepuis: '2023-07-01' }, 'anciennete-3-ans', 'satisfait'], ['un jour de moins', { activiteDepuis: '2023-07-02' }, 'anciennete-3-ans', 'non-satisfait'], ['une date que rien n’établit', { activiteDepuis: null }, 'anciennete-3-ans', 'a-verifier'],
    ['aucun contrat', { contrats: [] }, 'emploi-0-5-etp', 'non-satisfait'], ['un mi-temps', { contrats: [{ type: 'CDI', heuresHebdo: 17.5, tempsPlein: 35, debut: '2025-01-01', fin: null }] }, 'emploi-0-5-etp', 'satisfait'],
    ['hors de la région', { etablissementDansLaRegion: false }, 'implantation-regionale', 'non-satisfait'], ['absent de la carte', { surCarteRegionale: false }, 'carte-regionale', 'a-verifier'],
  ] as const)('%s', (_titre, faits, code, attendu) => expect(juger(faits, code)).toBe(attendu));

  it('ne touche pas la demande du dépôt', () => {
    const demande = DEVELOPPEMENT;
    const copie = structuredClone(demande);
    etablirFaits(demande, { activiteDepuis: null, contrats: [], collectif: null, surCarteRegionale: null, etablissementDansLaRegion: null });
    expect(demande).toEqual(copie);
  });
});
