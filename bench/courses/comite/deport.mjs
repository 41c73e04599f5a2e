import { juger } from '../socle/juger.mjs';
import { avis, seancesOuvertes } from './seances.mjs';

export const deport = {
  nom: 'deport',
  invariant: 'Un membre se déporte pendant une lecture et un avis : une fois le déport répondu, il ne lit plus rien du dossier sur aucune API, et sa voix ne compte plus.',
  preparer: seancesOuvertes('2014-01-01'),
  jouer: async (scene, { id, un }) => {
    const chemin = `/api/instruction/comites/${id}/dossiers/${un}`;
    const fiche = { qui: 'membreA', methode: 'GET', chemin };
    const [sortie, lue, rendu] = await scene.ensemble([{ qui: 'membreA', chemin: `${chemin}/deport`, corps: { motif: 'Lien familial.' } }, fiche, avis('valideurA', id, un, 'favorable')]);
    const apres = await scene.ensemble([{ ...fiche, api: 0 }, { ...fiche, api: 1 }, avis('valideurB', id, un, 'favorable')]);
    const [{ presents }] = await scene.sql('SELECT presents FROM comite_passage WHERE seance_id = $1 AND dossier_id = $2', [id, un]);
    return {
      issue: rendu.statut === 204 ? 'avis puis déport' : 'déport puis avis refusé',
      ecarts: juger(
        [sortie.statut === 204 && [200, 404].includes(lue.statut) && [204, 422].includes(rendu.statut), `réponses ${[sortie, lue, rendu].map(({ statut }) => statut).join(', ')}`],
        [apres[0].statut === 404 && apres[1].statut === 404, `lectures après le déport : ${apres[0].statut}, ${apres[1].statut}`],
        [apres[2].statut === (rendu.statut === 204 ? 412 : 422) && presents === (rendu.statut === 204 ? 3 : null), `avis après le déport : ${apres[2].statut}, ${presents} présents`],
      ),
    };
  },
};
