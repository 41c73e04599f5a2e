import type { Role } from '../dossier/machine.ts';

/** Les états d’une lettre de décision (contrat §6) ; VISE se franchit une fois par visa requis. */
export type EtatActe = 'PROJET' | 'VISE' | 'SIGNE' | 'NOTIFIE' | 'REMPLACE';
export type CodePassageActe = 'viser' | 'refuserVisa' | 'signer' | 'notifier' | 'remplacer';

export type PassageActe = {
  readonly libelle: string;
  readonly de: readonly EtatActe[];
  readonly vers: EtatActe;
  readonly roles: readonly Role[];
  /** Ce qui doit être vrai de plus que l’état et le rôle. */
  readonly garde: string;
  readonly effet: string;
};

/** La machine de l’acte : la seule table qui dit qui le fait passer d’un état à l’autre. Un acte naît PROJET, octets figés. */
export const PASSAGES_ACTE = {
  viser: { libelle: 'Viser la lettre', de: ['PROJET', 'VISE'], vers: 'VISE', roles: ['INSTRUCTEUR', 'VALIDEUR'], garde: 'le prochain visa requis revient à ce rôle ; cette personne n’en a donné aucun autre ; visa non refusé', effet: 'visa : personne, qualité, date, remarque' },
  refuserVisa: { libelle: 'Refuser le visa', de: ['PROJET', 'VISE'], vers: 'PROJET', roles: ['INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE'], garde: 'c’est son tour ; motif', effet: 'la lettre est à reprendre : une nouvelle, préparée à neuf, la remplacera' },
  signer: { libelle: 'Signer la lettre', de: ['PROJET', 'VISE'], vers: 'SIGNE', roles: ['SIGNATAIRE'], garde: 'tous les visas requis, dans l’ordre ; la personne nommée dans la lettre, qui n’en a donné aucun ; délégation publiée, en cours, qui couvre le montant ; octets lus', effet: 'original archivé si la voie est le parapheur ou le papier' },
  notifier: { libelle: 'Notifier la lettre', de: ['SIGNE'], vers: 'NOTIFIE', roles: ['INSTRUCTEUR'], garde: 'la décision est toujours celle du dossier', effet: 'délai de recours, courriel ; la lettre notifiée avant elle est remplacée' },
  remplacer: { libelle: 'Remplacer la lettre', de: ['PROJET', 'VISE', 'SIGNE', 'NOTIFIE'], vers: 'REMPLACE', roles: ['INSTRUCTEUR', 'VALIDEUR'], garde: 'visa refusé, dossier rouvert ou repris, ou nouvelle lettre notifiée', effet: '' },
} as const satisfies Record<CodePassageActe, PassageActe>;

/** Les passages que l’état et le rôle permettent, dans l’ordre de la table ; les gardes restent à vérifier. */
export const passagesActe = (etat: EtatActe, roles: readonly Role[]): readonly CodePassageActe[] =>
  (Object.keys(PASSAGES_ACTE) as CodePassageActe[]).filter((code) => {
    const { de, roles: permis }: PassageActe = PASSAGES_ACTE[code];
    return de.includes(etat) && permis.some((role) => roles.includes(role));
  });
