import { cheminVers, noterSuivante } from './chemin-pages.ts';

describe('Revenir en arrière dans une liste lue par curseur', () => {
  it('la première page n’a rien avant elle', () => expect(cheminVers('/dossiers')).toEqual([]));

  it('la troisième page a deux pages avant elle, dans l’ordre', () => {
    noterSuivante('/dossiers', '/dossiers?apres=a');
    noterSuivante('/dossiers?apres=a', '/dossiers?apres=b');
    expect(cheminVers('/dossiers?apres=b')).toEqual(['/dossiers', '/dossiers?apres=a']);
  });

  it('une page ouverte par son adresse seule ne sait pas d’où elle vient', () => expect(cheminVers('/dossiers?apres=z')).toEqual([]));

  it('une boucle ne tourne pas sans fin', () => {
    noterSuivante('/x', '/y');
    noterSuivante('/y', '/x');
    expect(cheminVers('/x').length).toBeLessThanOrEqual(2);
  });
});
