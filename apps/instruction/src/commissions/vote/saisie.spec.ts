import type { LigneCommission } from '@maillage/contrats';
import { anomaliesDe, corpsVotes, type LigneSaisie, reporter, saisieDeDepart } from './saisie.ts';

const ligne = (quoi: Partial<LigneCommission>): LigneCommission => ({ dossierId: 'a', numero: 'TL-1', nom: 'Lieu', beneficiaire: 'Asso', commune: null, groupe: 'g', situation: 'a-voter', propose: { sens: 'accord', montantCentimes: 1000, motifs: [] }, assietteCentimes: 2000, aideMaximaleCentimes: 1500, votants: 3, quorum: { presents: 3, exige: 2, atteint: true }, deports: [], vote: null, decision: null, ...quoi });
const lignes = [ligne({}), ligne({ dossierId: 'b', situation: 'vote' })];

it('la grille part d’un vote unanime pour chaque dossier qui attend', () => expect(saisieDeDepart(lignes)).toEqual([{ dossierId: 'a', issue: 'adopte', montantCentimes: 1000, pour: '3', contre: '0', abstentions: '0', motif: '' }]));

it.each<[string, Partial<LigneSaisie>, string | null]>([
  ['rien à redire', {}, null], ['une voix de trop', { contre: '1' }, 'pour'], ['des voix illisibles ne comptent pas', { pour: 'x' }, 'pour'],
  ['amendé au-dessus du plafond', { issue: 'amende', montantCentimes: 1501 }, 'montantCentimes'], ['amendé sous le plafond', { issue: 'amende', montantCentimes: 1499 }, null], ['rejeté sans motif', { issue: 'rejete', pour: '0', contre: '3' }, 'motif'],
])('%s', (_cas, quoi, chemin) => expect(anomaliesDe(saisieDeDepart(lignes).map((une) => ({ ...une, ...quoi })), { lignes }).get('a')?.[0]?.chemin ?? null).toBe(chemin));

it('un fichier relu remplit la grille, une ligne fautive ne change rien', () => {
  const depart = saisieDeDepart(lignes);
  const vote = { dossierId: 'a', issue: 'amende' as const, montantCentimes: 900, pour: 2, contre: 1, abstentions: 0, motif: '' };
  expect(reporter(depart, [{ ligne: 2, numero: 'TL-1', vote, erreurs: [] }])[0]).toMatchObject({ issue: 'amende', montantCentimes: 900, pour: '2', contre: '1' });
  expect(reporter(depart, [{ ligne: 2, numero: 'TL-1', vote: null, erreurs: ['Illisible.'] }])).toEqual(depart);
});

it('n’envoie ni montant ni motif vides', () => expect(corpsVotes(saisieDeDepart(lignes), '2026-07-02', []).votes).toEqual([{ dossierId: 'a', issue: 'adopte', pour: 3, contre: 0, abstentions: 0 }]));
