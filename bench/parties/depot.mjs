import { randomUUID } from 'node:crypto';
import { ajouterBrouillons } from '../donnees/remplir.mjs';
import { mesurerRoute } from '../socle/mesurer-route.mjs';

/** Le dépôt entier : contrôles, trajets, verdict, numéro, accusé, journal, courriels, en une transaction ; le témoin insère un dossier de même poids et note un fait. */
export const mesurer = (taille) => mesurerRoute({
  titre: 'un dépôt', qui: 'porteur', taille,
  preparer: async (url) => {
    const rows = await ajouterBrouillons(url, 3000);
    let prochain = 0;
    const suivant = () => rows[prochain++ % rows.length];
    const corps = JSON.stringify(rows[0].contenu);
    return {
      temoin: () => ({ chemin: `/creation?modele=${rows[0].id}`, methode: 'POST', corps }),
      portail: () => { const { id, version } = suivant(); return { chemin: `/api/dossiers/${id}/deposer`, methode: 'POST', corps: '{}', entetes: { 'if-match': `"${version}"`, 'idempotency-key': randomUUID() } }; },
    };
  },
});
