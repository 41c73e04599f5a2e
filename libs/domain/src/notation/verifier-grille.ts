import { champs, estEntier, estListe, estProvenance, estTexte, liste } from '../reglement/lecture.ts';
import type { ErreurSaisie } from '../reglement/question.ts';

/** Ce qui empêche de publier une grille ; une édition peut n’en avoir aucune. */
export function verifierGrille(grille: unknown): readonly ErreurSaisie[] {
  if (grille === undefined) return [];
  const { criteres, seuilPourMille, evaluateurs, ecartAJustifier, obligatoire } = champs(grille);
  const seuil = champs(seuilPourMille), nombre = champs(evaluateurs), ecart = champs(ecartAJustifier), exigee = champs(obligatoire);
  return [
    ...verifierCriteresNotes(champs(criteres)),
    ...exigence((seuil.valeur === null || (estEntier(seuil.valeur) && seuil.valeur <= 1000)) && estProvenance(seuil.source), 'grille.seuilPourMille', 'Donnez un seuil de 0 à 1000 pour mille (vide si aucun) et sa source.'),
    ...exigence(estEntier(nombre.valeur, 1) && nombre.valeur <= 10 && estProvenance(nombre.source), 'grille.evaluateurs', 'Donnez le nombre d’évaluateurs, de 1 à 10, et sa source.'),
    ...exigence(estEntier(ecart.valeur, 1) && estProvenance(ecart.source), 'grille.ecartAJustifier', 'Donnez l’écart à justifier, en points, et sa source.'),
    ...exigence(typeof exigee.valeur === 'boolean' && estProvenance(exigee.source), 'grille.obligatoire', 'Dites si la notation est obligatoire, et d’où vient la règle.'),
  ];
}

function verifierCriteresNotes({ valeur, source }: { readonly valeur?: unknown; readonly source?: unknown }): readonly ErreurSaisie[] {
  if (!estListe(valeur) || valeur.length === 0 || !estProvenance(source)) return [{ chemin: 'grille.criteres', message: 'Donnez au moins un critère noté, et la source de la grille.' }];
  const codes = valeur.map((un) => champs(un).code);
  return valeur.flatMap((un, rang) => {
    const { code, libelle, poids, mentions } = champs(un);
    const chemin = `grille.criteres.${rang}`;
    return [
      ...exigence(estTexte(code) && estTexte(libelle), chemin, 'Donnez un code et un libellé.'),
      ...exigence(codes.indexOf(code) === rang, `${chemin}.code`, `Le code « ${String(code)} » apparaît deux fois.`),
      ...exigence(estEntier(poids, 1) && poids <= 100, `${chemin}.poids`, 'Donnez un poids entier, de 1 à 100.'),
      ...exigence(liste(mentions).length >= 2 && liste(mentions).length <= 11 && liste(mentions).every(estTexte), `${chemin}.mentions`, 'Donnez les mots de chaque note, de 0 à la plus haute : deux au moins, onze au plus.'),
    ];
  });
}

const exigence = (vrai: boolean, chemin: string, message: string): readonly ErreurSaisie[] => (vrai ? [] : [{ chemin, message }]);
