const LA_POSTE = '356000000';

/** 14 chiffres, pas tous nuls, clé de Luhn juste sur 14 et sur les 9 premiers (SIREN) ; La Poste : Luhn, ou somme multiple de 5. */
export function siretValide(siret: string): boolean {
  return anomalieSiret(siret) === null;
}

/** Ce qui ne va pas dans un SIRET, en une phrase qui dit quoi faire ; nul s’il est juste. */
export function anomalieSiret(siret: string): string | null {
  if (!/^\d{14}$/.test(siret)) return 'Saisissez les 14 chiffres du SIRET, sans espace.';
  if (/^0+$/.test(siret)) return 'Un SIRET ne peut pas être composé de zéros : recopiez celui de votre structure.';
  if (!luhn(siret.slice(0, 9))) return 'Les 9 premiers chiffres (SIREN) contiennent une erreur : vérifiez-les sur un document officiel.';
  if (luhn(siret) || (siret.startsWith(LA_POSTE) && sommeDesChiffres(siret) % 5 === 0)) return null;
  return 'Ce SIRET contient une erreur de frappe : vérifiez ses 14 chiffres sur un document officiel.';
}

export const sirenDe = (siret: string): string => siret.slice(0, 9);

/** « 512 345 679 00017 », pour l’écran et les lettres. */
export const siretLisible = (siret: string): string => siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00A0$2\u00A0$3\u00A0$4');

const sommeDesChiffres = (chiffres: string): number => [...chiffres].reduce((somme, chiffre) => somme + Number(chiffre), 0);

const luhn = (chiffres: string): boolean =>
  [...chiffres].reverse().reduce((somme, chiffre, place) => {
    const valeur = Number(chiffre) * (place % 2 === 1 ? 2 : 1);
    return somme + (valeur > 9 ? valeur - 9 : valeur);
  }, 0) % 10 === 0;
