import { isDeepStrictEqual } from 'node:util';
import { gagne, juger, unSeul } from '../socle/juger.mjs';

const deposer = ({ id, version }, cle) => ({ qui: 'porteur', chemin: `/api/dossiers/${id}/deposer`, version, cle });
const brouillons = async (scene, tours) => {
  const ids = await scene.copies('brouillon', tours);
  const [{ version }] = await scene.sql('SELECT version FROM dossier WHERE id = $1', [ids[0]]);
  return ids.map((id) => ({ id, version }));
};
const trace = async (scene, id) => (await scene.sql(`SELECT numero, etat, (SELECT count(*) FROM acte a WHERE a.dossier_id = d.id AND a.nature = 'accuse-reception') AS accuses,
  (SELECT count(*) FROM journal j WHERE j.objet_id = d.id::text AND j.code = 'deposer') AS lignes, (SELECT count(*) FROM evaluation e WHERE e.dossier_id = d.id) AS verdicts,
  (SELECT count(*) FROM courriel c WHERE c.dossier_id = d.id AND c.acte_id IS NOT NULL) AS courriels FROM dossier d WHERE id = $1`, [id]))[0];
const unDepot = ({ numero, etat, accuses, lignes, verdicts, courriels }, reponse) => [
  [numero === reponse?.numero && etat === 'DEPOSE', `le dossier est ${etat} sous le numéro ${numero}, la réponse dit ${reponse?.numero}`],
  [accuses === 1 && lignes === 1 && verdicts === 1 && courriels === 1, `${accuses} accusé(s), ${lignes} ligne(s) de journal, ${verdicts} verdict(s), ${courriels} courriel(s)`],
];

export const depotsAvecCle = {
  nom: 'depot-meme-cle',
  invariant: 'Le même dossier déposé trois fois sous la même clé : trois fois la même réponse, un numéro, un accusé, une ligne de journal.',
  preparer: brouillons,
  jouer: async (scene, brouillon) => {
    const cle = scene.cle();
    const recues = await scene.ensemble([deposer(brouillon, cle), deposer(brouillon, cle), deposer(brouillon, cle)]);
    const reussies = recues.filter(gagne);
    return {
      issue: `${reussies.length} acceptées`,
      ecarts: juger([reussies.length === 3, `réponses ${recues.map(({ statut }) => statut).join(', ')}`], [recues.every(({ corps }) => isDeepStrictEqual(corps, recues[0].corps)), 'les réponses diffèrent'], ...unDepot(await trace(scene, brouillon.id), recues[0].corps)),
    };
  },
};

export const depotsSansCle = {
  nom: 'depot-cles-differentes',
  invariant: 'Le même dossier déposé deux fois sous deux clés : une seule demande acceptée, un numéro, un accusé, une ligne de journal.',
  preparer: brouillons,
  jouer: async (scene, brouillon) => {
    const recues = await scene.ensemble([deposer(brouillon, scene.cle()), deposer(brouillon, scene.cle())]);
    const rang = recues.findIndex(gagne);
    return { issue: rang === 0 ? 'premier' : 'second', ecarts: juger(unSeul(recues), ...unDepot(await trace(scene, brouillon.id), recues[rang]?.corps)) };
  },
};
