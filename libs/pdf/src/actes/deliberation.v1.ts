import { annexeEnTableau } from '../clauses/annexe-en-tableau.v1.ts';
import type { DonneesDeliberation } from '../donnees/commission.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { article, ensemble, liste, paragraphe, titre } from '../mise-en-page/blocs.ts';
import { gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** La délibération : visas, « DÉCIDE », articles, puis l’annexe des bénéficiaires. */
export function deliberationV1({ autorite, seance, numero, objet, visas, articles, annexe, refus }: DonneesDeliberation): Acte {
  return {
    forme: 'document',
    titre: 'Délibération de la commission permanente',
    blocs: [
      titre(numero ? `Délibération n° ${numero} – ${objet}` : `Délibération – ${objet}`, 1),
      paragraphe('La commission permanente du Conseil régional (', gras(autorite.nom), `), réunie le ${jourEnLettres(seance.le)}, ${seance.lieu},`),
      liste(visas.map((un) => `Vu ${un} ;`)),
      paragraphe('Après en avoir délibéré,'),
      paragraphe(gras('DÉCIDE')),
      ...articles.map((un, rang) => ensemble(article(rang + 1, un.objet), paragraphe(un.texte))),
      ...annexeEnTableau(annexe, refus),
    ],
  };
}
