import { lireDepensesCollees } from './tableur.ts';
import { lireJour } from './jour.ts';

const postes = [{ code: 'equipement', libelle: 'Équipement', eligible: true }, { code: 'salaires', libelle: 'Salaires et charges', eligible: true }];

describe('coller des dépenses depuis un tableur', () => {
  it('lit une ligne par dépense, postes reconnus sans accent ni casse', () => {
    expect(lireDepensesCollees('equipement\tImprimante 3D\t1 200,50 €\t1440,60\t15/03/2027\r\nSALAIRES  et charges\tAnimatrice\t18000\t18000\t2027-01-04\n', postes)).toEqual([
      { depense: { poste: 'equipement', libelle: 'Imprimante 3D', htCentimes: 120_050, ttcCentimes: 144_060, engageeLe: '2027-03-15' }, manques: [] },
      { depense: { poste: 'salaires', libelle: 'Animatrice', htCentimes: 1_800_000, ttcCentimes: 1_800_000, engageeLe: '2027-01-04' }, manques: [] },
    ]);
  });

  it('passe la ligne d’en-tête et les lignes vides', () => {
    expect(lireDepensesCollees('Poste\tLibellé\tMontant HT\tMontant TTC\tDate\n\n\nÉquipement\tTables\t10\t12\t1/2/2027', postes)).toHaveLength(1);
  });

  it('lit aussi des points-virgules et des cellules entre guillemets', () => {
    expect(lireDepensesCollees('Équipement;"Tables ""chêne""";10;12;01/02/2027', postes)[0]?.depense.libelle).toBe('Tables "chêne"');
  });

  it('garde ce qui se lit et dit ce qui manque', () => {
    expect(lireDepensesCollees('Voyages\tTrain\tcent\t120', postes)).toEqual([{
      depense: { poste: undefined, libelle: 'Train', htCentimes: undefined, ttcCentimes: 12_000, engageeLe: undefined },
      manques: ['poste « Voyages » inconnu', 'montant HT illisible', 'date d’engagement illisible'],
    }]);
  });

  it('ne lit rien d’un collage vide', () => expect(lireDepensesCollees(' \n\t\n', postes)).toEqual([]));
});

describe('lire une date', () => {
  it.each([['15/03/2027', '2027-03-15'], ['5-3-2027', '2027-03-05'], ['29/02/2028', '2028-02-29'], ['2027-03-15', '2027-03-15']])('« %s »', (texte, jour) => expect(lireJour(texte)).toBe(jour));
  it.each(['31/02/2027', '29/02/2027', '2027', '15/03/27', 'demain', ''])('« %s » n’existe pas', (texte) => expect(lireJour(texte)).toBeNull());
});
