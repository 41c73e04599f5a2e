import type { ContratDto } from '@maillage/contrats';

/** Somme exacte des temps de travail (heures / temps plein, deux décimales au plus) en millièmes d’ETP, arrondie vers le bas ; les lignes incomplètes ne comptent pas. */
export function milliemesEtp(contrats: readonly Partial<Pick<ContratDto, 'heuresHebdo' | 'tempsPlein'>>[]): number {
  const [numerateur, denominateur] = contrats.map(fraction).reduce(([a, b], [c, d]) => [a * d + c * b, b * d], [0n, 1n]);
  return Number((numerateur * 1000n) / denominateur);
}

const fraction = ({ heuresHebdo, tempsPlein }: Partial<Pick<ContratDto, 'heuresHebdo' | 'tempsPlein'>>): [bigint, bigint] => {
  const heures = centiemes(heuresHebdo);
  const plein = centiemes(tempsPlein);
  return heures > 0n && plein > 0n ? [heures, plein] : [0n, 1n];
};

const centiemes = (heures: number | null | undefined) => (typeof heures === 'number' && Number.isFinite(heures) ? BigInt(Math.round(heures * 100)) : 0n);
