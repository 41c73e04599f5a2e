import { changer, ecrireFiltres, lireFiltres } from './filtres.ts';
import { nommerFiltres } from './noms-filtres.ts';

const lire = (texte: string) => lireFiltres(new URLSearchParams(texte));
const libelles = (texte: string) => nommerFiltres(lire(texte), [{ id: 'p1', nom: 'Amélie Martin' }], [{ id: 'ami', titre: 'AMI 2025' }]).map(({ libelle }) => libelle.replace(/[\u00a0\u202f]/g, ' '));

describe('Les filtres en vigueur se lisent', () => {
  it.each([
    ['etat=DEPOSE,AJOURNE', ['État : À prendre en charge', 'État : Ajourné']],
    ['instructeur=p1&appel=ami', ['Appel : AMI 2025', 'Instruction : Amélie Martin']],
    ['instructeur=parti', ['Instruction : parti']],
    ['montantMin=1250050&deposeAu=2026-11-24', ['Demandé : 12 500,50 € au moins', 'Déposé jusqu’au 24/11/2026']],
    ['tri=montant&taille=50', []],
  ])('%s', (texte, attendu) => expect(libelles(texte)).toEqual(attendu));

  it('retirer un état laisse les autres', () => {
    const filtres = lire('etat=DEPOSE,AJOURNE&q=lac&apres=x');
    const [depose] = nommerFiltres(filtres, [], []);
    expect(ecrireFiltres(changer(filtres, depose!.sans))).toBe('q=lac&etat=AJOURNE');
  });

  it('retirer un à un tous les filtres rend la liste entière', () => {
    let filtres = lire('etat=DEPOSE,AJOURNE&q=lac&volet=creation&montantMin=100');
    while (nommerFiltres(filtres, [], []).length > 0) filtres = changer(filtres, nommerFiltres(filtres, [], [])[0]!.sans);
    expect(filtres).toEqual({});
  });
});
