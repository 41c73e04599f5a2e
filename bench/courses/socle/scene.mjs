import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { dist } from '../../socle/base.mjs';
import { lancerApi } from '../../socle/serveurs.mjs';
import { creerComptes } from './comptes.mjs';
import { copier } from './copier.mjs';
import { ensemble, ouvrirClient, tenir } from './demandes.mjs';
import { MODELES } from './modeles.mjs';

/** L’instant d’où part l’horloge des deux API. */
const DEPART = '2026-07-01T08:00:00.000Z';

/** Deux API lancées sur la base, leurs personnes, et de quoi préparer, lâcher et relire. */
export async function ouvrirScene({ url, fichiers }) {
  const reglages = { NODE_ENV: 'test', MAILLAGE_HORLOGE: DEPART };
  const apis = [await lancerApi(url, fichiers, reglages)];
  apis.push(await lancerApi(url, fichiers, reglages));
  const bassin = new pg.Pool({ connectionString: url, max: 4 });
  pg.types.setTypeParser(20, Number);
  bassin.on('error', () => undefined);
  const sql = async (texte, valeurs) => (await bassin.query(texte, valeurs)).rows;
  const clients = apis.map(ouvrirClient);
  const comptes = await creerComptes(sql);
  const modeles = new Map();
  let lot = 0;
  const scene = {
    apis, sql, comptes,
    /** Une demande seule, qui doit réussir ; rend son corps. */
    appeler: async (qui, methode, chemin, corps, { version, cle } = {}) => {
      const { lacher, reponse } = tenir(clients[0], { methode, chemin, corps, version, cle, cookie: comptes[qui].cookie });
      await lacher();
      const recue = await reponse;
      if (recue.statut >= 300) throw new Error(`${qui} ${methode} ${chemin} : ${recue.statut} ${JSON.stringify(recue.corps).slice(0, 400)}`);
      return recue.corps;
    },
    /** La scène d’un tour : `ensemble` lâche des demandes sur les deux API (`{ qui, methode, chemin, corps, version, cle }`), `pannes` en rend les erreurs 5xx, qu’aucune course n’admet. */
    auTour: (tour) => {
      const pannes = [];
      return {
        ...scene, pannes,
        ensemble: async (demandes) => {
          const recues = await ensemble(clients, tour, demandes.map((une) => ({ ...une, cookie: une.cookie ?? comptes[une.qui].cookie })));
          for (const [rang, { statut, corps }] of recues.entries()) if (statut >= 500) pannes.push(`${demandes[rang].chemin} : ${statut} ${JSON.stringify(corps).slice(0, 120)}`);
          return recues;
        },
      };
    },
    /** Le dossier qui a fait tout le chemin jusque-là, par l’API ; une fois par étape. */
    modele: async (etape) => {
      if (!modeles.has(etape)) {
        const { depuis, faire } = MODELES[etape];
        const id = depuis ? (await copier(sql, await scene.modele(depuis), 1, `m${lot++}`))[0] : null;
        modeles.set(etape, await faire(scene, id));
      }
      return modeles.get(etape);
    },
    /** `nombre` copies du dossier à cette étape. */
    copies: async (etape, nombre) => copier(sql, await scene.modele(etape), nombre, `c${lot++}`),
    /** Les lignes de journal de cet objet et de ce code. */
    journal: (objetId, code) => sql('SELECT acteur, de, vers FROM journal WHERE objet_id = $1 AND code = $2 ORDER BY seq', [objetId, code]),
    cle: () => randomUUID(),
    verifierJournal: async () => {
      const { creerDataSource } = await dist('apps/api/dist/base/data-source.js');
      const { verifierChaine } = await dist('apps/api/dist/journal/verifier-chaine.js');
      const { JournalRepository } = await dist('apps/api/dist/journal/journal.repository.js');
      const base = await creerDataSource(url).initialize();
      try { return await verifierChaine(new JournalRepository(), base); } finally { await base.destroy(); }
    },
    fermer: async () => {
      for (const { agent } of clients) agent.destroy();
      await Promise.all(apis.map(async (api) => api.arreter()));
      await bassin.end();
    },
  };
  return scene;
}
