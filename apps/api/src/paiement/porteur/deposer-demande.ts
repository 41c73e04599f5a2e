import { Injectable } from '@nestjs/common';
import { anomalieDepense, anomaliesCompteRendu, type ErreurSaisie, euros, justificatifsManquants } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { AgentRepository } from '../../compte/agent.repository.ts';
import { Courriels } from '../../courriel/courriels.ts';
import type { DossierLu } from '../../dossier/dossier.repository.ts';
import { Refus } from '../../erreurs/probleme.ts';
import { type SubventionLue, SubventionRepository } from '../../finances/subvention.repository.ts';
import { Horloge } from '../../horloge.ts';
import { IdempotenceRepository } from '../../idempotence/idempotence.repository.ts';
import { RibRepository } from '../../rib/rib.repository.ts';
import { JoindrePorteur } from '../../saisie-agent/joindre-porteur.ts';
import { DepensesRepository } from '../depenses.repository.ts';
import { LIBELLES_TYPE } from '../libelles.ts';
import { type DemandeLue, PaiementRepository } from '../paiement.repository.ts';
import { PasserPaiement } from '../passer-paiement.ts';
import { PiecesPaiementRepository } from '../pieces-paiement.repository.ts';
import { ReglagesPaiement } from '../reglages-paiement.repository.ts';
import { MaSubventionLue } from './ma-subvention.ts';

/** Le dépôt d’une demande, et son retour après compléments : complète ou refusée, datée du jour qui fait foi pour l’échéance. */
@Injectable()
export class DeposerDemande {
  constructor(
    private readonly base: DataSource, private readonly miennes: MaSubventionLue, private readonly subventions: SubventionRepository, private readonly paiements: PaiementRepository, private readonly depenses: DepensesRepository, private readonly pieces: PiecesPaiementRepository,
    private readonly ribs: RibRepository, private readonly reglages: ReglagesPaiement, private readonly passage: PasserPaiement, private readonly idempotence: IdempotenceRepository, private readonly agents: AgentRepository, private readonly courriels: Courriels, private readonly joindre: JoindrePorteur, private readonly horloge: Horloge,
  ) {}

  async executer(compteId: string, subventionId: string, demandeId: string, cle: string | undefined): Promise<{ readonly demandeeLe: string }> {
    const { dossier } = await this.miennes.demande(compteId, subventionId, demandeId);
    const aujourdhui = this.horloge.aujourdhui();
    return this.base.transaction((tx) => this.idempotence.unefois(tx, { compteId, operation: `paiement:${demandeId}`, cle, contenu: {} }, async () => {
      const subvention = (await this.subventions.verrouiller(tx, subventionId))!;
      const demande = (await this.paiements.verrouiller(tx, demandeId))!;
      const premiere = demande.demandeeLe === null;
      if (premiere && aujourdhui > subvention.faits.caduqueLe) throw new Refus(422, 'Les droits à versement sont échus : cette demande ne peut plus être déposée.');
      const rib = await this.ribs.courant(tx, subventionId);
      const erreurs = [...await this.anomalies(tx, demande, subvention), ...(rib ? [] : [{ chemin: 'rib', message: 'Indiquez le compte à créditer.' }])];
      if (erreurs.length > 0) throw new Refus(422, erreurs.length === 1 ? erreurs[0]!.message : `${erreurs.length} points sont à compléter avant de déposer.`, erreurs);
      const demandeeLe = demande.demandeeLe ?? aujourdhui;
      await this.passage.executer(tx, compteId, demande, premiere ? 'deposer' : 'completer', { demandeeLe, ribId: rib!.id, complement: null, ...(premiere ? { deposeeLe: this.horloge.maintenant() } : {}) }, { type: demande.type });
      await this.prevenir(tx, dossier, subvention, demande, premiere);
      return { demandeeLe };
    }));
  }

  private async anomalies(tx: EntityManager, { id, type, avanceDemandeeCentimes, compteRendu, tvaRecuperee }: DemandeLue, { faits, dossierId }: SubventionLue): Promise<ErreurSaisie[]> {
    const presents = (await this.pieces.deLaDemande(tx, id)).map(({ code }) => code);
    const manques = justificatifsManquants(type, await this.reglages.justificatifs(tx), presents).map(({ code, libelle }) => ({ chemin: code, message: `Joignez la pièce « ${libelle} ».` }));
    if (type === 'AVANCE') {
      const { minimumVersementCentimes } = await this.reglages.versements(tx, dossierId);
      return [...manques, ...(avanceDemandeeCentimes < minimumVersementCentimes ? [{ chemin: 'avanceDemandeeCentimes', message: `Une avance est d’au moins ${euros(minimumVersementCentimes)}.` }] : [])];
    }
    const lignes = await this.depenses.deLaDemande(tx, id, tvaRecuperee);
    const vide = lignes.length === 0 && (type === 'ACOMPTE' || faits.depensesRetenuesCentimes === 0);
    return [
      ...(vide ? [{ chemin: 'depenses', message: 'Ajoutez au moins une dépense payée.' }] : []),
      ...lignes.flatMap((ligne, rang) => {
        const anomalie = anomalieDepense(ligne, this.horloge.aujourdhui());
        return [...(anomalie ? [{ chemin: `depenses.${rang}.${anomalie.champ}`, message: anomalie.message }] : []), ...(ligne.pieceId ? [] : [{ chemin: `depenses.${rang}.pieceId`, message: `Dépense « ${ligne.objet} » : choisissez sa facture.` }])];
      }),
      ...manques,
      ...(type === 'SOLDE' ? anomaliesCompteRendu(compteRendu).map(({ champ, message }) => ({ chemin: champ, message })) : []),
    ];
  }

  private async prevenir(tx: EntityManager, dossier: DossierLu, { numero }: SubventionLue, { id, type, subventionId }: DemandeLue, premiere: boolean): Promise<void> {
    const nom = LIBELLES_TYPE[type].toLowerCase();
    for (const { courriel } of await this.agents.instructeursDe(dossier.departement, tx)) await this.courriels.deposer(tx, { a: courriel, dossierId: dossier.id, evenement: 'paiement-a-traiter', objet: `Dossier n° ${dossier.numero} : ${premiere ? 'demande de paiement déposée' : 'demande de paiement complétée'}`, paragraphes: [`Une demande (${nom}) de la subvention n° ${numero} attend son contrôle.`], lien: { texte: 'Contrôler la demande', chemin: `/instruction/paiements/${id}` } });
    await this.joindre.ecrire(tx, dossier, { evenement: 'versement', objet: `Dossier n° ${dossier.numero} : votre demande de versement est reçue`, paragraphes: [`Votre demande (${nom}) de la subvention n° ${numero} est bien reçue. Le service la contrôle, puis la transmet au comptable ; vous serez prévenu à chaque étape.`], lien: { texte: 'Suivre le versement', chemin: `/subventions/${subventionId}` } });
  }
}
