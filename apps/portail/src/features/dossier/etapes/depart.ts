import type { DossierPorteur } from '@maillage/contrats';
import type { Etape } from '@maillage/domain';
import type { ValeursEtape } from '../saisie/vers-saisie.ts';
import type { EtapeServeur } from '../enregistrement/enregistreur.ts';

/** Objets et listes que les champs d’une étape supposent présents. */
const FORMES: Readonly<Record<Etape, Readonly<Record<string, unknown>>>> = {
  structure: { representant: {}, signataire: {}, contact: {} },
  projet: { interruptions: [], contrats: [] },
  calendrier: {},
  financement: { depenses: [], recettes: [] },
  pieces: {},
  engagements: {},
};

/** Les valeurs de départ du formulaire d’une étape. */
export const valeursDeDepart = (etape: Etape, { saisie }: EtapeServeur): ValeursEtape => structuredClone({ ...FORMES[etape], ...sansNul(saisie.contenu), reponses: { ...saisie.reponses } });

/** Le contenu des étapes, avec celle en cours de saisie : ce que lisent les conditions `si`. */
export const noyauAvec = ({ contenu }: DossierPorteur, etape: Etape, enCours: Readonly<Record<string, unknown>>) => ({ ...contenu, [etape]: enCours });

const sansNul = (contenu: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(contenu).filter(([, valeur]) => valeur !== null));
