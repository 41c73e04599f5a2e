import { ouvrirGrappe, taillesRemplies } from './base.mjs';
import { comparer, ENTETES, lignesDe } from './comparer.mjs';
import { lancerPortail, lancerTemoin } from './serveurs.mjs';

/** Joue une route sur la base de cette taille (la plus grande jusqu’à 100 000 par défaut). `preparer(url)` rend ses demandes, pour chacun des deux serveurs ; `borne` est le rapport à ne pas dépasser, s’il y en a un. */
export async function mesurerRoute({ titre, qui = 'admin', borne, preparer, taille }) {
  const grappe = await ouvrirGrappe();
  try {
    const tailles = await taillesRemplies(grappe);
    const choisie = taille ?? tailles.filter((une) => une <= 100_000).at(-1);
    if (!tailles.includes(choisie)) throw new Error(`Aucune base de ${choisie ?? '100000'} dossiers : npm run bench:donnees -- ${choisie ?? 100000}`);
    const url = grappe.url(choisie);
    const [temoin, portail] = [await lancerTemoin(url), await lancerPortail(url, grappe.fichiers, qui)];
    try {
      const mesures = await comparer({ temoin, portail, postmaster: grappe.postmaster, demandes: await preparer(url, portail) });
      const rapport = mesures.c8.portail.cpuMs / mesures.c8.temoin.cpuMs;
      const erreurs = Object.values(mesures).flatMap(Object.values).some((une) => une.erreurs > 0);
      return { titre: `${titre}, ${choisie.toLocaleString('fr-FR')} dossiers`, taille: choisie, entetes: ENTETES, lignes: lignesDe(mesures), mesures, rapport, accord: !erreurs, notes: [`Processeur par demande : ×${rapport.toFixed(2)} le témoin${borne ? ` (au plus ×${borne}) : ${rapport <= borne ? 'tenu' : 'MANQUÉ'}` : ', pour information'}.`, ...(erreurs ? ['Des demandes ont été refusées : la mesure ne vaut rien.'] : [])] };
    } finally {
      temoin.arreter();
      portail.arreter();
    }
  } finally {
    await grappe.arreter();
  }
}
