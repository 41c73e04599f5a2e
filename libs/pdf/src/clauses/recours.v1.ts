import type { VoiesDeRecours } from '../donnees/entete.ts';
import { ensemble, liste, paragraphe, titre, type Bloc } from '../mise-en-page/blocs.ts';

/** Voies et délais de recours contre une décision notifiée (art. R. 421-1 et R. 421-5 CJA). */
export const recoursContreLaDecision = (recours: VoiesDeRecours): Bloc =>
  ensemble(
    titre('Voies et délais de recours'),
    paragraphe(`La présente décision peut faire l’objet, dans un délai de ${recours.delai} à compter de sa notification :`),
    voies(recours),
    paragraphe(suiteDuGracieux(recours)),
  );

/** Voies et délais de recours contre la décision implicite qui naîtrait du silence (art. R. 421-2 CJA). */
export const recoursContreLeSilence = (recours: VoiesDeRecours): readonly Bloc[] => [
  paragraphe(`La décision implicite de rejet pourrait alors faire l’objet, dans un délai de ${recours.delai} à compter de la date à laquelle elle serait née :`),
  voies(recours),
  paragraphe(suiteDuGracieux(recours)),
];

const voies = ({ gracieux, contentieux }: VoiesDeRecours): Bloc =>
  liste([
    `d’un recours gracieux adressé à ${gracieux.destinataire} (${gracieux.adresse}) ;`,
    `d’un recours contentieux devant le ${contentieux.tribunal} (${contentieux.adresse}), notamment par l’application « Télérecours citoyens » accessible sur ${contentieux.teleservice}.`,
  ]);

const suiteDuGracieux = ({ delai }: VoiesDeRecours): string =>
  `Le recours gracieux formé dans ce délai interrompt le délai de recours contentieux. En l’absence de réponse pendant deux mois, il est réputé rejeté et un nouveau délai de ${delai} court pour saisir le tribunal.`;
