import type { Poste } from '../../reglement/reglement.ts';

/** Postes de dépenses ; leur éligibilité exacte est à confirmer par la Région pour chaque édition. */
export const POSTES_FONCTIONNEMENT: readonly Poste[] = [
  { code: 'animation', libelle: 'Animation et accueil', eligible: true, aide: 'Temps d’animation, d’accueil et de coordination consacré au projet.' },
  { code: 'ingenierie', libelle: 'Conception et ingénierie', eligible: true, aide: 'Études, accompagnement, prestataires travaillant uniquement pour le projet.' },
  { code: 'communication', libelle: 'Communication et lancement', eligible: true },
  { code: 'frais-generaux', libelle: 'Frais généraux directement liés au projet', eligible: true, aide: 'Fournitures, déplacements, petits matériels supplémentaires.' },
  { code: 'formation', libelle: 'Formation de l’équipe', eligible: true },
];

export const POSTES_EQUIPEMENT: readonly Poste[] = [
  { code: 'amenagement', libelle: 'Agencement et aménagement intérieur', eligible: true },
  { code: 'equipement', libelle: 'Équipements et mobilier', eligible: true, aide: 'Réseau, wifi, visioconférence, reprographie, machines, mobilier.' },
];

export const POSTES_EXCLUS: readonly Poste[] = [
  { code: 'acquisition-immobiliere', libelle: 'Acquisition de terrain ou de bâtiment', eligible: false, aide: 'Non retenue dans l’assiette (à confirmer).' },
  { code: 'autre', libelle: 'Autre dépense', eligible: false, aide: 'Décrivez-la : elle entre au budget du projet, pas dans l’assiette.' },
];
