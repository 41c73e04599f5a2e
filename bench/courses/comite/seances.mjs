import { randomUUID } from 'node:crypto';

const AE = 3_000_000;
const PROPOSE = 2_000_000;

/** Une séance du comité ouverte par tour, trois membres présents, deux dossiers à 20 000 € et 30 000 € à répartir. Un jour chacune, avant le départ de l’horloge. */
export const seancesOuvertes = (depuis) => async (scene, tours) => {
  const ids = await scene.copies('propose', tours * 2);
  await scene.sql('UPDATE instruction SET montant_propose_centimes = $2 WHERE dossier_id = ANY($1)', [ids, PROPOSE]);
  const seances = Array.from({ length: tours }, (_, tour) => ({ id: randomUUID(), president: randomUUID(), un: ids[2 * tour], deux: ids[2 * tour + 1] }));
  const liste = seances.map(({ id }) => id);
  await scene.sql(`INSERT INTO seance (id, genre, tenue_le, lieu) SELECT id, 'comite', $2::date + rang::int, 'Bordeaux' FROM unnest($1::uuid[]) WITH ORDINALITY AS u(id, rang)`, [liste, depuis]);
  await scene.sql(`INSERT INTO comite (seance_id, etat, heure, enveloppe_centimes, ouverte_le) SELECT id, 'OUVERTE', '14:00', $2, '2026-07-01T08:00:00Z' FROM unnest($1::uuid[]) id`, [liste, AE]);
  await scene.sql(`INSERT INTO comite_membre (id, seance_id, compte_id, nom, present) SELECT CASE WHEN m = $3 THEN p ELSE gen_random_uuid() END, s, m, 'Membre', true FROM unnest($1::uuid[], $2::uuid[]) AS u(s, p), unnest(ARRAY[$3, $4, $5]::uuid[]) m`, [liste, seances.map(({ president }) => president), scene.comptes.membreA.id, scene.comptes.membreB.id, scene.comptes.membreC.id]);
  for (const [rang, cle] of ['un', 'deux'].entries()) {
    const dossiers = seances.map((une) => une[cle]);
    await scene.sql('INSERT INTO comite_passage (seance_id, dossier_id, rang) SELECT s, d, $3 FROM unnest($1::uuid[], $2::uuid[]) AS u(s, d)', [liste, dossiers, rang + 1]);
    await scene.sql('INSERT INTO inscription (seance_id, dossier_id) SELECT s, d FROM unnest($1::uuid[], $2::uuid[]) AS u(s, d)', [liste, dossiers]);
  }
  return seances;
};

export const avis = (qui, seance, dossier, quoi) => ({ qui, chemin: `/api/instruction/comites/${seance}/dossiers/${dossier}/avis`, version: 1, corps: { avis: quoi, pour: 3, contre: 0, abstentions: 0, ...(quoi === 'ajourne' ? { motifs: ['À revoir.'] } : {}) } });

const ETATS = { favorable: 'FAVORABLE_COMITE', ajourne: 'AJOURNE' };

/** Ce que la base dit d’une séance : un avis par dossier au plus, l’état qui en découle, 30 000 € au plus, le journal une fois. */
export async function relire(scene, seance) {
  const passages = await scene.sql(`SELECT p.avis, coalesce(p.montant_centimes, i.montant_propose_centimes) AS montant, d.etat, (SELECT count(*) FROM journal j WHERE j.objet = 'dossier' AND j.objet_id = d.id::text AND j.code = 'passerComite') AS lignes
    FROM comite_passage p JOIN dossier d ON d.id = p.dossier_id JOIN instruction i ON i.dossier_id = d.id WHERE p.seance_id = $1 ORDER BY p.rang`, [seance]);
  const retenu = passages.filter((un) => un.avis === 'favorable').reduce((total, { montant }) => total + montant, 0);
  return {
    passages, retenu,
    conditions: [
      [retenu <= AE, `${retenu} centimes retenus sur ${AE}`],
      ...passages.map((un) => [un.lignes === (un.avis ? 1 : 0) && ['DESISTE', ETATS[un.avis] ?? 'PROPOSE_COMITE'].includes(un.etat), `avis ${un.avis}, dossier ${un.etat}, ${un.lignes} ligne(s) de journal`]),
    ],
  };
}
