/** Lecture prudente d’un document JSON dont rien n’est encore prouvé. */
export type Objet = Readonly<Record<string, unknown>>;

export const estObjet = (valeur: unknown): valeur is Objet => valeur !== null && typeof valeur === 'object' && !Array.isArray(valeur);
export const estListe = (valeur: unknown): valeur is readonly unknown[] => Array.isArray(valeur);
export const estTexte = (valeur: unknown): valeur is string => typeof valeur === 'string' && valeur.trim() !== '';
export const estEntier = (valeur: unknown, min = 0): valeur is number => Number.isSafeInteger(valeur) && (valeur as number) >= min;

/** Les champs d’un objet, ou aucun ; les éléments d’une liste, ou aucun. */
export const champs = (valeur: unknown): Objet => (estObjet(valeur) ? valeur : {});
export const liste = (valeur: unknown): readonly unknown[] => (estListe(valeur) ? valeur : []);

export const estProvenance = (valeur: unknown): boolean => {
  const { statut, texte } = champs(valeur);
  return ['publie', 'loi', 'a-confirmer'].includes(String(statut)) && estTexte(texte);
};
