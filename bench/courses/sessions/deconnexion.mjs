import { juger } from '../socle/juger.mjs';
import { ouvrirSession } from '../socle/comptes.mjs';

export const deconnexion = {
  nom: 'deconnexion',
  enVol: 1,
  invariant: 'Se déconnecter pendant une lecture et une écriture : une fois la déconnexion répondue, la session ne sert plus sur aucune API, et rien ne la rouvre.',
  preparer: async (scene, tours) => {
    const etats = [];
    for (let tour = 0; tour < tours; tour += 1) etats.push(await ouvrirSession(scene.sql, scene.comptes.rivalA.id));
    return etats;
  },
  jouer: async (scene, cookie) => {
    const creer = { cookie, chemin: '/api/dossiers', corps: { appelId: '2025-2028' } };
    const lire = { cookie, methode: 'GET', chemin: '/api/moi' };
    const compter = async () => (await scene.sql('SELECT count(*) AS nombre FROM dossier WHERE porteur_id = $1', [scene.comptes.rivalA.id]))[0].nombre;
    const avant = await compter();
    const [sortie, lue, ecrite] = await scene.ensemble([{ cookie, chemin: '/api/deconnexion' }, lire, creer]);
    const apres = await scene.ensemble([{ ...lire, api: 0 }, { ...lire, api: 1 }, { ...creer, api: 0 }, { ...creer, api: 1 }]);
    const crees = await compter() - avant;
    return {
      issue: `écriture ${ecrite.statut === 201 ? 'avant' : 'refusée'}`,
      ecarts: juger(
        [sortie.statut === 204 && [200, 401].includes(lue.statut) && [201, 401].includes(ecrite.statut), `réponses ${[sortie, lue, ecrite].map(({ statut }) => statut).join(', ')}`],
        [apres.every(({ statut }) => statut === 401), `après la déconnexion : ${apres.map(({ statut }) => statut).join(', ')}`],
        [crees === (ecrite.statut === 201 ? 1 : 0), `${crees} dossier(s) créé(s)`],
      ),
    };
  },
};
