import { randomUUID } from 'node:crypto';
import { dist } from '../../socle/base.mjs';

export const MONTANT = 1_000_000;

/** Des subventions votées, exécutoires, dont l’acte est reçu : le vote est au grand livre, l’engagement reste à faire. Rend leurs identifiants. */
export async function subventionsActees(scene, nombre) {
  const { voterDroits } = await dist('libs/domain/dist/index.js');
  const dossiers = await scene.copies('accorde', nombre);
  const ecritures = dossiers.map(() => randomUUID());
  const votees = voterDroits(MONTANT);
  await scene.sql(`WITH e AS (INSERT INTO ecriture (id, code, le, passee_le, par) SELECT id, 'vote', '2026-07-01', '2026-07-01T08:00:00Z', 'systeme' FROM unnest($1::uuid[]) id)
    INSERT INTO ligne_ecriture (ecriture_id, rang, compte, montant_centimes, dossier_id) SELECT u.e, l.rang - 1, l.compte, l.montant, u.d FROM unnest($1::uuid[], $2::uuid[]) AS u(e, d), unnest($3::text[], $4::bigint[]) WITH ORDINALITY AS l(compte, montant, rang)`,
  [ecritures, dossiers, votees.map(({ compte }) => compte), votees.map(({ montantCentimes }) => montantCentimes)]);
  return (await scene.sql(`INSERT INTO subvention (dossier_id, numero, etat, montant_centimes, assiette_centimes, votee_le, caduque_le, beneficiaire_prive, acte_le)
    SELECT d, 'SUB-C-' || d, 'ACTEE', $2::bigint, $2::bigint * 2, '2026-07-01', '2029-07-01', true, '2026-07-01' FROM unnest($1::uuid[]) d RETURNING id`, [dossiers, MONTANT])).map(({ id }) => id);
}

let rang = 0;
/** Une enveloppe neuve de ces autorisations d’engagement, en centimes ; `cp` : ses crédits de 2026, autant sinon ; `appelId` : celle d’un appel. */
export const enveloppe = async (scene, aeCentimes, { cp = aeCentimes, appelId } = {}) => (await scene.appeler('financierA', 'POST', '/api/finances/enveloppes', {
  programme: `COURSE-${rang++}`, libelle: 'Course', exercice: 2026, nature: 'fonctionnement', aeCentimes, creditsDePaiement: [{ exercice: 2026, montantCentimes: cp }], ...(appelId ? { appelId } : {}),
})).id;

export const engager = (scene, qui, id, enveloppeId, numero) => ({ qui, chemin: `/api/finances/subventions/${id}/engagement`, cle: scene.cle(), corps: { montantCentimes: MONTANT, numero, enveloppeId } });

/** Ce que dit le grand livre d’une enveloppe : le solde de chaque compte, en centimes. */
export const soldes = async (scene, enveloppeId) => Object.fromEntries((await scene.sql('SELECT compte, sum(montant_centimes)::bigint AS montant FROM ligne_ecriture WHERE enveloppe_id = $1 GROUP BY 1', [enveloppeId])).map(({ compte, montant }) => [compte, Number(montant)]));
