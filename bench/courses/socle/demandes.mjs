import http from 'node:http';
import { setTimeout as attendre } from 'node:timers/promises';

/** Un client par API : des prises gardées ouvertes, autant que de demandes à la fois. */
export const ouvrirClient = ({ port }) => ({ port, agent: new http.Agent({ keepAlive: true, maxSockets: Infinity }) });

/** Ouvre une demande JSON, tout envoyé sauf le dernier octet ; rend de quoi la lâcher, et sa réponse. Une lecture ne part qu’une fois lâchée. */
export function tenir({ port, agent }, { methode = 'POST', chemin, corps = {}, version, cle, cookie }) {
  const texte = methode === 'GET' ? '' : JSON.stringify(corps);
  let lacher;
  const reponse = new Promise((resoudre, rejeter) => {
    const requete = http.request({ host: '127.0.0.1', port, path: chemin, method: methode, agent, headers: {
      ...(cookie ? { cookie } : {}), ...(version === undefined ? {} : { 'if-match': `"${version}"` }), ...(cle ? { 'idempotency-key': cle } : {}),
      ...(texte ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(texte) } : {}),
    } }, (recue) => {
      const morceaux = [];
      recue.on('data', (un) => morceaux.push(un)).on('error', rejeter).on('end', () => {
        const lu = Buffer.concat(morceaux).toString();
        resoudre({ statut: recue.statusCode, corps: lu.startsWith('{') || lu.startsWith('[') ? JSON.parse(lu) : lu, cookies: recue.headers['set-cookie'] ?? [] });
      });
    });
    requete.on('error', rejeter);
    if (!texte) { lacher = () => requete.end(); return; }
    const octets = Buffer.from(texte);
    const parti = new Promise((fait) => { requete.write(octets.subarray(0, -1), () => fait()); });
    lacher = async () => { await parti; requete.end(octets.subarray(-1)); };
  });
  return { lacher: () => lacher(), reponse };
}

/** Décalages d’une demande à l’autre, en millisecondes : la plupart des tours partent ensemble, les autres explorent les croisements. */
const DECALAGES = [0, 0, 1, 0, 2, 0, 4, 0, 8];

/** Lâche ces demandes ensemble, chacune par son API ; l’ordre et l’API de chacune changent à chaque tour. */
export async function ensemble(clients, tour, demandes) {
  const tenues = demandes.map((demande, rang) => tenir(clients[demande.api ?? (rang + tour) % clients.length], demande));
  const premiere = (tour >> 1) % tenues.length;
  const ordre = [...tenues.slice(premiere), ...tenues.slice(0, premiere)];
  const decalage = DECALAGES[tour % DECALAGES.length];
  await attendre(1);
  for (const { lacher } of ordre) {
    void lacher();
    if (decalage > 0) await attendre(decalage);
  }
  return Promise.all(tenues.map(({ reponse }) => reponse));
}
