import { Injectable } from '@nestjs/common';
import type { EluCommission } from '@maillage/contrats';
import { codeGroupe, type DossierRange, type GroupeRapport, type Propose, quorum, type Quorum, quorumSur, regrouper, votantsSur } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { AppelRepository } from '../appel/appel.repository.ts';
import type { Executeur } from '../base/requetes.ts';
import { LireBudget } from '../budget/lire-budget.ts';
import { couvre, perimetre, type Personne } from '../droits/personne.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { type CommissionLue, CommissionRepository } from './commission.repository.ts';
import { type DossierInscrit, OrdreDuJourRepository } from './ordre-du-jour.repository.ts';

export type Deport = { readonly eluId: string; readonly dossierId: string; readonly motif: string };
export type DossierSeance = DossierInscrit & DossierRange & {
  readonly groupe: string; readonly situation: 'a-voter' | 'en-cours' | 'vote' | 'retire' | 'desiste';
  readonly propose: Propose; readonly assietteCentimes: number; readonly votants: number; readonly quorum: Quorum; readonly deports: readonly Deport[];
};
export type VueCommission = {
  readonly commission: CommissionLue; readonly elus: readonly EluCommission[]; readonly quorum: Quorum;
  /** Ce que cette personne voit de l’ordre du jour ; `tous` n’est montré à personne : il dit ce qui manque. */
  readonly dossiers: readonly DossierSeance[]; readonly tous: readonly DossierSeance[]; readonly groupes: readonly GroupeRapport<DossierSeance>[];
  readonly entier: boolean;
};

/** Une séance telle qu’une personne la voit : son périmètre, sans les dossiers dont elle est écartée. */
@Injectable()
export class LireCommission {
  constructor(private readonly base: DataSource, private readonly commissions: CommissionRepository, private readonly ordre: OrdreDuJourRepository, private readonly appels: AppelRepository, private readonly budgets: LireBudget) {}

  /** 404 si la séance est inconnue. */
  async vue(personne: Personne, id: string, base: Executeur = this.base): Promise<VueCommission> {
    const commission = await this.commissions.lire(id, base);
    if (!commission) throw introuvable();
    const elus = await this.commissions.elus(id, base);
    const deports = await this.ordre.deports(id, base);
    const tous: DossierSeance[] = [];
    for (const lu of await this.ordre.deLaSeance(id, base)) tous.push(await this.completer(lu, commission, elus, deports, base));
    const portee = perimetre(personne);
    const dossiers = tous.filter(({ dossierId, departement }) => couvre(portee, { id: dossierId, departement }));
    return { commission, elus, quorum: quorum(elus, commission.quorumFixe), dossiers, tous, groupes: regrouper(dossiers, commission.regroupement), entier: dossiers.length === tous.length };
  }

  /** Le rapport, s’il est visible en entier : un document ne se montre pas à trous. */
  async rapport(personne: Personne, id: string, code: string): Promise<{ readonly vue: VueCommission; readonly groupe: GroupeRapport<DossierSeance> }> {
    const vue = await this.vue(personne, id);
    const groupe = vue.groupes.find((un) => un.code === code);
    if (!groupe || !visibleEnEntier(vue, code)) throw introuvable();
    return { vue, groupe };
  }

  private async completer(lu: DossierInscrit, { regroupement, quorumFixe, deportsComptent }: CommissionLue, elus: readonly EluCommission[], deports: readonly Deport[], base: Executeur): Promise<DossierSeance> {
    const { reglement } = (await this.appels.version(lu.appelId, lu.reglementVersion, base))!;
    const budget = await this.budgets.courant({ ...lu, id: lu.dossierId }, base);
    const sens = lu.proposition ?? 'refus';
    return {
      ...lu, appelTitre: `${reglement.type} ${reglement.titre}`, voletLibelle: reglement.volets.find(({ code }) => code === lu.volet)?.libelle ?? null,
      groupe: codeGroupe(lu, regroupement), situation: situationDe(lu), assietteCentimes: budget.assietteRetenueCentimes,
      propose: { sens, montantCentimes: sens === 'accord' ? lu.montantProposeCentimes : null, motifs: sens === 'accord' ? [] : lu.motifs?.length ? lu.motifs : ['Avis défavorable du comité.'], aideMaximaleCentimes: budget.aideMaximaleCentimes },
      votants: votantsSur(lu.dossierId, elus, deports), quorum: quorumSur(lu.dossierId, elus, deports, quorumFixe, deportsComptent), deports: deports.filter(({ dossierId }) => dossierId === lu.dossierId),
    };
  }
}

export const visibleEnEntier = ({ dossiers, tous }: Pick<VueCommission, 'dossiers' | 'tous'>, code: string): boolean =>
  dossiers.filter(({ groupe }) => groupe === code).length === tous.filter(({ groupe }) => groupe === code).length;

function situationDe({ etat, decision, vote }: DossierInscrit): DossierSeance['situation'] {
  if (decision) return 'vote';
  if (vote?.issue === 'retire' && vote.etat === 'ENREGISTRE') return 'retire';
  if (vote?.etat === 'EN_ATTENTE') return 'en-cours';
  return etat === 'INSCRIT_COMMISSION' ? 'a-voter' : 'desiste';
}
