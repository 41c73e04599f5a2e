import { lireSirens } from './sirens.ts';

it.each([['', []], ['200 034 528', ['200034528']], ['200034528, 356000000;\n1', ['200034528', '356000000', '1']]])('« %s » se lit %j', (texte, attendu) => expect(lireSirens(texte)).toEqual(attendu));
