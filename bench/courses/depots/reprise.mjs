import { createHash, randomBytes } from 'node:crypto';
import { dist } from '../../socle/base.mjs';
import { gagne, juger, unSeul } from '../socle/juger.mjs';

export const repriseDouble = {
  nom: 'code-de-reprise',
  invariant: 'Un code de reprise saisi par deux personnes : une seule reprend le dossier, le code est consommé, le journal le dit une fois.',
  preparer: async (scene, tours) => {
    const { codeDeReprise } = await dist('libs/domain/dist/index.js');
    const ids = await scene.copies('depose', tours);
    const codes = ids.map(() => codeDeReprise(randomBytes(12)));
    await scene.sql(`INSERT INTO saisie (dossier_id, canal, recu_le, accuse_par, agent_id, commencee_le, enregistree_le) SELECT d, 'remise', '2026-06-30', 'courrier', $2, '2026-06-30T09:00:00Z', '2026-06-30T10:00:00Z' FROM unnest($1::uuid[]) d`, [ids, scene.comptes.instructeurA.id]);
    await scene.sql(`INSERT INTO code_reprise (condense, dossier_id, cree_par, cree_le, expire_le) SELECT c, d, $3, '2026-07-01', '2026-09-30' FROM unnest($1::text[], $2::uuid[]) AS u(c, d)`,
      [codes.map((code) => createHash('sha256').update(code).digest('hex')), ids, scene.comptes.instructeurA.id]);
    return ids.map((id, rang) => ({ id, code: codes[rang] }));
  },
  jouer: async (scene, { id, code }) => {
    const rivaux = ['rivalA', 'rivalB'];
    const recues = await scene.ensemble(rivaux.map((qui) => ({ qui, chemin: '/api/reprises', corps: { code } })));
    const vainqueur = rivaux[recues.findIndex(gagne)];
    const [{ porteur, consommes }] = await scene.sql('SELECT porteur_id AS porteur, (SELECT count(*) FROM code_reprise c WHERE c.dossier_id = d.id AND utilise_le IS NOT NULL) AS consommes FROM dossier d WHERE id = $1', [id]);
    const lignes = await scene.journal(id, 'reprendre-dossier');
    return { issue: vainqueur ?? 'personne', ecarts: juger(unSeul(recues, [422]), [porteur === scene.comptes[vainqueur]?.id && consommes === 1, 'le dossier n’est pas à qui a gagné'], [lignes.length === 1 && lignes[0].acteur === porteur, `${lignes.length} ligne(s) de journal`]) };
  },
};
