import { lireTexte } from './lire-texte.ts';

it.each([
  ['UTF-8', new TextEncoder().encode('Guéret — l’été'), 'Guéret — l’été'],
  ['UTF-8 avec marque', Uint8Array.from([0xef, 0xbb, 0xbf, 0x61]), 'a'],
  ['Windows-1252', Uint8Array.from([0x47, 0x75, 0xe9, 0x72, 0x65, 0x74, 0x20, 0x80]), 'Guéret €'],
  ['UTF-16', Uint8Array.from([0x61, 0, 0x62, 0]), null],
])('un fichier en %s se lit, ou se refuse, sans lettre abîmée', (_encodage, octets, texte) => {
  expect(lireTexte(octets)).toBe(texte);
});
