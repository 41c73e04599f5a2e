import { hash, verify } from '@node-rs/argon2';

/** argon2id, 19 Mio, 2 passes (OWASP). */
const REGLAGES = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Condensé d’un secret que personne ne connaît : comparer prend le même temps quand l’adresse est inconnue. */
const LEURRE = hash('aucun compte ne porte ce mot de passe', REGLAGES);

export const condenserMotDePasse = (motDePasse: string): Promise<string> => hash(motDePasse.normalize('NFC'), REGLAGES);

export async function motDePasseJuste(condense: string | null, motDePasse: string): Promise<boolean> {
  return await verify(condense ?? await LEURRE, motDePasse.normalize('NFC')) && condense !== null;
}
