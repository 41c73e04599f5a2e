import { Injectable } from '@nestjs/common';
import type { CommuneTrouvee, ContenuDossier, LieuProche } from '@maillage/contrats';
import type { Etat, Issue, Jour, ProvenanceTrajets, Reponses, Verdict, Demande } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes, lignesPreparees } from '../base/requetes.ts';
import { communeActuelle } from '../territoire/communes.repository.ts';
import type { Perimetre } from '../droits/personne.ts';
import type { Depot } from './depot.ts';

export type DossierLu = {
  readonly id: string; readonly appelId: string; readonly reglementVersion: number; readonly porteurId: string;
  readonly numero: string | null; readonly etat: Etat; readonly version: number; readonly contenu: ContenuDossier; readonly reponses: Reponses;
  readonly nom: string; readonly volet: string | null; readonly communeCode: string | null; readonly communeNom: string | null; readonly departement: string | null;
  readonly demandeCentimes: number | null; readonly depot: Depot | null; readonly issue: Issue | null; readonly instructeurId: string | null;
  readonly creeLe: string; readonly modifieLe: string; readonly deposeLe: string | null; readonly rejetImpliciteLe: Jour | null; readonly notifieLe: string | null;
};

export type Resume = { readonly nom: string; readonly porteurNom: string; readonly volet: string | null; readonly commune: string | null; readonly communeNom: string | null; readonly departement: string | null; readonly siren: string | null; readonly demandeCentimes: number | null };

const COLONNES = `d.id, d.appel_id AS "appelId", d.reglement_version AS "reglementVersion", d.porteur_id AS "porteurId", d.numero, d.etat, d.version, d.contenu, d.reponses,
  d.nom, d.volet, d.commune AS "communeCode", d.commune_nom AS "communeNom", d.departement, d.demande_centimes AS "demandeCentimes", d.depot, d.issue, d.instructeur_id AS "instructeurId",
  d.cree_le AS "creeLe", d.modifie_le AS "modifieLe", d.depose_le AS "deposeLe", d.rejet_implicite_le AS "rejetImpliciteLe", d.notifie_le AS "notifieLe"`;
const LIEUX_GARDES = 20;
/** Le dossier `d` est dans le périmètre que portent ces deux paramètres. */
export const VISIBLE_SQL = (departements: string, exclus: string): string => `((${departements}::text[] IS NULL OR d.departement = ANY(${departements})) AND d.id <> ALL(${exclus}::uuid[]))`;
/** Le compte $1 porte ou rédige le dossier `d` ; un agent déporté ne tient plus un dossier qu’il avait saisi. */
const ESTMIEN = `((d.porteur_id = $1 OR EXISTS (SELECT 1 FROM redacteur r WHERE r.dossier_id = d.id AND r.compte_id = $1))
  AND NOT EXISTS (SELECT 1 FROM deport p WHERE p.dossier_id = d.id AND p.compte_id = $1 AND p.leve_le IS NULL))`;

@Injectable()
export class DossierRepository {
  constructor(private readonly base: DataSource) {}

  /** Mes dossiers et ceux où je suis invité, les derniers modifiés d’abord. */
  miens(compteId: string): Promise<DossierLu[]> {
    return lignes(this.base, `SELECT ${COLONNES} FROM dossier d WHERE ${ESTMIEN} ORDER BY d.modifie_le DESC LIMIT 200`, [compteId]);
  }

  /** Le dossier s’il est à moi ; un dossier d’autrui et un inconnu se ressemblent. */
  async mien(compteId: string, id: string, base: Executeur = this.base): Promise<DossierLu | null> {
    return (await lignesPreparees<DossierLu>(base, `SELECT ${COLONNES} FROM dossier d WHERE ${ESTMIEN} AND d.id = $2`, [compteId, id]))[0] ?? null;
  }

  lire(base: Executeur, id: string): Promise<DossierLu | null> {
    return ligne(base, `SELECT ${COLONNES} FROM dossier d WHERE d.id = $1`, [id]);
  }

  /** Un dossier déposé, s’il est dans le périmètre. */
  depose(id: string, { departements, exclus }: Perimetre, base: Executeur = this.base): Promise<DossierLu | null> {
    return ligne(base, `SELECT ${COLONNES} FROM dossier d WHERE d.id = $1 AND d.depose_le IS NOT NULL AND ${VISIBLE_SQL('$2', '$3')}`, [id, departements, exclus]);
  }

  async creer(tx: EntityManager, d: { readonly id: string; readonly appelId: string; readonly reglementVersion: number; readonly porteurId: string; readonly contenu: ContenuDossier; readonly le: string }): Promise<void> {
    await lignesPreparees(tx, `INSERT INTO dossier (id, appel_id, reglement_version, porteur_id, etat, contenu, cree_le, modifie_le) VALUES ($1,$2,$3,$4,'BROUILLON',$5,$6,$6)`,
      [d.id, d.appelId, d.reglementVersion, d.porteurId, JSON.stringify(d.contenu), d.le]);
  }

  /** Enregistre une étape du brouillon si sa version est encore celle-là ; rend la nouvelle, ou nul. */
  async enregistrer(base: Executeur, id: string, version: number, contenu: ContenuDossier, reponses: Reponses, r: Resume, le: string): Promise<number | null> {
    const [ecrit] = await lignesPreparees<{ version: number }>(base, `UPDATE dossier SET version = version + 1, contenu = $3, reponses = $4, nom = $5, porteur_nom = $6, volet = $7, commune = $8, commune_nom = $9, departement = $10, siren = $11, demande_centimes = $12, modifie_le = $13
      WHERE id = $1 AND version = $2 AND etat = 'BROUILLON' RETURNING version`,
    [id, version, JSON.stringify(contenu), JSON.stringify(reponses), r.nom, r.porteurNom, r.volet, r.commune, r.communeNom, r.departement, r.siren, r.demandeCentimes, le]);
    return ecrit?.version ?? null;
  }

  /** Une pièce ajoutée ou retirée change aussi la version du brouillon. */
  async toucher(tx: EntityManager, id: string, le: string): Promise<number | null> {
    return (await ligne<{ version: number }>(tx, `UPDATE dossier SET version = version + 1, modifie_le = $2 WHERE id = $1 AND etat = 'BROUILLON' RETURNING version`, [id, le]))?.version ?? null;
  }

  async figerDepot(tx: EntityManager, id: string, d: { readonly numero: string; readonly depot: Depot; readonly issue: Issue; readonly deposeLe: string; readonly rejetImpliciteLe: Jour }): Promise<void> {
    await tx.query('UPDATE dossier SET numero = $2, depot = $3, issue = $4, depose_le = $5, rejet_implicite_le = $6, modifie_le = $5 WHERE id = $1', [id, d.numero, JSON.stringify(d.depot), d.issue, d.deposeLe, d.rejetImpliciteLe]);
  }

  async ajouterEvaluation(tx: EntityManager, e: { readonly id: string; readonly dossierId: string; readonly demande: Demande; readonly verdict: Verdict; readonly provenance: ProvenanceTrajets | null; readonly lieux: readonly LieuProche[]; readonly le: string }): Promise<void> {
    await tx.query('INSERT INTO evaluation (id, dossier_id, demande, verdict, provenance, lieux, evaluee_le) VALUES ($1,$2,$3,$4,$5,$6,$7)', [e.id, e.dossierId, JSON.stringify(e.demande), JSON.stringify(e.verdict), JSON.stringify(e.provenance), JSON.stringify(e.lieux.slice(0, LIEUX_GARDES)), e.le]);
  }

  async inviter(tx: EntityManager, dossierId: string, compteId: string): Promise<void> {
    await tx.query('INSERT INTO redacteur VALUES ($1,$2) ON CONFLICT DO NOTHING', [dossierId, compteId]);
  }

  /** Numéro suivant d’une série, sans trou ni doublon (verrou de ligne). */
  async suivant(tx: EntityManager, serie: string): Promise<number> {
    return (await ligne<{ valeur: number }>(tx, 'INSERT INTO compteur VALUES ($1, 1) ON CONFLICT (nom) DO UPDATE SET valeur = compteur.valeur + 1 RETURNING valeur', [serie]))!.valeur;
  }

  /** La commune du projet, actuelle même si le dossier cite une commune fusionnée depuis. */
  commune(code: string, base: Executeur = this.base): Promise<CommuneDuDossier | null> {
    return communeActuelle(base, code);
  }
}

export type CommuneDuDossier = CommuneTrouvee;
