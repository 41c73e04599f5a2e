import { cleDeDepot, oublierCleDeDepot } from './cle-de-depot.ts';

/** Une mémoire de session en peu de mots. */
const memoire = () => {
  const valeurs = new Map<string, string>();
  return { getItem: (cle: string) => valeurs.get(cle) ?? null, setItem: (cle: string, valeur: string) => { valeurs.set(cle, valeur); }, removeItem: (cle: string) => { valeurs.delete(cle); } };
};

describe('la clé d’un dépôt', () => {
  it('reste la même tant qu’aucune réponse n’est venue, et change ensuite', () => {
    const session = memoire();
    let rang = 0;
    const cle = (dossier: string) => cleDeDepot(dossier, session, () => `cle-${++rang}`);
    expect([cle('a'), cle('a'), cle('b')]).toEqual(['cle-1', 'cle-1', 'cle-2']);
    oublierCleDeDepot('a', session);
    expect([cle('a'), cle('b')]).toEqual(['cle-3', 'cle-2']);
  });
});
