import { gagne, juger, unSeul } from '../socle/juger.mjs';

const chemin = (id, suite) => `/api/instruction/dossiers/${id}${suite}`;

export const deuxDemandes = {
  nom: 'complements-demandes',
  invariant: 'Deux instructeurs demandent des compléments ensemble : une seule demande ouverte, une lettre, une suspension.',
  preparer: (scene, tours) => scene.copies('complet', tours),
  jouer: async (scene, id) => {
    const corps = { echeance: '2026-08-01', points: [{ genre: 'question', texte: 'Le bail est-il signé ?', requis: true }] };
    const qui = ['instructeurA', 'instructeurB'];
    const recues = await scene.ensemble(qui.map((un) => ({ qui: un, chemin: chemin(id, '/complements'), corps })));
    const [lu] = await scene.sql(`SELECT etat, (SELECT count(*) FROM demande_complements c WHERE c.dossier_id = d.id) AS demandes, (SELECT count(*) FROM acte a WHERE a.dossier_id = d.id AND nature = 'demande-complements') AS lettres FROM dossier d WHERE id = $1`, [id]);
    return { issue: qui[recues.findIndex(gagne)] ?? 'personne', ecarts: juger(unSeul(recues), [lu.etat === 'A_COMPLETER' && lu.demandes === 1 && lu.lettres === 1, JSON.stringify(lu)]) };
  },
};

export const deuxJugements = {
  nom: 'complements-point',
  invariant: 'Deux instructeurs jugent le même point, accepté et à redemander : l’un après l’autre ; le point dit le dernier jugement du journal, qui part de celui d’avant.',
  preparer: async (scene, tours) => {
    const ids = await scene.copies('repondu', tours);
    return scene.sql('SELECT p.id AS point, c.dossier_id AS id FROM point_complements p JOIN demande_complements c ON c.id = p.demande_id WHERE c.dossier_id = ANY($1)', [ids]);
  },
  jouer: async (scene, { id, point }) => {
    const juge = (qui, corps) => ({ qui, methode: 'PUT', chemin: chemin(id, `/complements/points/${point}`), corps });
    const recues = await scene.ensemble([juge('instructeurA', { suite: 'accepte' }), juge('instructeurB', { suite: 'a-redemander', motif: 'Pages manquantes.' })]);
    const [{ suite, motif, par }] = await scene.sql('SELECT suite, suite_motif AS motif, suite_par AS par FROM point_complements WHERE id = $1', [point]);
    const lignes = await scene.journal(id, 'juger-complement');
    const acceptees = recues.filter(gagne).length;
    return {
      issue: `dernier : ${suite}`,
      ecarts: juger(
        [acceptees >= 1 && recues.every(({ statut }) => statut < 300 || statut === 409), `réponses ${recues.map(({ statut }) => statut).join(', ')}`],
        [lignes.length === acceptees && lignes.every(({ de }, rang) => de === (lignes[rang - 1]?.vers ?? null)), `journal ${lignes.map(({ de, vers }) => `${de}→${vers}`).join(', ')}`],
        [lignes.at(-1)?.vers === suite && lignes.at(-1)?.acteur === par && (suite === 'accepte') === (motif === null), `le point dit ${suite}, ${motif}`],
      ),
    };
  },
};

export const transmissionEtConstat = {
  nom: 'complements-constat',
  invariant: 'Le porteur transmet pendant que l’incomplétude est constatée : l’un des deux, jamais un dossier transmis et irrecevable.',
  preparer: async (scene, tours) => {
    // Le délai est passé et l’incomplétude proposée : la transmission et le constat sont tous deux permis.
    const ids = await scene.copies('demande', tours);
    await scene.sql(`UPDATE demande_complements SET echeance = '2026-06-30', incomplet_propose_par = $2, incomplet_propose_le = '2026-07-01T08:00:00Z', incomplet_motif = 'Rien reçu.' WHERE dossier_id = ANY($1)`, [ids, scene.comptes.instructeurA.id]);
    await scene.sql(`INSERT INTO rappel_complements SELECT id, 7, '2026-06-24T08:00:00Z' FROM demande_complements WHERE dossier_id = ANY($1)`, [ids]);
    return ids;
  },
  jouer: async (scene, id) => {
    const recues = await scene.ensemble([{ qui: 'porteur', chemin: `/api/dossiers/${id}/complements/transmettre`, cle: scene.cle() }, { qui: 'valideurA', chemin: chemin(id, '/irrecevabilite'), corps: { code: 'incomplet', motif: 'Rien reçu.' } }]);
    const [lu] = await scene.sql('SELECT etat, (SELECT count(*) FROM irrecevabilite i WHERE i.dossier_id = d.id) AS constats, (SELECT count(*) FROM demande_complements c WHERE c.dossier_id = d.id AND c.transmise_le IS NOT NULL) AS transmises FROM dossier d WHERE id = $1', [id]);
    const rang = recues.findIndex(gagne);
    return { issue: ['transmission', 'constat'][rang] ?? 'aucun', ecarts: juger(unSeul(recues), [lu.constats + lu.transmises === 1 && lu.constats === (rang === 1 ? 1 : 0), JSON.stringify(lu)]) };
  },
};
