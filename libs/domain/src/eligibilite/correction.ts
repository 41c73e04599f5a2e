import { debutDuJour } from '../temps/mural.ts';
import { jourAParis } from '../temps/paris.ts';
import type { Correction, Demande, Trajet } from './demande.ts';

/** La demande telle qu’elle serait une fois corrigée ; l’originale n’est jamais modifiée. */
export function appliquerCorrection(demande: Demande, correction: Correction): Demande {
  switch (correction.genre) {
    case 'ensemble': return correction.corrections.reduce(appliquerCorrection, demande);
    case 'champ': return remplacer(demande, correction.chemin.split('.'), correction.valeur) as Demande;
    // Plusieurs dates proposées ensemble : la plus tardive l’emporte.
    case 'deposer-le': return correction.jour > jourAParis(demande.deposeLe) ? { ...demande, deposeLe: debutDuJour(correction.jour) } : demande;
    case 'ajouter-etp': {
      const { heuresHebdo, tempsPlein } = correction;
      const contrat = { type: 'CDI', heuresHebdo, tempsPlein, debut: jourAParis(demande.deposeLe), fin: null } as const;
      return { ...demande, projet: { ...demande.projet, contrats: [...(demande.projet.contrats ?? []), contrat] } };
    }
    case 'eloigner': return { ...demande, trajets: eloigner(demande.trajets, correction.secondes, correction.mode ?? 'voiture') };
  }
}

/** Toutes les corrections à la fois. */
export const appliquerCorrections = (demande: Demande, corrections: readonly Correction[]): Demande => appliquerCorrection(demande, { genre: 'ensemble', corrections });

/** Chaque lieu est connu, dans le mode voulu, à `secondes` au moins et sans incertitude ; la carte, si elle existe, dit de même. */
function eloigner(trajets: Demande['trajets'], secondes: number, mode: Trajet['mode']): Demande['trajets'] {
  const mesures = trajets.lieux.filter((lieu) => lieu.mode === mode).map((lieu) => placer(lieu, secondes));
  const connus = new Set(mesures.map(({ id, nom }) => id ?? nom));
  const ajoutes = trajets.lieux.filter(({ id, nom }) => !connus.has(id ?? nom)).map((lieu) => placer({ ...lieu, mode, secondes: Number.NaN }, secondes));
  const autres = trajets.lieux.filter((lieu) => lieu.mode !== mode);
  const carte = trajets.carte ? { carte: 'non-couvert' as const } : {};
  return { ...trajets, ...carte, etat: 'connus', lieux: [...mesures, ...ajoutes, ...autres] };
}

const placer = ({ basSecondes: _bas, hautSecondes: _haut, ...lieu }: Trajet, secondes: number): Trajet =>
  ({ ...lieu, secondes: lieu.secondes >= secondes ? lieu.secondes : secondes, margeSecondes: 0 });

const remplacer = (objet: unknown, [cle, ...reste]: readonly string[], valeur: unknown): unknown => {
  if (cle === undefined) return valeur;
  if (Array.isArray(objet)) return objet.map((element, rang) => (String(rang) === cle ? remplacer(element, reste, valeur) : element));
  const parent = (objet ?? {}) as Readonly<Record<string, unknown>>;
  return { ...parent, [cle]: remplacer(parent[cle], reste, valeur) };
};
