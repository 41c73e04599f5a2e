import { composerBlocs } from '../mise-en-page/composer.ts';
import { artefact, corpsDe, nouvellePage, type Feuille } from '../mise-en-page/feuille.ts';
import { COULEURS, PAGE, mm } from '../mise-en-page/geometrie.ts';
import { poserLogo } from '../mise-en-page/logo.ts';
import { choisir, clorePdf, ouvrirPdf } from '../mise-en-page/moteur.ts';
import { poserSignets } from '../mise-en-page/signets.ts';
import { composer } from '../texte/typographie.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';
import { bottinV1 } from './bottin.v1.ts';
import type { DonneesBottin } from './donnees-bottin.ts';

const HAUT_DU_PIED = PAGE.hauteur - mm(20);

/** Imprime le bottin, balisé et paginé : mêmes données, mêmes octets. Ce n’est pas un acte : ni dossier, ni journal, ni code de vérification. */
export async function rendreBottin(donnees: DonneesBottin): Promise<Buffer> {
  const { le, territoire, editeur } = donnees;
  const intitule = composer(`Bottin des tiers-lieux ouverts, ${territoire}, au ${jourEnLettres(le)}`);
  const pdf = ouvrirPdf({ titre: intitule, auteur: composer(editeur.nom), sujet: composer(`Tiers-lieux de ${territoire}`), instant: `${le}T00:00:00.000Z`, empreinte: JSON.stringify(donnees) });
  const racine = pdf.struct('Document');
  pdf.addStructure(racine);
  const feuille: Feuille = { pdf, racine, projet: false, titreCourant: intitule, signets: [], serrage: 1, corps: corpsDe(1), finDuCorps: 0, y: 0, pages: 0 };
  nouvellePage(feuille);
  poserLogo(feuille, editeur.logo, PAGE.gauche, mm(14), mm(12));
  feuille.y = mm(36);
  composerBlocs(feuille, bottinV1(donnees));
  poserPages(feuille, composer(`${editeur.nom} · registre au ${jourEnLettres(le)} · gabarit ${donnees.gabarit}`));
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
