import { enFrancais, type Jour, lePlusTard } from '../temps/jour.ts';

/** Transmission au préfet et publication (L4141-1 du CGCT, à confirmer) : nulles tant qu’elles n’ont pas eu lieu. */
export type Suites = { readonly transmiseLe: Jour | null; readonly publieeLe: Jour | null };

/** Le jour où une délibération devient exécutoire : transmise ET publiée, à la plus tardive des deux dates. Nul avant. */
export const executoireLe = ({ transmiseLe, publieeLe }: Suites): Jour | null => (transmiseLe && publieeLe ? lePlusTard(transmiseLe, publieeLe) : null);

/** Vrai si la délibération est exécutoire ce jour-là : condition commune de la notification, de la signature et de l’engagement. */
export const executoire = (deliberation: { readonly executoireLe: Jour | null }, le: Jour): boolean => deliberation.executoireLe !== null && deliberation.executoireLe <= le;

/** Pourquoi on ne peut encore ni notifier, ni signer, ni engager ; nul : on le peut. */
export function empechementExecutoire(deliberation: { readonly executoireLe: Jour | null }, le: Jour): string | null {
  if (executoire(deliberation, le)) return null;
  return deliberation.executoireLe
    ? `La délibération n’est exécutoire qu’à partir du ${enFrancais(deliberation.executoireLe)}.`
    : 'La délibération n’est pas encore exécutoire : le secrétariat en saisit la date après transmission au préfet et publication.';
}
