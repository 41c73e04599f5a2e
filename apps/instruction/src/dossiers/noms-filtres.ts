import type { Agent, AppelResume, Etiquette, FiltresDossiers } from '@maillage/contrats';
import { ETATS_AGENT, type Etat } from '@maillage/domain';
import { ISSUES, LIBELLES_SUIVI, VOLETS } from './filtres.ts';

/** Un filtre en vigueur, en toutes lettres, et le changement d’adresse qui le retire. */
export type FiltreNomme = { readonly libelle: string; readonly sans: Readonly<Record<string, string | undefined>> };

const euros = (centimes: string): string => `${(Number(centimes) / 100).toLocaleString('fr-FR', { minimumFractionDigits: Number(centimes) % 100 ? 2 : 0 })}\u00a0€`;
const jour = (valeur: string): string => valeur.split('-').reverse().join('/');

/** Les filtres en vigueur, un par valeur ; un agent ou un appel inconnu garde son identifiant. */
export function nommerFiltres(filtres: FiltresDossiers, agents: readonly Pick<Agent, 'id' | 'nom'>[], appels: readonly Pick<AppelResume, 'id' | 'titre'>[], etiquettes: readonly Pick<Etiquette, 'id' | 'nom'>[] = []): readonly FiltreNomme[] {
  const { q, etat, issue, appel, volet, departement, suivi, etiquette, coches, instructeur, montantMin, montantMax, deposeDu, deposeAu } = filtres;
  const etats = (etat?.split(',') ?? []) as Etat[];
  const simples: readonly (readonly [keyof FiltresDossiers, string | undefined])[] = [
    ['q', q && `Recherche : ${q}`],
    ['issue', issue && `Éligibilité : ${ISSUES[issue]}`],
    ['appel', appel && `Appel : ${appels.find(({ id }) => id === appel)?.titre ?? appel}`],
    ['volet', volet && `Volet : ${VOLETS[volet]}`],
    ['departement', departement && `Département : ${departement}`],
    ['suivi', suivi && LIBELLES_SUIVI[suivi]],
    ['etiquette', etiquette && `Étiquette : ${etiquettes.find(({ id }) => id === etiquette)?.nom ?? etiquette}`],
    ['coches', coches && `Dossiers cochés : ${coches.split(',').length}`],
    ['instructeur', instructeur && `Instruction : ${instructeur === 'moi' ? 'moi' : instructeur === 'aucun' ? 'non attribué' : agents.find(({ id }) => id === instructeur)?.nom ?? instructeur}`],
    ['montantMin', montantMin && `Demandé : ${euros(montantMin)} au moins`],
    ['montantMax', montantMax && `Demandé : ${euros(montantMax)} au plus`],
    ['deposeDu', deposeDu && `Déposé à partir du ${jour(deposeDu)}`],
    ['deposeAu', deposeAu && `Déposé jusqu’au ${jour(deposeAu)}`],
  ];
  return [
    ...etats.map((valeur) => ({ libelle: `État : ${ETATS_AGENT[valeur].libelle}`, sans: { etat: etats.filter((autre) => autre !== valeur).join(',') } })),
    ...simples.flatMap(([cle, libelle]) => (libelle ? [{ libelle, sans: { [cle]: undefined } }] : [])),
  ];
}
