import type { EtapeActe, GesteLot, LigneActe } from '@maillage/contrats';
import type { Role } from '@maillage/domain';

type Etape = { readonly libelle: string; readonly geste: GesteLot; readonly roles: readonly Role[]; readonly verbe: string; readonly vide: string };

/** Les étapes d’une lettre, dans l’ordre : à qui elles reviennent et le geste qui en fait sortir. */
export const ETAPES: Readonly<Record<EtapeActe, Etape>> = {
  'a-preparer': { libelle: 'À préparer', geste: 'preparer', roles: ['INSTRUCTEUR', 'VALIDEUR'], verbe: 'Préparer', vide: 'Aucune lettre à préparer : elles viennent ici quand une délibération devient exécutoire.' },
  'a-viser': { libelle: 'À viser', geste: 'viser', roles: ['INSTRUCTEUR', 'VALIDEUR'], verbe: 'Viser', vide: 'Aucune lettre n’attend votre visa.' },
  'a-signer': { libelle: 'À signer', geste: 'signer', roles: ['SIGNATAIRE'], verbe: 'Signer', vide: 'Aucune lettre n’attend votre signature.' },
  'a-notifier': { libelle: 'À notifier', geste: 'notifier', roles: ['INSTRUCTEUR'], verbe: 'Notifier', vide: 'Aucune lettre signée n’attend d’être notifiée.' },
};

/** Les étapes qui regardent cette personne. */
export const etapesDe = (roles: readonly Role[]): readonly EtapeActe[] => (Object.keys(ETAPES) as EtapeActe[]).filter((etape) => ETAPES[etape].roles.some((role) => roles.includes(role)));

/** Une lettre se choisit quand son texte a été ouvert, et ses chiffres saisis confirmés ; préparer n’envoie rien, il n’y a encore rien à lire. */
export const choisissable = ({ lu, acteId, chiffresSaisis }: Pick<LigneActe, 'lu' | 'acteId' | 'chiffresSaisis'>, ouvertes: ReadonlySet<string>, confirmees: ReadonlySet<string>): boolean =>
  acteId === null || ((lu || ouvertes.has(acteId)) && (chiffresSaisis === 0 || confirmees.has(acteId)));

/** « Viser 3 lettres ». */
export const intitule = (etape: EtapeActe, nombre: number): string => `${ETAPES[etape].verbe} ${nombre} lettre${nombre > 1 ? 's' : ''}`;

export const NATURES: Readonly<Record<LigneActe['nature'], string>> = { accord: 'Accord', refus: 'Refus', ajournement: 'Ajournement', irrecevabilite: 'Irrecevabilité', 'reponse-recours': 'Réponse à un recours', avenant: 'Avenant', 'arrete-modificatif': 'Arrêté modificatif', 'reponse-changement': 'Réponse à un changement' };
