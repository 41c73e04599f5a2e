import { gagne, juger } from '../socle/juger.mjs';
import { seance } from '../socle/modeles.mjs';
import { enveloppe, MONTANT, soldes } from './subventions.mjs';

const ENSEMBLE = 4;
const AE = 2_500_000;
const JOUR = '2026-07-01';

export const reservations = {
  nom: 'reservations',
  enVol: 1,
  invariant: `${ENSEMBLE} dossiers de 10 000 € inscrits ensemble à la commission sur 25 000 € : deux réservent, jamais plus ; deux refus votés ensemble rendent tout.`,
  preparer: async (scene, tours) => {
    const cible = await enveloppe(scene, AE, { appelId: '2025-2028' });
    const seanceId = await seance(scene, 'commission-permanente', JOUR);
    const ids = await scene.copies('favorable', tours * ENSEMBLE);
    return Array.from({ length: tours }, (_, tour) => ({ cible, seanceId, dossiers: ids.slice(tour * ENSEMBLE, (tour + 1) * ENSEMBLE) }));
  },
  jouer: async (scene, { cible, seanceId, dossiers }) => {
    const chemin = (id, suite) => `/api/instruction/dossiers/${id}${suite}`;
    const recues = await scene.ensemble(dossiers.map((id, rang) => ({ qui: rang % 2 === 0 ? 'valideurA' : 'valideurB', chemin: chemin(id, '/inscription'), corps: { seanceId } })));
    const reserves = await soldes(scene, cible);
    const inscrits = dossiers.filter((_, rang) => gagne(recues[rang]));
    const votes = await scene.ensemble(inscrits.map((id, rang) => ({ qui: rang % 2 === 0 ? 'secretariatA' : 'secretariatB', chemin: chemin(id, '/deliberation'), cle: scene.cle(), corps: { sens: 'refus', motifs: ['Budget.'], numero: '2026.3.CP', le: JOUR } })));
    const rendus = await soldes(scene, cible);
    const [{ bons }] = await scene.sql(`SELECT count(*) AS bons FROM dossier WHERE (id = ANY($1) AND etat = 'REJETE') OR (id = ANY($2) AND etat = 'FAVORABLE_COMITE')`, [inscrits, dossiers.filter((id) => !inscrits.includes(id))]);
    return {
      issue: recues.map((une) => (gagne(une) ? '1' : '0')).join(''),
      ecarts: juger(
        [inscrits.length === 2 && recues.every(({ statut }) => [204, 409, 422].includes(statut)), `réponses ${recues.map(({ statut }) => statut).join(', ')}`],
        [reserves['ae-disponible'] === AE - 2 * MONTANT && reserves['ae-reservee'] === 2 * MONTANT, `réservé : ${JSON.stringify(reserves)}`],
        [votes.every(gagne) && rendus['ae-disponible'] === AE && rendus['ae-reservee'] === 0, `rendu : ${votes.map(({ statut }) => statut).join(', ')} ${JSON.stringify(rendus)}`],
        [bons === ENSEMBLE, `${bons} dossiers à l’état attendu`],
      ),
    };
  },
};
