import { champsDemandables, type ErreurSaisie, piecesDemandables, type Question, type Reglement, type Reponse, type Reponses, verifierReponses } from '@maillage/domain';
import type { Depot } from '../dossier/depot.ts';
import type { DemandeLue, PointLu } from './complements.repository.ts';

export const saisieDe = ({ contenu, reponses }: Depot) => ({ noyau: contenu, reponses });

/** Le dossier tel que transmis en dernier avant cette demande : le dépôt d’origine, ou les compléments qui l’ont suivi. */
export const depotAvant = (origine: Depot, demandes: readonly DemandeLue[], rang: number): Depot => demandes.filter((une) => une.rang < rang && une.depot).at(-1)?.depot ?? origine;

/** Le nom de ce qu’un point demande. */
export function libellePoint({ genre, code }: Pick<PointLu, 'genre' | 'code'>, reglement: Reglement, depot: Depot): string {
  if (genre === 'question') return 'Question';
  const connus: readonly { readonly code: string; readonly libelle: string }[] = genre === 'piece' ? piecesDemandables(reglement, saisieDe(depot)) : champsDemandables(reglement, saisieDe(depot));
  return connus.find((un) => un.code === code)?.libelle ?? code ?? '';
}

/** La question d’un point, à dessiner et à contrôler sous l’identifiant du point ; nulle pour une pièce. */
export function questionDuPoint({ id, genre, code, texte, requis }: PointLu, reglement: Reglement, depot: Depot): Question | null {
  if (genre === 'piece') return null;
  if (genre === 'question') return { code: id, genre: 'texteLong', libelle: texte, requis, etape: 'projet', max: 5000 };
  const champ = champsDemandables(reglement, saisieDe(depot)).find((question) => question.code === code);
  return champ ? { ...champ, code: id, aide: texte, requis } : null;
}

/** La valeur qu’un champ avait avant la demande ; nulle s’il était vide, ou pour tout autre genre. */
export function valeurAvant({ genre, code }: Pick<PointLu, 'genre' | 'code'>, { contenu, reponses }: Depot): Reponse {
  if (genre !== 'champ' || code === null) return null;
  const lue = code.includes('.') ? code.split('.').reduce<unknown>((objet, cle) => (objet as Record<string, unknown> | undefined)?.[cle], contenu) : reponses[code];
  return (lue as Reponse | undefined) ?? null;
}

/** Ce qui ne va pas dans la réponse d’un point, sous `reponses.<point>` ; `complet` exige aussi les réponses obligatoires. */
export function erreursDuPoint(question: Question, reponse: Reponse, complet: boolean): readonly ErreurSaisie[] {
  const reponses: Reponses = reponse === null ? {} : { [question.code]: reponse };
  return verifierReponses([question], reponses, { complet }).map(({ chemin, message }) => ({ chemin: `reponses.${chemin}`, message }));
}
