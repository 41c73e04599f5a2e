const INSECABLE = '\u00A0';

/** « 50 000,00 € » ; les centimes nuls disparaissent avec `court`. Espaces insécables U+00A0, jamais U+202F. */
export function euros(centimes: number, { court = false }: { readonly court?: boolean } = {}): string {
  const absolu = Math.abs(centimes);
  const entiers = String(Math.floor(absolu / 100)).replace(/\B(?=(\d{3})+$)/g, INSECABLE);
  const decimales = court && absolu % 100 === 0 ? '' : `,${String(absolu % 100).padStart(2, '0')}`;
  return `${centimes < 0 ? '−' : ''}${entiers}${decimales}${INSECABLE}€`;
}

/** « 50 % », « 12,5 % » d’un taux en pour mille. */
export const pourcentage = (pourMille: number): string => `${String(pourMille / 10).replace('.', ',')}${INSECABLE}%`;
