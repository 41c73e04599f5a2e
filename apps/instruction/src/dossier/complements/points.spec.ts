import type { ComplementsAgent, DemandeComplements, Signalement } from '@maillage/contrats';
import { aDemander, corpsDe, decrire, POINT_VIDE } from './points.ts';

const listes = { pieces: [{ code: 'statuts', libelle: 'Statuts', requis: true }, { code: 'bail', libelle: 'Bail', requis: false }], champs: [{ code: 'projet.description', libelle: 'Description', requis: true }] };
type Connus = Pick<ComplementsAgent, 'demandes' | 'signalements' | 'pieces' | 'champs'>;
const connus = (points: readonly object[], signalements: readonly Partial<Signalement>[] = []): Connus => ({ ...listes, demandes: points.length ? [{ points } as unknown as DemandeComplements] : [], signalements: signalements as Signalement[] });
const REFUSE = { genre: 'piece', code: 'statuts', texte: 'Signez.', suite: 'a-redemander', suiteMotif: 'Page 2 absente.', requis: true };

describe('les points d’une demande', () => {
  it('reprennent ceux à redemander, avec ce qui manque encore', () => expect(aDemander(connus([{ suite: 'accepte' }, REFUSE]))).toEqual([{ genre: 'piece', code: 'statuts', texte: 'Page 2 absente.', requis: true }]));
  it('commencent par un point vide', () => expect(aDemander(connus([]))).toEqual([POINT_VIDE]));
  it.each([
    ['une pièce signalée se redemande', { id: 's', cible: 'piece', code: 'bail', libelle: 'Bail', note: 'Illisible.' }, { genre: 'piece', code: 'bail', texte: 'Illisible.', requis: true, signalement: 's' }],
    ['un champ que l’on peut rouvrir se rouvre', { id: 's', cible: 'champ', code: 'projet.description', libelle: 'Description', note: 'Trop vague.' }, { genre: 'champ', code: 'projet.description', texte: 'Trop vague.', requis: true, signalement: 's' }],
    ['un autre champ devient une question', { id: 's', cible: 'champ', code: 'structure: SIRET', libelle: 'SIRET', note: 'Établissement fermé ?' }, { genre: 'question', code: '', texte: 'SIRET : Établissement fermé ?', requis: true, signalement: 's' }],
  ] as const)('%s', (_cas, signalement, point) => expect(aDemander(connus([], [signalement]))).toEqual([point]));
  it('une pièce déjà redemandée ne l’est pas deux fois : le signalement devient une question', () => expect(aDemander(connus([REFUSE], [{ id: 's', cible: 'piece', code: 'statuts', libelle: 'Statuts', note: 'Datés de 2011.' }])).map(({ genre, signalement }) => [genre, signalement])).toEqual([['piece', undefined], ['question', 's']]));
  it.each([['piece', 'statuts', 'Statuts', true], ['piece', 'bail', 'Bail', false], ['champ', 'projet.description', 'Description', false], ['question', '', 'Question', false], ['piece', '', 'À choisir', false]] as const)('%s %s : « %s », suspend : %s', (genre, code, libelle, suspensif) =>
    expect(decrire({ genre, code }, listes)).toEqual({ libelle, suspensif }));
  it('une question part sans code, un message vide ne part pas', () => expect(corpsDe({ echeance: '2027-01-01', message: ' ', points: [{ genre: 'question', code: 'x', texte: 'Oui ?', requis: false }] })).toEqual({ echeance: '2027-01-01', points: [{ genre: 'question', texte: 'Oui ?', requis: false }] }));
});
