import { interroger } from '../socle/base.mjs';
import { mesurerRoute } from '../socle/mesurer-route.mjs';

/** La page d’un dossier : dépôt figé, pièces, verdict, critères, budget, avis, actes, actions. */
export const mesurer = (taille) => mesurerRoute({
  titre: 'un dossier et ce qui l’entoure', borne: 5, taille,
  preparer: async (url) => {
    const { rows } = await interroger(url, `SELECT id FROM dossier WHERE depose_le IS NOT NULL AND etat = 'EN_INSTRUCTION' ORDER BY id LIMIT 500`);
    return { temoin: (rang) => ({ chemin: `/detail?id=${rows[rang % rows.length].id}` }), portail: (rang) => ({ chemin: `/api/instruction/dossiers/${rows[rang % rows.length].id}` }) };
  },
});
