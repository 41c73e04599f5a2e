import { piecesEnTableau } from '../clauses/pieces-en-tableau.v1.ts';
import { projetEnTableau } from '../clauses/projet-en-tableau.v1.ts';
import type { DonneesAttestationCompletude } from '../donnees/donnees-acte.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { ensemble, liste, paragraphe, titre } from '../mise-en-page/blocs.ts';
import { adresseCourriel, gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** Atteste, le jour où un agent l’a constaté, que la demande est complète ; elle ne dit rien de la décision. */
export function attestationCompletudeV1({ references, destinataire, projetDepose, montantDemande, recuLe, completLe, pieces, complements, rejetImplicite, agent, journal }: DonneesAttestationCompletude): Acte {
  return {
    forme: 'lettre',
    titre: 'Attestation de complétude',
    blocs: [
      titre(`Objet : votre demande de subvention n° ${references.dossier} est complète`, 1),
      paragraphe(destinataire.civilite),
      paragraphe(`Votre demande reçue le ${jourEnLettres(recuLe)} au titre de l’appel « ${references.appel} » a été déclarée `, gras('complète'), ' le ', gras(jourEnLettres(completLe)), ` par ${agent.nom}, ${agent.fonction}. Son instruction commence.`),
      projetEnTableau('La demande examinée', projetDepose, montantDemande),
      ...(complements.length === 0 ? [] : [titre('Les compléments pris en compte'), liste(complements.map(({ demandesLe, recusLe }) => `demandés le ${jourEnLettres(demandesLe)}, reçus le ${jourEnLettres(recusLe)}`))]),
      titre('Les pièces contrôlées'),
      piecesEnTableau(pieces),
      ensemble(
        titre('Ce que cela change'),
        paragraphe('Vous n’avez plus rien à fournir pour que votre dossier soit instruit. Un agent peut encore vous poser une question. À défaut de décision expresse au plus tard le ', gras(jourEnLettres(rejetImplicite.le)), rejetImplicite.joursSuspendus > 0 ? `, ${rejetImplicite.joursSuspendus} ${rejetImplicite.joursSuspendus > 1 ? 'jours' : 'jour'} de suspension compris,` : ',', ' la demande sera réputée rejetée (art. L. 231-4, 3° du CRPA) ; l’accusé de réception dit comment contester.'),
        paragraphe(gras('Cette attestation ne vaut ni accord ni promesse de subvention'), ' : elle ne se prononce que sur la présence des pièces et des réponses que le règlement exige.'),
        paragraphe('Pour toute question : ', adresseCourriel(agent.courriel), `, ${agent.telephone}.`),
      ),
      paragraphe('Empreinte de la ligne du journal qui enregistre cette attestation : ', journal.empreinte, '.'),
    ],
  };
}
