import { gagne, juger, unSeul } from '../socle/juger.mjs';

export const deuxCharges = {
  nom: 'prise-en-charge',
  invariant: 'Deux instructeurs prennent le dossier en charge : un seul l’obtient, le dossier et le journal nomment le même.',
  preparer: (scene, tours) => scene.copies('depose', tours),
  jouer: async (scene, id) => {
    const qui = ['instructeurA', 'instructeurB'];
    const recues = await scene.ensemble(qui.map((un) => ({ qui: un, chemin: `/api/instruction/dossiers/${id}/prise-en-charge` })));
    const vainqueur = qui[recues.findIndex(gagne)];
    const [{ instructeur }] = await scene.sql('SELECT instructeur_id AS instructeur FROM dossier WHERE id = $1', [id]);
    const acteurs = await scene.sql(`SELECT acteur FROM journal WHERE objet_id = $1 AND code <> 'deposer'`, [id]);
    return { issue: vainqueur ?? 'personne', ecarts: juger(unSeul(recues), [instructeur === scene.comptes[vainqueur]?.id, 'le dossier n’est pas à qui a gagné'], [acteurs.length === 1 && acteurs[0].acteur === instructeur, `${acteurs.length} ligne(s) de journal`]) };
  },
};
