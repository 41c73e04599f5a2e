import { gagne, juger, unSeul } from '../socle/juger.mjs';

const lieu = (de) => ({ nom: 'La Grange aux Idées', commune: '23096', surCarte: true, typologies: ['fablab'], services: ['café'], ...de });

export const deuxCorrections = {
  nom: 'registre',
  enVol: 1,
  invariant: 'Deux agents corrigent le même lieu depuis la même version : un seul passe, l’autre relit ; une version, un fait d’histoire, rien d’écrasé.',
  preparer: async (scene, tours) => {
    const { lieuId } = await scene.appeler('expertA', 'POST', '/api/instruction/registre', { lieu: lieu({}), statut: { statut: 'ouvert', du: '2024-01-01' }, motif: 'Visite du 3 juin' });
    return Array.from({ length: tours }, (_, tour) => ({ id: lieuId, version: tour + 1 }));
  },
  jouer: async (scene, { id, version }, tour) => {
    const noms = [`Grange A ${tour}`, `Grange B ${tour}`];
    const recues = await scene.ensemble(['expertA', 'expertB'].map((qui, rang) => ({ qui, methode: 'PUT', chemin: `/api/instruction/registre/${id}`, version, corps: { lieu: lieu({ nom: noms[rang] }), motif: 'Enseigne relue' } })));
    const [lu] = await scene.sql('SELECT nom, version, (SELECT count(*) FROM registre_fait f WHERE f.tiers_lieu_id = t.id) AS faits FROM tiers_lieu t WHERE id = $1', [id]);
    const rang = recues.findIndex(gagne);
    return { issue: ['expertA', 'expertB'][rang] ?? 'personne', ecarts: juger(unSeul(recues, [412]), [lu.nom === noms[rang] && lu.version === version + 1 && lu.faits === version + 1, `le lieu dit ${JSON.stringify(lu)}`]) };
  },
};
