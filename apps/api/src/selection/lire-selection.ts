import { Injectable } from '@nestjs/common';
import type { CandidatSeance, EffetSelection, SelectionSeance } from '@maillage/contrats';
import { anneeDe, AVERTISSEMENT_SELECTION, ajouterAnnees, type CritereSelection, cumuler, euros, lireLaMain, meilleureSelection, type ParametresSubvention, prevoirPaiements, type ProblemeSelection, type SelectionOptimale, totauxDe } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { NotesRetenues } from '../comite/notes-retenues.ts';
import type { Perimetre } from '../droits/personne.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { ReglagesPaiement } from '../paiement/reglages-paiement.repository.ts';
import { MesurerHabitants } from './habitants-gagnes.ts';
import { type CandidatLu, type SeanceLue, SelectionRepository } from './selection.repository.ts';

/** Ce que la séance peut retenir dans son enveloppe : le choix fait à la main, le meilleur sur les seuls critères de l’édition, et le prix de l’écart. */
@Injectable()
export class LireSelection {
  constructor(private readonly selections: SelectionRepository, private readonly notes: NotesRetenues, private readonly habitants: MesurerHabitants, private readonly reglages: ReglagesPaiement, private readonly base: DataSource) {}

  /** `retenus` nul : ceux que l’ordre du jour propose encore. 404 si la séance n’existe pas. */
  async executer(perimetre: Perimetre, seanceId: string, retenus: readonly string[] | null): Promise<SelectionSeance> {
    const seance = await this.selections.seance(seanceId);
    if (!seance) throw introuvable();
    const lus = await this.selections.candidats(seance.id, perimetre);
    const gagnes = await this.habitants.executer(lus, seance.tenueLe);
    const notes = new Map(await Promise.all(lus.map(async (lu) => [lu.id, (await this.notes.de({ dossierId: lu.id, appelId: lu.appelId, reglementVersion: lu.reglementVersion }))?.total.points ?? null] as const)));
    const main = lus.filter(({ id, ecarte }) => (retenus ? retenus.includes(id) : !ecarte)).map(({ id }) => id);
    const candidats = lus.map(({ id, numero, nom, porteur, departement, montantCentimes }): CandidatSeance => ({ id, numero, nom, porteur, departement, montantCentimes, note: notes.get(id) ?? null, habitants: gagnes.seul(id), retenu: main.includes(id) }));

    const enveloppes = await this.selections.enveloppes([...new Set(lus.map(({ appelId }) => appelId))], anneeDe(seance.tenueLe), lus.map(({ id }) => id));
    const { centimes, phrase } = enveloppeDe(seance, enveloppes);
    // Sans aucune note arrêtée, il ne reste que les habitants pour comparer.
    const criteres: ProblemeSelection['criteres'] = candidats.some(({ note }) => note !== null) ? ['note', 'habitants'] : ['habitants'];
    const probleme: ProblemeSelection = { candidats: criteres[0] === 'note' ? candidats : candidats.map((un) => ({ ...un, note: 0 })), enveloppeCentimes: centimes ?? 0, criteres };
    const parametres = new Map(await Promise.all(lus.map(async ({ id }) => [id, await this.reglages.versements(this.base, id)] as const)));
    const effet = (ids: readonly string[]): EffetSelection => ({ ...totauxDe(probleme, ids), habitantsEnsemble: gagnes.ensemble(ids), paiements: paiementsDe(seance, lus.filter(({ id }) => ids.includes(id)), enveloppes.restants, parametres) });
    const meilleure = centimes === null ? null : meilleureSelection(probleme);
    return {
      seance: { id: seance.id, genre: seance.genre, tenueLe: seance.tenueLe, lieu: seance.lieu }, avertissement: AVERTISSEMENT_SELECTION, enveloppe: phrase, enveloppeCentimes: centimes, criteres, candidats, main: effet(main),
      meilleure: meilleure && { ...effet(meilleure.retenus), retenus: meilleure.retenus, sansNote: meilleure.sansNote, optimale: meilleure.preuve.optimale, borne: meilleure.preuve.borne, phrase: direPreuve(meilleure, criteres[0]) },
      changements: meilleure ? lireLaMain(probleme, meilleure, main).changements : [],
    };
  }
}

/** L’enveloppe de la séance du comité si elle en a une, sinon les autorisations des appels : libres, ou déjà tenues par ces dossiers. */
function enveloppeDe({ enveloppeCentimes }: SeanceLue, { libelles, centimes }: { readonly libelles: readonly string[]; readonly centimes: number }): { readonly centimes: number | null; readonly phrase: string } {
  if (enveloppeCentimes !== null) return { centimes: enveloppeCentimes, phrase: `Enveloppe fixée pour la séance : ${euros(enveloppeCentimes)}.` };
  if (libelles.length === 0) return { centimes: null, phrase: 'Aucune enveloppe ne borne cette séance : ni la sienne, ni celle d’un appel pour cette année.' };
  return { centimes, phrase: `${libelles.join(', ')} : ${euros(centimes)} d’autorisations libres, ou déjà tenues par ces dossiers.` };
}

function paiementsDe({ tenueLe }: SeanceLue, retenus: readonly CandidatLu[], restants: ReadonlyMap<number, number>, parametres: ReadonlyMap<string, ParametresSubvention>): EffetSelection['paiements'] {
  const prevus = retenus.flatMap(({ id, montantCentimes, finLe }) => prevoirPaiements({ montantCentimes, voteLe: tenueLe, finLe: finLe ?? ajouterAnnees(tenueLe, 1) }, parametres.get(id)!));
  return cumuler(prevus).map(({ exercice, centimes }) => ({ exercice, centimes, restantsCentimes: restants.size === 0 ? null : restants.get(exercice) ?? 0 }));
}

const UNITES: Readonly<Record<CritereSelection, string>> = { note: 'points', habitants: 'habitants' };

function direPreuve({ totaux, preuve: { optimale, borne }, sansNote }: SelectionOptimale, critere: CritereSelection): string {
  const tete = optimale ? `Aucun autre choix ne fait mieux : ${totaux[critere]} ${UNITES[critere]}, c’est prouvé.` : `${totaux[critere]} ${UNITES[critere]} ; aucun choix ne peut dépasser ${borne}.`;
  return sansNote.length === 0 ? tete : `${tete} ${sansNote.length === 1 ? 'Un dossier sans note arrêtée n’est pas comparé' : `${sansNote.length} dossiers sans note arrêtée ne sont pas comparés`}.`;
}
