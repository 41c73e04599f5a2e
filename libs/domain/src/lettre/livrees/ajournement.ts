import type { ContenuModele } from '../modele.ts';
import { CONSTANTES_COMMUNES, CONSTANTES_SILENCE } from './constantes.ts';
import { POLITESSE, SUIVI } from './mentions.ts';

const ARTICLE = '(art. L. 231-4, 3° du code des relations entre le public et l’administration)';

/** L’ajournement est une mesure préparatoire : il n’ouvre aucun recours et n’en mentionne donc pas. */
export const AJOURNEMENT: ContenuModele = {
  titre: 'Report de l’examen d’une demande de subvention',
  objet: 'report de l’examen de votre demande pour le projet « {projet.nom} »',
  constantes: [...CONSTANTES_COMMUNES, ...CONSTANTES_SILENCE],
  corps: `{civilite}
Réunie le {seance.date}, {organe} a reporté l’examen de votre demande de subvention de {montant.demande} ({montant.demande.lettres}), présentée par {structure.nom} au titre de l’appel « {appel.nom} », volet {volet}. **Ce report n’est ni un accord ni un refus** : l’instruction de votre dossier continue.
# Pourquoi ce report
- {motifs}
# La suite
{si seance.prochaine}Votre demande sera présentée à la prochaine séance, prévue le **{seance.prochaine}**. Si cette date changeait, nous vous l’écririons.{sinon}La date de la prochaine séance est à confirmer ; nous vous l’écrirons dès qu’elle sera arrêtée.{fin}
**Vous n’avez rien à refaire** : ni nouvelle demande, ni nouvelle pièce. Si une précision est nécessaire, nous vous la demanderons.
{si silence.a-venir}Le report ne change pas la date déjà annoncée : à défaut de décision expresse au plus tard le **{silence.date}**, le silence gardé pendant {silence.delai} vaudra rejet ${ARTICLE}. Une décision expresse prise après cette date le remplacera.{sinon}Le délai annoncé dans votre accusé de réception a pris fin le **{silence.date}** : la loi y attache un rejet implicite ${ARTICLE}, que l’accusé de réception vous permet de contester. Votre dossier reste examiné ; la décision expresse à venir remplacera ce rejet.{fin}
${SUIVI}
${POLITESSE}
{signature}`,
};
