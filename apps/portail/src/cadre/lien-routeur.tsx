import { useHref, useLinkClickHandler } from 'react-router';
import type { ProprietesLien } from '@maillage/ui';
import type { MouseEvent } from 'react';

/** Une adresse du portail passe par le routeur ; le reste (API, back-office, courriel, ancre) est un lien ordinaire. */
export function LienRouteur(proprietes: ProprietesLien) {
  const { href, target } = proprietes;
  const interne = href.startsWith('/') && !/^\/(api|instruction|boite)(\/|$)/.test(href) && !target;
  return interne ? <LienInterne {...proprietes} /> : <a {...proprietes} />;
}

/** `Link` de react-router sans son préchargement, inutile ici et lourd. */
function LienInterne({ href, onClick, ...reste }: ProprietesLien) {
  const suivre = useLinkClickHandler<HTMLAnchorElement>(href);
  const cliquer = (evenement: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(evenement);
    if (!evenement.defaultPrevented) suivre(evenement);
  };
  return <a {...reste} href={useHref(href)} onClick={cliquer} />;
}
