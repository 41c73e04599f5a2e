import { Injectable } from '@nestjs/common';
import type { SelectionSeance } from '@maillage/contrats';
import type { Etat, Jour } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { ligne, lignes } from '../base/requetes.ts';
import { VISIBLE_SQL } from '../dossier/dossier.repository.ts';
import type { Perimetre } from '../droits/personne.ts';

export type SeanceLue = SelectionSeance['seance'] & { readonly enveloppeCentimes: number | null };
/** Un dossier de la séance, avec son montant proposé et de quoi situer son projet. */
export type CandidatLu = {
  readonly id: string; readonly numero: string; readonly nom: string; readonly porteur: string; readonly departement: string | null; readonly appelId: string; readonly reglementVersion: number; readonly etat: Etat;
  readonly creation: boolean; readonly siteLon: number | null; readonly siteLat: number | null; readonly lon: number | null; readonly lat: number | null; readonly precisionKm: number;
  readonly montantCentimes: number; readonly finLe: Jour | null; readonly ecarte: boolean;
};

@Injectable()
export class SelectionRepository {
  constructor(private readonly base: DataSource) {}

  seance(id: string): Promise<SeanceLue | null> {
    return ligne(this.base, 'SELECT s.id, s.genre, s.tenue_le AS "tenueLe", s.lieu, c.enveloppe_centimes AS "enveloppeCentimes" FROM seance s LEFT JOIN comite c ON c.seance_id = s.id WHERE s.id::text = $1', [id]);
  }

  /** Les dossiers de l’ordre du jour que l’on peut aider ; un rejet proposé n’en est pas. `ecarte` : avis ou vote défavorable, ou ajourné. */
  candidats(seanceId: string, { departements, exclus }: Perimetre): Promise<CandidatLu[]> {
    return lignes(this.base, `SELECT d.id, d.numero, d.nom, coalesce(d.porteur_nom, '') AS porteur, d.departement, d.appel_id AS "appelId", d.reglement_version AS "reglementVersion", d.etat, d.volet = 'creation' AS creation,
        (d.contenu #>> '{projet,position,lon}')::float8 AS "siteLon", (d.contenu #>> '{projet,position,lat}')::float8 AS "siteLat", c.lon, c.lat, coalesce(c.precision_km, 0) AS "precisionKm",
        coalesce(x.montant_centimes, p.montant_centimes, i.montant_propose_centimes, d.demande_centimes, 0)::bigint AS "montantCentimes", (d.depot #>> '{contenu,calendrier,finLe}') AS "finLe",
        coalesce(x.sens IN ('refus', 'ajournement'), p.avis IN ('defavorable', 'ajourne'), false) AS ecarte
      FROM inscription n JOIN dossier d ON d.id = n.dossier_id LEFT JOIN instruction i ON i.dossier_id = d.id LEFT JOIN comite_passage p ON p.dossier_id = d.id AND p.seance_id = n.seance_id
      LEFT JOIN LATERAL (SELECT sens, montant_centimes FROM decision WHERE dossier_id = d.id AND seance_id = n.seance_id ORDER BY saisie_le DESC, id DESC LIMIT 1) x ON true
      LEFT JOIN commune c ON c.code = coalesce((SELECT code FROM commune WHERE code = d.commune), (SELECT code FROM commune WHERE anciens_codes @> ARRAY[d.commune::text] ORDER BY code LIMIT 1))
      WHERE n.seance_id = $1 AND i.proposition IS DISTINCT FROM 'refus' AND ${VISIBLE_SQL('$2', '$3')} ORDER BY d.numero LIMIT 200`, [seanceId, departements, exclus]);
  }

  /** Les enveloppes de ces appels pour un exercice : ce qui est libre, ce que ces dossiers y tiennent déjà, et les crédits de paiement restants de chaque année. */
  async enveloppes(appels: readonly string[], exercice: number, dossiers: readonly string[]): Promise<{ readonly libelles: readonly string[]; readonly centimes: number; readonly restants: ReadonlyMap<number, number> }> {
    const trouvees = await lignes<{ id: string; libelle: string }>(this.base, 'SELECT id, libelle FROM enveloppe WHERE appel_id = ANY($1) AND exercice = $2 ORDER BY libelle', [appels, exercice]);
    const ids = trouvees.map(({ id }) => id);
    const ae = await ligne<{ centimes: number }>(this.base, `SELECT coalesce(sum(montant_centimes), 0)::bigint AS centimes FROM ligne_ecriture WHERE enveloppe_id = ANY($1) AND (compte = 'ae-disponible' OR (compte IN ('ae-reservee', 'ae-affectee', 'ae-engagee') AND dossier_id = ANY($2)))`, [ids, dossiers]);
    const cp = await lignes<{ exercice: number; centimes: number }>(this.base, `SELECT exercice, sum(montant_centimes)::bigint AS centimes FROM ligne_ecriture WHERE enveloppe_id = ANY($1) AND compte = 'cp-disponibles' GROUP BY 1`, [ids]);
    return { libelles: trouvees.map(({ libelle }) => libelle), centimes: ae?.centimes ?? 0, restants: new Map(cp.map(({ exercice: annee, centimes }) => [annee, centimes])) };
  }
}
