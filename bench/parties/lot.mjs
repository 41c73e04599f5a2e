import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as attendre } from 'node:timers/promises';
import { deposerLeModele } from '../donnees/modele.mjs';
import { remplir } from '../donnees/remplir.mjs';
import { interroger, ouvrirGrappe } from '../socle/base.mjs';
import { charger } from '../socle/charge.mjs';
import { lancerPortail } from '../socle/serveurs.mjs';

const BASE = 'banc_lot';
const DOSSIERS = 2000;
const LETTRES = 500;
const CONNEXIONS = 2;
const MESURE_MS = 3000;
const suivante = () => ({ chemin: '/api/instruction/dossiers?taille=50&etat=EN_INSTRUCTION' });

/** 500 lettres préparées en un lot par un portail qui sert aussi les pages : p95 de la liste de travail avant, pendant ; tué par kill -9 à mi-chemin, puis repris. */
export async function mesurer() {
  const grappe = await ouvrirGrappe();
  const url = grappe.admin.replace(/\/banc$/, `/${BASE}`);
  try {
    await interroger(grappe.admin, `DROP DATABASE IF EXISTS ${BASE} WITH (FORCE)`);
    await interroger(grappe.admin, `CREATE DATABASE ${BASE}`);
    const modele = await deposerLeModele(url, grappe.fichiers);
    await remplir(url, modele, DOSSIERS, () => undefined);
    const dossiers = await deciderDes(url, modele);
    let portail = await lancerPortail(url, grappe.fichiers, 'instructeur', 'tout');
    try {
      const mesure = () => charger({ serveur: portail, postmaster: grappe.postmaster, connexions: CONNEXIONS, ms: MESURE_MS, suivante });
      await mesure();
      const avant = await mesure();
      const depart = performance.now();
      const { id } = await appeler(portail, 'POST', '/api/instruction/lots', { geste: 'preparer', lignes: dossiers.map((dossierId) => ({ dossierId })) });
      const lire = () => appeler(portail, 'GET', `/api/instruction/lots/${id}`);
      const pendant = [];
      while ((await lire()).faits < LETTRES / 2) pendant.push(await mesure());
      const moitie = performance.now() - depart;
      portail.tuer();
      const avantReprise = (await interroger(url, `SELECT count(*)::int AS n FROM lot_ligne WHERE etat = 'FAIT'`)).rows[0].n;
      portail = await lancerPortail(url, grappe.fichiers, 'instructeur', 'tout');
      for (let attente = 0; !(await lire()).finiLe && attente < 600; attente += 1) await attendre(500);
      const { faits, refuses } = await lire();
      for (let attente = 0; attente < 60 && (await compter(url)).imprimes < LETTRES; attente += 1) await attendre(500);
      const compte = await compter(url);
      const p95 = pendant.map((un) => un.p95).sort((a, b) => a - b).at(Math.floor(pendant.length / 2));
      const erreurs = [avant, ...pendant].reduce((somme, un) => somme + un.erreurs, 0);
      const exact = faits === LETTRES && compte.actes === LETTRES && compte.dossiers === LETTRES && compte.imprimes === LETTRES;
      return {
        titre: `${LETTRES} lettres en un lot, ${DOSSIERS} dossiers, ${CONNEXIONS} lecteurs de la liste`,
        entetes: ['liste de travail', 'dem./s', 'p50 ms', 'p95 ms', 'erreurs'],
        lignes: [['avant le lot', avant], ['pendant le lot', { ...pendant[0], p95, erreurs }]].map(([nom, m]) => [nom, m.debit.toFixed(0), m.p50.toFixed(1), m.p95.toFixed(1), String(m.erreurs)]),
        rapport: p95 / avant.p95, accord: exact && erreurs === 0,
        notes: [
          `p95 pendant / avant : ×${(p95 / avant.p95).toFixed(1)} (borne ×3). ${((LETTRES / 2) / (moitie / 1000)).toFixed(1)} lettres par seconde, lecteurs compris.`,
          `kill -9 à ${avantReprise} lettres ; après la reprise : ${compte.actes} actes, ${compte.dossiers} dossiers distincts, ${compte.imprimes} imprimés, ${refuses.length} refus.`,
        ],
      };
    } finally { portail.arreter(); }
  } finally { await grappe.arreter(); }
}

const compter = async (url) => (await interroger(url, `SELECT count(*)::int AS actes, count(DISTINCT dossier_id)::int AS dossiers, count(sha256)::int AS imprimes FROM acte WHERE nature = 'accord'`)).rows[0];

/** Accorde 500 dossiers, délibération exécutoire, et donne une délégation à un signataire. */
async function deciderDes(url, { instructeur, admin }) {
  const { rows } = await interroger(url, `SELECT id FROM dossier WHERE etat = 'ACCORDE' ORDER BY id LIMIT $1`, [LETTRES]);
  const ids = rows.map(({ id }) => id);
  const seance = randomUUID();
  const signataire = randomUUID();
  await interroger(url, `INSERT INTO compte (id, courriel, prenom, nom, fonction, mot_de_passe, roles, cree_le, verifie_le) VALUES ($1, 'signataire@banc.test', 'Banc', 'Signataire', 'Directrice', '', '{SIGNATAIRE}', '2026-01-01', '2026-01-01')`, [signataire]);
  await interroger(url, `INSERT INTO delegation (compte_id, numero, arrete_le, publie_le, du, natures, creee_par, creee_le) VALUES ($1, '2026-1', '2026-01-02', '2026-01-05', '2026-01-05', '{accord}', $2, '2026-01-05')`, [signataire, admin]);
  await interroger(url, `INSERT INTO seance (id, genre, tenue_le, lieu) VALUES ($1, 'commission-permanente', '2026-07-06', 'Bordeaux')`, [seance]);
  await interroger(url, 'UPDATE dossier SET instructeur_id = $2 WHERE id = ANY($1)', [ids, instructeur]);
  await interroger(url, 'INSERT INTO instruction (dossier_id) SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING', [ids]);
  await interroger(url, `INSERT INTO decision (dossier_id, seance_id, sens, montant_centimes, deliberation_numero, deliberation_le, executoire_le, saisie_par, saisie_le) SELECT unnest($1::uuid[]), $2, 'accord', 1000000, '2026.1.CP', '2026-07-06', '2026-07-13', $3, '2026-07-06T12:00:00Z'`, [ids, seance, admin]);
  return ids;
}

async function appeler({ port, entetes }, methode, chemin, corps) {
  const reponse = await fetch(`http://127.0.0.1:${port}${chemin}`, { method: methode, headers: { ...entetes, ...(corps ? { 'content-type': 'application/json', 'idempotency-key': randomUUID() } : {}) }, ...(corps ? { body: JSON.stringify(corps) } : {}) });
  if (!reponse.ok) throw new Error(`${methode} ${chemin} : ${reponse.status} ${await reponse.text()}`);
  return reponse.json();
}
