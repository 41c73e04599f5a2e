import { Injectable } from '@nestjs/common';
import type { MandatPaiementDto } from '@maillage/contrats';
import { enFrancais, euros, type Jour, operationDe } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { DossierLu } from '../../dossier/dossier.repository.ts';
import type { Personne } from '../../droits/personne.ts';
import { Refus } from '../../erreurs/probleme.ts';
import { GrandLivreRepository } from '../../finances/grand-livre.repository.ts';
import { SubventionRepository } from '../../finances/subvention.repository.ts';
import { TenirSubvention } from '../../finances/tenir-subvention.ts';
import { Horloge } from '../../horloge.ts';
import { IdempotenceRepository } from '../../idempotence/idempotence.repository.ts';
import { JoindrePorteur } from '../../saisie-agent/joindre-porteur.ts';
import { type DemandeLue, PaiementRepository } from '../paiement.repository.ts';
import { depasse, PasserPaiement } from '../passer-paiement.ts';
import { AccesPaiement } from './acces-paiement.ts';
import { Blocages } from './blocages.ts';

/** Du mandat au paiement : l’écriture naît avec le mandat, et se contre-passe si le comptable le rejette. Subvention, enveloppe, demande, journal : toujours dans cet ordre. */
@Injectable()
export class MandaterDemande {
  constructor(
    private readonly base: DataSource, private readonly acces: AccesPaiement, private readonly subventions: SubventionRepository, private readonly tenir: TenirSubvention, private readonly livre: GrandLivreRepository, private readonly paiements: PaiementRepository,
    private readonly blocages: Blocages, private readonly passage: PasserPaiement, private readonly idempotence: IdempotenceRepository, private readonly joindre: JoindrePorteur, private readonly horloge: Horloge,
  ) {}

  async mandater(personne: Personne, id: string, cle: string | undefined, dto: MandatPaiementDto): Promise<{ readonly montantCentimes: number }> {
    await this.acces.visible(personne, id);
    const aujourdhui = this.horloge.aujourdhui();
    if (dto.le > aujourdhui) throw champ('le', 'Un mandat ne peut pas être daté de l’avenir.');
    return this.base.transaction((tx) => this.idempotence.unefois(tx, { compteId: personne.id, operation: `mandat:${id}`, cle, contenu: dto }, async () => {
      const demande = await this.verrouiller(tx, id);
      if (demande.etat !== 'LIQUIDEE') throw depasse();
      const [blocage] = await this.blocages.deLaDemande(tx, demande);
      if (blocage) throw new Refus(422, blocage);
      const montantCentimes = demande.montantCentimes!;
      const sansMandat = montantCentimes === 0;
      if (!sansMandat && !dto.numero) throw champ('numero', 'Indiquez le numéro du mandat.');
      if (dto.numero && await this.paiements.mandatPris(tx, dto.exercice, dto.numero, id)) throw champ('numero', 'Ce numéro de mandat est déjà pris dans cet exercice.');
      const avant = (await this.subventions.lire(demande.subventionId, tx))!.faits;
      const operation = operationDe(demande.type, { montantCentimes, depensesCumuleesCentimes: demande.depensesJustifieesCentimes!, lignes: [], tropPercuCentimes: 0 }, { le: dto.le as Jour, demandeeLe: demande.demandeeLe!, exercice: dto.exercice });
      const { verseCentimes, ecritureId } = await this.tenir.jouer(tx, personne.id, demande.subventionId, operation);
      if (verseCentimes !== montantCentimes) throw new Refus(409, `La situation a changé depuis la liquidation : le calcul donne maintenant ${euros(verseCentimes)}.`);
      const { etat, avanceLe, depensesRetenuesCentimes } = avant;
      await this.passage.executer(tx, personne.id, demande, 'mandater', { exercice: dto.exercice, mandatNumero: sansMandat ? null : dto.numero!, bordereau: dto.bordereau ?? null, mandatLe: dto.le as Jour, ecritureId, faitsAvant: { etat, avanceLe, depensesRetenuesCentimes } }, { mandat: dto.numero ?? null, montantCentimes });
      // Rien à virer : la demande est close avec le mandat, sans attendre le comptable.
      if (sansMandat) await this.passage.executer(tx, personne.id, { id, etat: 'MANDATEE' }, 'payer', { payeeLe: dto.le as Jour });
      return { montantCentimes };
    }));
  }

  async payer(personne: Personne, id: string, le: Jour): Promise<void> {
    const { dossier } = await this.acces.visible(personne, id);
    if (le > this.horloge.aujourdhui()) throw champ('le', 'Un paiement ne peut pas être daté de l’avenir.');
    await this.base.transaction(async (tx) => this.payerDans(tx, personne.id, await this.verrouiller(tx, id), dossier, le));
  }

  /** Le paiement, dans la transaction de qui l’enregistre : un geste, ou tout un retour du comptable. */
  async payerDans(tx: EntityManager, acteur: string, demande: DemandeLue, dossier: DossierLu, le: Jour): Promise<void> {
    if (demande.mandatLe && le < demande.mandatLe) throw champ('le', `Le paiement ne peut pas précéder le mandat du ${enFrancais(demande.mandatLe)}.`);
    await this.passage.executer(tx, acteur, demande, 'payer', { payeeLe: le }, { le });
    await this.joindre.ecrire(tx, dossier, { evenement: 'versement', objet: `Dossier n° ${dossier.numero} : ${euros(demande.montantCentimes!)} vous sont versés`, paragraphes: [`Le comptable a payé ${euros(demande.montantCentimes!)} le ${enFrancais(le)} au titre de la subvention n° ${demande.subventionNumero}. La somme paraît sur votre compte en quelques jours.`], lien: { texte: 'Voir la subvention', chemin: `/subventions/${demande.subventionId}` } });
  }

  async rejeter(personne: Personne, id: string, motif: string): Promise<void> {
    const { dossier } = await this.acces.visible(personne, id);
    await this.base.transaction(async (tx) => this.rejeterDans(tx, personne.id, await this.verrouiller(tx, id), dossier, motif));
  }

  async rejeterDans(tx: EntityManager, acteur: string, demande: DemandeLue, dossier: DossierLu, motif: string): Promise<void> {
    if (demande.etat !== 'MANDATEE') throw depasse();
    const { lignes } = (await this.livre.ecritures(tx, demande.dossierId)).find((une) => une.id === demande.ecritureId)!;
    await this.tenir.jouer(tx, acteur, demande.subventionId, { type: 'rejet-comptable', le: this.horloge.aujourdhui(), lignes, avant: demande.faitsAvant! });
    await this.passage.executer(tx, acteur, demande, 'rejeter', { motif }, { motif, mandat: demande.mandatNumero });
    await this.joindre.ecrire(tx, dossier, { evenement: 'versement', objet: `Dossier n° ${dossier.numero} : le versement n’a pas abouti`, paragraphes: ['Le comptable n’a pas pu payer votre demande de versement. Le service la reprend et vous écrira s’il a besoin de vous ; vous pouvez vérifier votre RIB dès maintenant.'], lien: { texte: 'Voir la subvention', chemin: `/subventions/${demande.subventionId}` } });
  }

  /** Après un rejet : un nouveau tour, où le RIB se contrôle et le paiement se valide de nouveau. */
  async reprendre(personne: Personne, id: string): Promise<void> {
    await this.acces.visible(personne, id);
    await this.base.transaction(async (tx) => {
      const demande = await this.verrouiller(tx, id);
      await this.passage.executer(tx, personne.id, demande, 'reprendre', { tour: demande.tour + 1, mandatNumero: null, mandatLe: null, bordereau: null, ecritureId: null, faitsAvant: null }, { tour: demande.tour + 1 });
    });
  }

  private async verrouiller(tx: EntityManager, id: string): Promise<DemandeLue> {
    const { subventionId } = (await this.paiements.lire(tx, id))!;
    await this.subventions.verrouiller(tx, subventionId);
    return (await this.paiements.verrouiller(tx, id))!;
  }
}

const champ = (chemin: string, message: string): Refus => new Refus(422, message, [{ chemin, message }]);
