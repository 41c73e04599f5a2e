/** Ce qu’un expert peut conclure : un avis simple, qui éclaire sans lier (domaine §4.1). */
export type SensAvis = 'favorable' | 'reserve' | 'defavorable' | 'sans-avis';

export const SENS_AVIS: readonly SensAvis[] = ['favorable', 'reserve', 'defavorable', 'sans-avis'];

export const LIBELLES_SENS_AVIS: Readonly<Record<SensAvis, string>> = { favorable: 'Favorable', reserve: 'Favorable avec réserves', defavorable: 'Défavorable', 'sans-avis': 'Sans avis' };

/** Ce qui manque pour que l’avis puisse être rendu ; nul : rien. Le texte est obligatoire, sauf sans avis. */
export const manqueAvis = (sens: SensAvis, texte: string): string | null =>
  sens === 'sans-avis' || texte.trim() !== '' ? null : sens === 'reserve' ? 'Écrivez vos réserves et ce qui les lèverait.' : 'Motivez votre avis en quelques phrases.';
