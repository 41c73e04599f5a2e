import { Injectable } from '@nestjs/common';
import type { ChiffreAConfirmer } from '@maillage/contrats';
import type { ChiffreSaisi } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type ChiffreDe = ChiffreSaisi & { readonly saisiPar: string };

/** Les chiffres que le texte libre d’une personne met dans une lettre, et qui les a relus. */
@Injectable()
export class ChiffreSaisiRepository {
  constructor(private readonly base: DataSource) {}

  async ajouter(tx: EntityManager, acteId: string, chiffres: readonly ChiffreDe[]): Promise<void> {
    for (const [rang, { texte, phrase, variable, saisiPar }] of chiffres.entries()) await tx.query('INSERT INTO chiffre_saisi (acte_id, rang, texte, phrase, variable, saisi_par) VALUES ($1,$2,$3,$4,$5,$6)', [acteId, rang + 1, texte, phrase, variable, saisiPar]);
  }

  de(acteId: string): Promise<ChiffreAConfirmer[]> {
    return lignes(this.base, `SELECT x.texte, x.phrase, x.variable, s.prenom || ' ' || s.nom AS par, c.prenom || ' ' || c.nom AS "confirmePar", x.confirme_le AS "confirmeLe"
      FROM chiffre_saisi x LEFT JOIN compte s ON s.id = x.saisi_par LEFT JOIN compte c ON c.id = x.confirme_par WHERE x.acte_id = $1 ORDER BY x.rang`, [acteId]);
  }

  async nombreAConfirmer(base: Executeur, acteId: string): Promise<number> {
    return (await ligne<{ nombre: number }>(base, 'SELECT count(*)::int AS nombre FROM chiffre_saisi WHERE acte_id = $1 AND confirme_le IS NULL', [acteId]))!.nombre;
  }

  async confirmer(tx: EntityManager, acteId: string, par: string, le: string): Promise<void> {
    await tx.query('UPDATE chiffre_saisi SET confirme_par = $2, confirme_le = $3 WHERE acte_id = $1 AND confirme_le IS NULL', [acteId, par, le]);
  }
}
