import { Injectable } from '@nestjs/common';
import type { ContenuDossier } from '@maillage/contrats';
import type { Demande, Verdict } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { ligne, lignes } from '../../base/requetes.ts';
import { VISIBLE_SQL } from '../../dossier/dossier.repository.ts';
import type { Perimetre } from '../../droits/personne.ts';

type Commun = { readonly appelId: string; readonly reglementVersion: number; readonly contenu: ContenuDossier; readonly communeNom: string | null; readonly departement: string | null };
export type DeposeAReevaluer = Commun & { readonly id: string; readonly deposeLe: string; readonly numero: string; readonly nom: string; readonly demande: Demande; readonly verdict: Verdict };
export type BrouillonAReevaluer = Commun & { readonly id: string; readonly modifieLe: string };
/** La place du dernier dossier lu dans sa liste : son instant et son identifiant. */
export type Place = { readonly instant: string; readonly id: string };

const COLONNES = 'd.appel_id AS "appelId", d.reglement_version AS "reglementVersion", d.commune_nom AS "communeNom", d.departement';
const PERIMETRE = VISIBLE_SQL('$1', '$2');
const DEPOSES = `d.depose_le IS NOT NULL AND d.etat NOT IN ('ACCORDE', 'REJETE', 'IRRECEVABLE', 'DESISTE', 'CLASSE_SANS_SUITE', 'ABANDONNE')`;
const BROUILLONS = `d.etat = 'BROUILLON' AND d.commune IS NOT NULL AND d.volet IS NOT NULL`;

@Injectable()
export class ReevaluationsRepository {
  constructor(private readonly base: DataSource) {}

  /** Les dossiers déposés et non décidés du périmètre, les plus récents d’abord, avec leur évaluation figée. */
  deposes({ departements, exclus }: Perimetre, nombre: number, apres: Place | null = null): Promise<DeposeAReevaluer[]> {
    return lignes(this.base, `SELECT d.id, d.depose_le AS "deposeLe", d.numero, d.nom, ${COLONNES}, d.depot -> 'contenu' AS contenu, e.demande, e.verdict
      FROM dossier d JOIN LATERAL (SELECT demande, verdict FROM evaluation WHERE dossier_id = d.id ORDER BY evaluee_le LIMIT 1) e ON true
      WHERE ${DEPOSES} AND ${PERIMETRE} AND ($4::timestamptz IS NULL OR (d.depose_le, d.id) < ($4, $5::uuid))
      ORDER BY d.depose_le DESC, d.id DESC LIMIT $3`, [departements, exclus, nombre, apres?.instant ?? null, apres?.id ?? null]);
  }

  /** Les brouillons situés du périmètre, sans ce qui dit de qui ils sont. */
  brouillons({ departements, exclus }: Perimetre, nombre: number, apres: Place | null = null): Promise<BrouillonAReevaluer[]> {
    return lignes(this.base, `SELECT d.id, ${COLONNES}, d.contenu, d.modifie_le AS "modifieLe" FROM dossier d
      WHERE ${BROUILLONS} AND ${PERIMETRE} AND ($4::timestamptz IS NULL OR (d.modifie_le, d.id) < ($4, $5::uuid)) ORDER BY d.modifie_le DESC, d.id DESC LIMIT $3`, [departements, exclus, nombre, apres?.instant ?? null, apres?.id ?? null]);
  }

  /** Combien de dossiers déposés et de brouillons sont à examiner dans ce périmètre. */
  async combien({ departements, exclus }: Perimetre): Promise<number> {
    return (await ligne<{ nombre: number }>(this.base, `SELECT count(*)::int AS nombre FROM dossier d WHERE ((${DEPOSES} AND EXISTS (SELECT FROM evaluation WHERE dossier_id = d.id)) OR (${BROUILLONS})) AND ${PERIMETRE}`, [departements, exclus]))!.nombre;
  }
}
