import type { ContenuDossier, EtapeTypee, PointDemandeDto } from '@maillage/contrats';
import type { Jour, SectionAvis, SensAvis } from '@maillage/domain';
import type { CodeTheme } from '@maillage/exemples';

/** Les étapes que la démonstration sait jouer, dans l’ordre ; un dossier s’arrête à l’une d’elles. */
export const JALONS = ['depose', 'pris', 'complet', 'examen', 'budget', 'propose', 'comite', 'inscrit', 'vote', 'executoire', 'soumis', 'vise', 'signe', 'notifie'] as const;
export type Jalon = (typeof JALONS)[number];

/** Jusqu’où l’argent d’un dossier voté est allé. */
export const JALONS_FINANCES = ['etabli', 'accepte', 'engage', 'signe'] as const;
export type JalonFinances = (typeof JALONS_FINANCES)[number];

type Projet = {
  /** Clé de la structure porteuse. */
  readonly qui: string;
  readonly nom: string;
  readonly volet: 'creation' | 'developpement';
  /** Code Insee. */
  readonly commune: string;
  readonly theme: CodeTheme;
  /** En euros hors taxes. */
  readonly budget: number;
  readonly change?: ContenuDossier;
};

/** Un brouillon commencé ce jour-là, rempli jusqu’à ces étapes. */
export type Brouillon = Projet & {
  readonly creeLe: Jour;
  readonly etapes: readonly EtapeTypee[];
  readonly pieces?: boolean;
  /** Compte invité à rédiger, qui enregistre l’étape « calendrier ». */
  readonly avec?: string;
  readonly abandonneLe?: Jour;
};

/** L’avis demandé à l’experte de la démonstration ; sans `rendu`, il attend. */
export type AvisJoue = { readonly demandeLe: Jour; readonly echeance: Jour; readonly question: string; readonly sections: readonly SectionAvis[]; readonly rendu?: { readonly le: Jour; readonly sens: SensAvis; readonly texte: string } };

/** Une demande de compléments restée sans réponse. */
export type ComplementsJoues = { readonly demandeLe: Jour; readonly echeance: Jour; readonly message: string; readonly points: readonly PointDemandeDto[] };

/** Un dossier déposé ce jour-là et mené jusqu’au jalon `jusqua`. */
export type Depose = Projet & {
  readonly deposeLe: Jour;
  readonly jusqua: Jalon;
  readonly appel?: '2022-2024';
  /** Séance du comité (défaut : septembre 2026) et de la commission permanente. */
  readonly comite?: Jour;
  readonly commission?: Jour;
  readonly finances?: JalonFinances;
  /** Ce qui sera voté ; `accord` par défaut. */
  readonly sens?: 'accord' | 'refus' | 'ajournement';
  readonly avis?: 'ajourne';
  readonly expertise?: AvisJoue;
  readonly motifs?: readonly string[];
  readonly conditions?: string;
  /** Nombre de critères déjà confirmés quand l’examen est en cours ; tous par défaut. */
  readonly confirmes?: number;
  /** Part retenue d’un poste, en pour mille, et pourquoi. */
  readonly coupe?: { readonly poste: string; readonly gardePourMille: number; readonly motif: string };
  readonly sansPiece?: 'collectif';
  /** Venu par la poste et saisi par l’instructeur au jour `deposeLe`. */
  readonly postal?: { readonly cachetLe: Jour; readonly recuLe: Jour };
  readonly complements?: ComplementsJoues;
  readonly retireLe?: Jour;
  readonly classeLe?: Jour;
  readonly motif?: string;
};
