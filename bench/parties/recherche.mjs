import { mesurerRoute } from '../socle/mesurer-route.mjs';

const MOTS = ['moulin', 'verriere', 'quai du', 'association rurale 41', 'atelier numerique', 'forge'];

/** La recherche d’un porteur ou d’un projet, avec total plafonné. */
export const mesurer = (taille) => mesurerRoute({
  titre: 'recherche et total', borne: 3, taille,
  preparer: async () => ({
    temoin: (rang) => ({ chemin: `/recherche?q=${encodeURIComponent(MOTS[rang % MOTS.length])}` }),
    portail: (rang) => ({ chemin: `/api/instruction/dossiers?taille=50&q=${encodeURIComponent(MOTS[rang % MOTS.length])}` }),
  }),
});
