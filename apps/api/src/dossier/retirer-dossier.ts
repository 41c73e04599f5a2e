import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { SaisieRepository } from '../saisie-agent/saisie.repository.ts';
import { DossierRepository } from './dossier.repository.ts';
import { TransitionRepository } from './transition.repository.ts';

/** Le porteur retire son dossier : un brouillon est abandonné, un dossier déposé et non décidé devient un désistement. */
@Injectable()
export class RetirerDossier {
  constructor(private readonly base: DataSource, private readonly dossiers: DossierRepository, private readonly transitions: TransitionRepository, private readonly saisies: SaisieRepository) {}

  async executer(compteId: string, id: string, motif: string): Promise<void> {
    await this.base.transaction(async (tx) => {
      const dossier = await this.dossiers.mien(compteId, id, tx);
      if (!dossier) throw introuvable();
      if (dossier.porteurId !== compteId) throw new Refus(403, 'Seule la personne qui a créé ce dossier peut le retirer : demandez-le-lui.');
      if (dossier.etat !== 'BROUILLON' && !motif && await this.saisies.duDossier(id, tx)) throw new Refus(422, 'Ce dossier est venu par courrier : dites par quel écrit son porteur s’en retire.', [{ chemin: 'motif', message: 'Indiquez l’écrit reçu et sa date.' }]);
      const [code, vers] = dossier.etat === 'BROUILLON' ? ['abandonner', 'ABANDONNE'] as const : ['desister', 'DESISTE'] as const;
      await this.transitions.passer(tx, { id, code, vers, acteur: compteId, valeurs: { motif } });
    });
  }
}
