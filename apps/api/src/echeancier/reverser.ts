import { Injectable } from '@nestjs/common';
import type { Reversement, TitreDto } from '@maillage/contrats';
import { ajouterJours, enFrancais, euros, solde } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { EngagerSubvention } from '../finances/engager-subvention.ts';
import { GrandLivreRepository } from '../finances/grand-livre.repository.ts';
import { TenirSubvention } from '../finances/tenir-subvention.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { PaiementRepository } from '../paiement/paiement.repository.ts';
import { ReglagesPaiement } from '../paiement/reglages-paiement.repository.ts';
import { JoindrePorteur } from '../saisie-agent/joindre-porteur.ts';
import { EcheancierRepository } from './echeancier.repository.ts';
import { TitreRepository } from './titre.repository.ts';

/** Ce que l’agent décide aux dates qui comptent : caducité, contradictoire, titre et ses suites ; la vie de la subvention passe par `TenirSubvention`. */
@Injectable()
export class Reverser {
  constructor(
    private readonly base: DataSource, private readonly acces: EngagerSubvention, private readonly tenir: TenirSubvention, private readonly livre: GrandLivreRepository, private readonly paiements: PaiementRepository, private readonly titres: TitreRepository,
    private readonly echeancier: EcheancierRepository, private readonly dossiers: DossierRepository, private readonly joindre: JoindrePorteur, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard, private readonly reglages: ReglagesPaiement,
  ) {}

  async lire(personne: Personne, id: string): Promise<Reversement> {
    const { dossierId, faits: { contradictoireLe, prorogationDemandee } } = await this.acces.visible(personne, id);
    const [soldes, { contradictoireJours }] = [await this.livre.soldes(this.base, dossierId, null), await this.reglages.versements(this.base, dossierId)];
    return {
      aTitrerCentimes: solde(soldes, 'trop-percu-a-titrer'), aRecouvrerCentimes: solde(soldes, 'titres-a-recouvrer'), contradictoireLe, observationsJusquAu: contradictoireLe && ajouterJours(contradictoireLe, contradictoireJours),
      observations: await this.echeancier.observations(this.base, id), prorogation: prorogationDemandee && { demandee: prorogationDemandee, motif: await this.echeancier.motifProrogation(this.base, id) }, titres: await this.titres.deLaSubvention(this.base, id),
    };
  }

  /** Refusée tant qu’une demande déposée dans les temps attend son paiement. */
  async constaterCaducite(personne: Personne, id: string): Promise<void> {
    await this.geste(personne, id, async (tx) => {
      const { subvention } = await this.tenir.jouer(tx, personne.id, id, { type: 'caducite', le: this.horloge.aujourdhui() });
      const vivante = await this.paiements.vivante(tx, id);
      if (vivante && vivante.demandeeLe !== null) throw new Refus(409, 'Une demande de versement déposée dans les temps attend encore sa suite : traitez-la d’abord.');
      await this.ecrire(tx, id, 'caducite', 'vos droits à versement sont échus', [`Le délai est passé le ${enFrancais(subvention.faits.caduqueLe)} : la part non demandée de la subvention n° ${subvention.numero} est annulée.`, 'Si des sommes versées ne sont pas justifiées, le service vous écrira et recevra vos observations avant de les réclamer.']);
    });
  }

  async ouvrirContradictoire(personne: Personne, id: string, motif: string): Promise<void> {
    const le = this.horloge.aujourdhui();
    await this.geste(personne, id, async (tx) => {
      const { subvention } = await this.tenir.jouer(tx, personne.id, id, { type: 'contradictoire', le });
      const { contradictoireJours } = await this.reglages.versements(tx, subvention.dossierId);
      const du = solde(await this.livre.soldes(tx, subvention.dossierId, null), 'trop-percu-a-titrer');
      await this.ecrire(tx, id, 'contradictoire', 'vos observations sont attendues', [`Les dépenses retenues ne justifient pas tout ce qui vous a été versé au titre de la subvention n° ${subvention.numero} : ${euros(du)} seraient à rendre.`, `Motif : ${motif}`, `Vous pouvez présenter vos observations jusqu’au ${enFrancais(ajouterJours(le, contradictoireJours))}, en ligne ou par courrier ; rien n’est réclamé avant.`]);
    });
  }

  async emettre(personne: Personne, id: string, { numero, montantCentimes }: TitreDto): Promise<{ readonly titre: string }> {
    const [titre, le] = [this.hasard.uuid(), this.horloge.aujourdhui()];
    await this.geste(personne, id, async (tx) => {
      await this.tenir.jouer(tx, personne.id, id, { type: 'titre-reversement', le, montantCentimes });
      if (!await this.titres.emettre(tx, { id: titre, subventionId: id, numero, montantCentimes, le, par: personne.id, instant: this.horloge.maintenant() })) throw new Refus(422, 'Ce numéro de titre est déjà pris.', [{ chemin: 'numero', message: 'Vérifiez ce numéro dans le logiciel financier.' }]);
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'titre', id: titre, de: 'A_EMETTRE', vers: 'EMIS', code: 'emettre', valeurs: { subvention: id, numero, montantCentimes } });
      await this.ecrire(tx, id, 'contradictoire', 'un titre de recettes est émis', [`Le titre n° ${numero}, de ${euros(montantCentimes)}, est émis. L’avis des sommes à payer que vous recevrez du comptable dit comment régler et comment contester.`]);
    });
    return { titre };
  }

  async recouvrer(personne: Personne, titreId: string, montantCentimes: number): Promise<void> {
    const { subventionId } = await this.titre(personne, titreId);
    await this.base.transaction(async (tx) => {
      await this.tenir.jouer(tx, personne.id, subventionId, { type: 'recouvrement', le: this.horloge.aujourdhui(), montantCentimes });
      const vers = await this.titres.recouvrer(tx, titreId, montantCentimes);
      if (!vers) throw new Refus(422, 'Le montant dépasse ce qui reste à recouvrer sur ce titre.', [{ chemin: 'montantCentimes', message: 'Le montant dépasse ce qui reste à recouvrer sur ce titre.' }]);
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'titre', id: titreId, de: 'EMIS', vers, code: 'recouvrer', valeurs: { montantCentimes } });
    });
  }

  /** Annule (le reste redevient à titrer) ou admet en non-valeur (le reste est perdu). */
  async sortir(personne: Personne, titreId: string, vers: 'ANNULE' | 'NON_VALEUR', motif: string): Promise<void> {
    const { subventionId, montantCentimes, recouvreCentimes } = await this.titre(personne, titreId);
    await this.base.transaction(async (tx) => {
      await this.tenir.jouer(tx, personne.id, subventionId, { type: vers === 'ANNULE' ? 'annulation-titre' : 'non-valeur', le: this.horloge.aujourdhui(), montantCentimes: montantCentimes - recouvreCentimes });
      if (await this.titres.sortir(tx, titreId, vers, motif) !== montantCentimes - recouvreCentimes) throw new Refus(409, 'Ce titre a changé entre-temps. Rechargez la page.');
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'titre', id: titreId, de: 'EMIS', vers, code: vers === 'ANNULE' ? 'annuler' : 'admettreEnNonValeur', valeurs: { motif } });
    });
  }

  private async geste(personne: Personne, id: string, action: (tx: EntityManager) => Promise<void>): Promise<void> {
    await this.acces.visible(personne, id);
    await this.base.transaction(action);
  }

  private async titre(personne: Personne, titreId: string) {
    const titre = await this.titres.lire(this.base, titreId);
    if (!titre) throw introuvable();
    await this.acces.visible(personne, titre.subventionId);
    return titre;
  }

  private async ecrire(tx: EntityManager, id: string, evenement: 'caducite' | 'contradictoire', objet: string, paragraphes: readonly string[]): Promise<void> {
    const [suivie] = await this.echeancier.dossierDe(tx, id);
    const dossier = (await this.dossiers.lire(tx, suivie!.dossierId))!;
    await this.joindre.ecrire(tx, dossier, { evenement, objet: `Dossier n° ${dossier.numero} : ${objet}`, paragraphes, lien: { texte: 'Ouvrir ma subvention', chemin: `/subventions/${id}` } });
  }
}
