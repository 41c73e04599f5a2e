import { filtresSaisis } from './saisie-filtres.ts';

const lireMontant = (texte: string) => (texte === '' ? null : Number(texte) * 100);
const saisie = (entrees: readonly (readonly [string, string])[]) => {
  const donnees = new FormData();
  for (const [cle, valeur] of entrees) donnees.append(cle, valeur);
  return filtresSaisis(donnees, lireMontant, (texte) => texte.split('/').reverse().join('-'));
};

it('la saisie devient des paramètres d’adresse', () => {
  expect(saisie([['q', '  lac '], ['etat', 'DEPOSE'], ['etat', 'AJOURNE'], ['montantMin', '12'], ['deposeDu', '01/02/2026']]))
    .toMatchObject({ q: 'lac', etat: 'DEPOSE,AJOURNE', montantMin: '1200', montantMax: '', deposeDu: '2026-02-01', deposeAu: '' });
});

it.each(['douze', '-5'])('un montant « %s » ne filtre pas', (texte) => expect(saisie([['montantMin', texte]]).montantMin).toBe(''));
