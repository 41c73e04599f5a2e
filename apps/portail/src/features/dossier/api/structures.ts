import type { StructureConnue } from '@maillage/contrats';
import { ErreurApi, lire } from '../../../api/client.ts';

/** L’annuaire, ou ce qui empêche de le lire ; `inconnue` laisse la saisie libre. */
export async function chercherStructure(siret: string): Promise<StructureConnue | 'inconnue' | 'injoignable'> {
  try {
    return await lire<StructureConnue>(`/api/structures/${siret}`);
  } catch (erreur) {
    return erreur instanceof ErreurApi && (erreur.status === 404 || erreur.status === 422) ? 'inconnue' : 'injoignable';
  }
}
