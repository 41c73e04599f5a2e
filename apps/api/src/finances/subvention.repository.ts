import { Injectable } from '@nestjs/common';
import type { LigneSubvention, ListeSubventions } from '@maillage/contrats';
import type { FaitsSubvention, Jour } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';
import { VISIBLE_SQL } from '../dossier/dossier.repository.ts';
import type { Perimetre } from '../droits/personne.ts';
import { type Curseur, ecrireCurseur } from '../instruction/curseur.ts';

const PAGE = 50;

export type NouvelleSubvention = { readonly id: string; readonly dossierId: string; readonly numero: string; readonly montantCentimes: number; readonly assietteCentimes: number; readonly voteeLe: Jour; readonly caduqueLe: Jour; readonly beneficiairePrive: boolean; readonly enveloppeId: string | null };
export type SubventionLue = { readonly id: string; readonly numero: string; readonly dossierId: string; readonly enveloppeId: string | null; readonly engagementNumero: string | null; readonly faits: FaitsSubvention };
type Rangee = FaitsSubvention & Omit<SubventionLue, 'faits'>;

@Injectable()
export class SubventionRepository {
  constructor(private readonly base: DataSource) {}

  /** Les subventions votées du périmètre, les dernières d’abord ; total sur toute la sélection, en centimes. */
  async page({ departements, exclus }: Perimetre, { annee, q, apres }: { readonly annee: number | null; readonly q: string | null; readonly apres: Curseur | null }): Promise<ListeSubventions> {
    const filtre = `($1::int IS NULL OR (s.votee_le >= make_date($1, 1, 1) AND s.votee_le < make_date($1 + 1, 1, 1))) AND ($2::text IS NULL OR d.recherche LIKE '%' || replace(replace(sans_accents($2), '%', '\\%'), '_', '\\_') || '%') AND ${VISIBLE_SQL('$3', '$4')}`;
    const trouvees = await lignes<LigneSubvention>(this.base, `SELECT s.id, s.numero, d.id AS "dossierId", d.numero AS "dossierNumero", d.porteur_nom AS beneficiaire, d.nom AS objet, d.departement, s.votee_le AS "voteeLe", s.montant_centimes AS "montantCentimes", s.assiette_centimes AS "assietteCentimes", s.etat
      FROM subvention s JOIN dossier d ON d.id = s.dossier_id WHERE ${filtre} AND ($5::date IS NULL OR (s.votee_le, s.id) < ($5::date, $6::uuid)) ORDER BY s.votee_le DESC, s.id DESC LIMIT ${PAGE + 1}`, [annee, q, departements, exclus, apres?.valeur ?? null, apres?.id ?? null]);
    const bilan = await ligne<{ nombre: number; total: number }>(this.base, `SELECT count(*) AS nombre, coalesce(sum(s.montant_centimes), 0)::bigint AS total FROM subvention s JOIN dossier d ON d.id = s.dossier_id WHERE ${filtre}`, [annee, q, departements, exclus]);
    const page = trouvees.slice(0, PAGE);
    const derniere = page.at(-1);
    return { lignes: page, nombre: bilan?.nombre ?? 0, totalCentimes: bilan?.total ?? 0, suivant: trouvees.length > PAGE && derniere ? ecrireCurseur({ valeur: derniere.voteeLe, id: derniere.id }) : null };
  }

  /** La subvention que le vote fait naître. */
  async creer(tx: EntityManager, s: NouvelleSubvention): Promise<void> {
    await tx.query('INSERT INTO subvention (id, dossier_id, numero, montant_centimes, assiette_centimes, votee_le, caduque_le, beneficiaire_prive, enveloppe_id) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)',
      [s.id, s.dossierId, s.numero, s.montantCentimes, s.assietteCentimes, s.voteeLe, s.caduqueLe, s.beneficiairePrive, s.enveloppeId]);
  }

  lire(id: string, base: Executeur = this.base): Promise<SubventionLue | null> {
    return this.une(base, id, '');
  }

  /** Verrouille la subvention jusqu’à la fin de la transaction. */
  verrouiller(tx: EntityManager, id: string): Promise<SubventionLue | null> {
    return this.une(tx, id, 'FOR NO KEY UPDATE OF s');
  }

  /** Les faits d’une subvention verrouillée : son état, ses dates. */
  async poser(tx: EntityManager, id: string, f: FaitsSubvention, enveloppeId: string | null): Promise<void> {
    await tx.query(`UPDATE subvention SET etat = $2, assiette_centimes = $3, caduque_le = $4, acte_le = $5, engagee_le = $6, avance_le = $7, depenses_retenues_centimes = $8, prorogation_demandee = $9, contradictoire_le = $10, enveloppe_id = $11 WHERE id = $1`,
      [id, f.etat, f.assietteCentimes, f.caduqueLe, f.acteLe, f.engageeLe, f.avanceLe, f.depensesRetenuesCentimes, f.prorogationDemandee, f.contradictoireLe, enveloppeId]);
  }

  /** La nature de l’acte reçu, et le jour où la Région l’a signé : dits sur la subvention, sans effet sur les règles. */
  async direActe(tx: EntityManager, id: string, { nature = null, signeeLe = null }: { readonly nature?: string | null; readonly signeeLe?: Jour | null }): Promise<void> {
    await tx.query('UPDATE subvention SET acte_nature = coalesce($2, acte_nature), signee_le = coalesce($3, signee_le) WHERE id = $1', [id, nature, signeeLe]);
  }

  /** Faux si ce numéro d’engagement a déjà servi. */
  async ajouterEngagement(tx: EntityManager, e: { readonly id: string; readonly subventionId: string; readonly enveloppeId: string; readonly numero: string; readonly montantCentimes: number; readonly le: Jour; readonly ecritureId: string; readonly par: string }): Promise<boolean> {
    return (await ligne(tx, 'INSERT INTO engagement (id, subvention_id, enveloppe_id, numero, montant_centimes, le, ecriture_id, par) VALUES ($1,$2,$3,$4,$5,$6,$7,$8) ON CONFLICT (numero) DO NOTHING RETURNING id',
      [e.id, e.subventionId, e.enveloppeId, e.numero, e.montantCentimes, e.le, e.ecritureId, e.par])) !== null;
  }

  private async une(base: Executeur, id: string, verrou: string): Promise<SubventionLue | null> {
    const trouvee = await ligne<Rangee>(base, `SELECT s.id, s.numero, s.dossier_id AS "dossierId", s.enveloppe_id AS "enveloppeId", e.numero AS "engagementNumero", s.etat, s.assiette_centimes AS "assietteCentimes", s.votee_le AS "voteeLe", s.caduque_le AS "caduqueLe",
      s.beneficiaire_prive AS "beneficiairePrive", s.autres_aides_centimes AS "autresAidesCentimes", s.acte_le AS "acteLe", s.engagee_le AS "engageeLe", s.avance_le AS "avanceLe", s.depenses_retenues_centimes AS "depensesRetenuesCentimes",
      s.prorogation_demandee AS "prorogationDemandee", s.contradictoire_le AS "contradictoireLe" FROM subvention s LEFT JOIN engagement e ON e.subvention_id = s.id WHERE s.id = $1 ${verrou}`, [id]);
    if (!trouvee) return null;
    const { id: cle, numero, dossierId, enveloppeId, engagementNumero, ...faits } = trouvee;
    return { id: cle, numero, dossierId, enveloppeId, engagementNumero, faits };
  }
}
