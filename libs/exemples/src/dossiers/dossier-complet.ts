import type { ContenuDossier } from '@maillage/contrats';
import { ajouterAnnees, ajouterJours, ajouterMois, EDITION_2025_2028, type Jour, piecesDemandees, type Reglement, type Reponses } from '@maillage/domain';
import { type Porteuse, PORTEUSES } from '../structures.ts';
import { financer } from './financement.ts';
import { ACCOMPAGNATEURS, choisir, GOUVERNANCES, MODELES, PARTENAIRES, TERRITOIRES } from './phrases.ts';
import { type CodeTheme, type Theme, themeDe } from './themes.ts';

/** Ce qu’un dossier complet fait varier ; `commune` (code Insee) suffit, le reste a un défaut plausible. */
export type Projet = {
  readonly commune: string;
  readonly communeNom?: string;
  readonly volet?: 'creation' | 'developpement';
  readonly porteuse?: Porteuse;
  readonly reglement?: Reglement;
  readonly theme?: CodeTheme;
  readonly nom?: string;
  /** En euros hors taxes. */
  readonly budget?: number;
  /** Jour du dépôt : les dates du projet s’en déduisent. */
  readonly depotLe?: Jour;
  readonly variante?: number;
  /** Remplace des champs, étape par étape. */
  readonly change?: ContenuDossier;
};

export type PieceAJoindre = { readonly code: string; readonly nom: string };
export type DossierExemple = { readonly contenu: ContenuDossier; readonly reponses: Reponses; readonly pieces: readonly PieceAJoindre[] };

/** Un dossier que rien n’empêche de déposer : étapes typées, réponses de l’édition, pièces à joindre. */
export function dossierComplet(projet: Projet): DossierExemple {
  const { reglement = EDITION_2025_2028, change = {} } = projet;
  const tout = { volet: 'creation', porteuse: PORTEUSES[0]!, reglement, theme: themeDe(projet.theme ?? 'bureaux'), budget: 60_000, depotLe: '2026-06-15', variante: 0, ...sansTheme(projet) } as const;
  const contenu: ContenuDossier = {
    structure: { ...structureDe(tout.porteuse), ...change.structure },
    projet: { ...projetDe(tout), ...change.projet },
    calendrier: { debutLe: ajouterJours(tout.depotLe, 45), finLe: ajouterAnnees(ajouterJours(tout.depotLe, 45), 2), ...change.calendrier },
    financement: { ...financer({ ...tout, recupereTva: change.structure?.recupereTva ?? recupereTva(tout.porteuse), exclus: new Set(reglement.postes.filter(({ eligible }) => !eligible).map(({ code }) => code)) }), ...change.financement },
    engagements: { exactitude: true, donneesPersonnelles: true, ...(tout.porteuse.structure.categorie === 'association' ? { contratEngagementRepublicain: true } : {}), signataireNom: `${tout.porteuse.representant.prenom} ${tout.porteuse.representant.nom}`, ...change.engagements },
  };
  const reponses = reponsesDe(tout);
  const demandees = piecesDemandees(reglement, { noyau: contenu, reponses });
  const pieces = demandees.filter(({ code, requis }) => requis || FACULTATIVES_JOINTES.has(code)).map(({ code }) => ({ code, nom: `${code}.pdf` }));
  return { contenu, reponses, pieces };
}

type Tout = { readonly volet: 'creation' | 'developpement'; readonly porteuse: Porteuse; readonly reglement: Reglement; readonly theme: Theme; readonly budget: number; readonly depotLe: Jour; readonly variante: number; readonly commune: string; readonly communeNom?: string; readonly nom?: string };

const FACULTATIVES_JOINTES = new Set(['collectif', 'comptes']);

const sansTheme = ({ theme: _theme, change: _change, ...reste }: Projet) => reste;

/** Les collectivités et les associations de la démonstration ne récupèrent pas la TVA. */
const recupereTva = ({ structure }: Porteuse): boolean => structure.categorie === 'entreprise';

function structureDe(qui: Porteuse): NonNullable<ContenuDossier['structure']> {
  const { structure, representant, courriel, telephone } = qui;
  const { siret, raisonSociale, categorie, taille, ess, adresse, codePostal, ville } = structure;
  return {
    siret, raisonSociale, categorie, ...(taille === null ? {} : { taille }), ...(ess === null ? {} : { ess }), adresse, codePostal, ville, etablissementDansLaRegion: structure.dansLaRegion,
    representant: { ...representant }, contact: { courriel, telephone }, recupereTva: recupereTva(qui), collectif: categorie === 'association' ? 'association' : 'convention',
  };
}

function projetDe({ volet, theme, commune, communeNom = 'la commune', nom = 'Le Lieu commun', reglement, depotLe, variante }: Tout): NonNullable<ContenuDossier['projet']> {
  const criteres = { ouvertATous: true, flexibleAccessible: true, numerique: 'fibre', accueilHumain: true, gouvernanceCollective: true } as const;
  const base = { volet, nom, description: theme.decrire(communeNom), commune, adresse: `${variante + 2} place de la Démonstration`, ...criteres };
  if (volet === 'creation') return base;
  const activiteDepuis = ajouterAnnees(ajouterMois(depotLe, -(variante % 9)), -(4 + (variante % 4)));
  return {
    ...base, activiteDepuis, surCarteRegionale: true,
    ...(reglement.domaines.length ? { domaine: (theme.domaines.find((code) => reglement.domaines.some((ouvert) => ouvert.code === code)) ?? reglement.domaines[0]!.code) } : {}),
    contrats: [{ type: 'CDI', heuresHebdo: 24.5 + (variante % 3) * 3.5, tempsPlein: 35, debut: ajouterMois(activiteDepuis, 6) }],
  };
}

function reponsesDe({ volet, theme, reglement, depotLe, variante, porteuse }: Tout): Reponses {
  const accompagne = variante % 2 === 0;
  const debut = ajouterJours(depotLe, 45);
  const responsable = `${porteuse.representant.prenom} ${porteuse.representant.nom}`;
  const toutes: Reponses = {
    publics: theme.publics, surface: 90 + (variante % 12) * 35, espaces: theme.espaces, ...(theme.espaces.includes('autre') ? { 'espaces-autre': 'Salle commune et cuisine' } : {}),
    services: theme.services, 'ouverture-prevue': ajouterMois(depotLe, 9 + (variante % 5)), 'offre-nouvelle': theme.offreNouvelle,
    territoire: choisir(TERRITOIRES, variante), gouvernance: choisir(GOUVERNANCES, variante), 'modele-economique': choisir(MODELES, variante + 2), partenaires: choisir(PARTENAIRES, variante),
    accompagne, ...(accompagne ? { accompagnateur: choisir(ACCOMPAGNATEURS, variante) } : {}),
    actions: [
      { titre: 'Préparer : équipe, travaux, tarifs', debut, fin: ajouterMois(debut, 6), responsable },
      { titre: volet === 'creation' ? 'Ouvrir le lieu et accueillir les premiers usagers' : 'Lancer la nouvelle offre avec les usagers', debut: ajouterMois(debut, 6), fin: ajouterMois(debut, 12), responsable },
      { titre: 'Consolider et rendre compte', debut: ajouterMois(debut, 12), fin: ajouterMois(debut, 24), responsable: 'Comité d’usagers' },
    ],
    indicateurs: 'Nombre d’usagers réguliers, part de postes occupés, heures de formation, trajets évités.', rappel: variante % 3 === 0,
  };
  return Object.fromEntries(reglement.formulaire.filter(({ code, volets }) => code in toutes && (!volets || volets.includes(volet))).map(({ code }) => [code, toutes[code]!]));
}
