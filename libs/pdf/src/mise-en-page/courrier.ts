import type { Entete } from '../donnees/entete.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';
import { artefact, ecrire, lignesDe, type Corps, type Feuille } from './feuille.ts';
import { COULEURS, PAGE, mm } from './geometrie.ts';
import type { Ligne } from './lignes.ts';
import { poserLogo } from './logo.ts';
import { gras, type Texte } from './segments.ts';

const COLONNE = PAGE.fenetre.x - PAGE.gauche - mm(6);
const EMETTEUR: Corps = { taille: 9.5, interligne: 12.2, style: 'romain', couleur: COULEURS.encre };
const TAILLES_ADRESSE = [11, 10, 9, 8] as const;

/** L’en-tête d’une lettre à fenêtre : l’émetteur et les références à gauche, le destinataire dans la fenêtre, le lieu et la date. */
export function poserCourrier(feuille: Feuille, entete: Entete): void {
  const { autorite, agent, references } = entete;
  plis(feuille);
  poserLogo(feuille, autorite.logo, PAGE.gauche, mm(14), mm(12));
  const bas = colonne(feuille, mm(30), [
    [[gras(autorite.nom)], autorite.direction, ...autorite.adresse],
    [[gras('Affaire suivie par')], agent.nom, agent.fonction, agent.courriel, agent.telephone],
    [[gras('Références')], `Dossier n° ${references.dossier}`, references.appel, ...(references.deliberation ? [`Délibération n° ${references.deliberation}`] : [])],
  ]);
  poserAdresse(feuille, entete.destinataire.adresse);
  const yDate = mm(80);
  paragrapheA(feuille, lignesDe(feuille, `${entete.lieu}, le ${jourEnLettres(entete.date)}`, PAGE.fenetre.largeur, feuille.corps.texte), PAGE.fenetre.x, yDate, feuille.corps.texte);
  feuille.y = Math.max(bas + mm(3), yDate + mm(9));
}

function colonne(feuille: Feuille, haut: number, groupes: readonly (readonly Texte[])[]): number {
  let y = haut;
  for (const groupe of groupes) {
    const lignes = groupe.flatMap((texte) => lignesDe(feuille, texte, COLONNE, EMETTEUR));
    paragrapheA(feuille, lignes, PAGE.gauche, y, EMETTEUR);
    y += lignes.length * EMETTEUR.interligne + 7;
  }
  return y - 7;
}

/** Le destinataire tient dans la fenêtre (45 à 70 mm du haut), au besoin dans un corps plus petit. */
function poserAdresse(feuille: Feuille, adresse: readonly string[]): void {
  const essais = TAILLES_ADRESSE.map((taille) => {
    const corps: Corps = { ...feuille.corps.texte, taille, interligne: taille * 1.22 };
    return { corps, blocs: adresse.map((ligne) => lignesDe(feuille, ligne, PAGE.fenetre.largeur, corps)) };
  });
  const tient = essais.find(({ corps, blocs }) => blocs.flat().length * corps.interligne <= PAGE.fenetre.hauteur) ?? essais.at(-1);
  if (!tient) return;
  paragrapheA(feuille, tient.blocs.flat(), PAGE.fenetre.x, PAGE.fenetre.y, tient.corps);
}

function paragrapheA(feuille: Feuille, lignes: readonly Ligne[], x: number, y: number, corps: Corps): void {
  const element = feuille.pdf.struct('P');
  feuille.racine.add(element);
  ecrire(feuille, element, lignes, x, y, corps);
}

/** Repères de pliage en trois, au bord gauche. */
const plis = (feuille: Feuille): void =>
  artefact(feuille, () => {
    for (const y of [mm(99), mm(198)]) feuille.pdf.moveTo(mm(5), y).lineTo(mm(9), y).lineWidth(0.4).stroke(COULEURS.bord);
  }, 'Layout');
