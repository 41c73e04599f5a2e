import { LIBELLES_SUBVENTION } from '@maillage/domain';
import type { ColonneExport } from '../../exports/tableur.ts';
import type { SubventionExportee } from './export-subventions.repository.ts';

/** Les colonnes que l’on peut choisir, dans l’ordre par défaut. */
export const COLONNES_SUBVENTIONS: readonly ColonneExport<SubventionExportee>[] = [
  { code: 'numero', titre: 'Numéro', valeur: ({ numero }) => ({ texte: numero }) },
  { code: 'beneficiaire', titre: 'Bénéficiaire', largeur: 36, valeur: ({ beneficiaire }) => ({ texte: beneficiaire }) },
  { code: 'siren', titre: 'SIREN', valeur: ({ siren }) => ({ texte: siren }) },
  { code: 'objet', titre: 'Objet', largeur: 36, valeur: ({ objet }) => ({ texte: objet }) },
  { code: 'dispositif', titre: 'Dispositif', largeur: 30, valeur: ({ dispositif }) => ({ texte: dispositif }) },
  { code: 'dossier', titre: 'Dossier', valeur: ({ dossierNumero }) => ({ texte: dossierNumero }) },
  { code: 'departement', titre: 'Département', valeur: ({ departement }) => ({ texte: departement }) },
  { code: 'deliberation', titre: 'Délibération', valeur: ({ deliberation }) => ({ texte: deliberation }) },
  { code: 'votee-le', titre: 'Votée le', valeur: ({ voteeLe }) => ({ jour: voteeLe }) },
  { code: 'signee-le', titre: 'Signée le', valeur: ({ signeeLe }) => ({ jour: signeeLe }) },
  { code: 'caduque-le', titre: 'Échéance', valeur: ({ caduqueLe }) => ({ jour: caduqueLe }) },
  { code: 'engagement', titre: 'Engagement', valeur: ({ engagementNumero }) => ({ texte: engagementNumero }) },
  { code: 'assiette', titre: 'Assiette (€)', valeur: ({ assietteCentimes }) => ({ centimes: assietteCentimes }) },
  { code: 'vote', titre: 'Voté (€)', valeur: ({ voteCentimes }) => ({ centimes: voteCentimes }) },
  { code: 'engage', titre: 'Engagé (€)', valeur: ({ engageCentimes }) => ({ centimes: engageCentimes }) },
  { code: 'verse', titre: 'Versé (€)', valeur: ({ verseCentimes }) => ({ centimes: verseCentimes }) },
  { code: 'reste', titre: 'Reste à verser (€)', valeur: ({ resteCentimes }) => ({ centimes: resteCentimes }) },
  { code: 'trop-percu', titre: 'Trop-perçu à rendre (€)', valeur: ({ tropPercuCentimes }) => ({ centimes: tropPercuCentimes }) },
  { code: 'etat', titre: 'État', valeur: ({ etat }) => ({ texte: LIBELLES_SUBVENTION[etat] }) },
];
