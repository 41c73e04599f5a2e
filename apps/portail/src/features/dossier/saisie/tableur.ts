import type { DepenseDto } from '@maillage/contrats';
import type { Poste } from '@maillage/domain';
import { lireJour } from './jour.ts';
import { lireEuros } from './montant.ts';

/** Une ligne collée : lue en entier, ou avec la phrase qui dit ce qui manque. */
export type LigneCollee = { readonly depense: Partial<Omit<DepenseDto, 'id'>>; readonly manques: readonly string[] };

const COLONNES = 'Poste, Libellé, Montant HT, Montant TTC, Date d’engagement';

/** Lit des dépenses copiées d’un tableur : une ligne par dépense, colonnes séparées par des tabulations (ou des points-virgules). */
export function lireDepensesCollees(texte: string, postes: readonly Poste[]): readonly LigneCollee[] {
  const lignes = texte.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/).filter((ligne) => ligne.trim() !== '');
  const cellules = lignes.map(decouper);
  return (estEntete(cellules[0]) ? cellules.slice(1) : cellules).map((ligne) => lireLigne(ligne, postes));
}

export const COLONNES_TABLEUR = COLONNES;

function lireLigne([poste = '', libelle = '', ht = '', ttc = '', date = '']: readonly string[], postes: readonly Poste[]): LigneCollee {
  const code = postes.find((connu) => pareil(connu.libelle, poste) || pareil(connu.code, poste))?.code;
  const htCentimes = lireEuros(ht) ?? undefined;
  const ttcCentimes = lireEuros(ttc) ?? undefined;
  const engageeLe = lireJour(date) ?? undefined;
  const manques = [
    !code && (poste ? `poste « ${poste} » inconnu` : 'poste absent'), !libelle && 'libellé absent',
    htCentimes === undefined && 'montant HT illisible', ttcCentimes === undefined && 'montant TTC illisible', !engageeLe && 'date d’engagement illisible',
  ].filter((manque): manque is string => typeof manque === 'string');
  return { depense: { poste: code, libelle: libelle.slice(0, 160), htCentimes, ttcCentimes, engageeLe }, manques };
}

/** Cellules d’une ligne ; une cellule entre guillemets peut contenir le séparateur, comme les tableurs la copient. */
function decouper(ligne: string): string[] {
  const separateur = ligne.includes('\t') ? '\t' : ';';
  return ligne.split(separateur).map((cellule) => cellule.trim().replace(/^"(.*)"$/s, '$1').replace(/""/g, '"').trim());
}

const nu = (texte: string) => texte.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[’']/g, '\'').replace(/\s+/g, ' ').trim().toLowerCase();
const pareil = (a: string, b: string) => nu(a) === nu(b);
const estEntete = (cellules?: readonly string[]) => cellules !== undefined && nu(cellules[0] ?? '').startsWith('poste') && lireEuros(cellules[2] ?? '') === null;
