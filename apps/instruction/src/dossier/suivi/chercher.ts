import type { LigneJournal } from '@maillage/contrats';

const sansAccents = (texte: string): string => texte.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();

/** Les lignes du journal qui contiennent tous les mots cherchés, sans égard aux accents, les plus récentes d’abord. */
export function chercher(lignes: readonly LigneJournal[], texte: string, acteur: string): readonly LigneJournal[] {
  const mots = sansAccents(texte).split(/\s+/).filter(Boolean);
  return lignes
    .filter((ligne) => !acteur || ligne.acteur === acteur)
    .filter((ligne) => { const contenu = sansAccents(`${ligne.texte} ${ligne.acteur} ${ligne.code} ${ligne.empreinte}`); return mots.every((mot) => contenu.includes(mot)); })
    .toSorted((a, b) => b.seq - a.seq);
}
