import type { ContenuModele } from '../modele.ts';
import { CONSTANTES_COMMUNES, CONSTANTES_SILENCE } from './constantes.ts';

export const DEMANDE_COMPLEMENTS: ContenuModele = {
  titre: 'Demande de compléments',
  objet: 'compléments attendus pour votre demande de subvention n° {dossier.numero}',
  constantes: [...CONSTANTES_COMMUNES, ...CONSTANTES_SILENCE],
  corps: `{civilite}
L’examen de votre demande pour le projet « {projet.nom} », présentée au titre de l’appel « {appel.nom} », appelle des compléments. Merci de nous les transmettre **au plus tard le {echeance}**.
{message}
# Ce que nous vous demandons
{points}
# Comment répondre
Répondez dans votre espace, sur la page {espace} : seuls ces points y sont ouverts. Votre dossier tel que vous l’avez déposé n’est pas modifié ; vos compléments y sont joints, à leur date.
# Ce que cela change au délai
{si suspensif}Une pièce au moins est exigée par le règlement : le délai au terme duquel notre silence vaudrait rejet est suspendu à compter de ce jour, jusqu’à ce que vous la transmettiez et au plus tard jusqu’au {echeance}. Sans transmission plus tôt, il prendra fin le **{silence.date}**. Si vous répondez plus tôt, cette date avance d’autant ; votre espace l’affiche.{sinon}Ces questions ne suspendent pas le délai : à défaut de décision expresse au plus tard le **{silence.date}**, notre silence vaudra rejet (art. L. 231-4, 3° du CRPA).{fin}
Passé la date limite, et après un rappel, une demande à laquelle il manque une pièce exigée peut être déclarée irrecevable. Si vous avez besoin de plus de temps, écrivez-nous avant cette date.
# Qui suit votre dossier
{agent.nom}, {agent.fonction}, est chargé de votre dossier et répond à vos questions ({agent.courriel}, {agent.telephone}).
{service.nom}, {service.adresse}. Lettre établie par le portail, pour le compte du service chargé de votre dossier.`,
};
