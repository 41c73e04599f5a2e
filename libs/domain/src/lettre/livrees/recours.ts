import type { ContenuModele } from '../modele.ts';
import { CONSTANTES_COMMUNES, CONSTANTES_RECOURS, CONSTANTES_RECEPTION } from './constantes.ts';
import { PARLER, POLITESSE } from './mentions.ts';

const CONTESTEE = '{contestee.libelle} n° {contestee.numero} du {contestee.date}, relative au projet « {projet.nom} »';
const TRIBUNAL = 'devant le {tribunal.nom} ({tribunal.adresse}), notamment par l’application « Télérecours citoyens » accessible sur {tribunal.teleservice}.';

export const ACCUSE_RECOURS: ContenuModele = {
  titre: 'Accusé de réception d’un recours gracieux',
  objet: 'accusé de réception de votre recours, dossier n° {dossier.numero}',
  constantes: [...CONSTANTES_COMMUNES, ...CONSTANTES_RECOURS, ...CONSTANTES_RECEPTION],
  corps: `{civilite}
Votre recours gracieux contre ${CONTESTEE}, nous est parvenu {recours.maniere} le **{recours.recu-le}**. Cet accusé vous est délivré en application des articles L. 112-3 et R. 112-5 du code des relations entre le public et l’administration.
# Quand nous vous répondrons
Votre recours est examiné par l’autorité qui a pris la décision. Sans réponse à la fin du **{recours.rejet-tacite}**, il sera réputé rejeté ; une réponse expresse peut encore vous être notifiée ensuite.
# Saisir le tribunal
{si recours.tardif}Ce recours nous est parvenu après l’expiration du délai de recours : il est examiné, mais **il est sans effet sur le délai** pour saisir le tribunal administratif, qui n’est pas rouvert.
{sinon}Votre recours interrompt le délai pour saisir le tribunal. Un nouveau délai de {recours.delai} courra de la notification de notre réponse ou, à défaut, du rejet né du silence :
- ${TRIBUNAL}
{fin}
{agent.nom}, {agent.fonction}, suit votre recours ({agent.courriel}, {agent.telephone}).
Empreinte de la ligne du journal qui enregistre votre recours : {journal.empreinte}.`,
};

const OBJET = 'réponse à votre recours, dossier n° {dossier.numero}';
const RAPPEL = `Le {recours.recu-le}, nous avons reçu votre recours gracieux contre ${CONTESTEE}. Après un nouvel examen,`;
const FIN = `{agent.nom}, {agent.fonction}, ${PARLER.replace(' pour en parler', '')}
${POLITESSE}
{signature}`;

export const RECOURS_ACCUEILLI: ContenuModele = {
  titre: 'Réponse à un recours gracieux', objet: OBJET, constantes: CONSTANTES_COMMUNES,
  corps: `{civilite}
${RAPPEL} **votre recours est accueilli**.
# Les motifs
- {motifs.reponse}
# La suite
{suite}
${FIN}`,
};

export const RECOURS_REJETE: ContenuModele = {
  titre: 'Réponse à un recours gracieux', objet: OBJET, constantes: [...CONSTANTES_COMMUNES, ...CONSTANTES_RECOURS],
  corps: `{civilite}
${RAPPEL} **votre recours est rejeté** et la décision est maintenue.
# Les motifs
- {motifs.reponse}
${FIN}
{si recours.tardif}
# Délai de recours
Votre recours nous est parvenu après l’expiration du délai de recours : il ne l’a pas interrompu, et la présente réponse n’ouvre pas de nouveau délai pour saisir le tribunal administratif.
{sinon}
# Voies et délais de recours
Vous pouvez contester la décision maintenue dans un délai de {recours.delai} à compter de la notification de la présente réponse :
- par un recours contentieux ${TRIBUNAL}
Un second recours gracieux ne prolongerait pas ce délai.
{fin}`,
};
