import { articlesChanges } from '../clauses/changement.v1.ts';
import { recoursContreLaDecision } from '../clauses/recours.v1.ts';
import type { DonneesArreteModificatif } from '../donnees/changement.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { enMenu, ensemble, liste, paragraphe, titre } from '../mise-en-page/blocs.ts';
import { gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** L’arrêté qui modifie un arrêté attributif. */
export function arreteModificatifV1(donnees: DonneesArreteModificatif): Acte {
  const { autorite, subvention, projetAide, beneficiaire, visas, articles, signataire, recours } = donnees;
  return {
    forme: 'document',
    titre: `Arrêté modificatif de la subvention n° ${subvention}`,
    blocs: [
      titre(`Arrêté modificatif de la subvention n° ${subvention} – « ${projetAide.intitule} »`, 1),
      paragraphe('Le Président du Conseil régional (', gras(autorite.nom), '),'),
      liste(visas.map((un) => `Vu ${un} ;`)),
      paragraphe(gras('ARRÊTE')),
      paragraphe(`Bénéficiaire : ${beneficiaire.nom}${beneficiaire.siret ? ` (SIRET ${beneficiaire.siret})` : ''}, ${beneficiaire.adresse}.`),
      ...articlesChanges([...articles, { titre: 'Effet', textes: ['Le présent arrêté prend effet à sa notification ; les autres articles de l’arrêté attributif restent inchangés.'] }]),
      ensemble(paragraphe(`Établi à ${donnees.lieu} le ${jourEnLettres(donnees.date)}.`), { genre: 'signature', signature: signataire }),
      ...enMenu([recoursContreLaDecision(recours)]),
    ],
  };
}
