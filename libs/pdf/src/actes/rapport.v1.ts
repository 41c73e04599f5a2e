import { annexeEnTableau } from '../clauses/annexe-en-tableau.v1.ts';
import type { DonneesRapportCommission } from '../donnees/commission.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { paragraphe, titre } from '../mise-en-page/blocs.ts';
import { gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** Le rapport soumis à la commission permanente : exposé des motifs, puis l’annexe des bénéficiaires. */
export function rapportV1({ autorite, seance, objet, expose, annexe, refus }: DonneesRapportCommission): Acte {
  return {
    forme: 'document',
    titre: 'Rapport à la commission permanente',
    blocs: [
      titre(`Rapport – ${objet}`, 1),
      paragraphe(gras(autorite.nom), `, commission permanente du ${jourEnLettres(seance.le)}, ${seance.lieu}. Rapport présenté par : ${autorite.direction}.`),
      titre('Exposé des motifs'),
      ...expose.map((un) => paragraphe(un)),
      paragraphe('Il vous est proposé d’en délibérer.'),
      ...annexeEnTableau(annexe, refus),
    ],
  };
}
