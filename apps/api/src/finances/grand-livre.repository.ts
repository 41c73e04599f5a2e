import { Injectable } from '@nestjs/common';
import type { MouvementEnveloppe } from '@maillage/contrats';
import { cleSolde, type Compte, COMPTES, type Jour, type LigneEcriture, type Soldes, TOUS_LES_COMPTES } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';
import { Horloge } from '../horloge.ts';

const DU_DOSSIER = TOUS_LES_COMPTES.filter((compte) => COMPTES[compte].porte === 'dossier');
const DE_L_ENVELOPPE = TOUS_LES_COMPTES.filter((compte) => COMPTES[compte].porte !== 'dossier');

/** `le` : le jour comptable ; `par` : un identifiant de compte ou `systeme`. */
export type NouvelleEcriture = { readonly code: string; readonly le: Jour; readonly par: string; readonly dossierId: string | null; readonly enveloppeId: string | null; readonly lignes: readonly LigneEcriture[] };
export type EcritureLue = { readonly id: string; readonly code: string; readonly le: Jour; readonly lignes: readonly LigneEcriture[] };

/** Le grand livre : on ajoute, on somme, on ne modifie jamais (la base le refuse aussi). */
@Injectable()
export class GrandLivreRepository {
  constructor(private readonly horloge: Horloge) {}

  /** Ajoute une écriture équilibrée, lignes comprises ; rend son identifiant, ou nul si elle n’a aucune ligne. */
  async ajouter(tx: EntityManager, { code, le, par, dossierId, enveloppeId, lignes: ecrites }: NouvelleEcriture): Promise<string | null> {
    if (ecrites.length === 0) return null;
    const { id } = (await ligne<{ id: string }>(tx, 'INSERT INTO ecriture (code, le, passee_le, par) VALUES ($1,$2,$3,$4) RETURNING id', [code, le, this.horloge.maintenant(), par]))!;
    await tx.query(`INSERT INTO ligne_ecriture (ecriture_id, rang, compte, montant_centimes, exercice, dossier_id, enveloppe_id)
      SELECT $1, l.rang - 1, l.compte, l.montant, l.exercice, $5, CASE WHEN l.compte LIKE 'ae-%' OR l.compte LIKE 'cp-%' THEN $6::uuid END FROM unnest($2::text[], $3::bigint[], $4::int[]) WITH ORDINALITY AS l (compte, montant, exercice, rang)`,
    [id, ecrites.map(({ compte }) => compte), ecrites.map(({ montantCentimes }) => montantCentimes), ecrites.map(({ exercice }) => exercice), dossierId, enveloppeId]);
    return id;
  }

  /** Les soldes que voit un dossier : les siens, et ceux de l’enveloppe où il puise (nulle : aucune). */
  async soldes(base: Executeur, dossierId: string | null, enveloppeId: string | null): Promise<Soldes> {
    return enSoldes(await lignes<Somme>(base, `SELECT compte, exercice, sum(montant_centimes)::bigint AS montant FROM ligne_ecriture WHERE dossier_id = $1 AND compte = ANY($2) GROUP BY 1, 2
      UNION ALL SELECT compte, exercice, sum(montant_centimes)::bigint FROM ligne_ecriture WHERE enveloppe_id = $3 AND compte = ANY($4) GROUP BY 1, 2`, [dossierId, DU_DOSSIER, enveloppeId, DE_L_ENVELOPPE]));
  }

  /** Tous les soldes d’une enveloppe, tous dossiers confondus. */
  async soldesDeLEnveloppe(base: Executeur, enveloppeId: string): Promise<Soldes> {
    return enSoldes(await lignes<Somme>(base, 'SELECT compte, exercice, sum(montant_centimes)::bigint AS montant FROM ligne_ecriture WHERE enveloppe_id = $1 GROUP BY 1, 2', [enveloppeId]));
  }

  /** L’enveloppe où ce dossier a une réserve, ou nulle. */
  async enveloppeReservee(tx: EntityManager, dossierId: string): Promise<string | null> {
    return (await ligne<{ id: string }>(tx, `SELECT enveloppe_id AS id FROM ligne_ecriture WHERE dossier_id = $1 AND compte = 'ae-reservee' GROUP BY 1 HAVING sum(montant_centimes) > 0`, [dossierId]))?.id ?? null;
  }

  /** Les cent derniers mouvements d’une enveloppe, le dernier d’abord ; le numéro des dossiers exclus reste tu. */
  mouvements(base: Executeur, enveloppeId: string, exclus: readonly string[]): Promise<MouvementEnveloppe[]> {
    return lignes(base, `SELECT e.id, e.code, e.le, coalesce(c.prenom || ' ' || c.nom, 'Le portail') AS par, CASE WHEN d.id <> ALL($2::uuid[]) THEN d.numero END AS "dossierNumero",
        jsonb_agg(jsonb_build_object('compte', l.compte, 'montantCentimes', l.montant_centimes, 'exercice', l.exercice) ORDER BY l.rang) AS lignes
      FROM (SELECT ecriture_id, max(ordre) AS ordre_max FROM ligne_ecriture WHERE enveloppe_id = $1 GROUP BY 1 ORDER BY 2 DESC LIMIT 100) dernieres
        JOIN ecriture e ON e.id = dernieres.ecriture_id JOIN ligne_ecriture l ON l.ecriture_id = e.id AND l.enveloppe_id = $1 LEFT JOIN dossier d ON d.id = l.dossier_id LEFT JOIN compte c ON c.id::text = e.par
      GROUP BY e.id, c.id, d.id, dernieres.ordre_max ORDER BY dernieres.ordre_max DESC`, [enveloppeId, exclus]);
  }

  /** Les écritures d’un dossier, de la première à la dernière. */
  ecritures(base: Executeur, dossierId: string): Promise<EcritureLue[]> {
    return lignes(base, `SELECT e.id, e.code, e.le, jsonb_agg(jsonb_build_object('compte', l.compte, 'montantCentimes', l.montant_centimes, 'exercice', l.exercice) ORDER BY l.rang) AS lignes
      FROM ligne_ecriture l JOIN ecriture e ON e.id = l.ecriture_id WHERE l.dossier_id = $1 GROUP BY e.id ORDER BY e.passee_le, e.id`, [dossierId]);
  }
}

type Somme = { readonly compte: Compte; readonly exercice: number | null; readonly montant: number };

const enSoldes = (sommes: readonly Somme[]): Soldes => Object.fromEntries(sommes.map(({ compte, exercice, montant }) => [cleSolde(compte, exercice), montant]));
