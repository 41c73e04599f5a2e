import { Injectable } from '@nestjs/common';
import type { FicheEnregistree, NotesDto } from '@maillage/contrats';
import { anomaliesNotes, type Grille, manquesFiche, type NoteDonnee } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { AppelRepository } from '../appel/appel.repository.ts';
import type { Executeur } from '../base/requetes.ts';
import { DossierRepository, type DossierLu } from '../dossier/dossier.repository.ts';
import { TransitionRepository } from '../dossier/transition.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, perime, Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { type FicheLue, NotationRepository } from './notation.repository.ts';

export const notesDe = ({ notes }: NotesDto): readonly NoteDonnee[] => notes.map(({ code, note, justification }) => ({ code, note, justification: justification ?? '' }));

/** Ce qu’un évaluateur fait de sa fiche : la préparer, puis la valider une fois. */
@Injectable()
export class Noter {
  constructor(
    private readonly base: DataSource, private readonly notation: NotationRepository, private readonly dossiers: DossierRepository, private readonly appels: AppelRepository,
    private readonly transitions: TransitionRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge,
  ) {}

  /** Un brouillon peut être incomplet ; 422 s’il est illisible, 412 s’il est dépassé, 409 s’il est validé. */
  async enregistrer({ id: compteId }: Personne, id: string, version: number, dto: NotesDto): Promise<FicheEnregistree> {
    const { fiche, grille } = await this.matiere(this.base, compteId, id);
    exigerBrouillon(fiche);
    const notes = notesDe(dto);
    const anomalies = anomaliesNotes(grille, notes);
    if (anomalies.length > 0) throw new Refus(422, 'Cette fiche est à corriger.', anomalies);
    const nouvelle = await this.base.transaction((tx) => this.notation.enregistrer(tx, id, version, notes));
    if (nouvelle === null) throw perime();
    return { version: nouvelle, enregistreLe: this.horloge.maintenant() };
  }

  /** Verrouille la fiche telle qu’elle est enregistrée à cette version ; les notes n’entrent qu’au magasin salé du journal. */
  async valider({ id: acteur }: Personne, id: string, version: number): Promise<void> {
    const { dossier } = await this.matiere(this.base, acteur, id);
    await this.base.transaction(async (tx) => {
      await this.transitions.exiger(tx, dossier.id, 'EN_INSTRUCTION');
      const { fiche, grille } = await this.matiere(tx, acteur, id);
      exigerBrouillon(fiche);
      if (fiche.version !== version) throw perime();
      const manques = manquesFiche(grille, fiche.notes);
      if (manques.length > 0) throw new Refus(422, 'Complétez votre fiche avant de la valider.', manques);
      const valideeLe = this.horloge.maintenant();
      if (!await this.notation.passer(tx, { id, de: ['BROUILLON'], vers: 'VALIDEE', version, valideeLe })) throw perime();
      await this.journal.ecrire(tx, { acteur, objet: 'notation', id, de: 'BROUILLON', vers: 'VALIDEE', code: 'valider-fiche', valeurs: { dossier: dossier.id, notes: fiche.notes } });
    });
  }

  private async matiere(base: Executeur, compteId: string, id: string): Promise<{ readonly fiche: FicheLue; readonly dossier: DossierLu; readonly grille: Grille }> {
    const fiche = await this.notation.sienne(compteId, id, base);
    if (!fiche) throw introuvable();
    const dossier = (await this.dossiers.lire(base, fiche.dossierId))!;
    const { reglement } = (await this.appels.version(dossier.appelId, dossier.reglementVersion, base))!;
    return { fiche, dossier, grille: reglement.grille! };
  }
}

function exigerBrouillon({ etat }: FicheLue): void {
  if (etat !== 'BROUILLON') throw new Refus(409, 'Cette fiche est validée : elle ne change plus. L’instruction peut la rouvrir en disant pourquoi.');
}
