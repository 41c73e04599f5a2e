import { Controller, Get, Param } from '@nestjs/common';
import type { SuiviInterne } from '@maillage/contrats';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { estDuService, suit } from '../droits/suit.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { EtiquetteRepository } from '../etiquette/etiquette.repository.ts';
import { Relever } from '../reperes/relever.ts';
import { VisiteRepository } from '../visite/visite.repository.ts';
import { NoteRepository } from './note.repository.ts';

/** Ce que l’administration garde pour elle sur un dossier ; les notes restent au service instructeur. */
@Controller('api/instruction/dossiers/:id/interne')
export class SuiviInterneController {
  constructor(private readonly acces: AccesDossier, private readonly notes: NoteRepository, private readonly etiquettes: EtiquetteRepository, private readonly visites: VisiteRepository, private readonly reperes: Relever) {}

  @Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR') @Get()
  async lire(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<SuiviInterne> {
    const dossier = await this.acces.visible(personne, id);
    const [notes, etiquettes, visites, reperes] = await Promise.all([estDuService(personne) ? this.notes.duDossier(id, personne.id) : [], this.etiquettes.duDossier(id), this.visites.duDossier(id), this.reperes.executer(personne, dossier)]);
    return { notes, etiquettes, visites, reperes, peutEcrire: suit(personne, dossier.departement) };
  }
}
