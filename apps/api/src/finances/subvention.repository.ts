import { Injectable } from '@nestjs/common';
import type { LigneSubvention, ListeSubventions, SommesSubvention } from '@maillage/contrats';
import type { EtatSubvention, FaitsSubvention, Jour } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';
import { VISIBLE_SQL } from '../dossier/dossier.repository.ts';
import type { Perimetre } from '../droits/personne.ts';
import { type Curseur, ecrireCurseur } from '../instruction/liste/curseur.ts';
import { SOMMES_DU_DOSSIER, SOMMES_TOTALES } from './sommes-sql.ts';

const PAGE = 50;
const DE_L_ANNEE = '($1::int IS NULL OR (s.votee_le >= make_date($1, 1, 1) AND s.votee_le < make_date($1 + 1, 1, 1)))';
const FILTRE = `${DE_L_ANNEE} AND ($2::text IS NULL OR d.recherche LIKE '%' || replace(replace(sans_accents($2), '%', '\\%'), '_', '\\_') || '%')
  AND ($3::text IS NULL OR s.etat = $3) AND ${VISIBLE_SQL('$4', '$5')}`;

/** Nul : ne filtre pas. */
export type FiltreSubventions = { readonly annee: number | null; readonly q: string | null; readonly etat: EtatSubvention | null };

export type NouvelleSubvention = { readonly id: string; readonly dossierId: string; readonly numero: string; readonly montantCentimes: number; readonly assietteCentimes: number; readonly voteeLe: Jour; readonly caduqueLe: Jour; readonly beneficiairePrive: boolean; readonly enveloppeId: string | null };
export type SubventionLue = { readonly id: string; readonly numero: string; readonly dossierId: string; readonly enveloppeId: string | null; readonly engagementNumero: string | null; readonly acteNature: 'convention' | 'arrete' | null; readonly signeeLe: Jour | null; readonly faits: FaitsSubvention };
type Rangee = FaitsSubvention & Omit<SubventionLue, 'faits'>;

@Injectable()
export class SubventionRepository {
  constructor(private readonly base: DataSource) {}

  /** Les subventions votées du périmètre, les dernières d’abord. */
  async page({ departements, exclus }: Perimetre, { annee, q, etat, apres }: FiltreSubventions & { readonly apres: Curseur | null }): Promise<Pick<ListeSubventions, 'lignes' | 'nombre' | 'suivant'>> {
    const trouvees = await lignes<LigneSubvention>(this.base, `SELECT s.id, s.numero, d.id AS "dossierId", d.numero AS "dossierNumero", d.porteur_nom AS beneficiaire, d.nom AS objet, d.departement, s.votee_le AS "voteeLe", s.assiette_centimes AS "assietteCentimes", s.caduque_le AS "caduqueLe", s.etat, l.*
      FROM subvention s JOIN dossier d ON d.id = s.dossier_id CROSS JOIN LATERAL (${SOMMES_DU_DOSSIER}) l WHERE ${FILTRE} AND ($6::date IS NULL OR (s.votee_le, s.id) < ($6::date, $7::uuid)) ORDER BY s.votee_le DESC, s.id DESC LIMIT ${PAGE + 1}`, [annee, q, etat, departements, exclus, apres?.valeur ?? null, apres?.id ?? null]);
    // Sans mot cherché ni portée à vérifier, les dossiers ne sont pas relus pour compter.
    const compte = q === null && departements === null && exclus.length === 0
      ? ligne<{ nombre: number }>(this.base, `SELECT count(*) AS nombre FROM subvention s WHERE ${DE_L_ANNEE} AND ($2::text IS NULL OR s.etat = $2)`, [annee, etat])
      : ligne<{ nombre: number }>(this.base, `SELECT count(*) AS nombre FROM subvention s JOIN dossier d ON d.id = s.dossier_id WHERE ${FILTRE}`, [annee, q, etat, departements, exclus]);
    const nombre = (await compte)?.nombre ?? 0;
    const page = trouvees.slice(0, PAGE);
    const derniere = page.at(-1);
    return { lignes: page, nombre, suivant: trouvees.length > PAGE && derniere ? ecrireCurseur({ valeur: derniere.voteeLe, id: derniere.id }) : null };
  }

  /** Les totaux d’une sélection, relus ligne à ligne : pour un état ou une recherche, que les cumuls ne connaissent pas. */
  async totaux({ departements, exclus }: Perimetre, { annee, q, etat }: FiltreSubventions): Promise<SommesSubvention> {
    return (await ligne<SommesSubvention>(this.base, `SELECT ${SOMMES_TOTALES} FROM subvention s JOIN dossier d ON d.id = s.dossier_id CROSS JOIN LATERAL (${SOMMES_DU_DOSSIER}) l WHERE ${FILTRE}`, [annee, q, etat, departements, exclus]))!;
  }

  /** La subvention que le vote fait naître. */
  async creer(tx: EntityManager, s: NouvelleSubvention): Promise<void> {
    await tx.query('INSERT INTO subvention (id, dossier_id, numero, montant_centimes, assiette_centimes, votee_le, caduque_le, beneficiaire_prive, enveloppe_id) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)',
      [s.id, s.dossierId, s.numero, s.montantCentimes, s.assietteCentimes, s.voteeLe, s.caduqueLe, s.beneficiairePrive, s.enveloppeId]);
  }

  lire(id: string, base: Executeur = this.base): Promise<SubventionLue | null> {
    return this.une(base, id, '');
  }

  /** L’identifiant de la subvention d’un dossier, ou nul. */
  async duDossier(dossierId: string): Promise<string | null> {
    return (await ligne<{ id: string }>(this.base, 'SELECT id FROM subvention WHERE dossier_id = $1', [dossierId]))?.id ?? null;
  }

  /** Verrouille la subvention jusqu’à la fin de la transaction. */
  verrouiller(tx: EntityManager, id: string): Promise<SubventionLue | null> {
    return this.une(tx, id, 'FOR NO KEY UPDATE OF s');
  }

  /** Les faits d’une subvention verrouillée : son état, ses dates. */
  async poser(tx: EntityManager, id: string, f: FaitsSubvention, enveloppeId: string | null): Promise<void> {
    await tx.query(`UPDATE subvention SET etat = $2, assiette_centimes = $3, caduque_le = $4, acte_le = $5, engagee_le = $6, avance_le = $7, depenses_retenues_centimes = $8, prorogation_demandee = $9, contradictoire_le = $10, enveloppe_id = $11, plafond_du_centimes = $12 WHERE id = $1`,
      [id, f.etat, f.assietteCentimes, f.caduqueLe, f.acteLe, f.engageeLe, f.avanceLe, f.depensesRetenuesCentimes, f.prorogationDemandee, f.contradictoireLe, enveloppeId, f.plafondDuCentimes ?? null]);
  }

  /** La nature de l’acte reçu, et le jour où la Région l’a signé : dits sur la subvention, sans effet sur les règles. */
  async direActe(tx: EntityManager, id: string, { nature = null, signeeLe = null }: { readonly nature?: string | null; readonly signeeLe?: Jour | null }): Promise<void> {
    await tx.query('UPDATE subvention SET acte_nature = coalesce($2, acte_nature), signee_le = coalesce($3, signee_le) WHERE id = $1', [id, nature, signeeLe]);
  }

  /** Le montant voté, avenants compris. */
  async voteCentimes(id: string): Promise<number> {
    return (await ligne<{ vote: number }>(this.base, `SELECT coalesce(-sum(l.montant_centimes), 0)::bigint AS vote FROM subvention s JOIN ligne_ecriture l ON l.dossier_id = s.dossier_id AND l.compte = 'droits-votes' WHERE s.id = $1`, [id]))!.vote;
  }

  /** Faux si ce numéro d’engagement a déjà servi. */
  async ajouterEngagement(tx: EntityManager, e: { readonly id: string; readonly subventionId: string; readonly enveloppeId: string; readonly numero: string; readonly montantCentimes: number; readonly le: Jour; readonly ecritureId: string; readonly par: string }): Promise<boolean> {
    return (await ligne(tx, 'INSERT INTO engagement (id, subvention_id, enveloppe_id, numero, montant_centimes, le, ecriture_id, par) VALUES ($1,$2,$3,$4,$5,$6,$7,$8) ON CONFLICT (numero) DO NOTHING RETURNING id',
      [e.id, e.subventionId, e.enveloppeId, e.numero, e.montantCentimes, e.le, e.ecritureId, e.par])) !== null;
  }

  private async une(base: Executeur, id: string, verrou: string): Promise<SubventionLue | null> {
    const trouvee = await ligne<Rangee>(base, `SELECT s.id, s.numero, s.dossier_id AS "dossierId", s.enveloppe_id AS "enveloppeId", e.numero AS "engagementNumero", s.acte_nature AS "acteNature", s.signee_le AS "signeeLe", s.etat, s.assiette_centimes AS "assietteCentimes", s.votee_le AS "voteeLe", s.caduque_le AS "caduqueLe",
      s.beneficiaire_prive AS "beneficiairePrive", s.autres_aides_centimes AS "autresAidesCentimes", s.acte_le AS "acteLe", s.engagee_le AS "engageeLe", s.avance_le AS "avanceLe", s.depenses_retenues_centimes AS "depensesRetenuesCentimes",
      s.prorogation_demandee AS "prorogationDemandee", s.contradictoire_le AS "contradictoireLe", s.plafond_du_centimes AS "plafondDuCentimes" FROM subvention s LEFT JOIN engagement e ON e.subvention_id = s.id WHERE s.id = $1 ${verrou}`, [id]);
    if (!trouvee) return null;
    const { id: cle, numero, dossierId, enveloppeId, engagementNumero, acteNature, signeeLe, ...faits } = trouvee;
    return { id: cle, numero, dossierId, enveloppeId, engagementNumero, acteNature, signeeLe, faits };
  }
}
