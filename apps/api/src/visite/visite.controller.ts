import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { VisiteDto } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Refus } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { VisiteRepository } from './visite.repository.ts';

@Controller('api/instruction/dossiers/:id/visites')
export class VisiteController {
  constructor(private readonly acces: AccesDossier, private readonly base: DataSource, private readonly visites: VisiteRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard) {}

  /** Rend compte d’une visite passée ; 422 si elle est à venir. */
  @Droits('INSTRUCTEUR') @Post() @HttpCode(204)
  async rendreCompte(@Qui() personne: Personne, @Param('id', Identifiant) dossierId: string, @Body() { faiteLe, participants, compteRendu }: VisiteDto): Promise<void> {
    await this.acces.instruit(personne, dossierId);
    if (faiteLe > this.horloge.aujourdhui()) throw new Refus(422, 'Cette visite n’a pas encore eu lieu.', [{ chemin: 'faiteLe', message: 'Indiquez une date passée, ou aujourd’hui.' }]);
    const id = this.hasard.uuid();
    await this.base.transaction(async (tx) => {
      await this.visites.ajouter(tx, { id, dossierId, auteurId: personne.id, faiteLe, participants: participants.trim(), compteRendu: compteRendu.trim(), ecriteLe: this.horloge.maintenant() });
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'instruction', id: dossierId, code: 'rendre-compte-visite', valeurs: { visite: id, faiteLe, participants, compteRendu } });
    });
  }
}
