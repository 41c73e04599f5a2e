import { Injectable } from '@nestjs/common';
import type { ControleLigneDto, RepriseDepenseDto } from '@maillage/contrats';
import { anomalieControle, anomalieReprise, justificatifsManquants, totalRetenu } from '@maillage/domain';
import { DataSource } from 'typeorm';
import type { Personne } from '../../droits/personne.ts';
import { introuvable, Refus } from '../../erreurs/probleme.ts';
import { Horloge } from '../../horloge.ts';
import { JournalRepository } from '../../journal/journal.repository.ts';
import { JoindrePorteur } from '../../saisie-agent/joindre-porteur.ts';
import { DepensesRepository } from '../depenses.repository.ts';
import { FonctionsRepository } from '../fonctions.repository.ts';
import { PaiementRepository } from '../paiement.repository.ts';
import { depasse, PasserPaiement } from '../passer-paiement.ts';
import { PiecesPaiementRepository } from '../pieces-paiement.repository.ts';
import { ReglagesPaiement } from '../reglages-paiement.repository.ts';
import { AccesPaiement, porte } from './acces-paiement.ts';

/** Le contrôle d’une demande déposée : ligne par ligne, renvoyée au porteur s’il manque quelque chose, puis le service fait. */
@Injectable()
export class ControlerDemande {
  constructor(
    private readonly base: DataSource, private readonly acces: AccesPaiement, private readonly paiements: PaiementRepository, private readonly depenses: DepensesRepository, private readonly pieces: PiecesPaiementRepository, private readonly reglages: ReglagesPaiement,
    private readonly fonctions: FonctionsRepository, private readonly passage: PasserPaiement, private readonly journal: JournalRepository, private readonly joindre: JoindrePorteur, private readonly horloge: Horloge,
  ) {}

  async controler(personne: Personne, id: string, ligneId: string, { sort, retenuCentimes, motif }: ControleLigneDto): Promise<void> {
    await this.acces.instruit(personne, id);
    await this.base.transaction(async (tx) => {
      const demande = await this.paiements.verrouiller(tx, id);
      if (demande?.etat !== 'DEPOSEE') throw depasse();
      const ligne = (await this.depenses.deLaDemande(tx, id, demande.tvaRecuperee)).find((une) => une.id === ligneId);
      if (!ligne) throw introuvable();
      const controle = { sort, retenuCentimes, motif: motif?.trim() || null };
      const anomalie = anomalieControle(controle, ligne.baseCentimes);
      if (anomalie) throw new Refus(422, anomalie, [{ chemin: controle.motif ? 'retenuCentimes' : 'motif', message: anomalie }]);
      await this.depenses.controler(tx, id, ligneId, controle);
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'paiement', id, code: 'controler-ligne', valeurs: { ligne: ligneId, ...controle } });
    });
  }

  /** Au solde, ramène une dépense retenue à un versement précédent à ce qui en reste justifié ; le montant d’origine annule la reprise. */
  async reprendre(personne: Personne, id: string, depenseId: string, { retenuCentimes, motif }: RepriseDepenseDto): Promise<void> {
    await this.acces.instruit(personne, id);
    await this.base.transaction(async (tx) => {
      const demande = await this.paiements.verrouiller(tx, id);
      if (demande?.etat !== 'DEPOSEE') throw depasse();
      const anterieure = demande.type === 'SOLDE' ? (await this.depenses.anterieures(tx, demande)).find((une) => une.id === depenseId) : undefined;
      if (!anterieure) throw introuvable();
      const anomalie = anomalieReprise({ retenuCentimes, motif: motif ?? null }, anterieure.retenuCentimes);
      if (anomalie) throw new Refus(422, anomalie, [{ chemin: motif ? 'retenuCentimes' : 'motif', message: anomalie }]);
      await this.depenses.reprendre(tx, id, depenseId, retenuCentimes === anterieure.retenuCentimes ? null : { retenuCentimes, motif: motif!.trim(), par: personne.id, le: this.horloge.maintenant() });
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'paiement', id, code: 'reprendre-depense', valeurs: { ligne: depenseId, avant: anterieure.retenuCentimes, retenuCentimes, motif: motif ?? null } });
    });
  }

  async demanderComplement(personne: Personne, id: string, message: string): Promise<void> {
    const { dossier } = porte(personne, 'FINANCIER') ? await this.acces.visible(personne, id) : await this.acces.instruit(personne, id);
    await this.base.transaction(async (tx) => {
      const demande = (await this.paiements.verrouiller(tx, id))!;
      await this.passage.executer(tx, personne.id, demande, 'demanderComplement', { complement: message }, { message });
      await this.joindre.ecrire(tx, dossier, { evenement: 'versement', objet: `Dossier n° ${dossier.numero} : votre demande de versement est à compléter`, paragraphes: ['Le service a besoin de compléments pour traiter votre demande de versement :', message, 'La date de votre demande ne change pas.'], lien: { texte: 'Compléter ma demande', chemin: `/subventions/${demande.subventionId}/versements/${id}` } });
    });
  }

  /** Chaque ligne a son sort, chaque pièce demandée est là : le service est fait, par une personne qui ne tient rien d’autre. */
  async constaterServiceFait(personne: Personne, id: string): Promise<void> {
    await this.acces.instruit(personne, id);
    await this.base.transaction(async (tx) => {
      const demande = (await this.paiements.verrouiller(tx, id))!;
      const lignes = await this.depenses.deLaDemande(tx, id, demande.tvaRecuperee);
      const retenu = totalRetenu(lignes.map(({ sort, retenuCentimes, motif }) => (sort ? { sort, retenuCentimes: retenuCentimes!, motif } : null)));
      if (retenu === null) throw new Refus(422, 'Chaque dépense doit être retenue ou écartée avant de constater le service fait.');
      const presents = (await this.pieces.deLaDemande(tx, id)).map(({ code }) => code);
      const [manque] = justificatifsManquants(demande.type, await this.reglages.justificatifs(tx), presents);
      if (manque) throw new Refus(422, `La pièce « ${manque.libelle} » manque : demandez-la au porteur.`);
      await this.passage.executer(tx, personne.id, demande, 'constaterServiceFait', {}, { retenuCentimes: retenu });
      await this.fonctions.tenir(tx, { demandeId: id, tour: demande.tour, fonction: 'service-fait', par: personne.id, le: this.horloge.maintenant() });
    });
  }
}
