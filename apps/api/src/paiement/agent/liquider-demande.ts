import { Injectable } from '@nestjs/common';
import { jouerOperation, liquider, MOTIFS_REFUS, type MotifRefus, niveauAttendu, type NiveauValidation, operationDe, totalRetenu } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { DelegationRepository } from '../../delegation/delegation.repository.ts';
import type { Personne } from '../../droits/personne.ts';
import { Refus } from '../../erreurs/probleme.ts';
import { SubventionRepository } from '../../finances/subvention.repository.ts';
import { TenirSubvention } from '../../finances/tenir-subvention.ts';
import { Horloge } from '../../horloge.ts';
import { JournalRepository } from '../../journal/journal.repository.ts';
import { SuppleanceRepository } from '../../suppleance/suppleance.repository.ts';
import { DepensesRepository } from '../depenses.repository.ts';
import { FonctionsRepository } from '../fonctions.repository.ts';
import { PaiementRepository } from '../paiement.repository.ts';
import { depasse, PasserPaiement } from '../passer-paiement.ts';
import { ReglagesPaiement } from '../reglages-paiement.repository.ts';
import { AccesPaiement, porte } from './acces-paiement.ts';

/** Ce que les crédits ou l’exercice empêchent se juge au mandat, pas au calcul du dû. */
const AU_MANDAT: readonly MotifRefus[] = ['cp-insuffisants', 'exercice-clos', 'exercice-non-ouvert'];

/** Du service fait au bon à mandater : le calcul est figé tel qu’il est montré, puis validé par autant de personnes que le montant l’exige. */
@Injectable()
export class LiquiderDemande {
  constructor(
    private readonly base: DataSource, private readonly acces: AccesPaiement, private readonly subventions: SubventionRepository, private readonly tenir: TenirSubvention, private readonly paiements: PaiementRepository, private readonly depenses: DepensesRepository,
    private readonly fonctions: FonctionsRepository, private readonly passage: PasserPaiement, private readonly reglages: ReglagesPaiement, private readonly delegations: DelegationRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly suppleances: SuppleanceRepository,
  ) {}

  async liquider(personne: Personne, id: string): Promise<void> {
    const { demande: { subventionId } } = await this.acces.visible(personne, id);
    const le = this.horloge.aujourdhui();
    await this.base.transaction(async (tx) => {
      const subvention = (await this.subventions.verrouiller(tx, subventionId))!;
      const demande = (await this.paiements.verrouiller(tx, id))!;
      if (demande.etat !== 'SERVICE_FAIT') throw depasse();
      const situation = await this.tenir.situation(tx, subvention, null);
      const retenuCentimes = totalRetenu((await this.depenses.deLaDemande(tx, id, demande.tvaRecuperee)).map((une) => ({ sort: une.sort!, retenuCentimes: une.retenuCentimes!, motif: une.motif })))!;
      const calcul = liquider(situation, { type: demande.type, avanceDemandeeCentimes: demande.avanceDemandeeCentimes, retenuCentimes, reprisCentimes: await this.depenses.reprisCentimes(tx, id) });
      const issue = jouerOperation(situation, operationDe(demande.type, calcul, { le, demandeeLe: demande.demandeeLe!, exercice: Number(le.slice(0, 4)) }));
      if (!issue.accepte && !AU_MANDAT.includes(issue.motif)) throw new Refus(422, MOTIFS_REFUS[issue.motif], [{ chemin: issue.motif, message: MOTIFS_REFUS[issue.motif] }]);
      await this.passage.executer(tx, personne.id, demande, 'liquider', { montantCentimes: calcul.montantCentimes, depensesJustifieesCentimes: calcul.depensesCumuleesCentimes, calcul: { lignes: calcul.lignes, tropPercuCentimes: calcul.tropPercuCentimes } }, { montantCentimes: calcul.montantCentimes, lignes: calcul.lignes });
      await this.fonctions.tenir(tx, { demandeId: id, tour: demande.tour, fonction: 'liquidation', par: personne.id, le: this.horloge.maintenant() });
    });
  }

  async valider(personne: Personne, id: string): Promise<void> {
    await this.acces.visible(personne, id);
    await this.base.transaction(async (tx) => {
      const demande = (await this.paiements.verrouiller(tx, id))!;
      if (demande.etat !== 'LIQUIDEE') throw depasse();
      const faits = (await this.fonctions.deLaDemande(tx, id)).filter(({ fonction, tour }) => fonction === 'validation' && tour === demande.tour).length;
      const niveau = niveauAttendu(demande.montantCentimes!, await this.reglages.niveaux(tx), faits);
      if (!niveau) throw new Refus(409, 'Ce paiement est déjà validé à tous ses niveaux.');
      const pour = await this.auNomDe(tx, personne, niveau.role, demande.montantCentimes!);
      await this.fonctions.tenir(tx, { demandeId: id, tour: demande.tour, fonction: 'validation', niveau: faits + 1, par: personne.id, pour, le: this.horloge.maintenant() });
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'paiement', id, code: 'valider', valeurs: { niveau: faits + 1, montantCentimes: demande.montantCentimes, ...(pour ? { pour } : {}) } });
    });
  }

  /** Nul si la personne valide de son propre chef ; sinon l’absent qu’elle supplée ce jour, dont les bornes s’appliquent. 403 si ni l’un ni l’autre. */
  private async auNomDe(tx: EntityManager, personne: Personne, role: NiveauValidation['role'], montantCentimes: number): Promise<string | null> {
    const le = this.horloge.aujourdhui();
    // Sans arrêté en vigueur, ou au-delà de son plafond, un signataire ne valide pas.
    const peut = async (compteId: string): Promise<boolean> => role !== 'SIGNATAIRE' || await this.delegations.autorise(tx, compteId, montantCentimes, le);
    if (porte(personne, role) && await peut(personne.id)) return null;
    const absents = await this.suppleances.titulaires(tx, personne.id, role, le);
    for (const absent of absents) if (await peut(absent)) return absent;
    if (porte(personne, role) || absents.length > 0) throw new Refus(403, 'Aucun arrêté de délégation en vigueur ne vous permet de valider ce montant.');
    throw new Refus(403, role === 'SIGNATAIRE' ? 'Ce montant demande maintenant la validation d’un signataire.' : 'La première validation revient à un chef de service.');
  }
}
