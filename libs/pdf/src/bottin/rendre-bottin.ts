import { imprimerDocument } from '../mise-en-page/document.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';
import { bottinV1 } from './bottin.v1.ts';
import type { DonneesBottin } from './donnees-bottin.ts';

/** Imprime le bottin : mêmes données, mêmes octets. */
export function rendreBottin(donnees: DonneesBottin): Promise<Buffer> {
  const { le, territoire, editeur, gabarit } = donnees;
  return imprimerDocument({
    intitule: `Bottin des tiers-lieux ouverts, ${territoire}, au ${jourEnLettres(le)}`, sujet: `Tiers-lieux de ${territoire}`, editeur, instant: `${le}T00:00:00.000Z`, empreinte: JSON.stringify(donnees),
    pied: `${editeur.nom} · registre au ${jourEnLettres(le)} · gabarit ${gabarit}`, blocs: bottinV1(donnees),
  });
}
