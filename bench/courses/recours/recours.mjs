import { gagne, juger, unSeul } from '../socle/juger.mjs';

export const recoursDouble = {
  nom: 'recours-recu',
  invariant: 'Le même recours formé dans le portail et saisi par un agent : un seul recours, un accusé, une ligne de journal.',
  preparer: (scene, tours) => scene.copies('notifie', tours),
  jouer: async (scene, id) => {
    const recues = await scene.ensemble([
      { qui: 'porteur', chemin: `/api/dossiers/${id}/recours`, corps: { texte: 'Je conteste le montant.' }, cle: scene.cle() },
      { qui: 'instructeurA', chemin: `/api/instruction/dossiers/${id}/recours`, corps: { texte: 'Lettre reçue.', recuLe: '2026-07-01' } },
    ]);
    const [lu] = await scene.sql(`SELECT (SELECT count(*) FROM recours WHERE dossier_id = $1) AS recours, (SELECT count(*) FROM acte WHERE dossier_id = $1 AND nature = 'accuse-recours') AS accuses`, [id]);
    const lignes = await scene.journal(id, 'recevoir-recours');
    return { issue: ['portail', 'courrier'][recues.findIndex(gagne)] ?? 'aucun', ecarts: juger(unSeul(recues, [409]), [lu.recours === 1 && lu.accuses === 1 && lignes.length === 1, `${JSON.stringify(lu)}, ${lignes.length} ligne(s) de journal`]) };
  },
};

export const deuxReponses = {
  nom: 'recours-reponse',
  invariant: 'Deux valideurs répondent au même recours, rejet et accueil : une réponse, une lettre, une ligne de journal, toutes du même sens.',
  preparer: async (scene, tours) => {
    const ids = await scene.copies('conteste', tours);
    return scene.sql('SELECT id, dossier_id AS dossier FROM recours WHERE dossier_id = ANY($1)', [ids]);
  },
  jouer: async (scene, { id, dossier }) => {
    const sens = ['rejet', 'accueil'];
    const recues = await scene.ensemble(['valideurA', 'valideurB'].map((qui, rang) => ({ qui, chemin: `/api/instruction/recours/${id}/reponse`, corps: { sens: sens[rang], motifs: 'Après examen.' } })));
    const dit = sens[recues.findIndex(gagne)];
    const [lu] = await scene.sql(`SELECT sens, (SELECT count(*) FROM acte WHERE dossier_id = $2 AND nature = 'reponse-recours') AS lettres FROM recours WHERE id = $1`, [id, dossier]);
    const lignes = await scene.journal(dossier, 'repondre-recours');
    return { issue: dit ?? 'aucune', ecarts: juger(unSeul(recues, [409]), [lu.sens === dit && lu.lettres === 1, JSON.stringify(lu)], [lignes.length === 1 && lignes[0].vers === dit, `${lignes.length} ligne(s) de journal`]) };
  },
};
