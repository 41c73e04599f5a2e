import { articleAideEtat, articleCaducite, articleConditions, articleControle, articleDuree, articleMontant, articleObjet, articleReversement, articleVersement, type ArticleRedige, designer } from '../clauses/attribution.v1.ts';
import type { DonneesConvention } from '../donnees/attribution.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { article, ensemble, liste, paragraphe, titre } from '../mise-en-page/blocs.ts';
import { gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** La convention d’attribution, signée par le bénéficiaire puis par la Région. */
export function conventionV1(donnees: DonneesConvention): Acte {
  const { autorite, subvention, visas, projetAide, signataire, signatureBeneficiaire } = donnees;
  const articles = [articleObjet, articleMontant, articleDuree, articleConditions, articleAideEtat, articleVersement, articleControle, redistribution, articleCaducite, articleReversement, engagement, modification, effet]
    .map((rediger) => rediger(donnees)).filter((un) => un !== null);
  return {
    forme: 'document',
    titre: `Convention d’attribution n° ${subvention}`,
    blocs: [
      titre(`Convention d’attribution n° ${subvention} – « ${projetAide.intitule} »`, 1),
      paragraphe('Entre la ', gras(autorite.nom), `, ${autorite.adresse.join(', ')}, représentée par le Président du Conseil régional, ci-après « la Région », d’une part,`),
      paragraphe('et ', gras(donnees.beneficiaire.nom), `${designer(donnees).slice(donnees.beneficiaire.nom.length)}, ci-après « le bénéficiaire », d’autre part,`),
      liste(visas.map((un) => `Vu ${un} ;`)),
      paragraphe('il est convenu ce qui suit.'),
      ...articles.flatMap(({ titre: objet, blocs: [premier, ...suite] }, rang) => [ensemble(article(rang + 1, objet), premier!), ...suite]),
      paragraphe(`Établie à ${donnees.lieu} le ${jourEnLettres(donnees.date)}.`),
      ensemble(paragraphe(gras('Le bénéficiaire')), { genre: 'signature', signature: signatureBeneficiaire }),
      ensemble(paragraphe(gras('La Région')), { genre: 'signature', signature: signataire }),
    ],
  };
}

/** Sans liste, l’interdiction de l’article L. 1611-4 s’applique ; avec elle, elle seule y déroge. */
const redistribution = ({ redistribution: a }: DonneesConvention): ArticleRedige => ({
  titre: 'Redistribution',
  blocs: a.length === 0
    ? [paragraphe('Le bénéficiaire ne reverse aucune part de la subvention à un autre organisme (art. L. 1611-4 du CGCT).')]
    : [paragraphe('Par exception à l’article L. 1611-4 du CGCT, le bénéficiaire reverse aux seuls organismes suivants, pour ce projet, et en justifie l’emploi comme du sien :'), liste(a.map(({ beneficiaire, montant }) => `${beneficiaire} : ${montant} au plus ;`)), paragraphe('Aucun autre reversement n’est permis.')],
});

const engagement = ({ engagementRepublicain }: DonneesConvention): ArticleRedige | null => (engagementRepublicain ? {
  titre: 'Contrat d’engagement républicain',
  blocs: [paragraphe('Le bénéficiaire respecte le contrat d’engagement républicain qu’il a souscrit et en informe ses membres (art. 10-1 de la loi n° 2000-321 du 12 avril 2000). Un manquement entraîne le retrait de la subvention au prorata de la période qui reste à courir.')],
} : null);

const modification = (): ArticleRedige => ({
  titre: 'Modification',
  blocs: [paragraphe('Tout changement du projet, de son calendrier, de son budget ou de la structure qui le porte se demande sans attendre depuis l’espace du bénéficiaire. Il fait l’objet d’un avenant ; le montant de la subvention ne peut qu’y baisser.')],
});

const effet = ({ signatureAvantLe, tribunal }: DonneesConvention): ArticleRedige => ({
  titre: 'Signature, effet et litiges',
  blocs: [
    paragraphe('Le bénéficiaire signe au plus tard le ', gras(jourEnLettres(signatureAvantLe)), ' ; passé ce jour, la convention ne peut plus être signée. La Région signe ensuite, une fois la dépense engagée. La convention prend effet à sa notification.'),
    paragraphe(`À défaut d’accord amiable, un litige se porte devant le ${tribunal}.`),
  ],
});
