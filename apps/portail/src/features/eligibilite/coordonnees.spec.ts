import { ecrireCoordonnees, lireCoordonnees } from './coordonnees.ts';

it.each(['45.8336, 1.2611', '45,8336 ; 1,2611', ' 45.8336 1.2611 ', '45,8336, 1,2611'])('« %s » est un point, latitude d’abord', (texte) => expect(lireCoordonnees(texte)).toEqual({ lat: 45.8336, lon: 1.2611 }));
it.each(['', '45.8', 'Limoges', '1.2611, 45.8336', '45, 1'])('« %s » n’en est pas un', (texte) => expect(lireCoordonnees(texte)).toBeNull());
it('relit ce qu’il écrit', () => expect(lireCoordonnees(ecrireCoordonnees({ lat: 45.8336, lon: -0.2611 }))).toEqual({ lat: 45.8336, lon: -0.2611 }));
