import { Injectable } from '@nestjs/common';
import type { DonneesActe } from '@maillage/pdf';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type Introduction = { readonly groupe: string; readonly version: number; readonly texte: string; readonly par: string; readonly le: string };
export type NatureSeance = 'rapport' | 'deliberation' | 'proces-verbal-commission';

/** Les textes des rapports, version après version, et les actes figés d’une séance. */
@Injectable()
export class RapportsRepository {
  constructor(private readonly base: DataSource) {}

  /** Le dernier texte de chaque rapport. */
  introductions(seanceId: string, base: Executeur = this.base): Promise<Introduction[]> {
    return lignes(base, `SELECT DISTINCT ON (i.groupe) i.groupe, i.version, i.texte, c.prenom || ' ' || c.nom AS par, i.le FROM commission_introduction i JOIN compte c ON c.id = i.par WHERE i.seance_id = $1 ORDER BY i.groupe, i.version DESC`, [seanceId]);
  }

  /** Ajoute une version si la personne a lu la dernière ; faux sinon. La séance est verrouillée par l’appelant. */
  async ecrire(tx: EntityManager, seanceId: string, groupe: string, lue: number, texte: string, par: string, le: string): Promise<boolean> {
    return (await ligne(tx, `INSERT INTO commission_introduction (seance_id, groupe, version, texte, par, le) SELECT $1, $2, $3 + 1, $4, $5, $6 WHERE coalesce((SELECT max(version) FROM commission_introduction WHERE seance_id = $1 AND groupe = $2), 0) = $3 RETURNING version`, [seanceId, groupe, lue, texte, par, le])) !== null;
  }

  /** Fige un acte de la séance ; son PDF est imprimé par le travail `acte`. */
  async figer(tx: EntityManager, a: { readonly id: string; readonly seanceId: string; readonly nature: NatureSeance; readonly numero: string; readonly donnees: DonneesActe; readonly le: string }): Promise<void> {
    await tx.query(`INSERT INTO acte (id, seance_id, nature, etat, numero, gabarit, donnees, cree_le, signe_le) VALUES ($1,$2,$3,'SIGNE',$4,$5,$6,$7,$7)`, [a.id, a.seanceId, a.nature, a.numero, a.donnees.gabarit, JSON.stringify(a.donnees), a.le]);
  }

  /** Les actes figés d’une séance ; `numero` finit par le code du rapport. */
  figes(seanceId: string, base: Executeur = this.base): Promise<{ readonly id: string; readonly nature: NatureSeance; readonly numero: string; readonly donnees: DonneesActe | null; readonly pret: boolean }[]> {
    return lignes(base, 'SELECT id, nature, numero, donnees, sha256 IS NOT NULL AS pret FROM acte WHERE seance_id = $1', [seanceId]);
  }

  async octets(id: string): Promise<Buffer | null> {
    return (await ligne<{ pdf: Buffer | null }>(this.base, 'SELECT pdf FROM acte WHERE id = $1', [id]))?.pdf ?? null;
  }
}
