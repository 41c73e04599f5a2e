import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ColonnesDto, VueListeDto, type VuesListe } from '@maillage/contrats';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { VueRepository } from './vue.repository.ts';

/** Les vues de la liste de travail : gardées, partagées, retirées ; une vue ne montre à chacun que ses propres dossiers. */
@Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR')
@Controller('api/instruction')
export class VueController {
  constructor(private readonly vues: VueRepository, private readonly horloge: Horloge, private readonly hasard: Hasard) {}

  @Get('vues')
  async lire(@Qui() { id, departements }: Personne): Promise<VuesListe> {
    const [vues, colonnes] = await Promise.all([this.vues.visibles(id, departements), this.vues.colonnes(id)]);
    return { vues, colonnes };
  }

  /** La page et les dossiers cochés ne font pas une vue. */
  @Post('vues')
  async garder(@Qui() personne: Personne, @Body() { nom, filtres, colonnes, partage }: VueListeDto): Promise<{ readonly id: string }> {
    if (partage === 'departement' && personne.departements.length === 0) throw new Refus(422, 'Votre compte n’a pas de département : gardez la vue pour vous, ou partagez-la avec tous.', [{ chemin: 'partage', message: 'Choisissez « Moi » ou « Tout le service ».' }]);
    const { apres: _apres, taille: _taille, coches: _coches, colonnes: _colonnes, ...restent } = filtres;
    const id = this.hasard.uuid();
    if (!await this.vues.ajouter({ id, proprietaireId: personne.id, nom: nom.trim(), filtres: restent, colonnes, partage, departements: partage === 'departement' ? personne.departements : [] }, this.horloge.maintenant())) throw new Refus(409, 'Vous avez déjà une vue de ce nom : choisissez-en un autre, ou supprimez l’ancienne.');
    return { id };
  }

  @Delete('vues/:id') @HttpCode(204)
  async supprimer(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string): Promise<void> {
    if (!await this.vues.supprimer(id, compteId)) throw introuvable();
  }

  @Put('colonnes') @HttpCode(204)
  async choisir(@Qui() { id }: Personne, @Body() { colonnes }: ColonnesDto): Promise<void> {
    await this.vues.garderColonnes(id, colonnes);
  }
}
