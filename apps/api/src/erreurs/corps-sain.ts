import type { NextFunction, Request, Response } from 'express';
import { repondreProbleme } from './erreurs.filter.ts';
import { Refus } from './probleme.ts';

const PROFONDEUR_MAX = 32;
/** Clés qui touchent au prototype d’un objet : aucun de nos champs ne s’appelle ainsi. */
const INTERDITES = new Set(['__proto__', 'constructor', 'prototype']);

/** Refuse (400), avant toute lecture, un corps trop profond ou qui nomme un prototype. */
export function exigerCorpsSain(requete: Request, reponse: Response, suite: NextFunction): void {
  if (corpsSain(requete.body)) suite();
  else repondreProbleme(reponse, new Refus(400, 'Cette demande n’a pas la forme attendue : rechargez la page puis recommencez.'));
}

/** Sans récursion : un corps très profond ne déborde pas la pile. */
export function corpsSain(corps: unknown): boolean {
  const aVoir: (readonly [unknown, number])[] = [[corps, 0]];
  for (let tete = aVoir.pop(); tete; tete = aVoir.pop()) {
    const [valeur, profondeur] = tete;
    if (typeof valeur !== 'object' || valeur === null) continue;
    if (profondeur >= PROFONDEUR_MAX || (!Array.isArray(valeur) && Object.keys(valeur).some((cle) => INTERDITES.has(cle)))) return false;
    for (const une of Object.values(valeur)) aVoir.push([une, profondeur + 1]);
  }
  return true;
}
