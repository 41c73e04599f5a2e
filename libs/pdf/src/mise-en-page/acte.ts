import { type Entete, referenceCourte } from '../donnees/entete.ts';
import { composer } from '../texte/typographie.ts';
import type { Bloc } from './blocs.ts';
import { composerBlocs } from './composer.ts';
import { poserCourrier } from './courrier.ts';
import { corpsDe, ecrire, lignesDe, nouvellePage, type Corps, type Feuille, type Serrage } from './feuille.ts';
import { COULEURS, PAGE, mm } from './geometrie.ts';
import { poserLogo } from './logo.ts';
import { clorePdf, ouvrirPdf } from './moteur.ts';
import { poserPieds } from './pied-de-page.ts';
import { poserSignets } from './signets.ts';

/** Une lettre a une fenêtre et une formule d’appel ; un document commence par son titre. */
export type Acte = { readonly forme: 'lettre' | 'document'; readonly titre: string; readonly blocs: readonly Bloc[] };

/** Met en page un acte et rend ses octets ; `donnees` y est joint en JSON, tel qu’il a servi. */
export async function imprimer(donnees: Donnees, acte: Acte): Promise<Buffer> {
  const ordinaire = mettreEnPage(donnees, acte, 1);
  const presqueVide = ordinaire.pages > 1 && ordinaire.finDuCorps - PAGE.haut < (PAGE.bas - PAGE.haut) * PRESQUE_VIDE;
  if (!presqueVide) return clorePdf(ordinaire.pdf);
  const serree = mettreEnPage(donnees, acte, 0.92);
  return clorePdf((serree.pages < ordinaire.pages ? serree : ordinaire).pdf);
}

type Donnees = { readonly gabarit: string } & Entete;
const PRESQUE_VIDE = 0.4;

function mettreEnPage(donnees: Donnees, { forme, titre, blocs }: Acte, serrage: Serrage): Feuille {
  const json = JSON.stringify(donnees, clesEnOrdre, 1);
  const { autorite, references, instant } = donnees;
  const titreComplet = composer(`${donnees.projet ? 'PROJET – ' : ''}${titre} – ${referenceCourte(references)}`);
  const pdf = ouvrirPdf({ titre: titreComplet, auteur: composer(autorite.nom), sujet: composer(references.appel), instant, empreinte: json });
  const racine = pdf.struct('Document');
  pdf.addStructure(racine);
  const feuille: Feuille = { pdf, racine, projet: donnees.projet, titreCourant: composer(`${autorite.nom} · ${referenceCourte(references)}`), signets: [], serrage, corps: corpsDe(serrage), finDuCorps: 0, y: 0, pages: 0 };

  nouvellePage(feuille);
  if (donnees.projet) poserMentionDeProjet(feuille);
  if (forme === 'lettre') poserCourrier(feuille, donnees);
  else {
    poserLogo(feuille, autorite.logo, PAGE.gauche, mm(14), mm(12));
    feuille.y = mm(36);
  }
  composerBlocs(feuille, blocs);
  feuille.finDuCorps ||= feuille.y;
  poserPieds(feuille, donnees.gabarit, donnees);
  if (feuille.pages > 2) poserSignets(feuille);
  joindre(feuille, json, new Date(instant));
  return feuille;
}

/** PostgreSQL ne garde pas l’ordre des clés d’un jsonb : l’acte ne doit pas en dépendre. */
const clesEnOrdre = (_cle: string, valeur: unknown): unknown =>
  valeur !== null && typeof valeur === 'object' && !Array.isArray(valeur)
    ? Object.fromEntries(Object.entries(valeur).sort(([a], [b]) => (a < b ? -1 : 1)))
    : valeur;

/** Le filigrane ne se lit pas à voix haute : la mention le dit aussi en toutes lettres. */
function poserMentionDeProjet(feuille: Feuille): void {
  const element = feuille.pdf.struct('P');
  feuille.racine.add(element);
  ecrire(feuille, element, lignesDe(feuille, 'PROJET – document de travail, sans valeur juridique', PAGE.fenetre.largeur, MENTION), PAGE.fenetre.x, mm(17), MENTION);
}

const MENTION: Corps = { taille: 11, interligne: 14, style: 'gras', couleur: COULEURS.projet };

function joindre({ pdf }: Feuille, json: string, date: Date): void {
  pdf.file(Buffer.from(json), {
    name: 'decision.json', type: 'application/json', description: 'Données figées de l’acte, telles qu’elles ont servi à l’imprimer.',
    relationship: 'Data', creationDate: date, modifiedDate: date,
  } as PDFKit.Mixins.PDFAttachmentOptions);
}
