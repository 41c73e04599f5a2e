import { CODES_EVENEMENT, EVENEMENTS, type Evenement, rythmeDe } from './evenements.ts';
import { recapituler } from './recapitulatif.ts';

describe('le rythme des courriels', () => {
  it.each(CODES_EVENEMENT.filter((code) => EVENEMENTS[code].legal))('%s est un courriel légal : il part aussitôt, quelle que soit la préférence', (code) => {
    for (const preference of ['immediat', 'quotidien', 'jamais', null] as const) expect(rythmeDe(code, preference)).toBe('immediat');
  });
  it.each(CODES_EVENEMENT.filter((code) => !EVENEMENTS[code].legal))('%s suit la préférence, ou son défaut', (code) => {
    for (const preference of ['immediat', 'quotidien', 'jamais'] as const) expect(rythmeDe(code, preference)).toBe(preference);
    expect(rythmeDe(code, null)).toBe((EVENEMENTS[code] as Evenement).defaut);
  });
});

describe('le récapitulatif du jour', () => {
  it('rien de neuf : aucun courriel', () => expect(recapituler([])).toBeNull());
  it('rassemble les faits d’un même dossier', () => {
    expect(recapituler([{ titre: 'Dossier déposé', dossier: 'Dossier n° 1' }, { titre: 'Séance demain', dossier: null }, { titre: 'Avis rendu', dossier: 'Dossier n° 1' }])).toEqual({
      objet: 'Votre récapitulatif : 3 nouveautés', paragraphes: ['Depuis le dernier récapitulatif :', 'Dossier n° 1 : Dossier déposé ; Avis rendu.', 'Séance demain.'],
    });
  });
  it.each([[50, 0, null], [51, 1, 'Et une autre nouveauté, dans votre espace.'], [53, 3, 'Et 3 autres nouveautés, dans votre espace.']])('%i faits : %i au-delà de cinquante', (nombre, _reste, suite) => {
    const lu = recapituler(Array.from({ length: nombre }, (_, rang) => ({ titre: `Fait ${rang}`, dossier: null })))!;
    expect(lu.objet).toBe(`Votre récapitulatif : ${nombre} nouveautés`);
    expect(lu.paragraphes.at(-1) === suite).toBe(suite !== null);
  });
});
