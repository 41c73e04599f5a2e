import { gagne, juger, unSeul } from '../socle/juger.mjs';
import { engager, enveloppe, MONTANT, soldes, subventionsActees } from './subventions.mjs';

const ENSEMBLE = 4;
const AE = 2_500_000;
const qui = (rang) => (rang % 2 === 0 ? 'financierA' : 'financierB');

export const enveloppeDisputee = {
  nom: 'enveloppe',
  invariant: `${ENSEMBLE} engagements de 10 000 € sur 25 000 € d’autorisations : deux passent, l’enveloppe n’est jamais dépassée, le livre le dit au centime.`,
  preparer: async (scene, tours) => {
    const subventions = await subventionsActees(scene, tours * ENSEMBLE);
    const etats = [];
    for (let tour = 0; tour < tours; tour += 1) etats.push({ cible: await enveloppe(scene, AE), subventions: subventions.slice(tour * ENSEMBLE, (tour + 1) * ENSEMBLE) });
    return etats;
  },
  jouer: async (scene, { cible, subventions }) => {
    const recues = await scene.ensemble(subventions.map((id, rang) => engager(scene, qui(rang), id, cible, `EJ-${id.slice(-12)}`)));
    const [{ engagees }] = await scene.sql(`SELECT count(*) AS engagees FROM subvention WHERE id = ANY($1) AND etat = 'ENGAGEE'`, [subventions]);
    const lus = await soldes(scene, cible);
    return {
      issue: recues.map((une) => (gagne(une) ? '1' : '0')).join(''),
      ecarts: juger([recues.filter(({ statut }) => statut === 201).length === 2 && recues.filter(({ statut }) => statut === 422).length === 2, `réponses ${recues.map(({ statut }) => statut).join(', ')}`], [engagees === 2, `${engagees} subventions engagées`], [lus['ae-disponible'] === AE - 2 * MONTANT, `le livre dit ${JSON.stringify(lus)}`]),
    };
  },
};

export const engagementDouble = {
  nom: 'engagement-double',
  invariant: 'Deux financiers engagent la même subvention : un engagement, une écriture, l’autre apprend qu’elle l’est déjà.',
  preparer: async (scene, tours) => {
    const cible = await enveloppe(scene, tours * MONTANT * 2);
    return (await subventionsActees(scene, tours)).map((id) => ({ id, cible }));
  },
  jouer: async (scene, { id, cible }) => {
    const recues = await scene.ensemble(['financierA', 'financierB'].map((un) => engager(scene, un, id, cible, `EJ-${un.at(-1)}-${id.slice(-12)}`)));
    const [lu] = await scene.sql('SELECT etat, (SELECT count(*) FROM engagement e WHERE e.subvention_id = s.id) AS engagements FROM subvention s WHERE id = $1', [id]);
    const lignes = await scene.journal(id, 'engagement');
    return { issue: ['financierA', 'financierB'][recues.findIndex(gagne)] ?? 'personne', ecarts: juger(unSeul(recues, [409]), [lu.etat === 'ENGAGEE' && lu.engagements === 1 && lignes.length === 1, `${JSON.stringify(lu)}, ${lignes.length} ligne(s) de journal`]) };
  },
  conclure: async (scene, etats) => {
    const lus = await soldes(scene, etats[0].cible);
    return juger([lus['ae-disponible'] === etats.length * MONTANT, `le livre dit ${JSON.stringify(lus)}`]);
  },
};
