import type { ErreurSaisie } from '../reglement/question.ts';
import type { ChampReglage } from './schema.ts';

/** Les appels qu’une valeur nomme et que personne n’a publiés. */
export function appelsInconnus(champs: readonly ChampReglage[], valeur: unknown, publies: readonly string[]): readonly ErreurSaisie[] {
  const porte = valeur as Readonly<Record<string, unknown>>;
  return champs.flatMap((champ): readonly ErreurSaisie[] => {
    if (champ.genre !== 'liste') return [];
    const cites = champ.colonnes.filter(({ genre }) => genre === 'appel').map(({ nom }) => nom);
    return (porte[champ.nom] as readonly Readonly<Record<string, string>>[]).flatMap((ligne, rang) => cites.flatMap((nom) => (publies.includes(ligne[nom]!) ? [] : [{ chemin: `${champ.nom}.${rang}.${nom}`, message: 'Choisissez un appel de la liste.' }])));
  });
}
