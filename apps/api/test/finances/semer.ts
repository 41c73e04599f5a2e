import { voterDroits } from '@maillage/domain';
import { GrandLivreRepository } from '../../src/finances/grand-livre.repository.ts';
import type { ApplicationDeTest } from '../base-de-test.ts';

/** Des subventions votées le 1er juillet 2026, exécutoires, dont l’acte est reçu ; copiées d’un dossier déposé, car le parcours entier de vingt dossiers serait long. */
export async function semer(essai: ApplicationDeTest, seanceId: string, { nombre, montantCentimes, etiquette }: { readonly nombre: number; readonly montantCentimes: number; readonly etiquette: string }): Promise<string[]> {
  return essai.base.transaction(async (tx) => {
    const dossiers = (await tx.query<{ id: string; porteur_id: string }[]>(`INSERT INTO dossier (appel_id, reglement_version, porteur_id, numero, etat, contenu, reponses, depot, departement, cree_le, modifie_le, depose_le)
      SELECT appel_id, reglement_version, porteur_id, $1 || '-' || n, 'ACCORDE', contenu, reponses, depot, departement, cree_le, modifie_le, depose_le FROM (SELECT * FROM dossier WHERE depose_le IS NOT NULL LIMIT 1) d, generate_series(1, $2::int) n RETURNING id, porteur_id`, [etiquette, nombre]));
    const ids = dossiers.map(({ id }) => id);
    await tx.query(`INSERT INTO decision (dossier_id, seance_id, sens, montant_centimes, deliberation_numero, deliberation_le, executoire_le, saisie_par, saisie_le) SELECT d, $2, 'accord', $3, 'x', '2026-07-01', '2026-07-01', $4, '2026-07-01' FROM unnest($1::uuid[]) d`, [ids, seanceId, montantCentimes, dossiers[0]!.porteur_id]);
    for (const dossierId of ids) await essai.app.get(GrandLivreRepository).ajouter(tx, { code: 'vote', le: '2026-07-01', par: 'systeme', dossierId, enveloppeId: null, lignes: voterDroits(montantCentimes) });
    return (await tx.query<{ id: string }[]>(`INSERT INTO subvention (dossier_id, numero, etat, montant_centimes, assiette_centimes, votee_le, caduque_le, beneficiaire_prive, acte_le) SELECT d, 'SUB-T-' || d, 'ACTEE', $2, $2::bigint * 2, '2026-07-01', '2029-07-01', true, '2026-07-01' FROM unnest($1::uuid[]) d RETURNING id`, [ids, montantCentimes])).map(({ id }) => id);
  });
}
