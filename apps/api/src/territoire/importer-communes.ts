import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Horloge } from '../horloge.ts';
import { type BilanCommunes, mettreAJourCommunes } from './communes.repository.ts';
import { lireCommunes } from './lire-communes.ts';
import { noterSource } from './sources.repository.ts';

/** Tout ou rien : des erreurs numérotées et rien d’enregistré, ou un bilan en une transaction. Rejouer le même fichier ne change rien. */
export async function importerCommunes(base: DataSource, horloge: Horloge, texte: string): Promise<{ readonly erreurs: readonly string[] } | { readonly bilan: BilanCommunes }> {
  const { communes, erreurs } = lireCommunes(texte);
  if (erreurs.length > 0) return { erreurs };
  const empreinte = createHash('sha256').update(texte).digest('hex').slice(0, 12);
  const bilan = await base.transaction(async (tx) => {
    const fait = await mettreAJourCommunes(tx, communes);
    await noterSource(tx, { code: 'communes-officielles', libelle: 'Communes de l’API Géo (Licence Ouverte 2.0)', millesime: `API Géo, fichier ${empreinte}`, lignes: communes.length }, horloge.maintenant());
    return fait;
  });
  return { bilan };
}
