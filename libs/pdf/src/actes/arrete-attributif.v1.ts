import { articleAideEtat, articleCaducite, articleConditions, articleControle, articleDuree, articleMontant, articleObjet, articleReversement, articleVersement, type ArticleRedige, designer } from '../clauses/attribution.v1.ts';
import { recoursContreLaDecision } from '../clauses/recours.v1.ts';
import type { DonneesArreteAttributif } from '../donnees/attribution.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { article, enMenu, ensemble, liste, paragraphe, titre } from '../mise-en-page/blocs.ts';
import { gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** L’arrêté qui attribue une subvention sous le seuil de la convention, ou à un bénéficiaire public. */
export function arreteAttributifV1(donnees: DonneesArreteAttributif): Acte {
  const { autorite, subvention, visas, projetAide, signataire, recours } = donnees;
  const articles = [articleObjet, articleMontant, articleDuree, articleConditions, articleAideEtat, articleVersement, articleControle, sansRedistribution, articleCaducite, articleReversement]
    .map((rediger) => rediger(donnees)).filter((un) => un !== null);
  return {
    forme: 'document',
    titre: `Arrêté attributif n° ${subvention}`,
    blocs: [
      titre(`Arrêté attributif de subvention n° ${subvention} – « ${projetAide.intitule} »`, 1),
      paragraphe('Le Président du Conseil régional (', gras(autorite.nom), '),'),
      liste(visas.map((un) => `Vu ${un} ;`)),
      paragraphe(gras('ARRÊTE')),
      paragraphe(`Bénéficiaire : ${designer(donnees)}.`),
      ...articles.flatMap(({ titre: objet, blocs: [premier, ...suite] }, rang) => [ensemble(article(rang + 1, objet), premier!), ...suite]),
      ensemble(paragraphe(`Établi à ${donnees.lieu} le ${jourEnLettres(donnees.date)}.`), { genre: 'signature', signature: signataire }),
      ...enMenu([recoursContreLaDecision(recours)]),
    ],
  };
}

/** La redistribution demande une convention qui la prévoit. */
const sansRedistribution = (): ArticleRedige => ({ titre: 'Redistribution', blocs: [paragraphe('Le bénéficiaire ne reverse aucune part de la subvention à un autre organisme (art. L. 1611-4 du CGCT).')] });
