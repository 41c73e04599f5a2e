import { Injectable } from '@nestjs/common';
import type { FicheANoter, FicheVue, MesFiches, NotationDuDossier } from '@maillage/contrats';
import { enJeu, ficheLisible, fichesReunies, type Grille, notesRetenues, totalNotes } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { AppelRepository } from '../appel/appel.repository.ts';
import { partager } from '../avis/partager.ts';
import { AgentRepository } from '../compte/agent.repository.ts';
import { DossierRepository, type DossierLu } from '../dossier/dossier.repository.ts';
import { instruit, type Personne } from '../droits/personne.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { InstructionRepository } from '../instruction/instruction.repository.ts';
import { empechementDe, EvaluateursRepository } from './evaluateurs.repository.ts';
import { type FicheLue, NotationRepository } from './notation.repository.ts';

/** Les fiches telles que chacun peut les lire : ce qui est aveugle ne quitte pas le serveur. */
@Injectable()
export class PresenterNotation {
  constructor(
    private readonly base: DataSource, private readonly notation: NotationRepository, private readonly evaluateurs: EvaluateursRepository, private readonly dossiers: DossierRepository,
    private readonly appels: AppelRepository, private readonly agents: AgentRepository, private readonly instructions: InstructionRepository,
  ) {}

  async duDossier(personne: Personne, dossier: DossierLu): Promise<NotationDuDossier> {
    const { reglement: { grille = null } } = (await this.appels.version(dossier.appelId, dossier.reglementVersion))!;
    if (!grille) return { grille, fiches: [], reunies: false, synthese: null, retenues: null, modifiable: false, designables: [] };
    const [fiches, synthese] = [await this.notation.fiches(dossier.id), await this.notation.synthese(dossier.id)];
    // Un évaluateur dont la fiche est rouverte redevient aveugle, à la synthèse comme aux fiches.
    const lisibles = fiches.every((fiche) => ficheLisible(grille, fiches, fiche, personne.id));
    const reunies = fichesReunies(grille, fiches);
    const modifiable = dossier.etat === 'EN_INSTRUCTION' && instruit(personne, dossier.departement);
    const notes = reunies && lisibles ? notesRetenues(grille, fiches, synthese.arreteeLe ? synthese.retenues : null) : null;
    const arreteePar = synthese.arreteePar ? (await this.agents.noms([synthese.arreteePar])).get(synthese.arreteePar) ?? null : null;
    return {
      grille, reunies, modifiable, fiches: fiches.map((fiche) => voir(grille, fiches, fiche, personne.id)),
      synthese: reunies && lisibles && enJeu(fiches).length > 1 ? { version: synthese.version, notes: synthese.retenues, arreteeLe: synthese.arreteeLe, arreteePar, total: totalNotes(grille, synthese.retenues) } : null,
      retenues: notes && { notes, total: totalNotes(grille, notes)! },
      designables: modifiable ? (await this.evaluateurs.pour(dossier.id)).map((un) => ({ id: un.id, nom: un.nom, fonction: un.fonction, empechement: empechementDe(un) })) : [],
    };
  }

  async miennes({ id }: Personne): Promise<MesFiches> {
    const fiches = await this.notation.siennes(id);
    return { aRemplir: fiches.filter(({ etat }) => etat === 'BROUILLON'), validees: fiches.filter(({ etat }) => etat === 'VALIDEE') };
  }

  async mienne({ id: compteId }: Personne, id: string): Promise<FicheANoter> {
    const confiee = await this.notation.sienne(compteId, id);
    if (!confiee) throw introuvable();
    // La sienne et celles des autres se lisent ensemble : une validation qui passe entre deux lectures montrerait les autres à côté d’un brouillon.
    const toutes = await this.notation.fiches(confiee.dossierId);
    const fiche = toutes.find((une) => une.id === id);
    if (!fiche) throw introuvable();
    const dossier = (await this.dossiers.lire(this.base, fiche.dossierId))!;
    const { reglement } = (await this.appels.version(dossier.appelId, dossier.reglementVersion))!;
    const grille = reglement.grille!;
    const evaluation = await this.instructions.evaluationDuDepot(dossier.id);
    return {
      id, numero: dossier.numero!, nom: dossier.nom, porteur: dossier.depot!.contenu.structure?.raisonSociale ?? '', commune: dossier.communeNom, etat: fiche.etat, designeLe: fiche.designeLe, valideeLe: fiche.valideeLe, ouverte: dossier.etat === 'EN_INSTRUCTION',
      version: fiche.version, grille, appel: { id: dossier.appelId, titre: reglement.titre, version: dossier.reglementVersion }, volet: dossier.volet,
      notes: fiche.notes, total: totalNotes(grille, fiche.notes),
      autres: toutes.filter((une) => une.id !== id).map((une) => voir(grille, toutes, une, compteId)),
      partage: partager(dossier.depot!, reglement.formulaire, evaluation?.verdict ?? null, ['projet', 'structure', 'financement', 'eligibilite'], []),
    };
  }
}

function voir(grille: Grille, fiches: readonly FicheLue[], fiche: FicheLue, lecteurId: string): FicheVue {
  const lisible = ficheLisible(grille, fiches, fiche, lecteurId);
  return {
    id: fiche.id, evaluateur: { id: fiche.evaluateurId, nom: fiche.nom, fonction: fiche.fonction }, etat: fiche.etat, mienne: fiche.evaluateurId === lecteurId, version: fiche.version, valideeLe: fiche.valideeLe,
    notes: lisible ? fiche.notes : null, total: lisible ? totalNotes(grille, fiche.notes) : null,
  };
}
