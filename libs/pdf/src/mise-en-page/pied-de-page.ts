import type { Entete } from '../donnees/entete.ts';
import { dessinerCodeQr } from './code-qr.ts';
import { artefact, lier, type Feuille } from './feuille.ts';
import { COULEURS, PAGE, mm } from './geometrie.ts';
import { choisir } from './moteur.ts';

const HAUT = PAGE.hauteur - mm(27);
const COTE_QR = mm(16);
const X_QR = PAGE.droite - COTE_QR;

/**
 * Le pied de chaque page : où vérifier l’acte (code QR et adresse en toutes lettres), ce qui l’a produit, sa page.
 * Sur la première page le code QR et l’adresse se lisent à voix haute ; ailleurs ils sont de simples artefacts.
 */
export function poserPieds(feuille: Feuille, gabarit: string, { references, journal, verification }: Entete): void {
  const { pdf } = feuille;
  const provenance = `${references.seance ?? `Dossier ${references.dossier}`} · gabarit ${gabarit} · journal ${journal.empreinte.slice(0, 16)}`;
  const police = () => choisir(pdf, 'romain', feuille.corps.note.taille).fillColor(COULEURS.encre2);
  const adresse = (x: number) => police().fillColor(COULEURS.accent).text(`${verification.adresse} `, x, HAUT + 16, { lineBreak: false });
  const invitation = 'Vérifier ce document : ';

  for (let page = 0; page < feuille.pages; page += 1) {
    pdf.switchToPage(page);
    const premiere = page === 0;
    const apresInvitation = PAGE.gauche + police().widthOfString(invitation);
    artefact(feuille, () => {
      pdf.moveTo(PAGE.gauche, HAUT).lineTo(PAGE.droite, HAUT).lineWidth(0.5).stroke(COULEURS.bord);
      police().text(provenance, PAGE.gauche, HAUT + 28, { lineBreak: false });
      police().text(`Page ${page + 1} sur ${feuille.pages}`, PAGE.gauche, HAUT + 40, { lineBreak: false });
      if (premiere) return;
      police().text(invitation, PAGE.gauche, HAUT + 16, { lineBreak: false });
      adresse(apresInvitation);
      dessinerCodeQr(pdf, verification.adresse, X_QR, HAUT + 8, COTE_QR);
    });
    if (!premiere) continue;
    const ligne = pdf.struct('P');
    feuille.racine.add(ligne);
    ligne.add(() => police().text(invitation, PAGE.gauche, HAUT + 16, { lineBreak: false }));
    lier(feuille, ligne, verification.adresse, () => adresse(apresInvitation), [apresInvitation, HAUT + 15, police().widthOfString(verification.adresse), 12]);
    const figure = pdf.struct('Figure', { alt: `Code QR de la page publique de vérification de ce document : ${verification.adresse}`, bbox: [X_QR, HAUT + 8, X_QR + COTE_QR, HAUT + 8 + COTE_QR] } as object);
    feuille.racine.add(figure);
    figure.add(() => dessinerCodeQr(pdf, verification.adresse, X_QR, HAUT + 8, COTE_QR));
  }
}
