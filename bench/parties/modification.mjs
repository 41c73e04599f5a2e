import { ajouterBrouillons } from '../donnees/remplir.mjs';
import { mesurerRoute } from '../socle/mesurer-route.mjs';

/** Une étape du brouillon enregistrée, avec sa version ; le témoin met à jour et note un fait. Chaque connexion a ses propres brouillons. */
export const mesurer = (taille) => mesurerRoute({
  titre: 'une étape enregistrée', qui: 'porteur', borne: 5, taille,
  preparer: async (url) => {
    const rows = await ajouterBrouillons(url, 1000);
    const versions = rows.map(({ version }) => version);
    const corps = JSON.stringify({ contenu: rows[0].contenu.projet, reponses: {} });
    return {
      temoin: (rang) => ({ chemin: `/modification?id=${rows[500 + (rang % 500)].id}`, methode: 'PUT', corps: JSON.stringify({ projet: rows[0].contenu.projet }) }),
      portail: (rang) => ({ chemin: `/api/dossiers/${rows[rang % 500].id}/etapes/projet`, methode: 'PUT', corps, entetes: { 'if-match': `"${versions[rang % 500]++}"` } }),
    };
  },
});
