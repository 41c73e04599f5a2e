import { Injectable } from '@nestjs/common';
import type { AideConnue } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { type Executeur, lignes } from '../base/requetes.ts';
import { VISIBLE_SQL } from '../dossier/dossier.repository.ts';
import type { Perimetre } from '../droits/personne.ts';

export type Voisin = { readonly id: string; readonly numero: string; readonly nom: string; readonly motif: 'meme-structure' | 'meme-adresse' };

/** Les aides et les dossiers proches d’un dossier. */
@Injectable()
export class FinancementRepository {
  constructor(private readonly base: DataSource) {}

  /** Subventions votées dans le portail et aides d’avant lui, pour ce SIREN, ce dossier et les dossiers exclus mis à part. */
  aides(siren: string, sauf: readonly string[], base: Executeur = this.base): Promise<AideConnue[]> {
    return lignes(base, `SELECT 'portail' AS origine, extract(year FROM s.votee_le)::int AS annee, s.votee_le AS "octroyeeLe", a.titre AS dispositif, s.montant_centimes AS "montantCentimes", NULL AS regime, s.numero AS source
        FROM subvention s JOIN dossier d ON d.id = s.dossier_id JOIN appel a ON a.id = d.appel_id WHERE d.siren = $1 AND d.id <> ALL($2::uuid[])
      UNION ALL SELECT 'anterieure', annee, octroyee_le, dispositif, montant_centimes, regime, source FROM aide_anterieure WHERE siren = $1
      ORDER BY annee DESC, source`, [siren, sauf]);
  }

  /** Dossiers déposés que cette personne peut voir : même structure, même édition et même volet, ou même adresse de la même commune. */
  voisins(id: string, { departements, exclus }: Perimetre, base: Executeur = this.base): Promise<Voisin[]> {
    return lignes(base, `SELECT d.id, d.numero, d.nom, CASE WHEN d.siren = moi.siren AND d.appel_id = moi.appel_id AND d.volet = moi.volet THEN 'meme-structure' ELSE 'meme-adresse' END AS motif
      FROM dossier moi JOIN dossier d ON d.id <> moi.id AND d.depose_le IS NOT NULL AND (d.siren = moi.siren AND d.appel_id = moi.appel_id AND d.volet = moi.volet
        OR d.commune = moi.commune AND length(${ADRESSE('moi')}) > 3 AND ${ADRESSE('d')} = ${ADRESSE('moi')})
      WHERE moi.id = $1 AND ${VISIBLE_SQL('$2', '$3')} ORDER BY d.numero LIMIT 20`, [id, departements, exclus]);
  }
}

/** L’adresse du projet telle que déposée, sans accent, ponctuation ni casse. */
const ADRESSE = (table: string): string => `regexp_replace(lower(sans_accents(coalesce(${table}.depot #>> '{contenu,projet,adresse}', ''))), '[^a-z0-9]+', ' ', 'g')`;
