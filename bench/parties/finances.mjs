import { interroger, ouvrirGrappe, taillesRemplies } from '../socle/base.mjs';
import { charger } from '../socle/charge.mjs';
import { lancerPortail } from '../socle/serveurs.mjs';
import { remplirFinances } from './finances/remplir.mjs';
import { totauxEgaux } from './finances/totaux.mjs';

const LIGNES = [10_000, 100_000];
/** `borne` : croissance permise ; nulle pour information (une recherche ou un état se relit ligne à ligne). */
const ROUTES = {
  'tableau de bord': { chemin: '/api/finances/tableau-de-bord?annee=2026', borne: 2 },
  'subventions et totaux': { chemin: '/api/finances/subventions', borne: 2 },
  'subventions d’une année': { chemin: '/api/finances/subventions?annee=2026', borne: 2 },
  enveloppes: { chemin: '/api/finances/enveloppes', borne: 2 },
  'subventions d’un état': { chemin: '/api/finances/subventions?etat=EN_COURS', borne: null },
};

/** Le tableau de bord, les totaux et les enveloppes à 10 000 puis 100 000 lignes de grand livre, cumuls arrêtés et une journée d’écritures depuis : le temps processeur par demande doit rester plat. `taille` ajoute un palier (1000000, pour information). */
export async function mesurer(taille) {
  const grappe = await ouvrirGrappe();
  const [mesures, ecarts] = [{}, []];
  try {
    const base = (await taillesRemplies(grappe)).at(-1);
    if (!base) throw new Error('Aucune base remplie : npm run bench:donnees -- 20000');
    const paliers = taille && !LIGNES.includes(taille) ? [...LIGNES, taille].sort((a, b) => a - b) : LIGNES;
    const nom = 'banc_finances';
    await interroger(grappe.admin, `DROP DATABASE IF EXISTS ${nom} WITH (FORCE)`);
    await interroger(grappe.admin, `CREATE DATABASE ${nom} TEMPLATE ${new URL(grappe.url(base)).pathname.slice(1)}`);
    const url = grappe.admin.replace(/\/banc$/, `/${nom}`);
    for (const palier of paliers) {
      const portail = await lancerPortail(url, grappe.fichiers, 'admin');
      await remplirFinances(url, palier);
      ecarts.push(...await totauxEgaux(url, portail));
      for (const [route, { chemin }] of Object.entries(ROUTES)) {
        const demande = { chemin };
        await charger({ serveur: portail, postmaster: grappe.postmaster, connexions: 4, ms: 400, suivante: () => demande });
        mesures[route] = { ...mesures[route], [palier]: await charger({ serveur: portail, postmaster: grappe.postmaster, connexions: 4, ms: 2000, suivante: () => demande }) };
      }
      await portail.arreter();
    }
    const [premier, ...suite] = paliers;
    const croissance = (route, rang) => mesures[route][suite[rang]].cpuMs / mesures[route][paliers[rang]].cpuMs;
    const dire = (borne) => (borne === null ? 'information' : `×${borne}`);
    const manquees = Object.entries(ROUTES).filter(([route, { borne }]) => borne !== null && croissance(route, 0) > borne).map(([route]) => route);
    return {
      titre: `de ${premier.toLocaleString('fr-FR')} à ${paliers.at(-1).toLocaleString('fr-FR')} lignes, processeur par demande (ms)`, entetes: ['route', ...paliers.map(String), ...suite.map((un, rang) => `${un}/${paliers[rang]}`), 'au plus'],
      lignes: Object.entries(ROUTES).map(([route, { borne }]) => [route, ...paliers.map((un) => mesures[route][un].cpuMs.toFixed(2)), ...suite.map((_, rang) => `×${croissance(route, rang).toFixed(2)}`), dire(borne)]), mesures,
      accord: ecarts.length === 0 && Object.values(mesures).every((parPalier) => Object.values(parPalier).every(({ erreurs }) => erreurs === 0)),
      notes: [manquees.length === 0 ? 'Toutes les croissances sont tenues.' : `Croissances manquées : ${manquees.join(', ')}.`, ecarts.length === 0 ? 'Les totaux servis égalent, au centime, la somme de toutes les lignes du livre.' : `Totaux faux : ${ecarts.join(' ; ')}.`],
    };
  } finally {
    await grappe.arreter();
  }
}
