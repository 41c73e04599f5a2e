import { Link } from 'react-router';
import type { ProprietesLien } from '@maillage/ui';

/** Une adresse du portail passe par le routeur ; le reste (API, back-office, courriel, ancre) est un lien ordinaire. */
export function LienRouteur({ href, ...reste }: ProprietesLien) {
  const interne = href.startsWith('/') && !href.startsWith('/api/') && !href.startsWith('/instruction') && !href.startsWith('/boite') && !reste.target;
  return interne ? <Link {...reste} to={href} /> : <a {...reste} href={href} />;
}
