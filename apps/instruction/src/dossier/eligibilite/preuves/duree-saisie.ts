/** Lit des minutes et des secondes écrites à la main : secondes entières, nulle si rien n’est saisi, NaN si cela ne se lit pas. */
export function lireDuree(minutes: string, secondes: string): number | null {
  const [m, s] = [minutes.trim(), secondes.trim()];
  if (m === '' && s === '') return null;
  if (!/^\d{0,4}$/.test(m) || !/^\d{0,2}$/.test(s) || Number(s) > 59) return Number.NaN;
  return Number(m) * 60 + Number(s);
}
