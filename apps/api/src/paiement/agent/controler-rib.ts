import { Injectable } from '@nestjs/common';
import type { ControleRibDto } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import type { Personne } from '../../droits/personne.ts';
import { Refus } from '../../erreurs/probleme.ts';
import { Horloge } from '../../horloge.ts';
import { JournalRepository } from '../../journal/journal.repository.ts';
import { RibRepository } from '../../rib/rib.repository.ts';
import { FonctionsRepository } from '../fonctions.repository.ts';
import { PaiementRepository } from '../paiement.repository.ts';
import { depasse } from '../passer-paiement.ts';
import { AccesPaiement } from './acces-paiement.ts';

/** Le contrôle du RIB d’une demande ; nouveau ou changé, il exige un contre-appel à un numéro déjà connu, par un agent qui ne tient rien d’autre du paiement. */
@Injectable()
export class ControlerRib {
  constructor(private readonly base: DataSource, private readonly acces: AccesPaiement, private readonly paiements: PaiementRepository, private readonly ribs: RibRepository, private readonly fonctions: FonctionsRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge) {}

  async executer(personne: Personne, id: string, { numeroConnu, interlocuteur, explication }: ControleRibDto): Promise<void> {
    await this.acces.visible(personne, id);
    const le = this.horloge.maintenant();
    await this.base.transaction(async (tx) => {
      const demande = (await this.paiements.verrouiller(tx, id))!;
      const rib = await this.ribs.lire(tx, demande.ribId);
      if (!rib || !['DEPOSEE', 'SERVICE_FAIT', 'LIQUIDEE'].includes(demande.etat)) throw depasse();
      if (!rib.confirmeLe) {
        const manques = [
          ...(numeroConnu ? [] : [{ chemin: 'numeroConnu', message: 'Dites où le numéro appelé était déjà connu, avant ce RIB.' }]),
          ...(interlocuteur ? [] : [{ chemin: 'interlocuteur', message: 'Nommez la personne qui a confirmé le compte.' }]),
          ...(rib.concordance === 'autre' && !explication ? [{ chemin: 'explication', message: 'Le titulaire ne porte pas le nom de la structure : expliquez pourquoi c’est le bon compte.' }] : []),
        ];
        if (manques.length > 0) throw new Refus(422, 'Ce RIB est nouveau : il se confirme par un contre-appel.', manques);
        if (!await this.ribs.confirmer(tx, rib.id, { numeroConnu: numeroConnu!, interlocuteur: interlocuteur!, explication: explication ?? null, par: personne.id, le })) throw new Refus(409, 'Ce RIB vient d’être confirmé ou remplacé, ou vous l’avez saisi vous-même. Rechargez la page.');
        await this.journal.ecrire(tx, { acteur: personne.id, objet: 'rib', id: rib.id, de: 'A_CONFIRMER', vers: 'CONFIRME', code: 'contre-appel', valeurs: { numeroConnu } });
      }
      await this.fonctions.tenir(tx, { demandeId: id, tour: demande.tour, fonction: 'rib', par: personne.id, le });
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'paiement', id, code: 'controler-rib', valeurs: { rib: rib.id } });
    });
  }
}
