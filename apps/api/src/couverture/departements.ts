/** Les noms des départements de la région (Code officiel géographique). */
export const NOMS_DEPARTEMENTS: Readonly<Record<string, string>> = {
  16: 'Charente', 17: 'Charente-Maritime', 19: 'Corrèze', 23: 'Creuse', 24: 'Dordogne', 33: 'Gironde',
  40: 'Landes', 47: 'Lot-et-Garonne', 64: 'Pyrénées-Atlantiques', 79: 'Deux-Sèvres', 86: 'Vienne', 87: 'Haute-Vienne',
};
