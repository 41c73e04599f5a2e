import type { ProprietesLien } from '@maillage/ui';
import type { MouseEvent } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

/** Les adresses de la racine du site, servies par le portail (« /portail » en tient lieu ici) ou par l’API. */
const AILLEURS = ['/api/', '/accessibilite', '/donnees-personnelles', '/mentions-legales', '/portail'];

/** Le lien de `libs/ui` branché sur le routeur ; un fichier de l’API, une page du portail ou un autre site restent de simples `<a>`. */
export function LienRouteur({ href, ...reste }: ProprietesLien) {
  const interne = href.startsWith('/') && !AILLEURS.some((racine) => href.startsWith(racine)) && reste.target === undefined;
  return interne ? <LienInterne {...reste} href={href} /> : <a {...reste} href={href.startsWith('/portail') ? href.slice('/portail'.length) || '/' : href} />;
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
