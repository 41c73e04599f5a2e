import { Injectable } from '@nestjs/common';
import type { LigneDossier, ListeDossiers, Suivi } from '@maillage/contrats';
import { ETATS_AGENT, type Jour } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { compteAvisSql } from '../../avis/avis.repository.ts';
import { ligne, lignesPreparees } from '../../base/requetes.ts';
import type { Perimetre } from '../../droits/personne.ts';
import { Horloge } from '../../horloge.ts';
import { type Curseur, ecrireCurseur } from './curseur.ts';
import { SUIVIS_SQL } from './suivis.ts';

export type Criteres = {
  readonly perimetre: Perimetre;
  readonly q: string | null; readonly etats: readonly string[]; readonly issue: string | null; readonly appel: string | null; readonly volet: string | null; readonly departement: string | null;
  readonly suivi: Suivi | null;
  readonly etiquette: string | null;
  /** Dossiers cochés ; vide : tous. */
  readonly coches: readonly string[];
  /** Identifiant, `aucun`, ou nul. */
  readonly instructeur: string | null;
  readonly montantMin: number | null; readonly montantMax: number | null; readonly deposeDu: string | null; readonly deposeAu: string | null;
  readonly tri: 'depose' | 'echeance' | 'montant'; readonly sens: 'asc' | 'desc'; readonly apres: Curseur | null; readonly taille: number;
};

const COLONNE = { depose: 'd.depose_le', echeance: 'd.rejet_implicite_le', montant: 'd.demande_centimes' } as const;
const TYPE = { depose: 'timestamptz', echeance: 'date', montant: 'bigint' } as const;
/** Au-delà, la liste dit « plus de 1 000 » : compter tout coûterait de plus en plus. */
export const COMPTE_MAX = 1000;

type Ligne = Omit<LigneDossier, 'affiche' | 'instructeur'> & { readonly instructeurId: string | null; readonly instructeurNom: string | null };

/** La liste des dossiers déposés : une page après l’autre par clé, aussi vite à la millième qu’à la première. */
@Injectable()
export class ListeRepository {
  constructor(private readonly base: DataSource, private readonly horloge: Horloge) {}

  /** `sansCompte` : pour un export, qui lit tout et n’annonce rien. */
  async page(criteres: Criteres, { sansCompte = false } = {}): Promise<ListeDossiers> {
    const { tri, sens, taille } = criteres;
    const filtre = filtrer(criteres, this.horloge.aujourdhui());
    const signe = sens === 'asc' ? '>' : '<';
    const p = filtre.parametres.length;
    const suite = criteres.apres ? ` AND (${COLONNE[tri]}, d.id) ${signe} ($${p + 2}::${TYPE[tri]}, $${p + 3}::uuid)` : '';
    const trouvees = await lignesPreparees<Ligne & { readonly nombre: number }>(this.base, `WITH bornes AS MATERIALIZED (${sansCompte ? 'SELECT 0 AS nombre' : `SELECT count(*) AS nombre FROM (SELECT FROM dossier d WHERE ${filtre.sql} LIMIT ${COMPTE_MAX + 1}) b`})
      SELECT bornes.nombre, d.id, d.numero, d.nom, d.porteur_nom AS porteur, d.commune_nom AS commune, d.departement, d.volet, d.etat, d.issue, d.demande_centimes AS "demandeCentimes",
        d.depose_le AS "deposeLe", d.rejet_implicite_le AS "rejetImpliciteLe", a.titre AS appel, c.id AS "instructeurId", c.prenom || ' ' || c.nom AS "instructeurNom", ${compteAvisSql(`$${p + 1}`)} AS avis,
        ARRAY(SELECT e.nom FROM dossier_etiquette de JOIN etiquette e ON e.id = de.etiquette_id WHERE de.dossier_id = d.id ORDER BY e.nom) AS etiquettes
      FROM bornes, dossier d JOIN appel a ON a.id = d.appel_id LEFT JOIN compte c ON c.id = d.instructeur_id WHERE ${filtre.sql}${suite} ORDER BY ${COLONNE[tri]} ${sens}, d.id ${sens} LIMIT ${taille + 1}`,
    [...filtre.parametres, this.horloge.aujourdhui(), ...(criteres.apres ? [criteres.apres.valeur, criteres.apres.id] : [])]);
    const page = trouvees.slice(0, taille);
    const derniere = page.at(-1);
    const nombre = derniere?.nombre ?? (criteres.apres ? await this.compter(criteres) : 0);
    return {
      lignes: page.map(({ nombre: _nombre, ...une }) => presenter(une)), total: Math.min(nombre, COMPTE_MAX), totalPlus: nombre > COMPTE_MAX,
      suivant: trouvees.length > taille && derniere ? ecrireCurseur({ valeur: cle(derniere, tri), id: derniere.id }) : null,
    };
  }

  /** Nombres pour les cartes d’accueil, dans le périmètre : au plus 1 001, qui dit « plus de 1 000 ». */
  async compter(criteres: Criteres): Promise<number> {
    const { sql, parametres } = filtrer(criteres, this.horloge.aujourdhui());
    return (await ligne<{ nombre: number }>(this.base, `SELECT count(*) AS nombre FROM (SELECT 1 FROM dossier d WHERE ${sql} LIMIT ${COMPTE_MAX + 1}) bornes`, parametres))?.nombre ?? 0;
  }
}

function filtrer(c: Criteres, aujourdhui: Jour): { readonly sql: string; readonly parametres: readonly unknown[] } {
  const parametres: unknown[] = [];
  const avec = (modele: string, valeur: unknown): string | null => valeur === null || (Array.isArray(valeur) && valeur.length === 0) ? null : modele.replaceAll('?', `$${parametres.push(valeur)}`);
  // Une seule valeur se compare par « = » : l’index rend alors les lignes dans l’ordre, ce que « = ANY » lui ôte.
  const parmi = (colonne: string, valeurs: readonly string[]): string | null => valeurs.length === 1 ? avec(`${colonne} = ?`, valeurs[0]) : avec(`${colonne} = ANY(?)`, valeurs);
  const conditions = [
    'd.depose_le IS NOT NULL',
    c.perimetre.departements ? parmi('d.departement', c.perimetre.departements) ?? 'false' : null, avec('d.id <> ALL(?::uuid[])', c.perimetre.exclus),
    avec(`d.recherche LIKE '%' || replace(replace(sans_accents(?), '%', '\\%'), '_', '\\_') || '%'`, c.q), parmi('d.etat', c.etats), avec('d.issue = ?', c.issue), avec('d.appel_id = ?', c.appel), avec('d.volet = ?', c.volet), avec('d.departement = ?', c.departement),
    c.instructeur === 'aucun' ? 'd.instructeur_id IS NULL' : avec('d.instructeur_id = ?::uuid', c.instructeur),
    c.suivi ? avec(SUIVIS_SQL[c.suivi], aujourdhui) : null, avec('EXISTS (SELECT FROM dossier_etiquette de WHERE de.dossier_id = d.id AND de.etiquette_id = ?::uuid)', c.etiquette), avec('d.id = ANY(?::uuid[])', c.coches),
    avec('d.demande_centimes >= ?', c.montantMin), avec('d.demande_centimes <= ?', c.montantMax),
    avec(`d.depose_le >= (?::date)::timestamp AT TIME ZONE 'Europe/Paris'`, c.deposeDu), avec(`d.depose_le < (?::date + 1)::timestamp AT TIME ZONE 'Europe/Paris'`, c.deposeAu),
  ];
  return { sql: conditions.filter((une) => une !== null).join(' AND '), parametres };
}

const cle = ({ deposeLe, rejetImpliciteLe, demandeCentimes }: Ligne, tri: Criteres['tri']): string => String(tri === 'depose' ? deposeLe : tri === 'echeance' ? rejetImpliciteLe : demandeCentimes);
const presenter = ({ instructeurId, instructeurNom, ...reste }: Ligne): LigneDossier => ({ ...reste, affiche: ETATS_AGENT[reste.etat], instructeur: instructeurId ? { id: instructeurId, nom: instructeurNom! } : null });
