import { juger } from '../socle/juger.mjs';
import { ouvrirPayeurs } from './payeurs.mjs';
import { enveloppe, MONTANT, soldes, subventionsActees } from './subventions.mjs';

const PAR_TOUR = 3;
const CP = 1_200_000;
const AVANCE = 500_000;
const MOTIFS = ['cp-insuffisants', 'avance-deja-versee'];

export const versements = {
  nom: 'versements',
  invariant: 'L’avance de 5 000 € d’une subvention deux fois, et celles de deux autres, sur 12 000 € de crédits : deux versées, aucune deux fois, les crédits de l’exercice jamais dépassés.',
  preparer: async (scene, tours) => {
    const payer = await ouvrirPayeurs(scene);
    const subventions = await subventionsActees(scene, tours * PAR_TOUR);
    const etats = [];
    for (let tour = 0; tour < tours; tour += 1) {
      const cible = await enveloppe(scene, PAR_TOUR * MONTANT, { cp: CP });
      const siennes = subventions.slice(tour * PAR_TOUR, (tour + 1) * PAR_TOUR);
      for (const type of ['engagement', 'signature-region']) {
        const faites = await Promise.all(siennes.map((id, rang) => payer(rang, { acteur: scene.comptes.financierA.id, id, enveloppeId: cible, operation: { type, le: '2026-10-01', ...(type === 'engagement' ? { montantCentimes: MONTANT } : {}) } })));
        const refus = faites.find(({ motif }) => motif);
        if (refus) throw new Error(`${type} : ${refus.motif}`);
      }
      etats.push({ payer, cible, subventions: siennes });
    }
    return etats;
  },
  jouer: async (scene, { payer, cible, subventions: [une, deux, trois] }, tour) => {
    const avance = (id, rang) => payer(rang + tour, { acteur: scene.comptes.financierA.id, id, operation: { type: 'avance', le: '2026-10-01', exercice: 2026, montantCentimes: AVANCE } });
    const voulues = [une, une, deux, trois];
    const premiere = tour % voulues.length;
    const recues = await Promise.all([...voulues.slice(premiere), ...voulues.slice(0, premiere)].map((id, rang) => avance(id, rang).then((recue) => ({ id, ...recue }))));
    const payees = recues.filter(({ verseCentimes }) => verseCentimes === AVANCE).map(({ id }) => id);
    const lus = await soldes(scene, cible);
    const [{ versees }] = await scene.sql('SELECT count(*) AS versees FROM subvention WHERE id = ANY($1) AND avance_le IS NOT NULL', [[une, deux, trois]]);
    return {
      issue: [une, deux, trois].map((id) => (payees.includes(id) ? '1' : '0')).join(''),
      ecarts: juger([payees.length === 2 && new Set(payees).size === 2 && versees === 2, `${payees.length} avances versées`], [recues.every(({ motif }) => motif === undefined || MOTIFS.includes(motif)), `motifs ${recues.map(({ motif }) => motif).join(', ')}`], [lus['cp-disponibles'] === CP - 2 * AVANCE, `le livre dit ${JSON.stringify(lus)}`]),
    };
  },
};
