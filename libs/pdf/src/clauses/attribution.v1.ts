import type { Attribution } from '../donnees/attribution.ts';
import { liste, paragraphe, type Bloc } from '../mise-en-page/blocs.ts';
import { gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** Un article sans son numéro : la convention et l’arrêté choisissent les leurs et les numérotent. */
export type ArticleRedige = { readonly titre: string; readonly blocs: readonly Bloc[] };

export const articleObjet = ({ projetAide, beneficiaire, references }: Attribution): ArticleRedige => ({
  titre: 'Objet',
  blocs: [paragraphe(`La Région attribue à ${beneficiaire.nom} une subvention pour réaliser le projet « ${projetAide.intitule} », à ${projetAide.commune}, au titre de l’appel « ${references.appel} », volet ${projetAide.volet}. Elle ne sert qu’à ce projet.`)],
});

export const articleMontant = ({ montant, assiette, taux, autresAides }: Attribution): ArticleRedige => ({
  titre: 'Montant et dépenses retenues',
  blocs: [
    paragraphe('Le montant de la subvention est fixé à ', gras(montant.chiffres), ` (${montant.lettres}) au plus.`),
    paragraphe('Il est calculé sur une assiette de ', gras(assiette.chiffres), ` (${assiette.lettres}) de dépenses retenues, soit un taux de `, gras(taux), '. Si les dépenses justifiées sont inférieures à l’assiette, la subvention est ramenée à ce taux appliqué aux dépenses justifiées ; elle n’est jamais augmentée.'),
    ...(autresAides ? [paragraphe(`Pour la même année, les autres aides de la Région au bénéficiaire s’élèvent à ${autresAides.chiffres}.`)] : []),
  ],
});

export const articleDuree = ({ duree, depensesDepuis }: Attribution): ArticleRedige => ({
  titre: 'Durée du projet',
  blocs: [paragraphe(`Le projet se réalise du ${jourEnLettres(duree.debut)} au ${jourEnLettres(duree.fin)}. Les dépenses comptent à partir du ${jourEnLettres(depensesDepuis)}.`)],
});

export const articleConditions = ({ conditions }: Attribution): ArticleRedige | null =>
  conditions.length === 0 ? null : { titre: 'Conditions particulières', blocs: [paragraphe('La subvention est attribuée aux conditions suivantes :'), liste(conditions)] };

export const articleAideEtat = ({ aideEtat }: Attribution): ArticleRedige => ({ titre: 'Régime d’aide d’État', blocs: [paragraphe(aideEtat)] });

export const articleVersement = ({ versement }: Attribution): ArticleRedige => ({
  titre: 'Versement',
  blocs: [paragraphe('La subvention se verse à la demande du bénéficiaire, depuis son espace :'), liste(versement), paragraphe('Rien n’est versé avant la notification du présent acte signé, ni sans relevé d’identité bancaire vérifié.')],
});

export const articleCaducite = ({ caduqueLe }: Attribution): ArticleRedige => ({
  titre: 'Caducité',
  blocs: [paragraphe('La demande de solde, complète, parvient à la Région au plus tard le ', gras(jourEnLettres(caduqueLe)), '. Passé ce jour, la part non versée est perdue et ce qui aurait été versé au-delà des dépenses justifiées est à rendre. Une prorogation se demande avant cette date, avec ses raisons.')],
});

export const articleControle = (): ArticleRedige => ({
  titre: 'Compte rendu et contrôle',
  blocs: [
    paragraphe('Le bénéficiaire remet un compte rendu financier dans les six mois qui suivent la fin de l’exercice pour lequel la subvention est attribuée (art. 10 de la loi n° 2000-321 du 12 avril 2000), et un bilan du projet.'),
    paragraphe('Il tient ses justificatifs à la disposition de la Région, qui peut les contrôler sur pièces et sur place, pendant le projet et après (art. L. 1611-4 du CGCT).'),
  ],
});

export const articleReversement = (): ArticleRedige => ({
  titre: 'Reversement',
  blocs: [paragraphe('La Région demande le reversement de tout ou partie de la subvention si elle n’a pas servi à son objet, si les conditions de son attribution ne sont pas respectées, ou si le versé dépasse ce qui est dû. Le bénéficiaire est d’abord informé par écrit et présente ses observations (art. L. 122-1 et L. 242-2, 2° du CRPA).')],
});

/** Qui est la partie que la Région aide. */
export const designer = ({ beneficiaire: { nom, siret, adresse, representant } }: Attribution): string =>
  [`${nom}${siret ? ` (SIRET ${siret})` : ''}`, adresse, representant && `représenté par ${representant}`].filter(Boolean).join(', ');
