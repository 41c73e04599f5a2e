import type { ContenuModele } from '../modele.ts';
import { CONSTANTES_COMMUNES, CONSTANTES_RECOURS } from './constantes.ts';
import { APPEL_CLOS, PARLER, POLITESSE, RECOURS } from './mentions.ts';

export const IRRECEVABILITE: ContenuModele = {
  titre: 'Irrecevabilité d’une demande de subvention',
  objet: 'votre demande de subvention n° {dossier.numero} n’est pas recevable',
  constantes: [...CONSTANTES_COMMUNES, ...CONSTANTES_RECOURS],
  corps: `{civilite}
Vous avez présenté, le {recue-le}, une demande de subvention pour le projet « {projet.nom} » au titre de l’appel « {appel.nom} ». **Cette demande n’est pas recevable** : {motif}. Elle n’a donc pas pu être examinée au fond.
# Les motifs
{explications}
{si manques}
Il nous manque toujours :
- {manques}
{fin}
# Et maintenant
{agent.nom}, {agent.fonction}, ${PARLER} {si appel.ferme-le}Vous pouvez présenter une nouvelle demande, complète, jusqu’au {appel.ferme-le}.{sinon}${APPEL_CLOS}{fin}
${POLITESSE}
{signature}
${RECOURS}`,
};
