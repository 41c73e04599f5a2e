import { Injectable } from '@nestjs/common';
import type { ContenuDossier } from '@maillage/contrats';
import type { AideReprise, DecisionReprise, DossierRepris, EtatRepris, Jour, SubventionReprise, VersementRepris } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { ligne, lignes } from '../base/requetes.ts';
import type { Depot } from '../dossier/depot.ts';

/** Tient les dossiers repris dont aucun porteur n’a de compte ; fermé, il ne se connecte jamais. */
export const COMPTE_REPRISE = '00000000-0000-4000-8000-000000000025';

export type Deja = { readonly type: string; readonly reference: string; readonly condense: string };
export type DossierAEcrire = { readonly id: string; readonly appelId: string; readonly reglementVersion: number; readonly porteurId: string; readonly etat: 'ACCORDE' | 'REJETE' | 'CLASSE_SANS_SUITE'; readonly contenu: ContenuDossier; readonly depot: Depot };

/** Écrit ce qui vient de l’ancien outil ; rien ici ne modifie ce qui existe. */
@Injectable()
export class RepriseRepository {
  /** Une reprise à la fois. */
  async verrouiller(tx: EntityManager): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('reprise', 0))`);
  }

  deja(tx: EntityManager): Promise<Deja[]> {
    return lignes(tx, 'SELECT type, reference, condense FROM ligne_reprise');
  }

  async noter(tx: EntityManager, l: { readonly type: string; readonly reference: string; readonly condense: string; readonly objetId: string; readonly montantCentimes: number; readonly le: string }): Promise<void> {
    await tx.query('INSERT INTO ligne_reprise (type, reference, condense, objet_id, montant_centimes, reprise_le) VALUES ($1,$2,$3,$4,$5,$6)', [l.type, l.reference, l.condense, l.objetId, l.montantCentimes, l.le]);
  }

  /** Les éditions, de la plus ancienne à la plus récente. */
  editions(tx: EntityManager): Promise<readonly { readonly id: string; readonly ouvreLe: Jour; readonly version: number }[]> {
    return lignes(tx, `SELECT id, ouvre_le AS "ouvreLe", version_courante AS version FROM appel WHERE type = 'AMI' ORDER BY ouvre_le`);
  }

  async porteur(tx: EntityManager, courriel: string | null, le: string): Promise<string> {
    const connu = courriel && await ligne<{ id: string }>(tx, `SELECT id FROM compte WHERE courriel = $1 AND 'PORTEUR' = ANY(roles) AND ferme_le IS NULL`, [courriel]);
    if (connu) return connu.id;
    await tx.query(`INSERT INTO compte (id, courriel, prenom, nom, fonction, mot_de_passe, roles, ferme_le, cree_le) VALUES ($1, 'reprise@donnees.invalid', 'Reprise', 'des données', 'Dossiers d’avant le portail', '!', '{PORTEUR}', $2, $2) ON CONFLICT DO NOTHING`, [COMPTE_REPRISE, le]);
    return COMPTE_REPRISE;
  }

  /** Faux si ce numéro est déjà celui d’un dossier du portail. */
  async dossier(tx: EntityManager, d: DossierAEcrire, l: DossierRepris): Promise<boolean> {
    return (await ligne(tx, `INSERT INTO dossier (id, appel_id, reglement_version, porteur_id, numero, etat, contenu, depot, nom, porteur_nom, volet, commune, commune_nom, departement, siren, demande_centimes, cree_le, modifie_le, depose_le)
      VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17::timestamptz,$17::timestamptz,$17::timestamptz) ON CONFLICT (numero) DO NOTHING RETURNING id`,
    [d.id, d.appelId, d.reglementVersion, d.porteurId, l.reference, d.etat, JSON.stringify(d.contenu), JSON.stringify(d.depot), l.nom, l.beneficiaire, l.volet, d.depot.commune!.code, d.depot.commune!.nom, d.depot.commune!.departement, l.siret.slice(0, 9), l.montantCentimes, `${l.deposeLe}T12:00:00Z`])) !== null;
  }

  async decision(tx: EntityManager, id: string, dossierId: string, d: DecisionReprise, le: string): Promise<void> {
    const seance = (await ligne<{ id: string }>(tx, `INSERT INTO seance (genre, tenue_le, lieu) VALUES ('commission-permanente', $1, 'Reprise de l’ancien outil') ON CONFLICT (genre, tenue_le) DO UPDATE SET lieu = seance.lieu RETURNING id`, [d.deliberationLe]))!;
    await tx.query(`INSERT INTO decision (id, dossier_id, seance_id, sens, montant_centimes, motifs, deliberation_numero, deliberation_le, executoire_le, saisie_par, saisie_le) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)`,
      [id, dossierId, seance.id, d.sens, d.montantCentimes, JSON.stringify(d.sens === 'refus' ? ['Motif consigné dans l’ancien outil.'] : []), d.deliberation, d.deliberationLe, d.executoireLe, COMPTE_REPRISE, le]);
    await tx.query('UPDATE dossier SET notifie_le = $2::timestamptz WHERE id = $1', [dossierId, `${d.executoireLe}T12:00:00Z`]);
  }

  /** Faux si ce numéro de subvention est déjà pris. */
  async subvention(tx: EntityManager, id: string, dossierId: string, s: SubventionReprise, d: DecisionReprise, { prive, enveloppeId, avanceLe }: { readonly prive: boolean; readonly enveloppeId: string | null; readonly avanceLe: Jour | null }): Promise<boolean> {
    return (await ligne(tx, `INSERT INTO subvention (id, dossier_id, numero, etat, montant_centimes, assiette_centimes, votee_le, caduque_le, beneficiaire_prive, enveloppe_id, acte_nature, acte_le, engagee_le, signee_le, avance_le)
      VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15) ON CONFLICT (numero) DO NOTHING RETURNING id`,
    [id, dossierId, s.numero, s.etat satisfies EtatRepris, s.montantCentimes, s.assietteCentimes, d.deliberationLe, s.caduqueLe, prive, enveloppeId, s.acte, s.acteLe, s.engagement ? s.acteLe : null, s.signeeLe, avanceLe])) !== null;
  }

  /** L’enveloppe du programme pour cet exercice, créée au besoin ; sa nature est à confirmer. */
  async enveloppe(tx: EntityManager, programme: string, exercice: number, le: string): Promise<string> {
    return (await ligne<{ id: string }>(tx, `INSERT INTO enveloppe (programme, libelle, exercice, nature, cree_par, cree_le) VALUES ($1, $1 || ' ' || $2::int || ' (reprise)', $2, 'fonctionnement', $3, $4) ON CONFLICT (programme, exercice) DO UPDATE SET libelle = enveloppe.libelle RETURNING id`, [programme, exercice, COMPTE_REPRISE, le]))!.id;
  }

  async engagement(tx: EntityManager, e: { readonly subventionId: string; readonly enveloppeId: string; readonly numero: string; readonly montantCentimes: number; readonly le: Jour; readonly ecritureId: string }): Promise<boolean> {
    return (await ligne(tx, 'INSERT INTO engagement (subvention_id, enveloppe_id, numero, montant_centimes, le, ecriture_id, par) VALUES ($1,$2,$3,$4,$5,$6,$7) ON CONFLICT (numero) DO NOTHING RETURNING id', [e.subventionId, e.enveloppeId, e.numero, e.montantCentimes, e.le, e.ecritureId, COMPTE_REPRISE])) !== null;
  }

  /** Faux si ce mandat est déjà celui d’un versement du portail. */
  async versement(tx: EntityManager, id: string, subventionId: string, v: VersementRepris, ecritureId: string, le: string): Promise<boolean> {
    return (await ligne(tx, `INSERT INTO demande_paiement (id, subvention_id, type, etat, demandee_le, montant_centimes, exercice, mandat_numero, mandat_le, payee_le, ecriture_id, cree_par, cree_le)
      VALUES ($1,$2,$3,'PAYEE',$4,$5,$6,$7,$4,$4,$8,$9,$10) ON CONFLICT DO NOTHING RETURNING id`, [id, subventionId, v.genre, v.payeLe, v.montantCentimes, v.exercice, v.mandat, ecritureId, COMPTE_REPRISE, le])) !== null;
  }

  async aide(tx: EntityManager, id: string, a: AideReprise): Promise<void> {
    await tx.query('INSERT INTO aide_anterieure (id, siren, annee, dispositif, montant_centimes, octroyee_le, regime, source) VALUES ($1,$2,$3,$4,$5,$6,$7,$8)', [id, a.siren, a.annee, a.dispositif, a.montantCentimes, a.octroyeeLe, a.regime, `reprise, ${a.reference}`]);
  }

  /** Un acte d’avant le portail : ses octets font foi, rien ne le réimprime. */
  async original(tx: EntityManager, a: { readonly id: string; readonly dossierId: string; readonly decisionId: string | null; readonly nature: string; readonly numero: string; readonly pdf: Buffer; readonly sha256: string; readonly signeLe: Jour; readonly le: string }): Promise<void> {
    await tx.query(`INSERT INTO acte (id, dossier_id, decision_id, nature, etat, numero, gabarit, origine, sha256, pdf, taille, cree_le, signe_le, notifie_le, voie) VALUES ($1,$2,$3,$4,'NOTIFIE',$5,'original','original',$6,$7,$8,$9,$10::timestamptz,$10::timestamptz,'papier')`,
      [a.id, a.dossierId, a.decisionId, a.nature, a.numero, a.sha256, a.pdf, a.pdf.length, a.le, `${a.signeLe}T12:00:00Z`]);
  }

  /** Ce que le grand livre dit des subventions reprises, en centimes. */
  async totauxAuLivre(tx: EntityManager): Promise<{ readonly vote: number; readonly verse: number }> {
    return (await ligne(tx, `SELECT coalesce(-sum(l.montant_centimes) FILTER (WHERE l.compte = 'droits-votes'), 0)::bigint AS vote, coalesce(sum(l.montant_centimes) FILTER (WHERE l.compte = 'verse'), 0)::bigint AS verse
      FROM ligne_ecriture l JOIN ecriture e ON e.id = l.ecriture_id WHERE e.code = 'ouverture'`))!;
  }

  /** Ce que les lignes reprises annoncent, en centimes, par type. */
  async totauxRepris(tx: EntityManager): Promise<Readonly<Record<string, number>>> {
    return Object.fromEntries((await lignes<{ type: string; total: number }>(tx, 'SELECT type, sum(montant_centimes)::bigint AS total FROM ligne_reprise GROUP BY type')).map(({ type, total }) => [type, total]));
  }

  async totalAides(tx: EntityManager): Promise<number> {
    return (await ligne<{ total: number }>(tx, `SELECT coalesce(sum(a.montant_centimes), 0)::bigint AS total FROM aide_anterieure a JOIN ligne_reprise r ON r.objet_id = a.id AND r.type = 'aide'`))!.total;
  }
}
