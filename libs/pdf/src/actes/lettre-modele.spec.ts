import { MODELES_LIVRES, verifierTrace } from '@maillage/domain';
import { LETTRES_V1, rendreLivree } from '../lettre-modele.exemple.ts';
import { type DonneesDeLettre, valeursDeLettre } from '../donnees/valeurs-lettre.ts';
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

  it.each(LETTRES_V1.map((donnees) => [donnees.nature, donnees] as const))('%s : 0 intracé', (nature, donnees) => {
    const { constantes } = MODELES_LIVRES.find((un) => un.nature === nature)!.contenu;
    expect(verifierTrace(rendreLivree(donnees), valeursDeLettre(donnees, '23 000 €'), constantes).intraces).toEqual([]);
  });

  it('un projet surligne les chiffres saisis, l’acte non', () => {
    const surlignes = (projet: boolean) => JSON.stringify(lettreModeleV1({ ...rendreLivree(LETTRES_V1[0]), projet })).match(/"texte":"[^"]*","style":"romain","surligne":true/g)?.length ?? 0;
    expect(surlignes(true)).toBe(1);
    expect(surlignes(false)).toBe(0);
  });
});
