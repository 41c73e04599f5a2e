import { gagne, juger } from '../socle/juger.mjs';
import { avis, relire, seancesOuvertes } from './seances.mjs';

const dire = ({ passages }) => passages.map((un) => un.avis ?? 'sans avis').join(' + ');
const dUnSeul = (paire) => [paire.filter(gagne).length <= 1, `deux avis acceptés sur un dossier : ${paire.map(({ statut }) => statut).join(', ')}`];
const propres = (recues) => [recues.every(({ statut }) => statut < 300 || [409, 412, 422].includes(statut)), `réponses ${recues.map(({ statut }) => statut).join(', ')}`];

export const deuxAvis = {
  nom: 'comite-avis',
  invariant: 'Avis contraires sur un dossier et deux accords de 20 000 € pour 30 000 € : un avis par dossier, l’enveloppe de la séance jamais dépassée.',
  preparer: seancesOuvertes('2019-01-01'),
  jouer: async (scene, { id, un, deux }) => {
    const recues = await scene.ensemble([avis('valideurA', id, un, 'favorable'), avis('secretariatA', id, un, 'ajourne'), avis('secretariatB', id, deux, 'favorable'), avis('valideurB', id, deux, 'favorable')]);
    const lu = await relire(scene, id);
    return { issue: dire(lu), ecarts: juger(propres(recues), dUnSeul(recues.slice(0, 2)), dUnSeul(recues.slice(2)), [lu.passages.filter((passage) => passage.avis).length === recues.filter(gagne).length, 'un avis accepté n’est pas en base'], ...lu.conditions) };
  },
};

export const clotureEtAvis = {
  nom: 'comite-cloture',
  invariant: 'La clôture pendant les avis, un montant ajusté et un désistement : chaque avis est au procès-verbal ou refusé, et son total est celui de la base.',
  preparer: seancesOuvertes('2010-01-01'),
  jouer: async (scene, { id, president, un, deux }) => {
    const clore = { qui: 'valideurA', chemin: `/api/instruction/comites/${id}/cloture`, corps: { presidentId: president } };
    const recues = await scene.ensemble([
      avis('valideurB', id, un, 'favorable'), clore, avis('secretariatA', id, deux, 'favorable'), { ...clore, qui: 'secretariatB' },
      { qui: 'secretariatA', methode: 'PUT', chemin: `/api/instruction/comites/${id}/dossiers/${un}/montant`, version: 1, corps: { montantCentimes: 1_000 } }, { qui: 'porteur', chemin: `/api/dossiers/${un}/retirer` },
    ]);
    const lu = await relire(scene, id);
    const verbaux = await scene.sql('SELECT donnees FROM acte WHERE seance_id = $1', [id]);
    const [dit, total] = [verbaux[0]?.donnees.dossiers.map((passage) => passage.avis?.toLowerCase() ?? null), Number(verbaux[0]?.donnees.retenu.replace(/\D/g, ''))];
    return {
      issue: dire(lu),
      ecarts: juger(propres(recues), [verbaux.length === 1 && [recues[1], recues[3]].filter(gagne).length === 1, `${verbaux.length} procès-verbal`], ...lu.conditions,
        [JSON.stringify(dit) === JSON.stringify(lu.passages.map((passage) => passage.avis)) && total === lu.retenu, `le procès-verbal dit ${JSON.stringify(dit)} et ${total}, la base ${lu.retenu}`]),
    };
  },
};
