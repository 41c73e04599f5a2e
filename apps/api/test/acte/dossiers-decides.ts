import { randomUUID } from 'node:crypto';
import type { ApplicationDeTest, Compte } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

/** Recopie un dossier déposé en `nombre` dossiers accordés, délibération exécutoire : rend leurs identifiants. `montant` en centimes. */
export async function dossiersDecides(essai: ApplicationDeTest, { porteur, instructeur, secretariat }: Readonly<Record<'porteur' | 'instructeur' | 'secretariat', Compte>>, nombre: number, montant = 1_234_500): Promise<readonly string[]> {
  const modele: string = (await deposer(porteur, await preparerBrouillon(essai, porteur)).expect(201)).body.id;
  const seance = (await essai.base.query<{ id: string }[]>(`INSERT INTO seance (genre, tenue_le, lieu) VALUES ('commission-permanente', '2026-06-20', 'Bordeaux') ON CONFLICT (genre, tenue_le) DO UPDATE SET lieu = excluded.lieu RETURNING id`))[0]!.id;
  const colonnes = (await essai.base.query<{ nom: string }[]>(`SELECT column_name AS nom FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'dossier' AND is_generated = 'NEVER'`)).map(({ nom }) => nom).join(', ');
  const ids = Array.from({ length: nombre }, () => randomUUID());
  await essai.base.query(`INSERT INTO dossier (${colonnes}) SELECT ${colonnes} FROM dossier d, unnest($2::uuid[]) WITH ORDINALITY AS u(neuf, rang),
    LATERAL (SELECT (jsonb_populate_record(d, jsonb_build_object('id', u.neuf, 'numero', d.numero || '.' || u.rang, 'etat', 'ACCORDE', 'instructeur_id', $3::uuid))).*) AS copie WHERE d.id = $1`
    .replace(`SELECT ${colonnes} FROM`, `SELECT ${colonnes.split(', ').map((nom) => `copie.${nom}`).join(', ')} FROM`), [modele, ids, instructeur.id]);
  await essai.base.query(`INSERT INTO evaluation (dossier_id, demande, verdict, provenance, lieux, evaluee_le) SELECT u.id, demande, verdict, provenance, lieux, evaluee_le FROM evaluation, unnest($2::uuid[]) AS u(id) WHERE dossier_id = $1`, [modele, ids]);
  await essai.base.query('INSERT INTO instruction (dossier_id) SELECT unnest($1::uuid[])', [ids]);
  await essai.base.query(`INSERT INTO decision (dossier_id, seance_id, sens, montant_centimes, deliberation_numero, deliberation_le, executoire_le, saisie_par, saisie_le) SELECT u, $2, 'accord', $4, '2026.100.CP', '2026-06-20', '2026-06-21', $3, '2026-06-20T12:00:00Z' FROM unnest($1::uuid[]) u`, [ids, seance, secretariat.id, montant]);
  return ids;
}
