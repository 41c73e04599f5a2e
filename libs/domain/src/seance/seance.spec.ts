import { anomaliesVote, type Vote } from './avis-comite.ts';
import { detecterConflits } from './conflits.ts';
import { bilanEnveloppe, disponiblePour, type LigneEnveloppe } from './enveloppe.ts';
import { messageConvocation } from './messages.ts';
import { quorum, quorumExige } from './quorum.ts';

const membres = (presents: number, absents: number) => [...Array.from({ length: presents }, () => ({ present: true })), ...Array.from({ length: absents }, () => ({ present: false }))];

describe('le quorum', () => {
  it.each([[0, 1], [1, 1], [2, 2], [3, 2], [4, 3], [5, 3]])('sans réglage, %s membres en demandent %s', (nombre, exige) => expect(quorumExige(nombre, null)).toBe(exige));
  it.each<[string, number, number, number | null, boolean]>([
    ['personne', 0, 0, null, false], ['la moitié ne suffit pas', 2, 2, null, false], ['plus de la moitié', 3, 2, null, true],
    ['le nombre fixé, tout juste', 2, 5, 2, true], ['un de moins', 1, 5, 2, false], ['un quorum de zéro veut au moins une personne', 0, 3, 0, false],
  ])('%s', (_cas, presents, absents, fixe, atteint) => expect(quorum(membres(presents, absents), fixe).atteint).toBe(atteint));
});

describe('le vote', () => {
  const vote = (quoi: Partial<Vote>): Vote => ({ avis: 'favorable', pour: 0, contre: 0, abstentions: 0, motifs: [], ...quoi });
  it.each<[string, Vote, number, string | null]>([
    ['l’unanimité', vote({ pour: 4 }), 4, null],
    ['des membres qui ne votent pas', vote({ pour: 1 }), 4, null],
    ['aucune voix', vote({}), 4, 'pour'],
    ['une voix de trop', vote({ pour: 3, contre: 1, abstentions: 1 }), 4, 'pour'],
    ['personne ne peut voter', vote({ pour: 1 }), 0, 'pour'],
    ['favorable contre la majorité', vote({ pour: 1, contre: 2 }), 4, 'avis'],
    ['favorable à voix égales : la présidence tranche', vote({ pour: 2, contre: 2 }), 4, null],
    ['défavorable contre la majorité', vote({ avis: 'defavorable', pour: 2, contre: 1, motifs: ['Budget'] }), 4, 'avis'],
    ['défavorable sans motif', vote({ avis: 'defavorable', contre: 3 }), 4, 'motifs'],
    ['ajourné sans motif', vote({ avis: 'ajourne', pour: 3 }), 4, 'motifs'],
    ['ajourné et motivé', vote({ avis: 'ajourne', pour: 3, motifs: ['Devis à fournir'] }), 4, null],
  ])('%s', (_cas, quoi, votants, chemin) => expect(anomaliesVote(quoi, votants)[0]?.chemin ?? null).toBe(chemin));
});

describe('l’enveloppe', () => {
  const lignes: readonly LigneEnveloppe[] = [
    { id: 'a', avis: 'favorable', montantCentimes: 2_000_001 }, { id: 'b', avis: null, montantCentimes: 999_999 },
    { id: 'c', avis: 'defavorable', montantCentimes: 5_000_000 }, { id: 'd', avis: 'ajourne', montantCentimes: 1 }, { id: 'e', avis: null, montantCentimes: null },
  ];
  it('compte le retenu et l’attendu, jamais le refusé ni l’ajourné', () => expect(bilanEnveloppe(lignes, 3_000_000)).toEqual({ retenuCentimes: 2_000_001, proposeCentimes: 3_000_000, resteCentimes: 0 }));
  it('dit un reste négatif quand les propositions la dépassent', () => expect(bilanEnveloppe(lignes, 2_999_999).resteCentimes).toBe(-1));
  it('sans enveloppe, rien à comparer', () => expect([bilanEnveloppe(lignes, null).resteCentimes, disponiblePour('b', lignes, null)]).toEqual([null, null]));
  it('un dossier déjà retenu ne se compte pas contre lui-même', () => expect([disponiblePour('a', lignes, 3_000_000), disponiblePour('b', lignes, 3_000_000)]).toEqual([3_000_000, 999_999]));
});

describe('les conflits détectés', () => {
  const dossier = { id: 'd', siren: '200034528', commune: '19275', participants: ['porteuse'] };
  const mandat = (siren: string | null, commune: string | null) => ({ personneId: 'p', intitule: 'trésorier', siren, commune });
  it.each([
    ['le SIREN de la structure', mandat('200034528', null), /structure porteuse : trésorier/],
    ['la commune du projet', mandat(null, '19275'), /commune du projet : trésorier/],
    ['une autre structure', mandat('100000009', null), null],
    ['une autre commune', mandat(null, '33063'), null],
    ['un mandat vide ne touche personne', mandat(null, null), null],
  ])('%s', (_cas, un, attendu) => {
    const [trouve] = detecterConflits(['p'], [un], [dossier]);
    if (attendu === null) expect(trouve).toBeUndefined(); else expect(trouve?.raison).toMatch(attendu);
  });
  it('le mandat d’un autre n’écarte pas', () => expect(detecterConflits(['q'], [mandat('200034528', '19275')], [dossier])).toEqual([]));
  it('qui participe à la candidature est en conflit', () => expect(detecterConflits(['porteuse'], [], [dossier])[0]?.raison).toBe('participe à la candidature'));
  it('un dossier sans SIREN ni commune ne touche personne', () => expect(detecterConflits(['p'], [mandat(null, null)], [{ ...dossier, siren: null, commune: null }])).toEqual([]));
});

it('la convocation ne dit rien des dossiers', () => {
  const { objet, paragraphes } = messageConvocation({ le: '2026-09-15', heure: '14:30', lieu: 'Bordeaux' });
  expect(`${objet} ${paragraphes.join(' ')}`).toContain('15 septembre 2026 à 14 h 30');
});
