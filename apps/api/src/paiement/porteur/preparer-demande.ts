import { Injectable } from '@nestjs/common';
import type { CompteRenduDto, DemandePaiementDto, DepensePaiement } from '@maillage/contrats';
import type { CompteRenduFinancier, Jour, TypeVersement } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { perime, Refus } from '../../erreurs/probleme.ts';
import { Hasard } from '../../hasard.ts';
import { Horloge } from '../../horloge.ts';
import { JournalRepository } from '../../journal/journal.repository.ts';
import { SubventionRepository } from '../../finances/subvention.repository.ts';
import { DepensesRepository, type DepenseSaisie } from '../depenses.repository.ts';
import { PaiementRepository } from '../paiement.repository.ts';
import { depasse } from '../passer-paiement.ts';
import { PiecesPaiementRepository } from '../pieces-paiement.repository.ts';
import { MaSubventionLue } from './ma-subvention.ts';
import { typesPossibles } from './types-possibles.ts';

/** Le brouillon d’une demande : créé, enregistré à sa version, supprimé. */
@Injectable()
export class PreparerDemande {
  constructor(
    private readonly base: DataSource, private readonly miennes: MaSubventionLue, private readonly subventions: SubventionRepository, private readonly paiements: PaiementRepository, private readonly depenses: DepensesRepository,
    private readonly pieces: PiecesPaiementRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  async creer(compteId: string, subventionId: string, type: TypeVersement): Promise<{ readonly id: string }> {
    const { dossier } = await this.miennes.exiger(compteId, subventionId);
    const id = this.hasard.uuid();
    return this.base.transaction(async (tx) => {
      const subvention = (await this.subventions.verrouiller(tx, subventionId))!;
      const demandes = await this.paiements.deLaSubvention(tx, subventionId);
      if (!typesPossibles(subvention.faits, demandes, this.horloge.aujourdhui()).includes(type)) throw new Refus(409, 'Cette demande n’est pas possible maintenant : une autre est en cours, ce versement a déjà été demandé, ou l’acte n’est pas signé.');
      if (!await this.paiements.creer(tx, { id, subventionId, type, tvaRecuperee: dossier.depot?.contenu.structure?.recupereTva ?? false, par: compteId, le: this.horloge.maintenant() })) throw depasse();
      await this.journal.ecrire(tx, { acteur: compteId, objet: 'paiement', id, vers: 'BROUILLON', code: 'preparer', valeurs: { subvention: subventionId, type } });
      return { id };
    });
  }

  /** Rend la nouvelle version ; un contrôle déjà posé par l’agent reste sur une ligne inchangée. */
  async enregistrer(compteId: string, subventionId: string, demandeId: string, version: number, dto: DemandePaiementDto): Promise<{ readonly version: number }> {
    const { demande } = await this.miennes.demande(compteId, subventionId, demandeId);
    return this.base.transaction(async (tx) => {
      const actuelle = await this.paiements.verrouiller(tx, demandeId);
      if (actuelle?.etat !== 'BROUILLON' && actuelle?.etat !== 'A_COMPLETER') throw depasse();
      const ecrite = await this.paiements.saisir(tx, demandeId, version, { avanceDemandeeCentimes: demande.type === 'AVANCE' ? dto.avanceDemandeeCentimes ?? 0 : 0, compteRendu: demande.type === 'SOLDE' && dto.compteRendu ? compteRenduDe(dto.compteRendu) : null });
      if (ecrite === null) throw perime();
      const siennes = new Set((await this.pieces.deLaDemande(tx, demandeId)).map(({ id }) => id));
      const avant = await this.depenses.deLaDemande(tx, demandeId, demande.tvaRecuperee);
      const lignes = demande.type === 'AVANCE' ? [] : dto.depenses.map(({ pieceId, le, ...reste }): DepenseSaisie => {
        const saisie = { ...reste, le: le as Jour, pieceId: pieceId && siennes.has(pieceId) ? pieceId : null };
        return { ...saisie, id: this.hasard.uuid(), controle: controleGarde(avant, saisie) };
      });
      await this.depenses.remplacer(tx, demandeId, lignes);
      return { version: ecrite };
    });
  }

  async supprimer(compteId: string, subventionId: string, demandeId: string): Promise<void> {
    await this.miennes.demande(compteId, subventionId, demandeId);
    await this.base.transaction(async (tx) => {
      const demande = await this.paiements.verrouiller(tx, demandeId);
      if (demande?.etat !== 'BROUILLON' || !await this.paiements.supprimer(tx, demandeId, this.horloge.maintenant())) throw depasse();
      await this.journal.ecrire(tx, { acteur: compteId, objet: 'paiement', id: demandeId, de: 'BROUILLON', code: 'abandonner' });
    });
  }
}

const memeLigne = (a: Omit<DepenseSaisie, 'id' | 'controle'>): string => JSON.stringify([a.le, a.fournisseur, a.objet, a.htCentimes, a.ttcCentimes, a.pieceId]);

const controleGarde = (avant: readonly DepensePaiement[], saisie: Omit<DepenseSaisie, 'id' | 'controle'>): DepenseSaisie['controle'] => {
  const trouvee = avant.find((une) => memeLigne(une) === memeLigne(saisie));
  return trouvee?.sort ? { sort: trouvee.sort, retenuCentimes: trouvee.retenuCentimes!, motif: trouvee.motif } : null;
};

const compteRenduDe = ({ realisation = '', beneficiaires = '', datesEtLieux = '', indicateurs = '', difficultes = '', postes, chargesIndirectes = '', ecarts = '', contributionsVolontaires = '', exact }: CompteRenduDto): CompteRenduFinancier =>
  ({ realisation, beneficiaires, datesEtLieux, indicateurs, difficultes, postes: postes.map((poste) => ({ ...poste })), chargesIndirectes, ecarts, contributionsVolontaires, exact });
