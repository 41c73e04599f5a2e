import { Injectable } from '@nestjs/common';
import type { Commission, CommissionResume, LigneCommission, RapportCommission } from '@maillage/contrats';
import { calendrierCommission, executoireLe, type FaitsCommission, totauxAnnexe } from '@maillage/domain';
import { perimetre, type Personne } from '../droits/personne.ts';
import { Horloge } from '../horloge.ts';
import { empechementCloture } from './clore-commission.ts';
import { type CommissionLue, CommissionRepository } from './commission.repository.ts';
import { introductionDeDepart } from './documents/textes.ts';
import { type DossierSeance, LireCommission, visibleEnEntier, type VueCommission } from './lire-commission.ts';
import { RapportsRepository } from './rapports.repository.ts';

/** Les séances de la commission permanente, telles que les pages les montrent. */
@Injectable()
export class PresenterCommission {
  constructor(private readonly lire: LireCommission, private readonly commissions: CommissionRepository, private readonly rapports: RapportsRepository, private readonly horloge: Horloge) {}

  async liste(personne: Personne): Promise<CommissionResume[]> {
    const { departements, exclus } = perimetre(personne);
    const [toutes, comptes] = [await this.commissions.toutes(), await this.commissions.compter(departements, exclus)];
    return toutes.map((une) => {
      const { dossiers = 0, votes = 0 } = comptes.find(({ seanceId }) => seanceId === une.id) ?? {};
      const alertes = dossiers === 0 || une.tenueLe < this.horloge.aujourdhui() ? [] : this.calendrier(une).flatMap(({ alerte }) => alerte ?? []);
      return { id: une.id, tenueLe: une.tenueLe, lieu: une.lieu, dossiers, votes, alertes, close: une.closeLe !== null, executoireLe: executoireLe(une) };
    });
  }

  async detail(personne: Personne, id: string): Promise<Commission> {
    const vue = await this.lire.vue(personne, id);
    const { commission, elus, dossiers, entier } = vue;
    const figes = await this.rapports.figes(id);
    const verbal = entier ? figes.find((un) => un.id === commission.procesVerbalId) : undefined;
    const a = (role: Personne['roles'][number]) => personne.roles.includes(role);
    return {
      id, tenueLe: commission.tenueLe, lieu: commission.lieu, version: commission.version, delais: commission.delais, regroupement: commission.regroupement, quorumFixe: commission.quorumFixe, deportsComptent: commission.deportsComptent,
      calendrier: this.calendrier(commission), elus, quorum: vue.quorum, lignes: dossiers.map(presenterLigne), rapports: await this.presenterRapports(vue, figes.map(({ numero }) => numero)),
      totaux: { proposeCentimes: dossiers.reduce((total, { propose }) => total + (propose.montantCentimes ?? 0), 0), voteCentimes: dossiers.reduce((total, { decision }) => total + (decision?.montantCentimes ?? 0), 0) },
      transmiseLe: commission.transmiseLe, transmissionNumero: commission.transmissionNumero, publieeLe: commission.publieeLe, executoireLe: executoireLe(commission), closeLe: commission.closeLe,
      procesVerbal: verbal ? { numero: verbal.numero, pret: verbal.pret } : null, empechementCloture: commission.closeLe ? null : empechementCloture(vue),
      droits: { secretariat: a('SECRETARIAT_COMMISSION'), preparer: a('SECRETARIAT_COMMISSION') || a('VALIDEUR'), viser: a('VALIDEUR'), rediger: a('SECRETARIAT_COMMISSION') || a('VALIDEUR') || a('INSTRUCTEUR') },
    };
  }

  private calendrier = ({ tenueLe, delais, ...une }: CommissionLue) => calendrierCommission(tenueLe, delais, faitsDe(une), this.horloge.aujourdhui());

  private async presenterRapports(vue: VueCommission, figes: readonly string[]): Promise<RapportCommission[]> {
    const textes = await this.rapports.introductions(vue.commission.id);
    return vue.groupes.map((groupe) => {
      const { code, titre, dossiers } = groupe;
      const texte = textes.find((un) => un.groupe === code);
      const retenus = dossiers.filter(({ propose }) => propose.sens === 'accord');
      const { assietteCentimes, montantCentimes } = totauxAnnexe(retenus.map(({ assietteCentimes: assiette, propose }) => ({ assietteCentimes: assiette, montantCentimes: propose.montantCentimes ?? 0 })));
      return {
        code, titre, introduction: texte?.texte ?? introductionDeDepart(groupe), version: texte?.version ?? 0, ecritePar: texte?.par ?? null, ecriteLe: texte?.le ?? null,
        deliberation: dossiers.find(({ decision }) => decision)?.decision?.numero ?? null, nombre: dossiers.length, assietteCentimes, montantCentimes,
        documents: visibleEnEntier(vue, code), fige: figes.some((numero) => numero.endsWith(`-${code}`)),
      };
    });
  }
}

export const faitsDe = ({ depotLe, visasLe, envoiLe }: Pick<CommissionLue, 'depotLe' | 'visasLe' | 'envoiLe'>): FaitsCommission => ({ depot: depotLe, visas: visasLe, envoi: envoiLe });

const presenterLigne = ({ dossierId, numero, nom, beneficiaire, commune, groupe, situation, propose, assietteCentimes, votants, quorum, deports, vote, decision }: DossierSeance): LigneCommission => ({
  dossierId, numero, nom, beneficiaire, commune, groupe, situation, propose: { sens: propose.sens, montantCentimes: propose.montantCentimes, motifs: propose.motifs }, assietteCentimes, aideMaximaleCentimes: propose.aideMaximaleCentimes,
  votants, quorum, deports: deports.map(({ eluId, motif }) => ({ eluId, motif })), vote, decision,
});
