import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { JoindrePorteur } from '../saisie-agent/joindre-porteur.ts';
import { ChangementRepository } from './changement.repository.ts';

/** L’avenant visé de bout en bout est proposé à la signature du bénéficiaire. */
@Injectable()
export class AnnoncerAvenant {
  constructor(private readonly changements: ChangementRepository, private readonly dossiers: DossierRepository, private readonly joindre: JoindrePorteur) {}

  async executer(tx: EntityManager, acteId: string): Promise<void> {
    const changement = await this.changements.deLActe(tx, acteId);
    const dossier = changement && await this.dossiers.lire(tx, changement.dossierId);
    if (!dossier) return;
    await this.joindre.ecrire(tx, dossier, { objet: `Dossier n° ${dossier.numero} : un avenant est à signer`, paragraphes: [`L’avenant à la convention de votre projet « ${dossier.nom} » est prêt.`, 'Lisez-le, puis signez-le dans votre espace, ou déposez-y l’exemplaire signé à la main. La Région signe ensuite ; rien ne change avant sa notification.'], lien: { texte: 'Lire et signer l’avenant', chemin: `/subventions/${changement.subventionId}/changements/${changement.id}` } });
  }
}
