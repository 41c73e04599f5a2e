import type { ContenuModele } from '../modele.ts';
import { CONSTANTES_ALGORITHME, CONSTANTES_COMMUNES, CONSTANTES_CONVENTION, CONSTANTES_RECOURS, CONSTANTES_RETRAIT } from './constantes.ts';
import { ALGORITHME, POLITESSE, RECOURS, SUIVI } from './mentions.ts';

export const ACCORD: ContenuModele = {
  titre: 'Attribution d’une subvention',
  objet: 'attribution d’une subvention pour le projet « {projet.nom} »',
  constantes: [...CONSTANTES_COMMUNES, ...CONSTANTES_CONVENTION, ...CONSTANTES_RETRAIT, ...CONSTANTES_RECOURS, ...CONSTANTES_ALGORITHME],
  corps: `{civilite}
J’ai le plaisir de vous informer que, par délibération n° {deliberation.numero} du {deliberation.date}, exécutoire le {deliberation.executoire}, {organe} a décidé de soutenir votre projet.
> Subvention attribuée
>>> {montant}
>> ({montant.lettres})
§ Objet
La Région attribue à {structure.nom}{si structure.siret} (SIRET {structure.siret}){fin} une subvention pour la réalisation du projet « {projet.nom} », à {projet.commune}, au titre de l’appel « {appel.nom} », volet {volet}.
§ Montant
Le montant maximal de la subvention est fixé à **{montant}** ({montant.lettres}).{si montant.egal-demande} Il est égal au montant demandé.{sinon} Vous aviez demandé {montant.demande}.{fin}
§ Dépenses retenues
L’assiette retenue s’élève à **{assiette}** ({assiette.lettres}), soit un taux effectif d’intervention de **{taux}**. Seules comptent les dépenses engagées à partir du {depenses.depuis}. Si les dépenses justifiées sont inférieures à l’assiette, la subvention est ramenée à ce taux appliqué aux dépenses justifiées.
§ Durée
Le projet se réalise du {projet.debut} au {projet.fin}. Une prolongation se demande avant cette date, depuis votre espace.
{si conditions}
§ Conditions
La subvention est attribuée aux conditions suivantes :
- {conditions}
{fin}
§ Versement
- une avance après signature de l’acte, dans la limite fixée par la Région (à confirmer) ;
- des acomptes sur justification des dépenses (à confirmer) ;
- le solde sur présentation des dépenses acquittées et du compte rendu financier.
{si convention.obligatoire}
§ Convention
Le montant dépassant {convention.seuil}, une convention entre la Région et votre structure précise l’objet, le versement et le contrôle de l’aide (art. 10 de la loi n° 2000-321 du 12 avril 2000). Elle vous sera proposée dans votre espace ; aucun versement n’intervient avant sa signature.
{fin}
§ Suivi et contrôle
La subvention ne peut servir qu’à l’objet pour lequel elle est attribuée. Vous tenez les justificatifs à la disposition de la Région. Si les conditions de l’attribution n’étaient pas respectées, la subvention pourrait être retirée et son reversement demandé, une fois vos observations recueillies (art. L. 242-2, 2° et L. 122-1 du CRPA).
${SUIVI}
${POLITESSE}
{signature}
${RECOURS}
${ALGORITHME}`,
};
