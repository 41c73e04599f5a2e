import { gagne, juger, unSeul } from '../socle/juger.mjs';

const MONTANT = 1_000_000;
const voter = (scene, id, qui, corps) => ({ qui, chemin: `/api/instruction/dossiers/${id}/deliberation`, corps: { numero: '2026.2.CP', le: '2026-07-01', ...corps }, cle: scene.cle() });
const adopter = (scene, id, qui) => voter(scene, id, qui, { sens: 'accord', montantCentimes: MONTANT });
const rejeter = (scene, id, qui) => voter(scene, id, qui, { sens: 'refus', motifs: ['Budget.'] });
/** Un SIREN chacun : sans cela, le plafond des aides de minimis refuserait les accords. */
async function inscrits(scene, tours) {
  const ids = await scene.copies('inscrit', tours);
  await scene.sql(`UPDATE dossier d SET siren = s.siren, depot = jsonb_set(depot, '{contenu,structure,siret}', to_jsonb(s.siren || '00001')) FROM (SELECT id, lpad((hashtextextended(id::text, 7) & 268435455)::text, 9, '1') AS siren FROM unnest($1::uuid[]) id) s WHERE d.id = s.id`, [ids]);
  return ids;
}
const ETATS = { accord: 'ACCORDE', refus: 'REJETE', désistement: 'DESISTE', classement: 'CLASSE_SANS_SUITE' };

/** L’état, les décisions, la subvention et les droits votés doivent dire la même chose. */
async function coherence(scene, id, issue) {
  const [lu] = await scene.sql(`SELECT etat, ARRAY(SELECT sens FROM decision WHERE dossier_id = d.id) AS sens, (SELECT count(*) FROM subvention s WHERE s.dossier_id = d.id) AS subventions,
    (SELECT count(*) FROM journal j WHERE j.objet = 'dossier' AND j.objet_id = d.id::text AND j.vers IN ('ACCORDE', 'REJETE', 'AJOURNE', 'DESISTE', 'CLASSE_SANS_SUITE')) AS lignes,
    (SELECT coalesce(sum(montant_centimes), 0)::bigint FROM ligne_ecriture e WHERE e.dossier_id = d.id) AS solde FROM dossier d WHERE id = $1`, [id]);
  return [
    [lu.etat === ETATS[issue], `le dossier est ${lu.etat}`],
    [lu.sens.join() === (['accord', 'refus'].includes(issue) ? issue : ''), `décisions : ${lu.sens.join() || 'aucune'}`],
    [lu.subventions === (issue === 'accord' ? 1 : 0) && lu.lignes === 1 && lu.solde === 0, `${lu.subventions} subvention(s), ${lu.lignes} ligne(s) de journal, solde ${lu.solde}`],
  ];
}

export const votesContraires = {
  nom: 'votes-contraires',
  invariant: 'Deux secrétaires votent le même dossier, adopté et rejeté : un seul vote, une décision, la subvention naît si et seulement s’il est adopté.',
  preparer: inscrits,
  jouer: async (scene, id) => {
    const recues = await scene.ensemble([adopter(scene, id, 'secretariatA'), rejeter(scene, id, 'secretariatB')]);
    const sens = ['accord', 'refus'][recues.findIndex(gagne)];
    return { issue: sens ?? 'aucun', ecarts: juger(unSeul(recues), ...await coherence(scene, id, sens)) };
  },
};

export const voteEtDesistement = {
  nom: 'vote-desistement',
  invariant: 'Le vote, le désistement du porteur et le classement sans suite : un seul des trois, jamais une décision sur un dossier retiré.',
  preparer: inscrits,
  jouer: async (scene, id) => {
    const recues = await scene.ensemble([adopter(scene, id, 'secretariatA'), { qui: 'porteur', chemin: `/api/dossiers/${id}/retirer` }, { qui: 'valideurA', chemin: `/api/instruction/dossiers/${id}/classement`, corps: { motif: 'Sans nouvelles.' } }]);
    const rang = recues.findIndex(gagne);
    return { issue: ['vote', 'désistement', 'classement'][rang] ?? 'aucun', ecarts: juger(unSeul(recues), ...await coherence(scene, id, ['accord', 'désistement', 'classement'][rang])) };
  },
};
