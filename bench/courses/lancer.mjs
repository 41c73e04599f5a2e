import { performance } from 'node:perf_hooks';
import { construire } from '../../outils/construire.mjs';
import { COURSES } from './courses.mjs';
import { ouvrirBaseDesCourses } from './socle/base.mjs';
import { ouvrirScene } from './socle/scene.mjs';

/** Tours joués en même temps, chacun sur ses dossiers : le voisinage d’un service en charge. Une course qui compte ce que tous partagent en joue un (`enVol: 1`). */
const EN_VOL = 3;

/** `npm run courses -- [TOURS] [COURSE…]` : deux API sur une base, chaque course jouée TOURS fois (1 000 par défaut). Sort 1 si un invariant a cassé. `MAILLAGE_COURSES_URL` : une base déjà préparée, au lieu de la nôtre. */
const nombre = Number(process.argv.slice(2).find((un) => /^\d+$/.test(un)) ?? 1000);
const voulues = process.argv.slice(2).filter((un) => !/^\d+$/.test(un));
const inconnues = voulues.filter((nom) => !COURSES.some((course) => course.nom === nom));
if (inconnues.length > 0) {
  console.error(`Course inconnue : ${inconnues.join(', ')}. Courses : ${COURSES.map(({ nom }) => nom).join(', ')}.`);
  process.exit(2);
}

if (!process.env.MAILLAGE_COURSES_URL) construire(['api', 'exemples']);
const base = await ouvrirBaseDesCourses(process.env.MAILLAGE_COURSES_URL);
const scene = await ouvrirScene(base);
const total = { casses: 0, debut: performance.now() };
try {
  console.log(`Deux API (processus ${scene.apis.map(({ pid }) => pid).join(' et ')}) sur une base, ${nombre} tours par course.`);
  for (const course of COURSES.filter(({ nom }) => voulues.length === 0 || voulues.includes(nom))) total.casses += await courir(course);
  const chaine = await scene.verifierJournal();
  total.casses += chaine.anomalies.length;
  console.log(`journal : ${chaine.lignes} lignes, ${chaine.anomalies.length} anomalie${chaine.anomalies.length > 1 ? 's' : ''}`);
  for (const une of chaine.anomalies.slice(0, 5)) console.log(`  ${une}`);
} finally {
  await scene.fermer();
  await base.fermer();
}
console.log(`${total.casses} invariant${total.casses > 1 ? 's cassés' : ' cassé'} en ${((performance.now() - total.debut) / 1000).toFixed(0)} s.`);
process.exitCode = total.casses === 0 ? 0 : 1;

/** Joue une course et imprime sa ligne ; rend le nombre de tours cassés. */
async function courir({ nom, invariant, preparer, jouer, conclure = async () => [], enVol = EN_VOL }) {
  const etats = await preparer(scene, nombre);
  const issues = new Map();
  const casses = [];
  const debut = performance.now();
  const aJouer = etats.entries();
  await Promise.all(Array.from({ length: enVol }, async () => {
    for (const [tour, etat] of aJouer) {
      const sienne = scene.auTour(tour);
      const { issue, ecarts } = await jouer(sienne, etat, tour);
      const siens = [...sienne.pannes, ...ecarts];
      issues.set(issue, (issues.get(issue) ?? 0) + 1);
      if (siens.length > 0) casses.push(`tour ${tour} (${issue}) : ${siens.join(' ; ')}`);
    }
  }));
  const ms = performance.now() - debut;
  for (const ecart of await conclure(scene, etats)) casses.push(`à la fin : ${ecart}`);
  console.log(`${casses.length === 0 ? 'tenu ' : 'CASSÉ'} ${nom.padEnd(22)} ${String(etats.length).padStart(5)} tours  ${String(casses.length).padStart(3)} cassé  ${(ms / 1000).toFixed(1).padStart(6)} s  ${(ms / etats.length).toFixed(0).padStart(4)} ms/tour  ${[...issues].sort(([, a], [, b]) => b - a).map(([quoi, fois]) => `${quoi} ${fois}`).join(', ')}`);
  console.log(`      ${invariant}`);
  for (const un of casses.slice(0, 5)) console.log(`      ${un}`);
  return casses.length;
}
