import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Executeur, lignes, lignesPreparees } from '../base/requetes.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { condenser, empreinteDe, PREMIERE } from './empreinte.ts';

const VERROU_JOURNAL = 7_240_118;

/** `acteur` est un identifiant de compte ou `systeme` : jamais un nom ; les valeurs personnelles vont dans `valeurs`, effaçables. */
export type Evenement = {
  readonly acteur: string;
  readonly objet: 'dossier' | 'acte' | 'compte' | 'piece' | 'registre' | 'decision' | 'instruction' | 'avis' | 'message' | 'notation' | 'comite' | 'deport' | 'subvention' | 'paiement' | 'changement' | 'rib' | 'titre' | 'enveloppe' | 'modele' | 'commission' | 'publication' | 'aide-etat' | 'reprise' | 'reglage';
  readonly id: string;
  readonly de?: string | null;
  readonly vers?: string | null;
  readonly code: string;
  readonly valeurs?: Readonly<Record<string, unknown>>;
};

export type LigneEcrite = { readonly seq: number; readonly instant: string; readonly empreinte: string };
export type LigneLue = LigneEcrite & { readonly acteur: string; readonly objet: string; readonly id: string; readonly de: string | null; readonly vers: string | null; readonly code: string; readonly condense: string; readonly precedente: string; readonly sel: Buffer | null; readonly valeurs: Readonly<Record<string, unknown>> | null };

@Injectable()
export class JournalRepository {
  constructor(private readonly horloge: Horloge, private readonly hasard: Hasard) {}

  /** Ajoute une ligne à la chaîne, dans la transaction du changement d’état. Rend son empreinte, qu’un acte peut imprimer. */
  async ecrire(tx: EntityManager, evenement: Evenement): Promise<LigneEcrite> {
    await lignesPreparees(tx, 'SELECT pg_advisory_xact_lock($1)', [VERROU_JOURNAL]);
    const [tete] = await lignesPreparees<{ seq: number; empreinte: string }>(tx, 'SELECT seq, empreinte FROM journal ORDER BY seq DESC LIMIT 1', []);
    const sel = this.hasard.octets(32);
    const valeurs = evenement.valeurs ?? {};
    const maillon = {
      seq: (tete?.seq ?? 0) + 1, instant: this.horloge.maintenant(), acteur: evenement.acteur, objet: evenement.objet, id: evenement.id,
      de: evenement.de ?? null, vers: evenement.vers ?? null, code: evenement.code, condense: condenser(sel, valeurs), precedente: tete?.empreinte ?? PREMIERE,
    };
    const empreinte = empreinteDe(maillon);
    await lignesPreparees(tx,
      `WITH maillon AS (INSERT INTO journal (seq, instant, acteur, objet, objet_id, de, vers, code, condense, precedente, empreinte) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11))
        INSERT INTO journal_valeur (seq, sel, valeurs) VALUES ($1,$12,$13)`,
      [maillon.seq, maillon.instant, maillon.acteur, maillon.objet, maillon.id, maillon.de, maillon.vers, maillon.code, maillon.condense, maillon.precedente, empreinte, sel, JSON.stringify(valeurs)],
    );
    return { seq: maillon.seq, instant: maillon.instant, empreinte };
  }

  /** Les lignes d’un objet, de la plus ancienne à la plus récente. */
  surObjet(base: Executeur, objet: string, id: string): Promise<LigneLue[]> {
    return lignes(base, `${LECTURE} WHERE j.objet = $1 AND j.objet_id = $2 ORDER BY j.seq`, [objet, id]);
  }

  /** Une tranche de la chaîne après `seq`, pour la vérifier sans tout charger. */
  tranche(base: Executeur, apres: number, nombre: number): Promise<LigneLue[]> {
    return lignes(base, `${LECTURE} WHERE j.seq > $1 ORDER BY j.seq LIMIT $2`, [apres, nombre]);
  }
}

const LECTURE = `SELECT j.seq, j.instant, j.acteur, j.objet, j.objet_id AS id, j.de, j.vers, j.code, j.condense, j.precedente, j.empreinte, v.sel, v.valeurs
  FROM journal j LEFT JOIN journal_valeur v USING (seq)`;
