import type { Executeur } from '../base/requetes.ts';
import { condenser, empreinteDe, PREMIERE } from './empreinte.ts';
import type { JournalRepository } from './journal.repository.ts';

export type BilanChaine = { readonly lignes: number; readonly tete: string; readonly anomalies: readonly string[] };

/** Relit toute la chaîne : numéros sans trou, précédentes, empreintes, condensés des valeurs encore conservées. */
export async function verifierChaine(journal: JournalRepository, base: Executeur): Promise<BilanChaine> {
  const anomalies: string[] = [];
  let tete = PREMIERE;
  let seq = 0;
  for (;;) {
    const tranche = await journal.tranche(base, seq, 1000);
    if (tranche.length === 0) return { lignes: seq, tete, anomalies };
    for (const une of tranche) {
      if (une.seq !== seq + 1) anomalies.push(`Ligne ${seq + 1} absente.`);
      if (une.precedente !== tete) anomalies.push(`Ligne ${une.seq} : elle ne suit pas la précédente.`);
      if (empreinteDe(une) !== une.empreinte) anomalies.push(`Ligne ${une.seq} : contenu modifié.`);
      if (une.sel && condenser(une.sel, une.valeurs) !== une.condense) anomalies.push(`Ligne ${une.seq} : valeurs modifiées.`);
      tete = une.empreinte;
      seq = une.seq;
    }
  }
}
