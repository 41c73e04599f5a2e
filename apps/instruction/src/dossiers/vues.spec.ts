import { lireFiltres } from './filtres.ts';
import { vueCourante, vuesDe } from './vues.ts';

const lire = (texte: string) => lireFiltres(new URLSearchParams(texte));

describe('Les vues toutes prêtes', () => {
  it('chaque rôle a les siennes', () => {
    expect(vuesDe(['INSTRUCTEUR']).map(({ libelle }) => libelle)).toContain('Mes dossiers');
    expect(vuesDe(['AUDITEUR']).map(({ libelle }) => libelle)).toEqual(['Tous', 'Échéance proche', 'Décidés']);
  });

  it('chaque vue ne contient que des filtres que la liste admet', () => {
    for (const { filtres } of vuesDe(['INSTRUCTEUR', 'VALIDEUR', 'SECRETARIAT_COMMISSION'])) {
      expect(lire(new URLSearchParams(filtres as Record<string, string>).toString())).toEqual(filtres);
    }
  });

  it.each([
    ['', 'Tous'],
    ['taille=50&apres=abc', 'Tous'],
    ['instructeur=moi', 'Mes dossiers'],
    ['instructeur=moi&q=fablab', undefined],
    ['tri=montant', undefined],
  ])('« %s » montre la vue %s', (texte, attendu) => expect(vueCourante(vuesDe(['INSTRUCTEUR']), lire(texte))?.libelle).toBe(attendu));
});
