import type { AppelDetail, DossierPorteur } from '@maillage/contrats';
import type { Etape } from '@maillage/domain';

/** Ce que le corps de chaque étape reçoit ; ses champs se lisent dans le formulaire qui l’entoure. */
export type ProprietesEtape = { readonly dossier: DossierPorteur; readonly appel: AppelDetail; readonly etape: Etape };

/** Les étapes dans l’ordre de la liste des tâches, avec leur titre de page et leur groupe. */
export const ETAPES: readonly { readonly code: Etape; readonly titre: string; readonly groupe: string; readonly aide: string }[] = [
  { code: 'structure', titre: 'Votre structure', groupe: 'Votre structure', aide: 'Le SIRET, qui la représente, comment vous joindre.' },
  { code: 'projet', titre: 'Votre projet', groupe: 'Votre projet', aide: 'Le volet, le lieu, ce que vous y ferez et avec qui.' },
  { code: 'calendrier', titre: 'Calendrier', groupe: 'Votre projet', aide: 'Quand le projet commence et finit.' },
  { code: 'financement', titre: 'Plan de financement', groupe: 'Financement', aide: 'Les dépenses, les recettes, l’aide demandée.' },
  { code: 'pieces', titre: 'Pièces à joindre', groupe: 'Pièces', aide: 'Les documents qui accompagnent la demande.' },
  { code: 'engagements', titre: 'Engagements', groupe: 'Vérifier et déposer', aide: 'Ce que vous attestez en déposant.' },
];

export const estEtape = (texte: string | undefined): texte is Etape => ETAPES.some(({ code }) => code === texte);
export const rangEtape = (etape: Etape) => ETAPES.findIndex(({ code }) => code === etape);
export const titreEtape = (etape: Etape) => ETAPES[rangEtape(etape)]?.titre ?? etape;

/** Où mène « Enregistrer et continuer » : l’étape suivante, puis la vérification. */
export function adresseSuivante(dossierId: string, etape: Etape): string {
  const suivante = ETAPES[rangEtape(etape) + 1];
  return suivante ? `/dossiers/${dossierId}/etape/${suivante.code}` : `/dossiers/${dossierId}/verifier`;
}
