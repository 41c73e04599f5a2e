import { ouvrirGrappe, taillesRemplies } from '../socle/base.mjs';
import { charger } from '../socle/charge.mjs';
import { lancerPortail } from '../socle/serveurs.mjs';

const pause = (ms) => new Promise((fini) => { setTimeout(fini, ms); });
const ROUTES = {
  'première page': (page) => `/api/instruction/dossiers?taille=50${page}`,
  'filtrée': () => '/api/instruction/dossiers?taille=50&etat=EN_INSTRUCTION&departement=33',
  'recherche': () => '/api/instruction/dossiers?taille=50&q=moulin',
  'tâches': () => '/api/instruction/taches',
};
const BORNES = { 'première page': 2, 'filtrée': 2, 'recherche': 10, 'tâches': 2, 'page profonde': 2 };

/** Le même portail sur chaque base remplie : le temps processeur par demande doit rester plat. Compare chaque taille à la précédente. */
export async function mesurer() {
  const grappe = await ouvrirGrappe();
  const mesures = {};
  try {
    const tailles = await taillesRemplies(grappe);
    if (tailles.length < 2) throw new Error('Il faut au moins deux bases : npm run bench:donnees -- 10000 100000');
    for (const taille of tailles) {
      const portail = await lancerPortail(grappe.url(taille), grappe.fichiers, 'admin');
      const profonde = await curseurProfond(portail, taille);
      for (const [nom, chemin] of [...Object.entries(ROUTES), ['page profonde', () => profonde]]) {
        const demande = { chemin: chemin('') };
        await charger({ serveur: portail, postmaster: grappe.postmaster, connexions: 4, ms: 400, suivante: () => demande });
        mesures[nom] = { ...mesures[nom], [taille]: await charger({ serveur: portail, postmaster: grappe.postmaster, connexions: 4, ms: 2000, suivante: () => demande }) };
      }
      portail.arreter();
      await pause(300);
    }
    const [premiere, ...suite] = tailles;
    const lignes = Object.entries(mesures).map(([nom, parTaille]) => [nom, ...tailles.map((taille) => parTaille[taille].cpuMs.toFixed(2)), ...suite.map((taille, rang) => `×${(parTaille[taille].cpuMs / parTaille[tailles[rang]].cpuMs).toFixed(2)}`), `×${BORNES[nom]}`]);
    const manquees = Object.entries(mesures).filter(([nom, parTaille]) => suite.some((taille, rang) => parTaille[taille].cpuMs / parTaille[tailles[rang]].cpuMs > BORNES[nom])).map(([nom]) => nom);
    return { titre: `de ${premiere.toLocaleString('fr-FR')} à ${tailles.at(-1).toLocaleString('fr-FR')} dossiers, processeur par demande (ms)`, entetes: ['route', ...tailles.map(String), ...suite.map((taille, rang) => `${taille}/${tailles[rang]}`), 'au plus'], lignes, mesures, accord: Object.values(mesures).every((parTaille) => Object.values(parTaille).every(({ erreurs }) => erreurs === 0)), notes: [manquees.length === 0 ? 'Toutes les croissances sont tenues.' : `Croissances manquées : ${manquees.join(', ')}.`] };
  } finally {
    await grappe.arreter();
  }
}

/** L’adresse d’une page au milieu de la liste, trouvée par une borne de date. */
async function curseurProfond({ port, entetes }, taille) {
  const milieu = new Date(Date.parse('2026-06-30T16:00:00Z') - (taille / 2) * 37_000).toISOString().slice(0, 10);
  const { suivant } = await (await fetch(`http://127.0.0.1:${port}/api/instruction/dossiers?taille=50&deposeAu=${milieu}`, { headers: entetes })).json();
  return `/api/instruction/dossiers?taille=50&apres=${encodeURIComponent(suivant)}`;
}
