import { performance } from 'node:perf_hooks';

/** Médiane de `tours` passages après deux à vide, en millisecondes, et ce que rend le dernier. */
export function chronometrer(faire, tours = 9) {
  const durees = [];
  let rendu;
  for (let tour = -2; tour < tours; tour += 1) {
    const debut = performance.now();
    rendu = faire();
    if (tour >= 0) durees.push(performance.now() - debut);
  }
  durees.sort((a, b) => a - b);
  return { ms: durees[Math.floor(durees.length / 2)], rendu };
}
