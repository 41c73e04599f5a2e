import { Injectable } from '@nestjs/common';
import type { DemandePaiementAgent, LignePaiement, PossiblePaiement } from '@maillage/contrats';
import { bilanSubvention, type EtatDemandePaiement, grouperIban, niveauAttendu, totalRetenu } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { instruit, perimetre, type Personne } from '../../droits/personne.ts';
import { GrandLivreRepository } from '../../finances/grand-livre.repository.ts';
import { Horloge } from '../../horloge.ts';
import { CoffreIban } from '../../rib/coffre-iban.ts';
import { RibRepository } from '../../rib/rib.repository.ts';
import { SuppleanceRepository } from '../../suppleance/suppleance.repository.ts';
import { FonctionsRepository, type GesteLu } from '../fonctions.repository.ts';
import { LIBELLES_ETAT } from '../libelles.ts';
import { LireDemande } from '../lire-demande.ts';
import type { DemandeLue } from '../paiement.repository.ts';
import { ribAffiche } from '../porteur/rib-affiche.ts';
import { ReglagesPaiement } from '../reglages-paiement.repository.ts';
import { AccesPaiement, type DemandeOuverte, porte } from './acces-paiement.ts';
import { ATTENTES } from './attente.ts';
import { Blocages } from './blocages.ts';
import { FilePaiementsRepository } from './file-paiements.repository.ts';

/** La file et la page d’une demande ; l’IBAN n’est lu en clair que par les finances. */
@Injectable()
export class PresenterPaiement {
  constructor(
    private readonly base: DataSource, private readonly acces: AccesPaiement, private readonly fileAttente: FilePaiementsRepository, private readonly lire: LireDemande, private readonly livre: GrandLivreRepository, private readonly fonctions: FonctionsRepository,
    private readonly ribs: RibRepository, private readonly coffre: CoffreIban, private readonly blocages: Blocages, private readonly reglages: ReglagesPaiement,
    private readonly suppleances: SuppleanceRepository, private readonly horloge: Horloge,
  ) {}

  async file(personne: Personne, etat: EtatDemandePaiement | null): Promise<LignePaiement[]> {
    return (await this.fileAttente.lister(this.base, perimetre(personne), etat)).map((une) => ({ ...une, etatLibelle: LIBELLES_ETAT[une.etat], attente: ATTENTES[une.etat] }));
  }

  async detail(personne: Personne, id: string): Promise<DemandePaiementAgent> {
    const { demande, dossier } = await this.acces.visible(personne, id);
    const [commune, gestes, rib] = [await this.lire.executer(demande, dossier), await this.fonctions.deLaDemande(this.base, id), await this.ribs.lire(this.base, demande.ribId)];
    const clair = rib && porte(personne, 'FINANCIER') ? grouperIban(await this.coffre.lire(rib.id, rib.ibanChiffre)) : undefined;
    const structure = dossier.depot?.contenu.structure?.raisonSociale ?? '';
    return {
      ...commune, rib: rib && ribAffiche(rib, clair), etatLibelle: LIBELLES_ETAT[demande.etat], subventionNumero: demande.subventionNumero, beneficiaire: structure, structure,
      bilan: bilanSubvention(await this.livre.soldes(this.base, demande.dossierId, null)),
      retenuCentimes: totalRetenu(commune.depenses.map(({ sort, retenuCentimes, motif }) => (sort ? { sort, retenuCentimes: retenuCentimes!, motif } : null))),
      calcul: demande.calcul?.lignes ?? null, tropPercuCentimes: demande.calcul?.tropPercuCentimes ?? 0,
      gestes: gestes.filter(({ tour, fonction }) => tour === demande.tour || fonction === 'service-fait' || fonction === 'liquidation').map(({ fonction, niveau, par, pour, le }) => ({ fonction, niveau, par, pour, le })),
      mandatNumero: demande.mandatNumero, bordereau: demande.bordereau, blocages: demande.etat === 'LIQUIDEE' ? await this.blocages.deLaDemande(this.base, demande) : [], attente: ATTENTES[demande.etat],
      possibles: await this.possibles(personne, { demande, dossier }, gestes),
    };
  }

  /** Ce que cette personne peut faire maintenant : son rôle, l’état, et la fonction qu’elle tient déjà. */
  private async possibles(personne: Personne, { demande, dossier }: DemandeOuverte, gestes: readonly GesteLu[]): Promise<PossiblePaiement[]> {
    const { etat, tour, montantCentimes } = demande;
    const tenue = gestes.find(({ parId }) => parId === personne.id)?.fonction;
    const libre = (fonction: GesteLu['fonction']) => tenue === undefined || tenue === fonction;
    const duTour = gestes.filter((un) => un.tour === tour);
    const financier = porte(personne, 'FINANCIER');
    const deLInstruction = instruit(personne, dossier.departement);
    const niveau = montantCentimes === null ? null : niveauAttendu(montantCentimes, await this.reglages.niveaux(this.base), duTour.filter(({ fonction }) => fonction === 'validation').length);
    const supplee = niveau !== null && (await this.suppleances.titulaires(this.base, personne.id, niveau.role, this.horloge.aujourdhui())).length > 0;
    const table: readonly (readonly [PossiblePaiement, boolean])[] = [
      ['controler', etat === 'DEPOSEE' && deLInstruction], ['complement', etat === 'DEPOSEE' && (deLInstruction || financier)], ['service-fait', etat === 'DEPOSEE' && deLInstruction && libre('service-fait')],
      ['rib', RIB_OUVERT.includes(etat) && financier && libre('rib') && !duTour.some(({ fonction }) => fonction === 'rib')], ['liquidation', etat === 'SERVICE_FAIT' && financier && libre('liquidation')],
      ['validation', etat === 'LIQUIDEE' && niveau !== null && (porte(personne, niveau.role) || supplee) && libre('validation') && !duTour.some(({ parId }) => parId === personne.id)],
      ['mandat', etat === 'LIQUIDEE' && financier && (await this.blocages.deLaDemande(this.base, demande)).length === 0], ['paiement', etat === 'MANDATEE' && financier], ['rejet', etat === 'MANDATEE' && financier], ['reprise', etat === 'REJETEE' && financier],
    ];
    return table.filter(([, vrai]) => vrai).map(([code]) => code);
  }
}

const RIB_OUVERT: readonly DemandeLue['etat'][] = ['DEPOSEE', 'SERVICE_FAIT', 'LIQUIDEE'];
