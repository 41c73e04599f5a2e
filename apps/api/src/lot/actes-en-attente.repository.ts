import { Injectable } from '@nestjs/common';
import type { EtapeActe, LigneActe } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { ATTEND_SQL } from '../acte/acte.repository.ts';
import { ligne, lignes } from '../base/requetes.ts';
import { VISIBLE_SQL } from '../dossier/dossier.repository.ts';
import { perimetre, type Personne } from '../droits/personne.ts';

const TAILLE = 200;

/** Paramètres : $1 départements du périmètre, $2 dossiers exclus, $3 compte, $4 rôles, $5 départements instruits. */
const DOSSIER = `d.id AS "dossierId", d.numero AS "dossierNumero", d.nom, d.porteur_nom AS porteur, d.departement`;
const INSTRUIT = `('INSTRUCTEUR' = ANY($4::text[]) AND d.departement = ANY($5::text[]))`;
const ACTE = `SELECT ${DOSSIER}, acte.id AS "acteId", acte.numero, acte.nature, acte.montant_centimes AS "montantCentimes", acte.sha256, acte.cree_le AS depuis, acte.voie,
  EXISTS (SELECT 1 FROM lecture_acte l WHERE l.acte_id = acte.id AND l.compte_id = $3 AND l.sha256 = acte.sha256) AS lu,
  CASE WHEN ${ATTEND_SQL} <> 'SIGNATAIRE' THEN (SELECT count(*)::int FROM chiffre_saisi x WHERE x.acte_id = acte.id AND x.confirme_le IS NULL) ELSE 0 END AS "chiffresSaisis"
  FROM acte JOIN dossier d ON d.id = acte.dossier_id WHERE ${VISIBLE_SQL('$1', '$2')} AND acte.sha256 IS NOT NULL AND acte.signataire_id IS NOT NULL`;

const SELECTIONS: Readonly<Record<EtapeActe, string>> = {
  'a-preparer': `SELECT ${DOSSIER}, NULL::uuid AS "acteId", NULL AS numero, CASE WHEN d.etat = 'IRRECEVABLE' THEN 'irrecevabilite' ELSE c.sens END AS nature, CASE WHEN d.etat <> 'IRRECEVABLE' THEN c.montant_centimes END AS "montantCentimes", NULL AS sha256,
      coalesce(c.saisie_le, d.modifie_le) AS depuis, 'teleservice' AS voie, false AS lu, 0 AS "chiffresSaisis"
    FROM dossier d LEFT JOIN LATERAL (SELECT id, sens, montant_centimes, executoire_le, saisie_le FROM decision WHERE dossier_id = d.id ORDER BY saisie_le DESC, id DESC LIMIT 1) c ON true
    WHERE d.etat IN ('ACCORDE', 'REJETE', 'AJOURNE', 'IRRECEVABLE') AND d.notifie_le IS NULL AND ${VISIBLE_SQL('$1', '$2')} AND ('VALIDEUR' = ANY($4::text[]) OR ${INSTRUIT}) AND $3::uuid IS NOT NULL
      AND (d.etat = 'IRRECEVABLE' OR c.sens = 'ajournement' OR (d.etat <> 'AJOURNE' AND c.executoire_le IS NOT NULL))
      AND NOT EXISTS (SELECT 1 FROM acte a WHERE a.dossier_id = d.id AND a.etat IN ('PROJET', 'VISE', 'SIGNE') AND a.refus IS NULL AND a.nature IN ('accord', 'refus', 'ajournement', 'irrecevabilite'))`,
  'a-viser': `${ACTE} AND acte.etat IN ('PROJET', 'VISE') AND ${ATTEND_SQL} = ANY($4::text[]) AND ${ATTEND_SQL} <> 'SIGNATAIRE' AND (${ATTEND_SQL} <> 'INSTRUCTEUR' OR ${INSTRUIT}) AND NOT EXISTS (SELECT 1 FROM visa v WHERE v.acte_id = acte.id AND v.compte_id = $3)`,
  'a-signer': `${ACTE} AND acte.etat IN ('PROJET', 'VISE') AND ${ATTEND_SQL} = 'SIGNATAIRE' AND acte.voie = 'teleservice' AND acte.signataire_id = $3 AND 'SIGNATAIRE' = ANY($4::text[]) AND $5::text[] IS NOT NULL`,
  'a-notifier': `${ACTE} AND acte.etat = 'SIGNE' AND ${INSTRUIT}`,
};

/** Ce qui attend un geste de la personne, étape par étape, dans son périmètre. */
@Injectable()
export class ActesEnAttenteRepository {
  constructor(private readonly base: DataSource) {}

  lignes(personne: Personne, etape: EtapeActe): Promise<LigneActe[]> {
    return lignes(this.base, `SELECT * FROM (${SELECTIONS[etape]}) x ORDER BY depuis, "dossierId" LIMIT ${TAILLE}`, parametres(personne));
  }

  async comptes(personne: Personne): Promise<Readonly<Record<EtapeActe, number>>> {
    const etapes = Object.keys(SELECTIONS) as EtapeActe[];
    return (await ligne<Record<EtapeActe, number>>(this.base, `SELECT ${etapes.map((etape) => `(SELECT count(*)::int FROM (${SELECTIONS[etape]}) x) AS "${etape}"`).join(', ')}`, parametres(personne)))!;
  }
}

function parametres(personne: Personne): readonly unknown[] {
  const { departements, exclus } = perimetre(personne);
  return [departements, exclus, personne.id, personne.roles, personne.departements];
}
