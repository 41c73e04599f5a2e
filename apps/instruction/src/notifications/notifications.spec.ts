import { adresseIci } from './requetes.ts';

it.each([['/instruction/dossiers/1/messages', '/dossiers/1/messages'], ['/instruction', '/'], ['/dossiers/1', '/portail/dossiers/1']])('le chemin %s mène à %s', (chemin, adresse) => expect(adresseIci(chemin)).toBe(adresse));
