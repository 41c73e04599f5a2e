import { charger } from './charge.mjs';

const DUREE_MS = 2000;
const TOURS = 3;
const mediane = (valeurs) => [...valeurs].sort((a, b) => a - b)[Math.floor(valeurs.length / 2)];

/** Témoin et portail en alternance, trois tours de deux secondes après un tour à vide, à 1 puis 8 connexions ; médianes. */
export async function comparer({ temoin, portail, postmaster, demandes }) {
  const mesures = {};
  for (const connexions of [1, 8]) {
    const tours = { temoin: [], portail: [] };
    for (let tour = -1; tour < TOURS; tour += 1) {
      for (const [qui, serveur] of Object.entries({ temoin, portail })) {
        const mesure = await charger({ serveur, postmaster, connexions, ms: tour < 0 ? 500 : DUREE_MS, suivante: demandes[qui] });
        if (tour >= 0) tours[qui].push(mesure);
      }
    }
    mesures[`c${connexions}`] = Object.fromEntries(Object.entries(tours).map(([qui, liste]) => [qui, Object.fromEntries(Object.keys(liste[0]).map((cle) => [cle, mediane(liste.map((une) => une[cle]))]))]));
  }
  return mesures;
}

/** Les lignes du tableau, et le rapport retenu : processeur par demande, portail sur témoin, à 8 connexions. */
export function lignesDe(mesures) {
  const chiffre = (valeur, decimales = 2) => valeur.toFixed(decimales);
  return Object.entries(mesures).flatMap(([connexions, { temoin, portail }]) => [['témoin', temoin], ['portail', portail]].map(([nom, m]) => [
    `${nom} ${connexions}`, chiffre(m.debit, 0), chiffre(m.p50), chiffre(m.p95), chiffre(m.serveurMs), chiffre(m.baseMs), chiffre(m.cpuMs), `×${chiffre(m.cpuMs / temoin.cpuMs, 1)}`, chiffre(m.ko, 1), String(m.erreurs)]));
}

export const ENTETES = ['mesure', 'dem./s', 'p50 ms', 'p95 ms', 'serveur ms', 'base ms', 'proc. ms', 'rapport', 'ko', 'erreurs'];
