const FIN = '\u202f';
const INSECABLE = '\u00a0';

/** « 12 500 € » pour des centimes ; les centimes s’écrivent s’il y en a, ou toujours avec `precis`. */
export function euros(centimes: number, precis = false): string {
  const decimales = precis || centimes % 100 !== 0 ? 2 : 0;
  return new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR', minimumFractionDigits: decimales, maximumFractionDigits: decimales }).format(centimes / 100);
}

/** « 50 % », « 50,5 % » pour des pour mille. */
export const pourcent = (pourMille: number) => `${nombre(pourMille / 10)}${INSECABLE}%`;

/** Nombre à la française : « 12 500 », « 0,5 ». */
export const nombre = (valeur: number, decimales = 2) => new Intl.NumberFormat('fr-FR', { maximumFractionDigits: decimales }).format(valeur);

/** « 12 mai 2026 », « 1er mars 2026 » ; un jour civil `AAAA-MM-JJ`, ou un instant ISO lu à Paris. */
export function dateLongue(iso: string): string {
  const [jour, mois, annee] = morceaux(iso, { day: 'numeric', month: 'long', year: 'numeric' }, ['day', 'month', 'year']);
  return `${jour === '1' ? '1er' : jour}${INSECABLE}${mois} ${annee}`;
}

/** « 12/05/2026 », pour les tableaux. */
export const dateCourte = (iso: string) => morceaux(iso, { day: '2-digit', month: '2-digit', year: 'numeric' }, ['day', 'month', 'year']).join('/');

/** « 14 h 05 », heure de Paris. */
export const heure = (instant: string) => morceaux(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, ['hour', 'minute']).join(`${INSECABLE}h${INSECABLE}`);

/** « 12 mai 2026 à 14 h 05 ». */
export const dateHeure = (instant: string) => `${dateLongue(instant)} à ${heure(instant)}`;

/** « 19 min 59 s », « 1 h 05 min », « 20 min » ; les secondes ne se perdent jamais sous une heure. */
export function duree(secondes: number): string {
  const total = Math.round(secondes);
  const heures = Math.trunc(total / 3600);
  const minutes = Math.trunc((total % 3600) / 60);
  const reste = total % 60;
  if (heures > 0) return `${heures}${INSECABLE}h${minutes ? `${INSECABLE}${String(minutes).padStart(2, '0')}${INSECABLE}min` : ''}`;
  return [minutes > 0 || reste === 0 ? `${minutes}${INSECABLE}min` : '', reste > 0 ? `${reste}${INSECABLE}s` : ''].filter(Boolean).join(INSECABLE);
}

/** Une estimation, à la minute : « 19 min ». */
export const minutes = (secondes: number) => `${Math.max(1, Math.round(secondes / 60))}${INSECABLE}min`;

/** « 732 829 320 00074 ». */
export const siret = (chiffres: string) => chiffres.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, `$1${INSECABLE}$2${INSECABLE}$3${INSECABLE}$4`);

/** « 84 Ko », « 3,1 Mo » pour des octets. */
export const taille = (octets: number) => octets < 1000 * 1000 ? `${nombre(Math.max(1, Math.round(octets / 1000)))}${INSECABLE}Ko` : `${nombre(octets / 1_000_000, 1)}${INSECABLE}Mo`;

/** Pose les insécables de la ponctuation haute et des guillemets, et l’apostrophe courbe, dans un texte venu des données. */
export const typographie = (texte: string) => texte
  .replace(/'/g, '’')
  .replace(/[ \u00a0]?([;!?])(?=\s|$)/g, `${FIN}$1`)
  .replace(/ :(?=\s|$)/g, `${INSECABLE}:`)
  .replace(/« ?/g, `«${INSECABLE}`)
  .replace(/ ?»/g, `${INSECABLE}»`);

/** Un jour civil ne change pas de date selon le fuseau ; un instant se lit à Paris. */
function morceaux(iso: string, options: Intl.DateTimeFormatOptions, ordre: readonly Intl.DateTimeFormatPartTypes[]): string[] {
  const jourCivil = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const parties = new Intl.DateTimeFormat('fr-FR', { ...options, timeZone: jourCivil ? 'UTC' : 'Europe/Paris' }).formatToParts(new Date(iso));
  return ordre.map((type) => parties.find((partie) => partie.type === type)?.value ?? '');
}
