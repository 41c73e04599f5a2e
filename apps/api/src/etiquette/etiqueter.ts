import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { perimetre, type Personne } from '../droits/personne.ts';
import { exigerSuivi } from '../droits/suit.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { EtiquetteRepository } from './etiquette.repository.ts';

/** Poser une étiquette sur un dossier, ou l’en ôter, avec sa trace. */
@Injectable()
export class Etiqueter {
  constructor(private readonly dossiers: DossierRepository, private readonly etiquettes: EtiquetteRepository, private readonly journal: JournalRepository) {}

  /** 409 si le dossier est déjà dans l’état voulu ; 404 pour un dossier ou une étiquette inconnus. */
  async dans(tx: EntityManager, personne: Personne, dossierId: string, etiquetteId: string, sens: 'poser' | 'oter'): Promise<void> {
    const dossier = await this.dossiers.depose(dossierId, perimetre(personne), tx);
    const etiquette = await this.etiquettes.lire(etiquetteId, tx);
    if (!dossier || !etiquette) throw introuvable();
    exigerSuivi(personne, dossier.departement);
    if (sens === 'poser' && etiquette.retiree) throw new Refus(409, `L’étiquette « ${etiquette.nom} » est retirée : elle ne se pose plus.`);
    const fait = sens === 'poser' ? await this.etiquettes.poser(tx, dossierId, etiquetteId) : await this.etiquettes.oter(tx, dossierId, etiquetteId);
    if (!fait) throw new Refus(409, sens === 'poser' ? `Ce dossier porte déjà l’étiquette « ${etiquette.nom} ».` : `Ce dossier ne porte pas l’étiquette « ${etiquette.nom} ».`);
    await this.journal.ecrire(tx, { acteur: personne.id, objet: 'instruction', id: dossierId, code: sens === 'poser' ? 'etiqueter' : 'retirer-etiquette', valeurs: { etiquette: etiquette.nom } });
  }
}
