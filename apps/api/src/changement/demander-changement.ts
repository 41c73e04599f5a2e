import { Injectable } from '@nestjs/common';
import type { ChangementDto } from '@maillage/contrats';
import { anomaliesChangement, type ContenuChangement, empechementChangement, type Jour, type NatureChangement, solde } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { AgentRepository } from '../compte/agent.repository.ts';
import { Courriels } from '../courriel/courriels.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { introuvable, perime, Refus } from '../erreurs/probleme.ts';
import { type SubventionLue, SubventionRepository } from '../finances/subvention.repository.ts';
import { TenirSubvention } from '../finances/tenir-subvention.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { IdempotenceRepository } from '../idempotence/idempotence.repository.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { MaSubventionLue } from '../paiement/porteur/ma-subvention.ts';
import { type ChangementLu, ChangementRepository } from './changement.repository.ts';
import { depasse, PasserChangement } from './passer-changement.ts';

/** La demande du porteur : brouillon gardé à sa version, déposée une fois, retirée tant que rien n’est décidé. */
@Injectable()
export class DemanderChangement {
  constructor(
    private readonly base: DataSource, private readonly miennes: MaSubventionLue, private readonly changements: ChangementRepository, private readonly passage: PasserChangement, private readonly subventions: SubventionRepository, private readonly tenir: TenirSubvention,
    private readonly agents: AgentRepository, private readonly courriels: Courriels, private readonly idempotence: IdempotenceRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  async creer(compteId: string, subventionId: string, nature: NatureChangement): Promise<{ readonly id: string }> {
    await this.miennes.exiger(compteId, subventionId);
    const id = this.hasard.uuid();
    return this.base.transaction(async (tx) => {
      const subvention = (await this.subventions.verrouiller(tx, subventionId))!;
      this.exigerPossible(subvention);
      const { soldes, faits } = await this.tenir.situation(tx, subvention, null);
      const contenu: ContenuChangement = nature === 'calendrier' ? { nature, nouvelleDate: null, finProjetLe: null } : { nature, montantCentimes: solde(soldes, 'droits-votes'), assietteCentimes: faits.assietteCentimes, plan: [] };
      if (!await this.changements.creer(tx, { id, subventionId, nature, contenu, par: compteId, le: this.horloge.maintenant() })) throw new Refus(409, 'Un changement est déjà en cours sur cette subvention : un seul se demande à la fois.');
      await this.journal.ecrire(tx, { acteur: compteId, objet: 'changement', id, vers: 'BROUILLON', code: 'preparer', valeurs: { subvention: subventionId, nature } });
      return { id };
    });
  }

  /** Rend la nouvelle version. */
  async enregistrer(compteId: string, subventionId: string, id: string, version: number, dto: ChangementDto): Promise<{ readonly version: number }> {
    const { nature } = await this.mien(compteId, subventionId, id);
    const contenu: ContenuChangement = nature === 'calendrier'
      ? { nature, nouvelleDate: (dto.nouvelleDate || null) as Jour | null, finProjetLe: (dto.finProjetLe || null) as Jour | null }
      : { nature, montantCentimes: dto.montantCentimes ?? 0, assietteCentimes: dto.assietteCentimes ?? 0, plan: (dto.plan ?? []).map(({ sens, libelle, montantCentimes }) => ({ sens, libelle, montantCentimes })) };
    return this.base.transaction(async (tx) => {
      const actuel = await this.changements.verrouiller(tx, id);
      if (actuel?.etat !== 'BROUILLON' && actuel?.etat !== 'A_COMPLETER') throw depasse();
      const ecrite = await this.changements.saisir(tx, id, version, contenu, dto.motif ?? '');
      if (ecrite === null) throw perime();
      return { version: ecrite };
    });
  }

  async supprimer(compteId: string, subventionId: string, id: string): Promise<void> {
    await this.mien(compteId, subventionId, id);
    await this.base.transaction(async (tx) => {
      if (!await this.changements.supprimer(tx, id, this.horloge.maintenant())) throw depasse();
      await this.journal.ecrire(tx, { acteur: compteId, objet: 'changement', id, de: 'BROUILLON', code: 'abandonner' });
    });
  }

  async deposer(compteId: string, subventionId: string, id: string, cle: string | undefined): Promise<{ readonly deposeLe: string }> {
    const { dossier } = await this.mien(compteId, subventionId, id);
    return this.base.transaction((tx) => this.idempotence.unefois(tx, { compteId, operation: `changement:${id}`, cle, contenu: {} }, async () => {
      const subvention = (await this.subventions.verrouiller(tx, subventionId))!;
      const changement = (await this.changements.verrouiller(tx, id))!;
      const premiere = changement.deposeLe === null;
      if (premiere) this.exigerPossible(subvention);
      const { contenu, motif } = changement;
      const erreurs = anomaliesChangement(contenu, motif, subvention.faits, (await this.tenir.situation(tx, subvention, null)).parametres);
      if (erreurs.length > 0) throw new Refus(422, erreurs.length === 1 ? erreurs[0]!.message : `${erreurs.length} points sont à compléter avant de déposer.`, erreurs);
      // La caducité attend la réponse : c’est la première demande, dans les temps, qui fait foi.
      if (contenu.nature === 'calendrier' && contenu.nouvelleDate !== subvention.faits.prorogationDemandee) await this.tenir.jouer(tx, compteId, subventionId, { type: 'demande-prorogation', le: this.horloge.aujourdhui(), nouvelleDate: contenu.nouvelleDate! });
      const deposeLe = changement.deposeLe ?? this.horloge.maintenant();
      await this.passage.executer(tx, compteId, changement, premiere ? 'deposer' : 'completer', { deposeLe, complement: null }, { contenu, motif });
      await this.prevenir(tx, dossier, subvention, id, premiere ? 'un changement est demandé' : 'une demande de changement est complétée');
      return { deposeLe };
    }));
  }

  async retirer(compteId: string, subventionId: string, id: string): Promise<void> {
    const { dossier } = await this.mien(compteId, subventionId, id);
    await this.base.transaction(async (tx) => {
      const subvention = (await this.subventions.verrouiller(tx, subventionId))!;
      const changement = (await this.changements.verrouiller(tx, id))!;
      if (changement.contenu.nature === 'calendrier' && subvention.faits.prorogationDemandee !== null) await this.tenir.jouer(tx, compteId, subventionId, { type: 'decision-prorogation', le: this.horloge.aujourdhui(), accordee: false });
      await this.passage.executer(tx, compteId, changement, 'retirer');
      await this.prevenir(tx, dossier, subvention, id, 'une demande de changement est retirée');
    });
  }

  /** Le changement, s’il est d’une subvention à soi ; 404 sinon. */
  async mien(compteId: string, subventionId: string, id: string): Promise<ChangementLu & { readonly dossier: DossierLu }> {
    const { dossier } = await this.miennes.exiger(compteId, subventionId);
    const changement = await this.changements.lire(this.base, id);
    if (changement?.subventionId !== subventionId) throw introuvable();
    return { ...changement, dossier };
  }

  private exigerPossible({ faits }: SubventionLue): void {
    const empechement = empechementChangement(faits, this.horloge.aujourdhui());
    if (empechement) throw new Refus(422, empechement);
  }

  private async prevenir(tx: EntityManager, dossier: DossierLu, { numero }: SubventionLue, id: string, objet: string): Promise<void> {
    for (const { courriel } of await this.agents.instructeursDe(dossier.departement, tx)) await this.courriels.deposer(tx, { a: courriel, dossierId: dossier.id, evenement: 'echeance', objet: `Dossier n° ${dossier.numero} : ${objet}`, paragraphes: [`Subvention n° ${numero} : la demande, ses raisons et ses pièces sont dans le portail.`], lien: { texte: 'Ouvrir la demande', chemin: `/instruction/changements/${id}` } });
  }
}
