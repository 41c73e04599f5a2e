import type { Contrat, Demande, Trajet } from './demande.ts';

/** Une demande de création éligible en 2025-2028, à modifier champ par champ dans les tests. */
export const CREATION: Demande = {
  deposeLe: '2026-07-01T10:00:00+02:00',
  structure: { categorie: 'association', taille: null, ess: true, siret: '51234567900017', etablissementDansLaRegion: true, contratEngagementRepublicain: true },
  collectifUtilisateurs: null,
  projet: {
    volet: 'creation',
    departement: '23',
    territoire: { vulnerabilite: null, qpv: false, ccdet: false },
    criteres: { ouvertATous: true, flexibleAccessible: true, numerique: 'fibre', accueilHumain: true, gouvernanceCollective: true },
    domaine: null,
    activiteDepuis: null,
    interruptions: [],
    surCarteRegionale: null,
    contrats: [],
    dejaAide: null,
  },
  trajets: { etat: 'connus', lieux: [] },
};

export const CDI: Contrat = { type: 'CDI', heuresHebdo: 35, tempsPlein: 35, debut: '2020-05-02', fin: null };

/** Une demande de développement éligible en 2025-2028. */
export const DEVELOPPEMENT: Demande = {
  ...CREATION,
  projet: { ...CREATION.projet, volet: 'developpement', domaine: 'nourrir', activiteDepuis: '2020-05-02', surCarteRegionale: true, contrats: [CDI] },
};

export const VOISIN: Trajet = {
  nom: 'La Fabrique voisine', secondes: 2100, margeSecondes: 0, mode: 'voiture', statut: 'ouvert',
  ouvertLe: '2019-03-01', fermeLe: null, surCarte: true, dansLaRegion: true, estLeProjet: false,
};

export const avecVoisins = (...lieux: readonly Partial<Trajet>[]): Demande =>
  ({ ...CREATION, trajets: { etat: 'connus', lieux: lieux.map((lieu) => ({ ...VOISIN, ...lieu })) } });

export const enDeveloppement = (projet: Partial<Demande['projet']>): Demande => ({ ...DEVELOPPEMENT, projet: { ...DEVELOPPEMENT.projet, ...projet } });

export const avecStructure = (structure: Partial<Demande['structure']>, demande = CREATION): Demande => ({ ...demande, structure: { ...demande.structure, ...structure } });
