import { type CommuneCarte, planDe, traceDe } from './communes.ts';

const commune = (cle: string, lon: number, lat: number, marque: CommuneCarte['marque'] = 'pleine'): CommuneCarte => ({ cle, nom: cle, lon, lat, marque });

describe('Le plan d’un territoire', () => {
  it('n’existe pas sans position', () => expect(planDe([], 640)).toBeNull());
  it('met le nord en haut, l’est à droite, et tout dedans', () => {
    const [sudOuest, nordEst] = [commune('a', -1, 44), commune('b', 1, 46)];
    const plan = planDe([sudOuest, nordEst], 640)!;
    expect(plan.x(sudOuest)).toBeGreaterThan(0);
    expect(plan.x(nordEst)).toBeLessThan(640);
    expect(plan.x(nordEst)).toBeGreaterThan(plan.x(sudOuest));
    expect(plan.y(nordEst)).toBeLessThan(plan.y(sudOuest));
    expect(plan.y(sudOuest)).toBeLessThan(plan.hauteur);
  });
});

describe('Le tracé d’une classe', () => {
  const communes = [commune('a', 0, 45), commune('b', 0.5, 45.5, 'carree'), commune('c', 1, 45.2)];
  const plan = planDe(communes, 640)!;
  it('ne contient que ses communes', () => {
    expect(traceDe(communes, 'pleine', plan, 2).match(/M/g)).toHaveLength(2);
    expect(traceDe(communes, 'hachuree', plan, 2)).toBe('');
  });
  it('distingue le carré du disque', () => {
    expect(traceDe(communes, 'carree', plan, 2)).toContain('h4v4h-4z');
    expect(traceDe(communes, 'pleine', plan, 2)).toContain('a2 2 0 1 0 4 0');
  });
});
