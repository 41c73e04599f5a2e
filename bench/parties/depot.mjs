import { randomUUID } from 'node:crypto';
import { interroger } from '../socle/base.mjs';
import { mesurerRoute } from '../socle/mesurer-route.mjs';

/** Le dépôt entier : contrôles, trajets, verdict, numéro, accusé, journal, courriels, en une transaction ; le témoin insère un dossier de même poids et note un fait. */
export const mesurer = (taille) => mesurerRoute({
  titre: 'un dépôt', qui: 'porteur', borne: 40, taille,
  preparer: async (url) => {
    const { rows } = await interroger(url, `SELECT id, version, contenu FROM dossier WHERE etat = 'BROUILLON' ORDER BY id DESC LIMIT 2500`);
    const corps = JSON.stringify(rows[0].contenu);
    return {
      temoin: () => ({ chemin: `/creation?modele=${rows[0].id}`, methode: 'POST', corps }),
      portail: (rang) => ({ chemin: `/api/dossiers/${rows[rang % rows.length].id}/deposer`, methode: 'POST', corps: '{}', entetes: { 'if-match': `"${rows[rang % rows.length].version}"`, 'idempotency-key': randomUUID() } }),
    };
  },
});
