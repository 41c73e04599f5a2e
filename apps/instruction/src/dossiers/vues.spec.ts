import { lireFiltres } from './filtres.ts';
import { vueCourante, vuesDe, vuesGardees } from './vues.ts';

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

describe('Les vues gardées', () => {
  const gardee = { id: '1', nom: 'Urgences', filtres: { instructeur: 'moi', tri: 'echeance' }, colonnes: ['nom', 'echeance'], partage: 'tous', proprietaire: 'Anne Roy', mienne: false } as const;
  it('portent leurs colonnes dans l’adresse, et le nom de qui les partage', () => {
    const vues = vuesGardees([gardee, { ...gardee, mienne: true }]);
    expect(vues.map(({ libelle }) => libelle)).toEqual(['Urgences (Anne Roy)', 'Urgences']);
    expect(vueCourante(vues, lire('instructeur=moi&tri=echeance&colonnes=nom,echeance&taille=50'))?.gardee).toBe(gardee);
    expect(vueCourante(vues, lire('instructeur=moi&tri=echeance'))).toBeNull();
  });
});
