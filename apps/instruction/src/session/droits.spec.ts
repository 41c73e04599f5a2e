import { estAgent, menuDe, retourSur } from './droits.ts';

describe('À qui cet espace est ouvert', () => {
  it('un porteur n’y entre pas, un porteur qui est aussi agent y entre', () => {
    expect(estAgent(['PORTEUR'])).toBe(false);
    expect(estAgent([])).toBe(false);
    expect(estAgent(['PORTEUR', 'EXPERT'])).toBe(true);
  });

  it('un expert a ses avis et le registre ; un instructeur qui est aussi expert a les deux', () => {
    expect(menuDe(['EXPERT']).map(({ vers }) => vers)).toEqual(['/mes-avis', '/mes-notations', '/registre']);
    expect(menuDe(['COMITE']).map(({ vers }) => vers)).toEqual(['/seances', '/mes-notations']);
    expect(menuDe(['INSTRUCTEUR', 'EXPERT']).map(({ vers }) => vers)).toEqual(['/', '/mes-avis', '/seances', '/mes-notations', '/dossiers', '/saisie', '/couverture', '/reevaluations', '/indicateurs', '/registre', '/commissions', '/actes', '/paiements', '/changements']);
  });

  it('les finances voient les subventions, l’instruction non', () => {
    expect(menuDe(['FINANCIER']).map(({ vers }) => vers)).toEqual(['/', '/seances', '/dossiers', '/couverture', '/indicateurs', '/commissions', '/selection', '/subventions', '/paiements', '/changements', '/enveloppes', '/tableau-de-bord', '/publication']);
    expect(menuDe(['INSTRUCTEUR']).map(({ vers }) => vers)).toEqual(['/', '/seances', '/mes-notations', '/dossiers', '/saisie', '/couverture', '/reevaluations', '/indicateurs', '/registre', '/commissions', '/actes', '/paiements', '/changements']);
  });
});

describe('Le retour après connexion reste dans le site', () => {
  it.each([
    [null, '/'], ['', '/'], ['https://ailleurs.test', '/'], ['//ailleurs.test', '/'], ['/\\ailleurs.test', '/'], ['/connexion?retour=/connexion', '/'],
    ['/dossiers?etat=DEPOSE', '/dossiers?etat=DEPOSE'],
  ])('%s mène à %s', (adresse, attendu) => expect(retourSur(adresse)).toBe(attendu));
});
