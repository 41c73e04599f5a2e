import type { ComplementsAgent, DemandeComplements } from '@maillage/contrats';
import { aRedemander, corpsDe, decrire, POINT_VIDE } from './points.ts';

const listes = { pieces: [{ code: 'statuts', libelle: 'Statuts', requis: true }, { code: 'bail', libelle: 'Bail', requis: false }], champs: [{ code: 'projet.description', libelle: 'Description', requis: true }] };
const demandes = (...points: object[]) => ({ demandes: [{ points } as unknown as DemandeComplements] }) as Pick<ComplementsAgent, 'demandes'>;

describe('les points d’une demande', () => {
  it('reprennent ceux à redemander, avec ce qui manque encore', () => expect(aRedemander(demandes({ suite: 'accepte' }, { genre: 'piece', code: 'statuts', texte: 'Signez.', suite: 'a-redemander', suiteMotif: 'Page 2 absente.', requis: true }))).toEqual([{ genre: 'piece', code: 'statuts', texte: 'Page 2 absente.', requis: true }]));
  it('commencent par un point vide', () => expect(aRedemander({ demandes: [] })).toEqual([POINT_VIDE]));
  it.each([['piece', 'statuts', 'Statuts', true], ['piece', 'bail', 'Bail', false], ['champ', 'projet.description', 'Description', false], ['question', '', 'Question', false], ['piece', '', 'À choisir', false]] as const)('%s %s : « %s », suspend : %s', (genre, code, libelle, suspensif) =>
    expect(decrire({ genre, code }, listes)).toEqual({ libelle, suspensif }));
  it('une question part sans code, un message vide ne part pas', () => expect(corpsDe({ echeance: '2027-01-01', message: ' ', points: [{ genre: 'question', code: 'x', texte: 'Oui ?', requis: false }] })).toEqual({ echeance: '2027-01-01', points: [{ genre: 'question', texte: 'Oui ?', requis: false }] }));
});
