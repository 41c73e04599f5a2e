import type { VisaRequis, VoieSignature } from '@maillage/domain';

/** Un acte visible : accusé, lettre, récapitulatif. Le PDF est à GET /api/actes/:id/pdf (200 application/pdf, 404 tant qu’il n’est pas rendu). */
export type ActeResume = {
  readonly id: string;
  readonly nature: 'accuse-reception' | 'attestation-completude' | 'demande-complements' | 'irrecevabilite' | 'accord' | 'refus' | 'ajournement' | 'avis' | 'accuse-recours' | 'reponse-recours' | 'convention' | 'arrete-attributif' | 'avenant' | 'arrete-modificatif' | 'reponse-changement';
  readonly titre: string;
  readonly etat: 'PROJET' | 'VISE' | 'SIGNE' | 'NOTIFIE' | 'REMPLACE';
  /** Le rôle dont on attend le visa ou la signature ; nul hors de ce chemin, ou si le visa a été refusé. */
  readonly attend: VisaRequis['role'] | 'SIGNATAIRE' | 'PORTEUR' | null;
  readonly numero: string;
  readonly sha256: string | null;
  readonly taille: number | null;
  readonly creeLe: string;
  readonly signeLe: string | null;
  readonly notifieLe: string | null;
  /** La lettre que celle-ci rectifie ; nul : aucune. */
  readonly rectifie: string | null;
};

/** GET /api/verification/:numero?sha256= (publique) : jamais un nom ni une issue. */
export type VerificationActe = { readonly numero: string; readonly conforme: boolean | null; /** Le numéro de la lettre rectificative qui l’a remplacé ; nul : aucune. */ readonly remplacePar: string | null };

/** GET /api/instruction/actes/:id : le chemin d’une lettre vers sa signature. */
export type SuiviLettre = {
  readonly id: string;
  readonly voie: VoieSignature;
  readonly signataire: { readonly nom: string; readonly qualite: string } | null;
  readonly delegation: { readonly numero: string; readonly arreteLe: string; readonly publieLe: string } | null;
  readonly requis: readonly VisaRequis[];
  readonly visas: readonly { readonly par: string; readonly qualite: string; readonly le: string; readonly remarque: string }[];
  readonly refus: { readonly par: string; readonly motif: string; readonly le: string } | null;
  readonly original: { readonly sha256: string; readonly taille: number; readonly recuLe: string } | null;
  readonly parapheurLe: string | null;
  /** Pourquoi la personne ne peut pas faire chaque geste ; nul si elle le peut. */
  readonly empechements: { readonly viser: string | null; readonly refuser: string | null; readonly signer: string | null };
};
