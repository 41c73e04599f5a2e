import type { DossierPorteur, Probleme } from '@maillage/contrats';
import type { Etape, Question, Reponses } from '@maillage/domain';
import { ErreurApi } from '../../../api/client.ts';
import type { EtapeServeur, Envoi } from './enregistreur.ts';

/** L’étape d’un dossier lu : son contenu et les seules réponses de l’édition qui lui appartiennent. */
export function etapeServeur(dossier: DossierPorteur, etape: Etape, questions: readonly Question[]): EtapeServeur {
  const codes = new Set(questions.filter((question) => question.etape === etape).map(({ code }) => code));
  const contenu = etape === 'pieces' ? {} : dossier.contenu[etape] ?? {};
  const reponses = Object.fromEntries(Object.entries(dossier.reponses).filter(([code]) => codes.has(code))) as Reponses;
  return { version: dossier.version, saisie: { contenu, reponses }, modifieLe: dossier.modifieLe };
}

/** Une erreur d’envoi, telle que l’enregistreur la comprend. */
export function envoiManque(erreur: unknown): Envoi {
  const { status, detail, erreurs } = erreur instanceof ErreurApi ? erreur : { status: 0, detail: '', erreurs: [] };
  if (status === 401) return { genre: 'deconnecte' };
  if (status === 412) return { genre: 'perime' };
  if (status === 0 || status === 429 || status >= 500) return { genre: 'injoignable' };
  const probleme: Probleme = { type: 'about:blank', title: '', status, detail, erreurs };
  return { genre: 'refuse', probleme };
}
