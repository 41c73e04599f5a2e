/** Les phrases des conditions qui ne tiennent pas : `[condition, ce qui a cassé]`. */
export const juger = (...paires) => paires.filter(([tient]) => !tient).map(([, phrase]) => phrase);

export const gagne = ({ statut }) => statut < 300;

/** Exactement une demande gagne, les autres sont refusées proprement. */
export const unSeul = (reponses, refus = [409, 412, 422]) => {
  const statuts = reponses.map(({ statut }) => statut);
  return [statuts.filter((un) => un < 300).length === 1 && statuts.every((un) => un < 300 || refus.includes(un)), `réponses ${statuts.join(', ')} au lieu d’une seule acceptée`];
};
