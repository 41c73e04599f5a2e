import { interroger, ouvrirGrappe, taillesRemplies } from '../socle/base.mjs';
import { charger } from '../socle/charge.mjs';
import { lancerPortail } from '../socle/serveurs.mjs';
import { remplirFinances } from './finances/remplir.mjs';

const LIGNES = [10_000, 100_000];
const ROUTES = { 'tableau de bord': '/api/finances/tableau-de-bord?annee=2026', 'subventions et totaux': '/api/finances/subventions', 'enveloppes': '/api/finances/enveloppes' };
const BORNE = 2;

/** Le tableau de bord, les totaux et les enveloppes à 10 000 puis 100 000 lignes de grand livre, cumuls arrêtés : le temps processeur par demande doit rester plat. `taille` ajoute un palier (1000000, pour information). */
export async function mesurer(taille) {
  const grappe = await ouvrirGrappe();
  const mesures = {};
  try {
    const base = (await taillesRemplies(grappe)).at(-1);
    if (!base) throw new Error('Aucune base remplie : npm run bench:donnees -- 10000');
    const paliers = taille && !LIGNES.includes(taille) ? [...LIGNES, taille].sort((a, b) => a - b) : LIGNES;
    const nom = 'banc_finances';
    await interroger(grappe.admin, `DROP DATABASE IF EXISTS ${nom} WITH (FORCE)`);
    await interroger(grappe.admin, `CREATE DATABASE ${nom} TEMPLATE ${new URL(grappe.url(base)).pathname.slice(1)}`);
    const url = grappe.admin.replace(/\/banc$/, `/${nom}`);
    for (const palier of paliers) {
      const portail = await lancerPortail(url, grappe.fichiers, 'admin');
      await remplirFinances(url, palier);
      for (const [route, chemin] of Object.entries(ROUTES)) {
        const demande = { chemin };
        await charger({ serveur: portail, postmaster: grappe.postmaster, connexions: 4, ms: 400, suivante: () => demande });
        mesures[route] = { ...mesures[route], [palier]: await charger({ serveur: portail, postmaster: grappe.postmaster, connexions: 4, ms: 2000, suivante: () => demande }) };
      }
      await portail.arreter();
    }
    const [premier, ...suite] = paliers;
    const croissance = (route, rang) => mesures[route][suite[rang]].cpuMs / mesures[route][paliers[rang]].cpuMs;
    const manquees = Object.keys(mesures).filter((route) => croissance(route, 0) > BORNE);
    return {
      titre: `de ${premier.toLocaleString('fr-FR')} à ${paliers.at(-1).toLocaleString('fr-FR')} lignes, processeur par demande (ms)`, entetes: ['route', ...paliers.map(String), ...suite.map((un, rang) => `${un}/${paliers[rang]}`), 'au plus'],
      lignes: Object.keys(mesures).map((route) => [route, ...paliers.map((un) => mesures[route][un].cpuMs.toFixed(2)), ...suite.map((_, rang) => `×${croissance(route, rang).toFixed(2)}`), `×${BORNE}`]), mesures,
      accord: Object.values(mesures).every((parPalier) => Object.values(parPalier).every(({ erreurs }) => erreurs === 0)), notes: [manquees.length === 0 ? 'Toutes les croissances sont tenues.' : `Croissances manquées : ${manquees.join(', ')}.`],
    };
  } finally {
    await grappe.arreter();
  }
}
