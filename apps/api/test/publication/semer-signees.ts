import { randomUUID } from 'node:crypto';
import type { ApplicationDeTest } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';
import { semer } from '../finances/semer.ts';

export type Semee = { readonly id: string; readonly dossierId: string; readonly numero: string };

/** Des subventions signées par la Région le 1er juillet 2026, chacune à son bénéficiaire : une autre structure que celle du dossier copié. */
export async function semerSignees(essai: ApplicationDeTest, montants: readonly { readonly montantCentimes: number; readonly structure: Readonly<Record<string, string>> }[], signeeLe = '2026-07-01'): Promise<Semee[]> {
  if ((await essai.base.query('SELECT 1 FROM dossier WHERE depose_le IS NOT NULL')).length === 0) {
    const porteur = await essai.compte(['PORTEUR']);
    await deposer(porteur, await preparerBrouillon(essai, porteur)).expect(201);
  }
  const [seance] = await essai.base.query(`INSERT INTO seance (genre, tenue_le, lieu) VALUES ('commission-permanente', '2026-07-01', 'Bordeaux') ON CONFLICT (genre, tenue_le) DO UPDATE SET lieu = seance.lieu RETURNING id`) as { id: string }[];
  const semees: Semee[] = [];
  for (const { montantCentimes, structure } of montants) {
    const [id] = await semer(essai, seance!.id, { nombre: 1, montantCentimes, etiquette: `P-${randomUUID().slice(0, 8)}` });
    const [ligne] = await essai.base.query(`UPDATE dossier d SET porteur_nom = $2, nom = 'Le Moulin', siren = left($3, 9), depot = jsonb_set(depot, '{contenu,structure}', depot #> '{contenu,structure}' || $4::jsonb)
      FROM subvention s WHERE s.id = $1 AND d.id = s.dossier_id RETURNING d.id AS "dossierId", s.numero`, [id, structure['raisonSociale'] ?? 'Association du Moulin', structure['siret'] ?? '20003452800014', JSON.stringify(structure)]).then(([rangees]) => rangees as { dossierId: string; numero: string }[]);
    await essai.base.query(`UPDATE subvention SET etat = 'SIGNEE', signee_le = $2 WHERE id = $1`, [id, signeeLe]);
    semees.push({ id: id!, ...ligne! });
  }
  return semees;
}
