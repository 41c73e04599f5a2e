import { gagne, juger } from '../socle/juger.mjs';

const ENSEMBLE = 4;
const rangDe = (numero) => Number(numero.split('-').at(-1));

export const numerotation = {
  nom: 'numerotation',
  enVol: 1,
  invariant: `${ENSEMBLE} dossiers déposés ensemble, le premier deux fois et un cinquième à une version dépassée : des numéros qui se suivent, ni trou ni double.`,
  preparer: async (scene, tours) => {
    const ids = await scene.copies('brouillon', tours * (ENSEMBLE + 1));
    const [{ version }] = await scene.sql('SELECT version FROM dossier WHERE id = $1', [ids[0]]);
    return Array.from({ length: tours }, (_, tour) => ({ ids: ids.slice(tour * (ENSEMBLE + 1), (tour + 1) * (ENSEMBLE + 1)), version }));
  },
  jouer: async (scene, { ids, version }) => {
    const deposer = (id, lue) => ({ qui: 'porteur', chemin: `/api/dossiers/${id}/deposer`, version: lue, cle: scene.cle() });
    const [{ valeur: avant }] = await scene.sql(`SELECT valeur FROM compteur WHERE nom = 'dossier-2026'`);
    const recues = await scene.ensemble([...ids.slice(0, ENSEMBLE).map((id) => deposer(id, version)), deposer(ids[0], version), deposer(ids[ENSEMBLE], version - 1)]);
    const rangs = recues.filter(gagne).map(({ corps: { numero } }) => rangDe(numero)).sort((a, b) => a - b);
    return {
      issue: `${rangs.length} numéros`,
      ecarts: juger([rangs.length === ENSEMBLE && rangs.every((rang, i) => rang === avant + 1 + i), `après ${avant} : ${rangs.join(', ')}`], [recues.at(-1).statut === 412, `version dépassée : ${recues.at(-1).statut}`]),
    };
  },
  conclure: async (scene, etats) => {
    const lus = (await scene.sql('SELECT numero FROM dossier WHERE id = ANY($1) AND numero IS NOT NULL', [etats.flatMap(({ ids }) => ids)])).map(({ numero }) => rangDe(numero)).sort((a, b) => a - b);
    return juger([lus.length === etats.length * ENSEMBLE && lus.every((rang, i) => rang === lus[0] + i), `${lus.length} numéros de ${lus[0]} à ${lus.at(-1)}`]);
  },
};
