import { mesurerRoute } from '../socle/mesurer-route.mjs';

const DEPARTEMENTS = ['33', '24', '64', '17'];

/** La liste de travail : 50 lignes filtrées par état et département, et leur nombre. */
export const mesurer = (taille) => mesurerRoute({
  titre: 'liste de travail, 50 lignes et total', borne: 3, taille,
  preparer: async () => ({
    temoin: (rang) => ({ chemin: `/liste?etat=EN_INSTRUCTION&departement=${DEPARTEMENTS[rang % 4]}` }),
    portail: (rang) => ({ chemin: `/api/instruction/dossiers?taille=50&etat=EN_INSTRUCTION&departement=${DEPARTEMENTS[rang % 4]}` }),
  }),
});
