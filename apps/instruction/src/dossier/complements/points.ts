import type { ComplementsAgent, DemandeComplementsDto, PointDemandeDto } from '@maillage/contrats';

export const POINT_VIDE: PointDemandeDto = { genre: 'question', code: '', texte: '', requis: true };

/** Ce qui est déjà à demander : les points refusés de la dernière demande, puis les points signalés ; un point vide s’il n’y en a aucun. */
export function aDemander({ demandes, signalements, pieces, champs }: Pick<ComplementsAgent, 'demandes' | 'signalements' | 'pieces' | 'champs'>): PointDemandeDto[] {
  const refuses = (demandes.at(-1)?.points ?? []).filter(({ suite }) => suite === 'a-redemander').map(({ genre, code, texte, suiteMotif, requis }) => ({ genre, code: code ?? '', texte: suiteMotif ?? texte, requis }));
  const deja = (genre: string, code: string) => refuses.some((point) => point.genre === genre && point.code === code);
  const signales = signalements.map(({ id, cible, code, libelle, note }): PointDemandeDto => {
    const demandable = (cible === 'piece' ? pieces : champs).some((un) => un.code === code) && !deja(cible, code);
    return demandable ? { genre: cible, code, texte: note, requis: true, signalement: id } : { genre: 'question', code: '', texte: `${libelle} : ${note}`, requis: true, signalement: id };
  });
  const points = [...refuses, ...signales];
  return points.length === 0 ? [POINT_VIDE] : points;
}

/** Le corps envoyé : sans les champs laissés vides. */
export const corpsDe = ({ echeance, message, points }: DemandeComplementsDto) => ({
  echeance, ...(message?.trim() ? { message } : {}),
  points: points.map(({ genre, code, texte, requis, signalement }) => ({ genre, ...(genre === 'question' ? {} : { code }), texte, requis, ...(signalement ? { signalement } : {}) })),
});

/** Le nom de ce qu’un point demande, et s’il suspend le délai. */
export function decrire({ genre, code }: Pick<PointDemandeDto, 'genre' | 'code'>, { pieces, champs }: Pick<ComplementsAgent, 'pieces' | 'champs'>): { readonly libelle: string; readonly suspensif: boolean } {
  if (genre === 'question') return { libelle: 'Question', suspensif: false };
  const trouve = (genre === 'piece' ? pieces : champs).find((un) => un.code === code);
  return { libelle: trouve?.libelle ?? 'À choisir', suspensif: genre === 'piece' && trouve?.requis === true };
}
