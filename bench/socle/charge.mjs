import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import { performance } from 'node:perf_hooks';

const TICS_PAR_SECONDE = 100;

/** Temps processeur d’un processus, en millisecondes ; ses enfants morts comptés si `enfants`. */
function processeur(pid, enfants = false) {
  try {
    const champs = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    const tics = Number(champs[11]) + Number(champs[12]) + (enfants ? Number(champs[13]) + Number(champs[14]) : 0);
    return (tics * 1000) / TICS_PAR_SECONDE;
  } catch { return 0; }
}

/** Temps processeur de PostgreSQL entier : le maître, ses enfants vivants et morts. */
function processeurPostgres(postmaster) {
  let total = processeur(postmaster, true);
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try { if (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[1] === String(postmaster)) total += processeur(pid); } catch { /* sorti entre-temps */ }
  }
  return total;
}

/**
 * Boucle fermée : `connexions` clients enchaînent les demandes de `suivante` pendant `ms`. Rend les durées (ms) et le temps processeur par demande, serveur et base.
 * `suivante(rang)` : { chemin, methode, corps, entetes }.
 */
export async function charger({ serveur, postmaster, connexions, ms, suivante }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connexions });
  const avant = [processeur(serveur.pid), processeurPostgres(postmaster)];
  const durees = [];
  let [rang, erreurs, octets, premiere] = [0, 0, 0, ''];
  const fin = performance.now() + ms;
  await Promise.all(Array.from({ length: connexions }, async () => {
    while (performance.now() < fin) {
      const debut = performance.now();
      const { statut, taille, texte } = await demander(serveur, agent, suivante(rang++));
      durees.push(performance.now() - debut);
      octets += taille;
      if (statut >= 400 && erreurs++ === 0) premiere = `${statut} ${texte}`;
    }
  }));
  agent.destroy();
  if (premiere) console.error(`Refus de ${serveur.nom} : ${premiere}`);
  const [serveurMs, baseMs] = [processeur(serveur.pid) - avant[0], processeurPostgres(postmaster) - avant[1]];
  durees.sort((a, b) => a - b);
  const n = durees.length;
  return { n, erreurs, p50: durees[Math.floor(n / 2)], p95: durees[Math.floor(n * 0.95)], debit: (n * 1000) / ms, serveurMs: serveurMs / n, baseMs: baseMs / n, cpuMs: (serveurMs + baseMs) / n, ko: octets / n / 1024 };
}

const demander = (serveur, agent, { chemin, methode = 'GET', corps, entetes = {} }) => new Promise((resoudre, rejeter) => {
  const requete = http.request({ host: '127.0.0.1', port: serveur.port, path: chemin, method: methode, agent, headers: { ...serveur.entetes, ...entetes, ...(corps === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(corps) }) } }, (reponse) => {
    let [taille, texte] = [0, ''];
    reponse.on('data', (un) => { taille += un.length; if (reponse.statusCode >= 400) texte += un; }).on('end', () => resoudre({ statut: reponse.statusCode, taille, texte: texte.slice(0, 300) })).on('error', rejeter);
  });
  requete.on('error', rejeter);
  requete.end(corps);
});
