import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { NoteServiceDto } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { exigerSuivi } from '../droits/suit.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { NoteRepository } from './note.repository.ts';

/** Les notes du service ; le journal en garde la trace, jamais le texte. */
@Droits('INSTRUCTEUR', 'VALIDEUR')
@Controller('api/instruction/dossiers/:id/notes')
export class NoteController {
  constructor(private readonly acces: AccesDossier, private readonly base: DataSource, private readonly notes: NoteRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard) {}

  @Post() @HttpCode(204)
  async ecrire(@Qui() personne: Personne, @Param('id', Identifiant) dossierId: string, @Body() { texte }: NoteServiceDto): Promise<void> {
    exigerSuivi(personne, (await this.acces.visible(personne, dossierId)).departement);
    await this.base.transaction(async (tx) => {
      await this.notes.ajouter(tx, { id: this.hasard.uuid(), dossierId, auteurId: personne.id, texte: texte.trim(), le: this.horloge.maintenant() });
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'instruction', id: dossierId, code: 'noter' });
    });
  }

  @Delete(':note') @HttpCode(204)
  async effacer(@Qui() personne: Personne, @Param('id', Identifiant) dossierId: string, @Param('note', Identifiant) note: string): Promise<void> {
    await this.acces.visible(personne, dossierId);
    await this.base.transaction(async (tx) => {
      if (!await this.notes.effacer(tx, note, dossierId, personne.id)) throw introuvable();
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'instruction', id: dossierId, code: 'effacer-note' });
    });
  }
}
