import type { ErreurSaisie, Etape, GenreQuestion, Question } from './question.ts';
import { champs, estListe, estObjet, estTexte, liste } from './lecture.ts';

const GENRES: readonly GenreQuestion[] = ['texte', 'texteLong', 'nombre', 'montant', 'date', 'ouiNon', 'choix', 'choixMultiple', 'commune', 'adresse', 'courriel', 'telephone', 'siret', 'piece', 'groupe'];
const ETAPES: readonly Etape[] = ['structure', 'projet', 'calendrier', 'financement', 'pieces', 'engagements'];
const CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Le formulaire d’une édition : codes uniques et stables, genres connus, choix avec options, conditions vers une question antérieure. */
export function verifierQuestions(formulaire: unknown, chemin = 'formulaire'): readonly ErreurSaisie[] {
  if (!estListe(formulaire)) return [{ chemin, message: 'Le formulaire est une liste de questions.' }];
  const vus = new Set<string>();
  return formulaire.flatMap((question, rang) => verifierQuestion(question, `${chemin}.${rang}`, vus));
}

function verifierQuestion(question: unknown, chemin: string, vus: Set<string>): readonly ErreurSaisie[] {
  if (!estObjet(question)) return [{ chemin, message: 'Une question est un objet.' }];
  const { code, genre, libelle, etape, requis, options, questions, si } = question;
  const erreurs: ErreurSaisie[] = [];
  const exiger = (vrai: boolean, champ: string, message: string) => { if (!vrai) erreurs.push({ chemin: `${chemin}.${champ}`, message }); };
  exiger(estTexte(code) && CODE.test(code), 'code', 'Donnez un code en minuscules, chiffres et tirets.');
  exiger(!vus.has(String(code)), 'code', `Le code « ${String(code)} » sert déjà : donnez-en un autre.`);
  exiger(GENRES.includes(genre as GenreQuestion), 'genre', `Genre de question inconnu : choisissez parmi ${GENRES.join(', ')}.`);
  exiger(estTexte(libelle), 'libelle', 'Écrivez le libellé de la question.');
  exiger(ETAPES.includes(etape as Etape), 'etape', `Choisissez l’étape parmi ${ETAPES.join(', ')}.`);
  exiger(typeof requis === 'boolean', 'requis', 'Dites si la réponse est requise.');
  if (genre === 'choix' || genre === 'choixMultiple') {
    const valeurs = liste(options).map((option) => champs(option).valeur);
    exiger(valeurs.length > 0 && valeurs.every(estTexte) && liste(options).every((option) => estTexte(champs(option).libelle)), 'options', 'Donnez les réponses proposées, chacune avec sa valeur et son libellé.');
    exiger(new Set(valeurs).size === valeurs.length, 'options', 'Deux réponses ont la même valeur.');
  }
  if (genre === 'groupe') {
    exiger(liste(questions).length > 0, 'questions', 'Donnez les questions répétées du groupe.');
    exiger(!liste(questions).some((une) => champs(une).genre === 'groupe'), 'questions', 'Un groupe ne contient pas d’autre groupe.');
    erreurs.push(...verifierQuestions(liste(questions), `${chemin}.questions`));
  }
  if (si !== undefined) erreurs.push(...verifierCondition(si, `${chemin}.si`, vus));
  vus.add(String(code));
  return erreurs;
}

/** Une condition désigne une question déjà posée, ou un champ typé écrit `etape.champ`. */
export function verifierCondition(si: unknown, chemin: string, codes: ReadonlySet<string>): readonly ErreurSaisie[] {
  if (!estObjet(si)) return [{ chemin, message: 'Une condition est un objet.' }];
  if ('tous' in si) return liste(si.tous).length > 0 ? liste(si.tous).flatMap((une, rang) => verifierCondition(une, `${chemin}.tous.${rang}`, codes)) : [{ chemin, message: 'Donnez les conditions à réunir.' }];
  const { code } = si;
  if (!estTexte(code) || !(codes.has(code) || ETAPES.some((etape) => code.startsWith(`${etape}.`)))) {
    return [{ chemin: `${chemin}.code`, message: 'La condition désigne une question posée avant, ou un champ comme « structure.categorie ».' }];
  }
  const formee = 'egal' in si ? ['string', 'number', 'boolean'].includes(typeof si.egal) : 'parmi' in si ? liste(si.parmi).length > 0 : typeof si.auMoins === 'number';
  return formee ? [] : [{ chemin, message: 'Écrivez la condition avec « egal », « parmi » ou « auMoins ».' }];
}

/** Un code déjà servi par une version antérieure ne change pas de genre : les réponses gardées changeraient de sens. */
export const codesDetournes = (formulaire: readonly Question[], anterieur: readonly Question[]): readonly ErreurSaisie[] =>
  formulaire.flatMap(({ code, genre }, rang) => {
    const ancienne = anterieur.find((question) => question.code === code);
    return ancienne && ancienne.genre !== genre ? [{ chemin: `formulaire.${rang}.code`, message: `Le code « ${code} » a servi pour une question de genre « ${ancienne.genre} » : donnez un nouveau code.` }] : [];
  });
