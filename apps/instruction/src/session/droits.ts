import { type Role, TENEURS_DU_REGISTRE } from '@maillage/domain';

/** Les rôles qui ouvrent cet espace ; le porteur a le sien. */
const AGENTS: readonly Role[] = ['INSTRUCTEUR', 'EXPERT', 'VALIDEUR', 'SIGNATAIRE', 'COMITE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR'];

export const estAgent = (roles: readonly Role[]): boolean => roles.some((role) => AGENTS.includes(role));

export const LIBELLES_ROLE: Readonly<Record<Role, string>> = {
  PORTEUR: 'porteur de projet',
  INSTRUCTEUR: 'instruction',
  EXPERT: 'expertise',
  VALIDEUR: 'validation',
  SIGNATAIRE: 'signature',
  COMITE: 'comité',
  SECRETARIAT_COMMISSION: 'secrétariat de la commission permanente',
  FINANCIER: 'finances',
  ADMIN: 'administration',
  AUDITEUR: 'audit',
};

export type Entree = { readonly vers: string; readonly libelle: string; readonly icone: 'taches' | 'indicateurs' | 'derogations' | 'notations' | 'seances' | 'avis' | 'dossiers' | 'saisie' | 'couverture' | 'reevaluations' | 'registre' | 'interlocuteurs' | 'reglages' | 'commissions' | 'subventions' | 'paiements' | 'changements' | 'enveloppes' | 'selection' | 'tableau-de-bord' | 'publication' | 'actes' | 'delegations' | 'modeles'; readonly roles: readonly Role[] };

/** Qui lit les dossiers déposés : les experts et le comité ont leurs propres pages. */
const LECTEURS: readonly Role[] = ['INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR'];

/** Qui suit l’argent. */
const FINANCES: readonly Role[] = ['FINANCIER', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR'];

/** Le menu de chacun : ce que l’API lui ouvre. */
const ENTREES: readonly Entree[] = [
  { vers: '/', libelle: 'Mes tâches', icone: 'taches', roles: AGENTS.filter((role) => role !== 'EXPERT' && role !== 'COMITE') },
  { vers: '/mes-avis', libelle: 'Mes avis', icone: 'avis', roles: ['EXPERT'] },
  { vers: '/seances', libelle: 'Séances', icone: 'seances', roles: [...LECTEURS, 'COMITE'] },
  { vers: '/mes-notations', libelle: 'Mes notations', icone: 'notations', roles: ['INSTRUCTEUR', 'VALIDEUR', 'EXPERT', 'COMITE'] },
  { vers: '/dossiers', libelle: 'Dossiers', icone: 'dossiers', roles: LECTEURS },
  { vers: '/saisie', libelle: 'Saisies', icone: 'saisie', roles: ['INSTRUCTEUR'] },
  { vers: '/derogations', libelle: 'Dérogations à viser', icone: 'derogations', roles: ['VALIDEUR'] },
  { vers: '/couverture', libelle: 'Couverture', icone: 'couverture', roles: LECTEURS },
  { vers: '/reevaluations', libelle: 'Réévaluations', icone: 'reevaluations', roles: ['INSTRUCTEUR', 'VALIDEUR', 'ADMIN', 'AUDITEUR'] },
  { vers: '/indicateurs', libelle: 'Indicateurs', icone: 'indicateurs', roles: LECTEURS },
  { vers: '/registre', libelle: 'Registre', icone: 'registre', roles: TENEURS_DU_REGISTRE },
  { vers: '/commissions', libelle: 'Commissions', icone: 'commissions', roles: LECTEURS },
  { vers: '/actes', libelle: 'Actes', icone: 'actes', roles: ['INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE'] },
  { vers: '/modeles', libelle: 'Modèles de lettre', icone: 'modeles', roles: ['ADMIN', 'VALIDEUR', 'AUDITEUR'] },
  { vers: '/delegations', libelle: 'Délégations', icone: 'delegations', roles: ['ADMIN', 'SIGNATAIRE', 'VALIDEUR', 'AUDITEUR'] },
  { vers: '/selection', libelle: 'Sélection', icone: 'selection', roles: FINANCES },
  { vers: '/subventions', libelle: 'Subventions', icone: 'subventions', roles: [...FINANCES, 'SIGNATAIRE'] },
  { vers: '/paiements', libelle: 'Paiements', icone: 'paiements', roles: ['INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'FINANCIER', 'ADMIN', 'AUDITEUR'] },
  { vers: '/changements', libelle: 'Changements', icone: 'changements', roles: ['INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR'] },
  { vers: '/enveloppes', libelle: 'Enveloppes', icone: 'enveloppes', roles: FINANCES },
  { vers: '/tableau-de-bord', libelle: 'Tableau de bord', icone: 'tableau-de-bord', roles: FINANCES },
  { vers: '/publication', libelle: 'Publication', icone: 'publication', roles: FINANCES },
  { vers: '/interlocuteurs', libelle: 'Interlocuteurs', icone: 'interlocuteurs', roles: ['ADMIN'] },
  { vers: '/reglages', libelle: 'Réglages', icone: 'reglages', roles: ['ADMIN'] },
];

export const menuDe = (roles: readonly Role[]): readonly Entree[] => ENTREES.filter((entree) => entree.roles.some((role) => roles.includes(role)));

/** Une adresse intérieure à cet espace, ou l’accueil : un retour ne sort jamais du site. */
export const retourSur = (adresse: string | null): string => (adresse && /^\/(?![/\\])/.test(adresse) && !adresse.startsWith('/connexion') ? adresse : '/');
