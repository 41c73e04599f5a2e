import { ajouterJours, type Jour } from '../../temps/jour.ts';

export type EvenementIcs = { readonly uid: string; readonly le: Jour; readonly titre: string; readonly detail: string };

/** Un calendrier iCalendar (RFC 5545) d’événements d’un jour entier ; `instant` est celui de l’écriture (UTC ISO). */
export function ecrireIcs(nom: string, evenements: readonly EvenementIcs[], instant: string): string {
  const tampon = `${instant.replace(/[-:]/g, '').slice(0, 15)}Z`;
  const lignes = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Maillage//Echeances//FR', 'CALSCALE:GREGORIAN', `X-WR-CALNAME:${echapper(nom)}`];
  for (const { uid, le, titre, detail } of evenements) {
    lignes.push('BEGIN:VEVENT', `UID:${uid}@maillage`, `DTSTAMP:${tampon}`, `DTSTART;VALUE=DATE:${compact(le)}`, `DTEND;VALUE=DATE:${compact(ajouterJours(le, 1))}`, `SUMMARY:${echapper(titre)}`, `DESCRIPTION:${echapper(detail)}`, 'TRANSP:TRANSPARENT', 'END:VEVENT');
  }
  return `${[...lignes, 'END:VCALENDAR'].map(plier).join('\r\n')}\r\n`;
}

const compact = (jour: Jour): string => jour.replaceAll('-', '');
const echapper = (texte: string): string => texte.replace(/[\\;,]/g, (c) => `\\${c}`).replace(/\r?\n/g, '\\n');

/** Une ligne ne dépasse pas 75 octets ; la suite commence par une espace, et un caractère n’est jamais coupé. */
function plier(ligne: string): string {
  const parts: string[] = [''];
  let octets = 0;
  for (const caractere of ligne) {
    const poids = caractere.codePointAt(0)! < 0x80 ? 1 : caractere.codePointAt(0)! < 0x800 ? 2 : caractere.codePointAt(0)! < 0x10000 ? 3 : 4;
    if (octets + poids > 75) { parts.push(' '); octets = 1; }
    parts[parts.length - 1] += caractere;
    octets += poids;
  }
  return parts.join('\r\n');
}
