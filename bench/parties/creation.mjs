import { interroger } from '../socle/base.mjs';
import { mesurerRoute } from '../socle/mesurer-route.mjs';

/** Un brouillon créé et sa ligne de journal ; le témoin insère un dossier de 3 ko et note un fait. */
export const mesurer = (taille) => mesurerRoute({
  titre: 'un brouillon créé', qui: 'porteur', borne: 5, taille,
  preparer: async (url) => {
    const { rows: [modele] } = await interroger(url, `SELECT id, contenu FROM dossier WHERE etat = 'BROUILLON' AND nom <> '' ORDER BY id LIMIT 1`);
    return {
      temoin: () => ({ chemin: `/creation?modele=${modele.id}`, methode: 'POST', corps: JSON.stringify(modele.contenu) }),
      portail: () => ({ chemin: '/api/dossiers', methode: 'POST', corps: '{"appelId":"2025-2028"}' }),
    };
  },
});
