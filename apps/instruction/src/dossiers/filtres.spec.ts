import { changer, ecrireFiltres, lireFiltres, restreinte, sansRestriction, trier } from './filtres.ts';

const lire = (texte: string) => lireFiltres(new URLSearchParams(texte));

describe('Les filtres de la liste vivent dans l’adresse', () => {
  it('une adresse sans paramètre ne restreint rien', () => {
    expect(lire('')).toEqual({});
    expect(restreinte(lire('tri=montant&sens=asc&taille=50&apres=abc'))).toBe(false);
  });

  it.each([
    ['un état inconnu', 'etat=DEPOSE,INVENTE'],
    ['un brouillon, qu’un agent ne voit pas', 'etat=BROUILLON'],
    ['une issue inconnue', 'issue=peut-etre'],
    ['un volet inconnu', 'volet=voltige'],
    ['un département qui n’en est pas un', 'departement=Gironde'],
    ['un montant à virgule', 'montantMin=12,5'],
    ['un montant négatif', 'montantMax=-1'],
    ['un jour qui n’existe pas', 'deposeDu=2026-02-30'],
    ['une taille de page non offerte', 'taille=1000'],
    ['un tri inconnu', 'tri=nom'],
    ['une colonne inconnue', 'colonnes=nom,iban'],
    ['une étiquette qui n’en est pas une', 'etiquette=zone'],
    ['un paramètre étranger', 'utm_source=courriel'],
    ['un texte trop long', `q=${'x'.repeat(121)}`],
    ['un paramètre vide', 'q=%20%20'],
  ])('%s est ignoré', (_titre, texte) => expect(lire(texte)).toEqual({}));

  it.each([
    ['plusieurs états', 'etat=DEPOSE%2CEN_INSTRUCTION', { etat: 'DEPOSE,EN_INSTRUCTION' }],
    ['la Corse et l’outre-mer', 'departement=2A', { departement: '2A' }],
    ['les bornes', 'montantMin=0&montantMax=999999999999', { montantMin: '0', montantMax: '999999999999' }],
    ['le 29 février d’une année bissextile', 'deposeDu=2024-02-29', { deposeDu: '2024-02-29' }],
  ])('%s est admis', (_titre, texte, attendu) => expect(lire(texte)).toEqual(attendu));

  it('une même recherche s’écrit toujours pareil', () => {
    const [a, b] = [lire('sens=asc&q=fablab&tri=montant'), lire('q=fablab&tri=montant&sens=asc')];
    expect(ecrireFiltres(a)).toBe(ecrireFiltres(b));
    expect(ecrireFiltres(a)).toBe('q=fablab&tri=montant&sens=asc');
  });

  it('changer un filtre revient à la première page, et une valeur vide le retire', () => {
    expect(changer(lire('q=a&apres=xyz&taille=50'), { q: '', volet: 'creation' })).toEqual({ volet: 'creation', taille: '50' });
  });

  it('tout effacer garde l’ordre et la taille de page', () => {
    expect(ecrireFiltres(sansRestriction(lire('q=a&etat=DEPOSE&tri=montant&sens=asc&taille=50&apres=z')))).toBe('tri=montant&sens=asc&taille=50');
  });

  it.each([
    ['l’échéance commence par la plus proche', '', 'echeance', 'asc'],
    ['le montant commence par le plus grand', '', 'montant', 'desc'],
    ['un second clic inverse', 'tri=montant&sens=desc', 'montant', 'asc'],
    ['le dépôt, trié par défaut du plus récent, s’inverse au premier clic', '', 'depose', 'asc'],
  ] as const)('trier : %s', (_titre, texte, tri, sens) => expect(trier(lire(texte), tri)).toMatchObject({ tri, sens }));
});
