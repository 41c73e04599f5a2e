import type { DonneesAccuseRecours } from '../donnees/recours.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { ensemble, liste, paragraphe, titre } from '../mise-en-page/blocs.ts';
import { adresseCourriel, gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** Accusé de réception d’un recours gracieux : quand il est arrivé, quand le silence vaudra rejet, et ce qui reste ouvert ensuite. */
export function accuseRecoursV1({ references, destinataire, projetPresente, contestee, recuLe, maniere, rejetTaciteLe, tardif, agent, recours, journal }: DonneesAccuseRecours): Acte {
  const { contentieux, delai } = recours;
  return {
    forme: 'lettre',
    titre: 'Accusé de réception d’un recours gracieux',
    blocs: [
      titre(`Objet : accusé de réception de votre recours, dossier n° ${references.dossier}`, 1),
      paragraphe(destinataire.civilite),
      paragraphe(`Votre recours gracieux contre ${contestee.libelle} n° ${contestee.numero} du ${jourEnLettres(contestee.le)}, relative au projet « ${projetPresente.intitule} », nous est parvenu ${maniere} le `, gras(jourEnLettres(recuLe)), '. Cet accusé vous est délivré en application des articles L. 112-3 et R. 112-5 du code des relations entre le public et l’administration.'),
      ensemble(
        titre('Quand nous vous répondrons'),
        paragraphe('Votre recours est examiné par l’autorité qui a pris la décision. Sans réponse à la fin du ', gras(jourEnLettres(rejetTaciteLe)), ', il sera réputé rejeté ; une réponse expresse peut encore vous être notifiée ensuite.'),
      ),
      ensemble(
        titre('Saisir le tribunal'),
        ...(tardif
          ? [paragraphe('Ce recours nous est parvenu après l’expiration du délai de recours : il est examiné, mais ', gras('il est sans effet sur le délai'), ' pour saisir le tribunal administratif, qui n’est pas rouvert.')]
          : [
            paragraphe(`Votre recours interrompt le délai pour saisir le tribunal. Un nouveau délai de ${delai} courra de la notification de notre réponse ou, à défaut, du rejet né du silence :`),
            liste([`devant le ${contentieux.tribunal} (${contentieux.adresse}), notamment par l’application « Télérecours citoyens » accessible sur ${contentieux.teleservice}.`]),
          ]),
      ),
      paragraphe(`${agent.nom}, ${agent.fonction}, suit votre recours (`, adresseCourriel(agent.courriel), `, ${agent.telephone}).`),
      paragraphe('Empreinte de la ligne du journal qui enregistre votre recours : ', journal.empreinte, '.'),
    ],
  };
}
