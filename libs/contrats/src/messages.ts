import { Texte } from './valider.ts';

/** POST /api/dossiers/:id/messages (porteur), POST /api/instruction/dossiers/:id/messages (instructeur). */
export class MessageDto {
  @Texte(5000, 'Écrivez votre message.') texte!: string;
}

export type PieceDeMessage = { readonly id: string; readonly nom: string; readonly taille: number };

/** `luLe` : première lecture par l’autre côté ; nul tant que personne ne l’a ouvert. */
export type MessageLu = { readonly id: string; readonly cote: 'porteur' | 'service'; readonly auteur: string; readonly mien: boolean; readonly texte: string; readonly le: string; readonly luLe: string | null; readonly pieces: readonly PieceDeMessage[] };

/** GET …/messages : le fil, du plus ancien au plus récent ; le lire vaut lecture des messages de l’autre côté. `aJoindre` : les fichiers que mon prochain message emportera. */
export type FilMessages = { readonly messages: readonly MessageLu[]; readonly peutEcrire: boolean; readonly aJoindre: readonly PieceDeMessage[] };
