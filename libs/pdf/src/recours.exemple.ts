import { irrecevabilite, refus } from './actes.exemple.ts';
import type { DonneesRefus } from './donnees/donnees-acte.ts';
import type { DonneesAccuseRecours, DonneesReponseRecours } from './donnees/recours.ts';

const { projetPresente, signataire, recours } = refus;
const { motif: _motif, explications: _explications, manques: _manques, appelOuvertJusquAu: _jusquAu, ...commun } = irrecevabilite;
const contestee = { libelle: 'la décision de refus', numero: 'DEC-AMI25-19-0042-20261116', le: '2026-11-20' } as const;

/** Des exemples inventés des lettres d’un recours, et d’une lettre rectificative. */
export const accuseRecours: DonneesAccuseRecours = {
  ...commun, nature: 'accuse-recours', gabarit: 'accuse-recours.v1', instant: '2026-12-29T09:00:00.000Z', date: '2026-12-29',
  projetPresente, contestee, recuLe: '2026-12-28', maniere: 'dans le portail', rejetTaciteLe: '2027-02-28', tardif: false, recours,
};
export const reponseRecours: DonneesReponseRecours = {
  ...commun, nature: 'reponse-recours', gabarit: 'reponse-recours.v1', instant: '2027-02-10T09:00:00.000Z', date: '2027-02-10',
  projetPresente, contestee, recuLe: '2026-12-28', sens: 'rejet', motifs: ['Les recettes de location que vous produisez ne sont toujours pas étayées par des engagements signés.', 'Le lieu n’avait pas trois ans d’ouverture le jour du dépôt.'],
  suite: null, tardif: false, signataire, recours,
};
export const refusRectifie: DonneesRefus = {
  ...refus, motifs: ['Le lieu est ouvert depuis moins de trois ans, et l’emploi consacré à son animation reste inférieur au seuil du règlement.'],
  rectification: { numero: contestee.numero, le: contestee.le, auLieuDe: 'moins de deux ans', lire: 'moins de trois ans' },
};
