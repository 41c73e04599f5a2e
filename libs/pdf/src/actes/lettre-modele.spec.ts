import { CONTENUS_LIVRES, verifierTrace } from '@maillage/domain';
import { ECHANGES_V1, LETTRES_V1, rendreLivree } from '../lettre-modele.exemple.ts';
import { type DonneesDeLettre, natureModele, valeursDeLettre } from '../donnees/valeurs-lettre.ts';
import type { Bloc } from '../mise-en-page/blocs.ts';
import { enTexteBrut } from '../mise-en-page/segments.ts';
import { GABARITS } from '../rendre-acte.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { lettreModeleV1 } from './lettre-modele.v1.ts';

const gabarit = (donnees: DonneesDeLettre): Acte => (GABARITS[donnees.gabarit] as (donnees: DonneesDeLettre) => Acte)(donnees);

/** Tout ce qui se lit, dans l’ordre ; les modalités de versement d’une lettre v1 viennent de ses données. */
const lire = (blocs: readonly Bloc[]): string[] => blocs.flatMap((bloc) => {
  switch (bloc.genre) {
    case 'titre': return [bloc.texte];
    case 'paragraphe': return [enTexteBrut(bloc.texte)];
    case 'liste': return bloc.entrees.map(enTexteBrut);
    case 'encadre': return bloc.lignes.map(({ texte }) => enTexteBrut(texte));
    case 'tableau': return [bloc.tableau.legende, ...bloc.tableau.colonnes.map(({ titre }) => titre), ...bloc.tableau.lignes.flat().map(enTexteBrut)];
    case 'ensemble': return lire(bloc.blocs);
    default: return [bloc.genre];
  }
});
const VERSEMENT = ['une avance après signature de l’acte, dans la limite fixée par la Région (à confirmer) ;', 'des acomptes sur justification des dépenses (à confirmer) ;', 'le solde sur présentation des dépenses acquittées et du compte rendu financier.'];

describe('les modèles livrés disent au mot près les lettres d’avant', () => {
  it.each(LETTRES_V1.map((donnees) => [donnees.nature, donnees.gabarit === 'accord.v1' ? { ...donnees, versement: VERSEMENT } : donnees] as const))('%s', (_nature, donnees) => {
    const ancienne = gabarit(donnees), nouvelle = lettreModeleV1(rendreLivree(donnees));
    expect(nouvelle.titre).toBe(ancienne.titre);
    expect(lire(nouvelle.blocs)).toEqual(lire(ancienne.blocs));
  });

  it.each(ECHANGES_V1.map((donnees, rang) => [`${natureModele(donnees)}, ${rang}`, donnees] as const))('%s', (_nature, donnees) => {
    expect(lire(lettreModeleV1(rendreLivree(donnees)).blocs)).toEqual(lire(gabarit(donnees).blocs));
  });

  it('ce que l’agent écrit dans une demande lui est attribué, pas les pièces ni leur rang', () => {
    const demande = { ...ECHANGES_V1[0], message: 'Il nous faut 2 devis.', points: [{ libelle: 'Comptes 2025', texte: 'Les 3 derniers exercices.', requis: true }] };
    expect(rendreLivree(demande).saisis).toEqual([{ texte: '2', variable: 'message' }, { texte: '3', variable: 'points' }]);
  });

  it.each([...LETTRES_V1, ...ECHANGES_V1].map((donnees) => [donnees.nature, donnees] as const))('%s : 0 intracé', (_nature, donnees) => {
    const { constantes } = CONTENUS_LIVRES[natureModele(donnees)];
    expect(verifierTrace(rendreLivree(donnees), valeursDeLettre(donnees, '23 000 €'), constantes).intraces).toEqual([]);
  });

  it('un projet surligne les chiffres saisis, l’acte non', () => {
    const surlignes = (projet: boolean) => JSON.stringify(lettreModeleV1({ ...rendreLivree(LETTRES_V1[0]), projet })).match(/"texte":"[^"]*","style":"romain","surligne":true/g)?.length ?? 0;
    expect(surlignes(true)).toBe(1);
    expect(surlignes(false)).toBe(0);
  });
});
