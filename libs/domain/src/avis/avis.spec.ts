import type { Jour } from '../temps/jour.ts';
import { avisEnRetard, echeanceProposee, refusEcheance, relancableAlaMain, relanceDue, type RelanceAvis } from './echeance.ts';
import { type EtatAvis, PASSAGES_AVIS } from './machine-avis.ts';
import { messageDemande, messageRendu } from './messages.ts';
import { piecePartageable, sectionsDemandees } from './partage.ts';
import { manqueAvis, type SensAvis } from './sens.ts';

describe('la vie d’un avis', () => {
  it('ne part que d’une demande, et finit dans un état sans retour', () => {
    const passages = Object.values(PASSAGES_AVIS);
    expect(passages.map(({ de }) => de)).toEqual(passages.map(() => 'DEMANDE'));
    expect(new Set(passages.map(({ vers }) => vers)).size).toBe(passages.length);
  });
  it('l’expert rend ou se récuse ; l’instructeur retire ou clôt', () =>
    expect(Object.entries(PASSAGES_AVIS).map(([code, { roles }]) => `${code} ${roles.join()}`)).toEqual(['rendre EXPERT', 'recuser EXPERT', 'retirer INSTRUCTEUR', 'clore INSTRUCTEUR']));
});

describe('le texte est obligatoire, sauf sans avis', () => {
  it.each<[SensAvis, string, boolean]>([
    ['favorable', '', false], ['reserve', '  ', false], ['defavorable', '\n', false], ['favorable', 'Solide.', true], ['sans-avis', '', true],
  ])('%s « %s » : %s', (sens, texte, complet) => expect(manqueAvis(sens, texte) === null).toBe(complet));
});

describe('attendu au plus tard le 10 juillet 2026', () => {
  it.each<[Jour, EtatAvis, boolean]>([
    ['2026-07-09', 'DEMANDE', false], ['2026-07-10', 'DEMANDE', false], ['2026-07-11', 'DEMANDE', true], ['2026-07-11', 'RENDU', false], ['2026-07-11', 'RETIRE', false],
  ])('le %s, %s : en retard %s', (jour, etat, retard) => expect(avisEnRetard({ etat, echeance: '2026-07-10' }, jour)).toBe(retard));

  const relance = (le: Jour, relances: readonly RelanceAvis[] = [], demandeLe: Jour = '2026-07-01', etat: EtatAvis = 'DEMANDE') => relanceDue({ etat, demandeLe, echeance: '2026-07-10', relances }, le);
  it.each<[string, ReturnType<typeof relance>, 'avant' | 'retard' | null]>([
    ['quatre jours avant : rien', relance('2026-07-06'), null],
    ['trois jours avant : un rappel', relance('2026-07-07'), 'avant'],
    ['un jour sauté : le rappel part quand même', relance('2026-07-09'), 'avant'],
    ['une seule fois', relance('2026-07-08', [{ le: '2026-07-07', genre: 'avant' }]), null],
    ['demandé trop près de l’échéance : la demande vaut rappel', relance('2026-07-08', [], '2026-07-07'), null],
    ['le jour dit : toujours rien de plus', relance('2026-07-10', [{ le: '2026-07-07', genre: 'avant' }]), null],
    ['le lendemain : le retard se dit', relance('2026-07-11'), 'retard'],
    ['le retard ne se dit qu’une fois', relance('2026-07-20', [{ le: '2026-07-11', genre: 'retard' }]), null],
    ['un avis rendu ne se relance pas', relance('2026-07-11', [], '2026-07-01', 'RENDU'), null],
  ])('%s', (_cas, due, attendu) => expect(due).toBe(attendu));

  it('se relance à la main une fois par jour', () => {
    const relances: readonly RelanceAvis[] = [{ le: '2026-07-08', genre: 'main' }];
    expect(relancableAlaMain({ etat: 'DEMANDE', relances }, '2026-07-08')).toBe(false);
    expect(relancableAlaMain({ etat: 'DEMANDE', relances }, '2026-07-09')).toBe(true);
    expect(relancableAlaMain({ etat: 'RENDU', relances: [] }, '2026-07-09')).toBe(false);
  });
});

describe('l’échéance', () => {
  it.each<[Jour, boolean]>([['2026-07-01', false], ['2026-07-02', true], ['2026-10-29', true], ['2026-10-30', false]])('demandée le 1er juillet 2026 pour le %s : %s', (echeance, convient) => expect(refusEcheance(echeance, '2026-07-01') === null).toBe(convient));
  it('proposée tombe un jour ouvré', () => expect(echeanceProposee('2026-06-29')).toBe('2026-07-15'));
});

describe('ce qui se partage', () => {
  it('le projet toujours, le reste s’il est coché, rien d’inconnu', () => {
    expect(sectionsDemandees([])).toEqual(['projet']);
    expect(sectionsDemandees(['contacts', 'financement', 'financement', 'banque'])).toEqual(['projet', 'financement', 'contacts']);
  });
  it('jamais les coordonnées bancaires', () => {
    expect(piecePartageable('rib')).toBe(false);
    expect(piecePartageable('statuts')).toBe(true);
  });
});

it('les courriels ne disent ni la question ni le sens', () => {
  const sujet = { numero: 'TL-2026-0001', nom: 'L’Établi', echeance: '2026-07-10' } as const;
  expect(messageDemande(sujet).paragraphes.join(' ')).toContain('au plus tard le 10 juillet 2026');
  expect(messageRendu(sujet, 'Nina Rey').paragraphes.join(' ')).not.toMatch(/favorable/i);
});
