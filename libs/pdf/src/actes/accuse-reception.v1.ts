import { constatAutomatique, puisJeCommencer, quandVousRepondrons, quiInstruit } from '../clauses/accuse.v1.ts';
import { piecesEnTableau } from '../clauses/pieces-en-tableau.v1.ts';
import { projetEnTableau } from '../clauses/projet-en-tableau.v1.ts';
import type { DonneesAccuseReception } from '../donnees/donnees-acte.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { paragraphe, titre } from '../mise-en-page/blocs.ts';
import { gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** Accusé de réception électronique : mentions de l’article R. 112-11-1 CRPA, et de L. 231-4, 3° pour le silence. */
export function accuseReceptionV1(donnees: DonneesAccuseReception): Acte {
  const { references, recu, destinataire, projetDepose, montantDemande, pieces, journal } = donnees;
  return {
    forme: 'lettre',
    titre: 'Accusé de réception d’une demande de subvention',
    blocs: [
      titre(`Objet : accusé de réception de votre demande de subvention n° ${references.dossier}`, 1),
      paragraphe(destinataire.civilite),
      paragraphe(
        'Votre demande de subvention au titre de l’appel ', `« ${references.appel} »`, ' a été reçue le ', gras(jourEnLettres(recu.jour)), ` à ${recu.heure}, par le portail de la Région. `,
        'Elle est enregistrée sous le numéro ', gras(references.dossier), '. Le présent accusé vous est délivré en application des articles L. 112-11 et R. 112-11-1 du code des relations entre le public et l’administration (CRPA), ',
        gras('sous réserve que la demande soit complète'), '.',
      ),
      projetEnTableau('Votre demande', projetDepose, montantDemande),
      ...quiInstruit(donnees),
      ...quandVousRepondrons(donnees),
      ...puisJeCommencer(donnees),
      ...constatAutomatique(donnees),
      titre('Les pièces que nous avons reçues'),
      piecesEnTableau(pieces),
      paragraphe('Empreinte de la ligne du journal qui enregistre votre dépôt : ', journal.empreinte, '.'),
      paragraphe('Accusé établi automatiquement par le portail, pour le compte du service chargé de votre dossier.'),
    ],
  };
}
