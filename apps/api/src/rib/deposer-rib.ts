import { Injectable } from '@nestjs/common';
import type { RibDto } from '@maillage/contrats';
import { anomalieIban, comparerTitulaire, masquerIban, normaliserIban } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { Courriels } from '../courriel/courriels.ts';
import { Refus } from '../erreurs/probleme.ts';
import { SubventionRepository } from '../finances/subvention.repository.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { PaiementRepository } from '../paiement/paiement.repository.ts';
import { MaSubventionLue } from '../paiement/porteur/ma-subvention.ts';
import { CoffreIban } from './coffre-iban.ts';
import { RibRepository } from './rib.repository.ts';

/** Le RIB d’une subvention : chiffré à l’arrivée, et à confirmer par un contre-appel dès qu’il change. Le journal ne connaît ni l’IBAN ni le titulaire. */
@Injectable()
export class DeposerRib {
  constructor(
    private readonly base: DataSource, private readonly miennes: MaSubventionLue, private readonly subventions: SubventionRepository, private readonly paiements: PaiementRepository, private readonly ribs: RibRepository,
    private readonly coffre: CoffreIban, private readonly journal: JournalRepository, private readonly courriels: Courriels, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  async executer(compteId: string, subventionId: string, dto: RibDto): Promise<void> {
    const { subvention, dossier } = await this.miennes.exiger(compteId, subventionId);
    const anomalie = anomalieIban(dto.iban);
    if (anomalie) throw new Refus(422, anomalie, [{ chemin: 'iban', message: anomalie }]);
    const [iban, titulaire, structure] = [normaliserIban(dto.iban), dto.titulaire.trim(), dossier.depot?.contenu.structure];
    const [id, saisiLe] = [this.hasard.uuid(), this.horloge.maintenant()];
    const [ibanChiffre, ibanEmpreinte] = [await this.coffre.chiffrer(id, iban), await this.coffre.empreinte(iban, titulaire)];
    await this.base.transaction(async (tx) => {
      await this.subventions.verrouiller(tx, subventionId);
      const actuel = await this.ribs.courant(tx, subventionId);
      if (actuel?.ibanEmpreinte.equals(ibanEmpreinte)) return;
      const vivante = await this.paiements.vivante(tx, subventionId);
      if (vivante && !MODIFIABLE.has(vivante.etat)) throw new Refus(409, 'Une demande de versement est en cours de traitement : son RIB ne change plus. Écrivez au service si le compte est clos.');
      await this.ribs.remplacer(tx, { id, subventionId, ibanChiffre, ibanEmpreinte, ibanMasque: masquerIban(iban), titulaire, concordance: comparerTitulaire(titulaire, structure?.raisonSociale ?? ''), saisiPar: compteId, saisiLe });
      if (vivante) await this.paiements.rattacherRib(tx, vivante.id, id);
      await this.journal.ecrire(tx, { acteur: compteId, objet: 'rib', id, vers: 'A_CONFIRMER', code: 'deposer-rib', valeurs: { subvention: subventionId, remplace: actuel !== null } });
      if (structure?.contact?.courriel) await this.courriels.deposer(tx, {
        a: structure.contact.courriel, dossierId: dossier.id, evenement: 'versement', objet: `Dossier n° ${dossier.numero} : ${actuel ? 'le RIB a changé' : 'un RIB est enregistré'}`,
        paragraphes: [`${actuel ? 'Un autre compte bancaire remplace celui que nous connaissions' : 'Un compte bancaire vient d’être enregistré'} pour recevoir la subvention n° ${subvention.numero}.`, 'Un agent de la Région vous appellera pour le confirmer, à un numéro déjà connu du service. Si vous n’êtes pas à l’origine de ce changement, prévenez-nous aussitôt : rien n’est versé avant cet appel.'],
        lien: { texte: 'Voir la subvention', chemin: `/subventions/${subventionId}` },
      });
    });
  }
}

/** Une demande que le porteur tient encore, ou que le comptable a rejetée, change de RIB ; les autres non. */
const MODIFIABLE = new Set(['BROUILLON', 'A_COMPLETER', 'REJETEE']);
