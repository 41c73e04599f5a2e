import { Injectable } from '@nestjs/common';
import type { MaSubvention, SubventionPorteur } from '@maillage/contrats';
import { ajouterJours, ajouterMois, bilanSubvention, echeancesDe, enFrancais, LIBELLES_SUBVENTION, type ProchainPas, prochainPas } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { DossierRepository, type DossierLu } from '../../dossier/dossier.repository.ts';
import { EcheancierRepository } from '../../echeancier/echeancier.repository.ts';
import { RappelsRepository } from '../../echeancier/rappels.repository.ts';
import { GrandLivreRepository } from '../../finances/grand-livre.repository.ts';
import { type SubventionLue, SubventionRepository } from '../../finances/subvention.repository.ts';
import { Horloge } from '../../horloge.ts';
import { RibRepository } from '../../rib/rib.repository.ts';
import { LIBELLES_PORTEUR } from '../libelles.ts';
import { PaiementRepository } from '../paiement.repository.ts';
import { ReglagesPaiement } from '../reglages-paiement.repository.ts';
import { MaSubventionLue } from './ma-subvention.ts';
import { pasDeLaDemande } from './pas-de-la-demande.ts';
import { ribAffiche } from './rib-affiche.ts';
import { typesPossibles } from './types-possibles.ts';

/** La subvention telle que son porteur la lit : les mêmes sommes que l’agent, et à qui est la balle. */
@Injectable()
export class PresenterSubventionPorteur {
  constructor(
    private readonly base: DataSource, private readonly miennes: MaSubventionLue, private readonly dossiers: DossierRepository, private readonly subventions: SubventionRepository, private readonly livre: GrandLivreRepository,
    private readonly paiements: PaiementRepository, private readonly ribs: RibRepository, private readonly echeancier: EcheancierRepository, private readonly rappels: RappelsRepository, private readonly reglages: ReglagesPaiement, private readonly horloge: Horloge,
  ) {}

  async liste(compteId: string): Promise<MaSubvention[]> {
    const dossiers = (await this.dossiers.miens(compteId)).filter(({ etat }) => etat === 'ACCORDE');
    const trouvees = await this.echeancier.desDossiers(this.base, dossiers.map(({ id }) => id));
    return Promise.all(trouvees.map(async ({ id, dossierId }) => this.resume((await this.subventions.lire(id))!, dossiers.find((un) => un.id === dossierId)!)));
  }

  async detail(compteId: string, id: string): Promise<SubventionPorteur> {
    const { subvention, dossier } = await this.miennes.exiger(compteId, id);
    const { faits, dossierId } = subvention;
    const [resume, demandes, rib] = [await this.resume(subvention, dossier), await this.paiements.deLaSubvention(this.base, id), await this.ribs.courant(this.base, id)];
    const aujourdhui = this.horloge.aujourdhui();
    const [parametres, fins] = [await this.reglages.versements(this.base, dossierId), await this.rappels.finsDeProjet(this.base, [dossierId])];
    const types = typesPossibles(faits, demandes, aujourdhui);
    return {
      ...resume, dossierNumero: dossier.numero!, voteeLe: faits.voteeLe, caduqueLe: faits.caduqueLe, dossierId,
      avanceMaxCentimes: Number(BigInt(resume.bilan.voteCentimes) * BigInt(parametres.avanceMaxPourMille) / 1000n),
      typesPossibles: types, demandes: demandes.map((une) => ({ ...une, etatLibelle: LIBELLES_PORTEUR[une.etat] })), rib: rib && ribAffiche(rib),
      echeances: echeancesDe(faits, parametres, resume.bilan.tropPercuCentimes, fins.get(dossierId) ?? null),
      prorogation: faits.prorogationDemandee && { demandee: faits.prorogationDemandee, motif: await this.echeancier.motifProrogation(this.base, id) },
      prorogationJusquAu: resume.etat !== 'SOLDEE' && aujourdhui <= faits.caduqueLe ? ajouterMois(faits.caduqueLe, parametres.prorogationMaxMois) : null,
      observations: await this.echeancier.observations(this.base, id),
      observationsJusquAu: faits.contradictoireLe && resume.bilan.tropPercuCentimes > 0 ? ajouterJours(faits.contradictoireLe, parametres.contradictoireJours) : null,
    };
  }

  private async resume({ id, numero, dossierId, enveloppeId, faits: { etat, caduqueLe } }: SubventionLue, dossier: DossierLu): Promise<MaSubvention> {
    const bilan = bilanSubvention(await this.livre.soldes(this.base, dossierId, enveloppeId));
    const vivante = await this.paiements.vivante(this.base, id);
    const pas: ProchainPas = (vivante && pasDeLaDemande(vivante)) ?? prochainPas(etat, bilan, enFrancais, caduqueLe);
    return { id, numero, dossierId, objet: dossier.nom, etat, etatLibelle: LIBELLES_SUBVENTION[etat], bilan, prochainPas: pas };
  }
}
