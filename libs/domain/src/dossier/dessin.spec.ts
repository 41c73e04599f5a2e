import { readFileSync } from 'node:fs';
import { dessinerMachine } from './dessin.ts';

describe('le dessin de la machine', () => {
  it('docs/machine-dossier.md dit la table d’aujourd’hui (sinon : npm run docs:machine)', () => {
    expect(readFileSync(new URL('../../../../docs/machine-dossier.md', import.meta.url), 'utf8')).toBe(dessinerMachine());
  });
  it('dessine chaque passage d’un état à l’autre', () => expect(dessinerMachine()).toContain('A_COMPLETER --> EN_INSTRUCTION : Transmettre les compléments'));
});
