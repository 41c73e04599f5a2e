import type { ComplementsAgent, DemandeComplementsDto, PointDemandeDto } from '@maillage/contrats';

export const POINT_VIDE: PointDemandeDto = { genre: 'question', code: '', texte: '', requis: true };

/** Les points à redemander de la dernière demande, déjà remplis ; un point vide s’il n’y en a aucun. */
export function aRedemander({ demandes }: Pick<ComplementsAgent, 'demandes'>): PointDemandeDto[] {
  const refuses = (demandes.at(-1)?.points ?? []).filter(({ suite }) => suite === 'a-redemander');
  return refuses.length === 0 ? [POINT_VIDE] : refuses.map(({ genre, code, texte, suiteMotif, requis }) => ({ genre, code: code ?? '', texte: suiteMotif ?? texte, requis }));
}

/** Le corps envoyé : sans les champs laissés vides. */
export const corpsDe = ({ echeance, message, points }: DemandeComplementsDto) => ({
  echeance, ...(message?.trim() ? { message } : {}),
  points: points.map(({ genre, code, texte, requis }) => ({ genre, ...(genre === 'question' ? {} : { code }), texte, requis })),
});

/** Le nom de ce qu’un point demande, et s’il suspend le délai. */
export function decrire({ genre, code }: Pick<PointDemandeDto, 'genre' | 'code'>, { pieces, champs }: Pick<ComplementsAgent, 'pieces' | 'champs'>): { readonly libelle: string; readonly suspensif: boolean } {
  if (genre === 'question') return { libelle: 'Question', suspensif: false };
  const trouve = (genre === 'piece' ? pieces : champs).find((un) => un.code === code);
  return { libelle: trouve?.libelle ?? 'À choisir', suspensif: genre === 'piece' && trouve?.requis === true };
}
