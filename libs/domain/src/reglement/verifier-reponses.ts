import { estVisible, type Noyau } from './condition.ts';
import type { ErreurSaisie, GenreQuestion, Question, Reponses } from './question.ts';
import { anomalieReponse, estVide } from './reponse.ts';

/** `noyau` : recalcule la visibilité ; sans lui, toutes les questions données sont tenues pour visibles. */
type Options = { readonly complet: boolean; readonly noyau?: Noyau };

/**
 * Contrôle les réponses d’une liste de questions. Une réponse présente doit avoir la forme de son genre, même cachée ;
 * `complet` exige en plus chaque question requise et visible. Un code inconnu est refusé.
 */
export function verifierReponses(questions: readonly Question[], reponses: Reponses, options: Options): readonly ErreurSaisie[] {
  const connus = new Set(questions.map(({ code }) => code));
  return [
    ...Object.keys(reponses).filter((code) => !connus.has(code)).map((code) => ({ chemin: code, message: 'Cette question n’existe pas dans cet appel : rechargez la page.' })),
    ...questions.flatMap((question) => verifierUne(question, questions, reponses, options)),
  ];
}

function verifierUne(question: Question, questions: readonly Question[], reponses: Reponses, options: Options): readonly ErreurSaisie[] {
  const { code, genre } = question;
  const valeur = Object.hasOwn(reponses, code) ? reponses[code] : undefined;
  if (estVide(valeur)) {
    const attendue = options.complet && question.requis && (options.noyau === undefined || estVisible(question, questions, { noyau: options.noyau, reponses }));
    return attendue ? [{ chemin: code, message: manque(question) }] : [];
  }
  const anomalie = anomalieReponse(question, valeur);
  if (anomalie !== null) return [{ chemin: code, message: anomalie }];
  if (genre !== 'groupe') return [];
  return (valeur as readonly Reponses[]).flatMap((ligne, rang) =>
    verifierReponses(question.questions ?? [], ligne, options).map(({ chemin, message }) => ({ chemin: `${code}.${rang}.${chemin}`, message })));
}

const manque = ({ genre, libelle }: Question): string => `${VERBES[genre] ?? 'Répondez à la question'} : « ${libelle} ».`;

const VERBES: Partial<Record<GenreQuestion, string>> = {
  texte: 'Complétez', texteLong: 'Complétez', adresse: 'Indiquez l’adresse', nombre: 'Indiquez un nombre', montant: 'Indiquez le montant', date: 'Indiquez la date',
  ouiNon: 'Répondez par oui ou par non', choix: 'Choisissez une réponse', choixMultiple: 'Choisissez au moins une réponse', commune: 'Choisissez la commune',
  courriel: 'Indiquez l’adresse électronique', telephone: 'Indiquez le numéro de téléphone', siret: 'Indiquez le SIRET', piece: 'Ajoutez le fichier', groupe: 'Ajoutez au moins une ligne',
};
