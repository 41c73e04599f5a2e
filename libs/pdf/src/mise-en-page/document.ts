import type { Logo } from '../donnees/entete.ts';
import { composer } from '../texte/typographie.ts';
import type { Bloc } from './blocs.ts';
import { composerBlocs } from './composer.ts';
import { artefact, corpsDe, nouvellePage, type Feuille } from './feuille.ts';
import { COULEURS, mm, PAGE } from './geometrie.ts';
import { poserLogo } from './logo.ts';
import { choisir, clorePdf, ouvrirPdf } from './moteur.ts';
import { poserSignets } from './signets.ts';

const HAUT_DU_PIED = PAGE.hauteur - mm(20);

/** `instant` date le fichier ; `empreinte` : tout ce que lit le gabarit ; `pied` : provenance, en bas de chaque page. */
export type DocumentAImprimer = { readonly intitule: string; readonly sujet: string; readonly editeur: { readonly nom: string; readonly logo: Logo }; readonly instant: string; readonly empreinte: string; readonly pied: string; readonly blocs: readonly Bloc[] };

/** Imprime un document d’information, balisé et paginé : mêmes données, mêmes octets. Ce n’est pas un acte : ni journal, ni code de vérification. */
export async function imprimerDocument({ intitule, sujet, editeur, instant, empreinte, pied, blocs }: DocumentAImprimer): Promise<Buffer> {
  const titre = composer(intitule);
  const pdf = ouvrirPdf({ titre, auteur: composer(editeur.nom), sujet: composer(sujet), instant, empreinte });
  const racine = pdf.struct('Document');
  pdf.addStructure(racine);
  const feuille: Feuille = { pdf, racine, projet: false, titreCourant: titre, signets: [], serrage: 1, corps: corpsDe(1), finDuCorps: 0, y: 0, pages: 0 };
  nouvellePage(feuille);
  poserLogo(feuille, editeur.logo, PAGE.gauche, mm(14), mm(12));
  feuille.y = mm(36);
  composerBlocs(feuille, blocs);
  poserPages(feuille, composer(pied));
  if (feuille.pages > 2) poserSignets(feuille);
  return clorePdf(pdf);
}

function poserPages(feuille: Feuille, provenance: string): void {
  const { pdf, pages } = feuille;
  const police = () => choisir(pdf, 'romain', feuille.corps.note.taille).fillColor(COULEURS.encre2);
  for (let page = 0; page < pages; page += 1) {
    pdf.switchToPage(page);
    artefact(feuille, () => {
      const numero = `Page ${page + 1} sur ${pages}`;
      pdf.moveTo(PAGE.gauche, HAUT_DU_PIED).lineTo(PAGE.droite, HAUT_DU_PIED).lineWidth(0.5).stroke(COULEURS.bord);
      police().text(provenance, PAGE.gauche, HAUT_DU_PIED + 8, { lineBreak: false });
      police().text(numero, PAGE.droite - police().widthOfString(numero), HAUT_DU_PIED + 8, { lineBreak: false });
    });
  }
}
