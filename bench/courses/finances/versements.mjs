import { copierPourSubventions } from '../socle/copier.mjs';
import { gagne, juger } from '../socle/juger.mjs';
import { engager, enveloppe, MONTANT, soldes, subventionsActees } from './subventions.mjs';

const PAR_TOUR = 3;
const CP = 1_200_000;
const AVANCE = 500_000;
const DEMANDE = 'demande_id IN (SELECT id FROM demande_paiement WHERE subvention_id = $1)';

export const versements = {
  nom: 'versements',
  invariant: 'L’avance de 5 000 € d’une subvention mandatée deux fois, et celles de deux autres, sur 12 000 € de crédits : deux mandats, aucun en double, les crédits de l’exercice jamais dépassés.',
  preparer: async (scene, tours) => {
    const [modele, ...subventions] = await subventionsActees(scene, tours * PAR_TOUR + 1);
    const signer = async (id, cible) => {
      const { corps, chemin, qui, cle } = engager(scene, 'financierA', id, cible, `EJ-${id.slice(-12)}`);
      await scene.appeler(qui, 'POST', chemin, corps, { cle });
      await scene.appeler('signataire', 'POST', `/api/finances/subventions/${id}/signature`, {}, { cle: scene.cle() });
    };
    await signer(modele, await enveloppe(scene, MONTANT));
    await validerLAvance(scene, modele);
    const etats = [];
    for (let tour = 0; tour < tours; tour += 1) {
      const etat = { cible: await enveloppe(scene, PAR_TOUR * MONTANT, { cp: CP }), subventions: subventions.slice(tour * PAR_TOUR, (tour + 1) * PAR_TOUR) };
      await Promise.all(etat.subventions.map((id) => signer(id, etat.cible)));
      etats.push(etat);
    }
    for (const [table, condition] of [['rib', 'subvention_id = $1'], ['demande_paiement', 'subvention_id = $1'], ['fonction_paiement', DEMANDE], ['geste_paiement', DEMANDE]]) await copierPourSubventions(scene.sql, table, condition, modele, subventions);
    const demandes = new Map((await scene.sql('SELECT subvention_id AS subvention, id FROM demande_paiement WHERE subvention_id = ANY($1)', [subventions])).map(({ subvention, id }) => [subvention, id]));
    return etats.map((etat) => ({ ...etat, demandes: etat.subventions.map((id) => demandes.get(id)) }));
  },
  jouer: async (scene, { cible, subventions, demandes: [une, deux, trois] }) => {
    const voulues = [une, une, deux, trois];
    const recues = await scene.ensemble(voulues.map((id, rang) => ({ qui: rang % 2 === 0 ? 'financierA' : 'financierB', chemin: `/api/finances/paiements/${id}/mandat`, corps: { numero: `M-${rang}-${id.slice(-12)}`, le: '2026-07-01', exercice: 2026 }, cle: scene.cle() })));
    const mandatees = voulues.filter((_, rang) => gagne(recues[rang]));
    const lus = await soldes(scene, cible);
    const [{ versees }] = await scene.sql('SELECT count(*) AS versees FROM subvention WHERE id = ANY($1) AND avance_le IS NOT NULL', [subventions]);
    return {
      issue: [une, deux, trois].map((id) => (mandatees.includes(id) ? '1' : '0')).join(''),
      ecarts: juger(
        [mandatees.length === 2 && new Set(mandatees).size === 2 && versees === 2, `${mandatees.length} mandats, ${versees} avances versées`], [recues.every(({ statut }) => statut < 300 || statut === 409 || statut === 422), `réponses ${recues.map(({ statut }) => statut).join(', ')}`],
        [lus['cp-disponibles'] === CP - 2 * AVANCE, `le livre dit ${JSON.stringify(lus)}`],
      ),
    };
  },
};

/** L’avance de cette subvention, de la demande du porteur à la validation, par l’API : elle n’attend plus que son mandat. */
async function validerLAvance(scene, subvention) {
  const [base, cle] = [`/api/subventions/${subvention}`, () => ({ cle: scene.cle() })];
  const { id } = await scene.appeler('porteur', 'POST', `${base}/demandes`, { type: 'AVANCE' });
  await scene.appeler('porteur', 'PUT', `${base}/rib`, { iban: 'FR76 3000 6000 0112 3456 7890 189', titulaire: 'Mon association' });
  const { version } = await scene.appeler('porteur', 'GET', `${base}/demandes/${id}`);
  await scene.appeler('porteur', 'PUT', `${base}/demandes/${id}`, { depenses: [], avanceDemandeeCentimes: AVANCE }, { version });
  await scene.appeler('porteur', 'POST', `${base}/demandes/${id}/depot`, {}, cle());
  for (const [qui, geste, corps] of [['instructeurA', 'service-fait'], ['financierA', 'liquidation'], ['financierB', 'rib', { numeroConnu: 'dossier', interlocuteur: 'La trésorière', explication: 'Nom d’usage' }], ['valideurA', 'validation']]) await scene.appeler(qui, 'POST', `/api/finances/paiements/${id}/${geste}`, corps ?? {}, cle());
}
