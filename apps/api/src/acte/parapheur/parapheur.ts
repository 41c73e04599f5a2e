/** Le parapheur électronique de la Région, vu d’ici : on y dépose une lettre, on vient la reprendre signée. Toute panne lève ; le travail se rejoue. */
export abstract class Parapheur {
  /** Faux : aucun parapheur n’est relié. */
  abstract readonly relie: boolean;
  /** Rejouable : le même identifiant ne crée pas un second document. */
  abstract deposer(acte: { readonly id: string; readonly numero: string; readonly sha256: string; readonly pdf: Buffer; readonly signataire: string }): Promise<void>;
  /** Les octets signés ; nul tant que la personne n’a pas signé. */
  abstract relever(id: string): Promise<Buffer | null>;
}
