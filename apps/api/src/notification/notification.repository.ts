import { Injectable } from '@nestjs/common';
import type { LigneNotification } from '@maillage/contrats';
import type { CodeEvenement, Rythme } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type NouvelleNotification = { readonly compteId: string; readonly evenement: CodeEvenement; readonly dossierId: string | null; readonly titre: string; readonly chemin: string | null; readonly le: string; readonly aRecapituler: boolean };
export type ARecapituler = { readonly titre: string; readonly numero: string | null; readonly nom: string | null };

const PAGE = 25;
const NON_LUES_MAX = 100;
/** Rien d’un dossier dont la personne est déportée. */
const VISIBLE = 'NOT EXISTS (SELECT FROM deport p WHERE p.compte_id = n.compte_id AND p.dossier_id = n.dossier_id AND p.leve_le IS NULL)';

@Injectable()
export class NotificationRepository {
  constructor(private readonly base: DataSource) {}

  /** Le compte ouvert à cette adresse et son réglage pour cet événement ; nul si personne n’a de compte. */
  destinataire(base: Executeur, courriel: string, evenement: CodeEvenement): Promise<{ readonly compteId: string; readonly rythme: Rythme | null } | null> {
    return ligne(base, 'SELECT c.id AS "compteId", p.rythme FROM compte c LEFT JOIN preference_notification p ON p.compte_id = c.id AND p.evenement = $2 WHERE c.courriel = $1 AND c.ferme_le IS NULL', [courriel, evenement]);
  }

  async ajouter(tx: EntityManager, n: NouvelleNotification): Promise<void> {
    await tx.query('INSERT INTO notification (compte_id, evenement, dossier_id, titre, chemin, cree_le, a_recapituler) VALUES ($1,$2,$3,$4,$5,$6,$7)', [n.compteId, n.evenement, n.dossierId, n.titre, n.chemin, n.le, n.aRecapituler]);
  }

  /** Une page de notifications, les dernières d’abord, et l’identifiant d’où reprendre. */
  async page(compteId: string, apres: string | null): Promise<{ readonly lignes: readonly LigneNotification[]; readonly suivant: string | null }> {
    const trouvees = await lignes<LigneNotification>(this.base, `SELECT n.id, n.evenement, n.titre, n.chemin, n.cree_le AS le, n.lue_le AS "lueLe", CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'numero', d.numero, 'nom', d.nom) END AS dossier
      FROM notification n LEFT JOIN dossier d ON d.id = n.dossier_id WHERE n.compte_id = $1 AND ($2::uuid IS NULL OR n.id < $2) AND ${VISIBLE} ORDER BY n.id DESC LIMIT ${PAGE + 1}`, [compteId, apres]);
    const page = trouvees.slice(0, PAGE);
    return { lignes: page, suivant: trouvees.length > PAGE ? page.at(-1)!.id : null };
  }

  /** Plafonné à cent. */
  async nonLues(compteId: string): Promise<number> {
    return (await ligne<{ nombre: number }>(this.base, `SELECT count(*) AS nombre FROM (SELECT FROM notification n WHERE n.compte_id = $1 AND n.lue_le IS NULL AND ${VISIBLE} LIMIT ${NON_LUES_MAX}) bornes`, [compteId]))!.nombre;
  }

  /** Marque lue une notification de cette personne ; faux si elle n’est pas à elle. */
  async lire(compteId: string, id: string, le: string): Promise<boolean> {
    return (await ligne(this.base, 'UPDATE notification SET lue_le = coalesce(lue_le, $3) WHERE compte_id = $1 AND id = $2 RETURNING id', [compteId, id, le])) !== null;
  }

  async toutLire(compteId: string, le: string): Promise<void> {
    await this.base.query('UPDATE notification SET lue_le = $2 WHERE compte_id = $1 AND lue_le IS NULL', [compteId, le]);
  }

  preferences(compteId: string): Promise<{ readonly evenement: CodeEvenement; readonly rythme: Rythme }[]> {
    return lignes(this.base, 'SELECT evenement, rythme FROM preference_notification WHERE compte_id = $1', [compteId]);
  }

  async regler(compteId: string, evenement: CodeEvenement, rythme: Rythme): Promise<void> {
    await this.base.query('INSERT INTO preference_notification (compte_id, evenement, rythme) VALUES ($1,$2,$3) ON CONFLICT (compte_id, evenement) DO UPDATE SET rythme = excluded.rythme', [compteId, evenement, rythme]);
  }

  /** Qui attend un récapitulatif et n’en a pas encore reçu ce jour-là (à Paris). */
  aRecapituler(jour: string): Promise<{ readonly compteId: string; readonly courriel: string }[]> {
    return lignes(this.base, `SELECT c.id AS "compteId", c.courriel FROM compte c WHERE c.ferme_le IS NULL
      AND EXISTS (SELECT FROM notification n WHERE n.compte_id = c.id AND n.a_recapituler AND n.recapitulee_le IS NULL)
      AND NOT EXISTS (SELECT FROM notification n WHERE n.compte_id = c.id AND (n.recapitulee_le AT TIME ZONE 'Europe/Paris')::date = $1::date) ORDER BY c.courriel`, [jour]);
  }

  /** Retire ce qui attendait le récapitulatif, et le rend dans l’ordre ; ce qui a été lu entre-temps n’est plus annoncé. */
  async recapituler(tx: EntityManager, compteId: string, le: string): Promise<readonly ARecapituler[]> {
    const prises = await lignes<ARecapituler & { readonly id: string; readonly lue: boolean }>(tx, `WITH prises AS (UPDATE notification n SET recapitulee_le = $2 WHERE n.compte_id = $1 AND n.a_recapituler AND n.recapitulee_le IS NULL RETURNING n.*)
      SELECT n.id, n.titre, n.lue_le IS NOT NULL OR NOT (${VISIBLE}) AS lue, d.numero, d.nom FROM prises n LEFT JOIN dossier d ON d.id = n.dossier_id ORDER BY n.id`, [compteId, le]);
    return prises.filter(({ lue }) => !lue);
  }
}
