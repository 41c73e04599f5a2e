import type { ContenuModele } from '../modele.ts';
import { CONSTANTES_ALGORITHME, CONSTANTES_COMMUNES, CONSTANTES_RECOURS } from './constantes.ts';
import { ALGORITHME, APPEL_CLOS, PARLER, POLITESSE, RECOURS } from './mentions.ts';

export const REFUS: ContenuModele = {
  titre: 'Suite donnée à une demande de subvention',
  objet: 'suite donnée à votre demande de subvention pour le projet « {projet.nom} »',
  constantes: [...CONSTANTES_COMMUNES, ...CONSTANTES_RECOURS, ...CONSTANTES_ALGORITHME],
  corps: `{civilite}
Vous avez demandé une subvention de {montant.demande} au titre de l’appel « {appel.nom} », volet {volet}, pour un projet situé à {projet.commune}. Par délibération n° {deliberation.numero} du {deliberation.date}, exécutoire le {deliberation.executoire}, {organe} **n’a pas retenu cette demande**. Je vous remercie du travail que vous y avez consacré, et je tiens à vous en expliquer les raisons.
# Les motifs de la décision
- {motifs}
{constats}
L’attribution d’une subvention n’est pas un droit, même lorsque toutes les conditions en sont remplies ; elle relève de l’appréciation de l’assemblée, dans la limite des crédits votés.
# Et maintenant
{agent.nom}, {agent.fonction}, qui a instruit votre dossier, ${PARLER} {si appel.ferme-le}Si votre projet évolue, vous pouvez présenter une nouvelle demande jusqu’au {appel.ferme-le}.{sinon}${APPEL_CLOS}{fin}
${POLITESSE}
{signature}
${RECOURS}
${ALGORITHME}
{si changements}
---
# Annexe – Ce qui pourrait changer
>> **À titre d’information, ne vaut pas accord.**
Pour chaque critère qui n’est pas rempli, voici ce qui le rendrait satisfait, selon les règles en vigueur à la date de la décision. Une nouvelle demande serait examinée dans son ensemble, avec les règles et les crédits du moment.
{changements}
{fin}`,
};
