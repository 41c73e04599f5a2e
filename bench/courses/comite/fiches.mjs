import { gagne, juger } from '../socle/juger.mjs';

export const fichesAveugles = {
  nom: 'fiches-a-l-aveugle',
  invariant: 'Valider, modifier et lire ensemble : une fiche validée ne bouge plus ; tant que la sienne ne l’est pas, personne ne lit les notes de l’autre.',
  preparer: async (scene, tours) => {
    await scene.sql(`UPDATE reglement SET contenu = jsonb_set(contenu, '{grille,evaluateurs,valeur}', '2') WHERE appel_id = '2025-2028'`);
    const ids = await scene.copies('note', tours);
    const { grille: { criteres: { valeur: criteres } } } = await scene.appeler('instructeurA', 'GET', `/api/instruction/dossiers/${ids[0]}/notation`);
    const notes = (note) => criteres.map(({ code }) => ({ code, note, justification: '' }));
    await scene.sql('UPDATE fiche_notation SET notes = CASE WHEN evaluateur_id = $2 THEN $3::jsonb ELSE $4::jsonb END, version = 2 WHERE dossier_id = ANY($1)', [ids, scene.comptes.instructeurA.id, JSON.stringify(notes(1)), JSON.stringify(notes(3))]);
    const fiches = await scene.sql('SELECT dossier_id AS dossier, max(id::text) FILTER (WHERE evaluateur_id = $2) AS mienne, max(id::text) FILTER (WHERE evaluateur_id = $3) AS autre FROM fiche_notation WHERE dossier_id = ANY($1) GROUP BY 1', [ids, scene.comptes.instructeurA.id, scene.comptes.valideurA.id]);
    return fiches.map((une) => ({ ...une, notes: notes(2) }));
  },
  jouer: async (scene, { dossier, mienne, autre, notes }) => {
    const chemin = (id, suite = '') => `/api/notation/fiches/${id}${suite}`;
    const valider = (qui, id) => ({ qui, chemin: chemin(id, '/validation'), version: 2 });
    const [v1, v2, modifie, v3, lue, liste] = await scene.ensemble([
      valider('instructeurA', mienne), valider('valideurA', autre), { qui: 'instructeurA', methode: 'PUT', chemin: chemin(mienne), corps: { notes }, version: 2 }, valider('instructeurA', mienne),
      { qui: 'instructeurA', methode: 'GET', chemin: chemin(mienne) }, { qui: 'instructeurA', methode: 'GET', chemin: `/api/instruction/dossiers/${dossier}/notation` },
    ]);
    const [lu] = await scene.sql(`SELECT etat, (notes->0->>'note')::int AS note, (SELECT count(*) FROM journal j WHERE j.objet_id = f.id::text AND j.code = 'valider-fiche') AS validations FROM fiche_notation f WHERE id = $1`, [mienne]);
    const attendu = gagne(modifie) ? { etat: 'BROUILLON', note: 2, validations: 0 } : { etat: 'VALIDEE', note: 1, validations: 1 };
    const [sienne, celleDeLAutre] = [true, false].map((a) => liste.corps.fiches?.find((une) => une.mienne === a));
    return {
      issue: gagne(modifie) ? 'modifiée' : 'validée',
      ecarts: juger(
        [[v1, modifie, v3].filter(gagne).length === 1 && v2.statut === 204, `réponses ${[v1, v2, modifie, v3].map(({ statut }) => statut).join(', ')}`],
        [lue.statut === 200 && (lue.corps.etat !== 'BROUILLON' || lue.corps.autres.every((une) => une.notes === null)), 'la fiche montre les notes de l’autre avant la validation'],
        [liste.statut === 200 && (sienne?.etat !== 'BROUILLON' || celleDeLAutre?.notes === null), 'la notation du dossier montre les notes de l’autre avant la validation'],
        [JSON.stringify(lu) === JSON.stringify(attendu), `la fiche dit ${JSON.stringify(lu)}`],
      ),
    };
  },
};
