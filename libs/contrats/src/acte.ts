/** Un acte visible : accusé, lettre, récapitulatif. Le PDF est à GET /api/actes/:id/pdf (200 application/pdf, 404 tant qu’il n’est pas rendu). */
export type ActeResume = {
  readonly id: string;
  readonly nature: 'accuse-reception' | 'demande-complements' | 'irrecevabilite' | 'accord' | 'refus' | 'ajournement' | 'avis';
  readonly titre: string;
  readonly etat: 'PROJET' | 'VISE' | 'A_SIGNER' | 'SIGNE' | 'NOTIFIE' | 'REMPLACE';
  readonly numero: string;
  readonly sha256: string | null;
  readonly taille: number | null;
  readonly creeLe: string;
  readonly signeLe: string | null;
  readonly notifieLe: string | null;
};

/** GET /api/verification/:numero?sha256= (publique) : jamais un nom ni une issue. */
export type VerificationActe = { readonly numero: string; readonly conforme: boolean | null };
