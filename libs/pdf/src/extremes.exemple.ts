import { accord, accuseReception, recapitulatif, refus } from './actes.exemple.ts';
import type { DonneesActe } from './donnees/donnees-acte.ts';

/** Ce qui arrive en vrai et casse les mises en page : noms interminables, douze motifs, soixante pièces, écritures rares. */
const NOM = 'Société coopérative d’intérêt collectif des ateliers partagés, bureaux & jardins de la vallée de la Dordogne corrézienne et de la Xaintrie blanche';
const INTITULE = 'Réhabilitation de l’ancienne filature en tiers-lieu d’apprentissage, de fabrication et d’agriculture partagée';
const destinataire = {
  civilite: 'Madame la Présidente, Monsieur le Directeur général,',
  adresse: [NOM, 'À l’attention de Madame Marie-Antoinette de La Rochefoucauld-Lacaze', 'Bâtiment C, deuxième étage, porte 214', 'Zone artisanale intercommunale de la Croix-Saint-Jean-Baptiste', '1247 bis avenue du Général-de-Gaulle', 'BP 40117', '19400 Argentat-sur-Dordogne Cedex'],
};
const projet = { structure: NOM, siret: null, intitule: INTITULE, volet: 'création', commune: 'Argentat-sur-Dordogne (Corrèze)' };
const motifs = Array.from({ length: 12 }, (_, rang) => `Motif ${rang + 1} : le plan de financement, tel qu'il a été déposé, ne permet pas d'établir que les recettes attendues de la location des postes de travail couvrent les charges de la ${rang + 1}e année d'activité.`);
const pieces = Array.from({ length: 60 }, (_, rang) => ({
  libelle: rang % 7 === 0 ? 'Délibération de l’organe compétent autorisant la signature de la convention d’occupation et approuvant le plan de financement' : `Devis n° ${rang + 1}`,
  fichier: rang % 5 === 0 ? `Devis_definitif_signe_version-finale_corrigee_${rang}_ENTREPRISE-GENERALE-DU-BATIMENT.pdf` : `devis-${rang + 1}.pdf`,
  sha256: (rang + 10).toString(16).padStart(2, '0').repeat(32),
}));
const question = 'Décrivez le projet, son territoire et ses publics';
const reponse = Array.from({ length: 40 }, (_, rang) => `Paragraphe ${rang + 1}. Le lieu s'adresse aux habitants, aux artisans et aux associations « du plateau » ; il est ouvert 6 jours sur 7, de 8 h 30 à 19 h, pour 12 000 € de loyer annuel. Cœur, œuvre, Ÿ, ß, é décomposé : e\u0301, émoji 🌳, chinois 第三.`).join('\n\n');

export const extremes: readonly DonneesActe[] = [
  { ...accuseReception, destinataire, pieces, projetDepose: projet },
  { ...accord, destinataire, projetAide: projet, projet: true, conditions: motifs, regimeAide: 'L’aide est attribuée sur le fondement du règlement (UE) 2023/2831 relatif aux aides de minimis.', signataire: { ...accord.signataire, delegation: null, qualite: 'Le Président du Conseil régional', nom: 'Jean-Baptiste de Montesquiou-Fezensac' } },
  { ...refus, destinataire, projetPresente: projet, motifs, constats: motifs.map((motif, rang) => ({ libelle: `Critère ${rang + 1}`, article: `règlement, art. ${rang + 1}`, motif, changement: rang % 3 === 0 ? null : 'Il faudrait un site à 20 minutes ou plus de « La Quincaillerie » (Guéret).' })), budget: 'Les crédits ouverts pour 2026 (700 000 €) sont entièrement engagés.', appelOuvertJusquAu: null },
  { ...recapitulatif, projetDepose: projet, sections: [...recapitulatif.sections, { titre: 'Question ouverte', reponses: [{ question, reponse }], tableaux: [{ legende: 'Une cellule plus haute que la page', colonnes: [{ titre: 'Poste', part: 1 }, { titre: 'Précisions', part: 2 }], lignes: [['Animation', reponse], ['Court', 'Court']] }] }], pieces },
];
