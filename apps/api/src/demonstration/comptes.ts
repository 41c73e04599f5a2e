import type { Role } from '@maillage/domain';

export const MOT_DE_PASSE = 'demo-maillage-2026';

export type CompteDemonstration = { readonly courriel: string; readonly prenom: string; readonly nom: string; readonly fonction: string; readonly roles: readonly Role[]; readonly departements: readonly string[]; readonly presentation: string };

const compte = (courriel: string, prenom: string, nom: string, fonction: string, roles: readonly Role[], presentation: string, departements: readonly string[] = []): CompteDemonstration =>
  ({ courriel: `${courriel}@demo.test`, prenom, nom, fonction, roles, departements, presentation });

/** Les personnes de la démonstration (contrat §3), inventées. */
export const COMPTES: readonly CompteDemonstration[] = [
  compte('porteur-a', 'Camille', 'Lafaye', 'Présidente', ['PORTEUR'], 'Porteuse (association)'),
  compte('porteur-b', 'Yanis', 'Duprat', 'Gérant', ['PORTEUR'], 'Porteur (SAS)'),
  compte('coredacteur', 'Inès', 'Rouhaud', 'Coordinatrice', ['PORTEUR'], 'Corédactrice'),
  compte('collectivite', 'Marc', 'Estève', 'Maire', ['PORTEUR'], 'Porteur (collectivité)'),
  compte('instructeur-33', 'Anne', 'Martin', 'Chargée de mission tiers-lieux', ['INSTRUCTEUR'], 'Instructrice (Gironde)', ['33']),
  compte('instructeur-33-bis', 'Hugo', 'Ferrand', 'Chargé de mission tiers-lieux', ['INSTRUCTEUR'], 'Instructeur (Gironde, second)', ['33']),
  compte('instructeur-87', 'Claire', 'Vignaud', 'Chargée de mission tiers-lieux', ['INSTRUCTEUR'], 'Instructrice (Haute-Vienne)', ['87']),
  compte('expert', 'Louise', 'Bardet', 'Chargée de coopération', ['EXPERT'], 'Experte (Coopérative)'),
  compte('valideur', 'Philippe', 'Sarrazin', 'Chef du service Tiers-lieux', ['VALIDEUR'], 'Valideur (chef de service)'),
  compte('signataire', 'Hélène', 'Castaing', 'Directrice générale adjointe', ['SIGNATAIRE'], 'Signataire'),
  compte('comite-1', 'Jean-Marc', 'Pouget', 'Membre du comité', ['COMITE'], 'Membre du comité (1)'),
  compte('comite-2', 'Nadia', 'Belkacem', 'Membre du comité', ['COMITE'], 'Membre du comité (2)'),
  compte('secretariat', 'Sophie', 'Laborde', 'Secrétariat de la commission permanente', ['SECRETARIAT_COMMISSION'], 'Secrétariat de la commission permanente'),
  compte('finances', 'Thomas', 'Guérin', 'Gestionnaire financier', ['FINANCIER'], 'Gestionnaire financier'),
  compte('finances-2', 'Émilie', 'Roche', 'Gestionnaire financière', ['FINANCIER'], 'Gestionnaire financière (seconde)'),
  compte('admin', 'Karim', 'Haddad', 'Administrateur du portail', ['ADMIN'], 'Administration'),
  compte('auditeur', 'Denise', 'Moreau', 'Auditrice interne', ['AUDITEUR'], 'Audit (lecture seule)'),
];
