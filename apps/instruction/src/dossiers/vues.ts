import type { FiltresDossiers, VueListe } from '@maillage/contrats';
import type { Role } from '@maillage/domain';
import { ecrireFiltres } from './filtres.ts';

export type Vue = { readonly libelle: string; readonly filtres: FiltresDossiers; readonly roles?: readonly Role[]; readonly gardee?: VueListe };

const EN_COURS = 'DEPOSE,A_COMPLETER,EN_INSTRUCTION,PROPOSE_COMITE,FAVORABLE_COMITE,PROPOSE_REJET,INSCRIT_COMMISSION,AJOURNE';

/** Les vues toutes prêtes : chacune n’est qu’une adresse. */
const VUES: readonly Vue[] = [
  { libelle: 'Tous', filtres: {} },
  { libelle: 'Mes dossiers', filtres: { instructeur: 'moi' }, roles: ['INSTRUCTEUR'] },
  { libelle: 'Non attribués', filtres: { etat: 'DEPOSE', instructeur: 'aucun' }, roles: ['INSTRUCTEUR', 'VALIDEUR'] },
  { libelle: 'Échéance proche', filtres: { etat: EN_COURS, tri: 'echeance', sens: 'asc' } },
  { libelle: 'À vérifier', filtres: { etat: 'DEPOSE,EN_INSTRUCTION', issue: 'a-verifier' }, roles: ['INSTRUCTEUR', 'VALIDEUR'] },
  { libelle: 'Prêts pour le comité', filtres: { etat: 'PROPOSE_COMITE' }, roles: ['VALIDEUR', 'COMITE', 'INSTRUCTEUR'] },
  { libelle: 'À voter', filtres: { etat: 'INSCRIT_COMMISSION' }, roles: ['SECRETARIAT_COMMISSION', 'VALIDEUR'] },
  { libelle: 'Décidés', filtres: { etat: 'ACCORDE,REJETE,AJOURNE' } },
];

export const vuesDe = (roles: readonly Role[]): readonly Vue[] => VUES.filter((vue) => !vue.roles || vue.roles.some((role) => roles.includes(role)));

/** Les vues gardées, telles que l’adresse les montre : leurs colonnes avec leurs filtres. Une vue d’une autre personne dit de qui elle vient. */
export const vuesGardees = (gardees: readonly VueListe[]): readonly Vue[] => gardees.map((gardee) => ({ libelle: gardee.mienne ? gardee.nom : `${gardee.nom} (${gardee.proprietaire})`, filtres: { ...gardee.filtres, colonnes: gardee.colonnes.join(',') }, gardee }));

/** La vue que l’adresse montre exactement, page et taille mises à part ; nulle si aucune. */
export function vueCourante(vues: readonly Vue[], { apres: _apres, taille: _taille, ...filtres }: FiltresDossiers): Vue | null {
  return vues.find((vue) => ecrireFiltres(vue.filtres) === ecrireFiltres(filtres)) ?? null;
}
