import type { CommuneCouverte } from '@maillage/contrats';
import { PAR_PAGE, pageDe, ranger, trierPar } from './ranger.ts';

const commune = (code: string, nom: string, population: number, secondes: number | null, classe: CommuneCouverte['classe'] = 'couverte'): CommuneCouverte =>
  ({ code, nom, population, secondes, classe, source: 'estimee', departement: '23', epci: null, basSecondes: secondes, hautSecondes: secondes, lieu: null, lon: null, lat: null, approximative: false });
const COMMUNES = [commune('23001', 'Saint-Étienne', 50, 900), commune('23002', 'Ébréon', 900, null, 'non-couverte'), commune('23003', 'Zone', 50, 100, 'a-verifier')];
const codes = (demande: Partial<Parameters<typeof ranger>[1]>) => ranger(COMMUNES, { classe: '', q: '', tri: 'nom', ...demande }).map(({ code }) => code);

describe('Ranger les communes', () => {
  it.each([
    [{ tri: 'nom' }, ['23002', '23001', '23003']], [{ tri: '-population' }, ['23002', '23001', '23003']], [{ tri: 'population' }, ['23001', '23003', '23002']],
    [{ tri: 'temps' }, ['23003', '23001', '23002']], [{ tri: '-temps' }, ['23002', '23001', '23003']],
    [{ classe: 'a-verifier' }, ['23003']], [{ q: 'saint etienne' }, ['23001']], [{ q: 'zzz' }, []],
  ] as const)('%j', (demande, attendu) => expect(codes(demande)).toEqual(attendu));
});

it.each([['nom', 'nom', '-nom'], ['-nom', 'nom', 'nom'], ['-population', 'temps', 'temps']] as const)('le tri %s, sur la colonne %s, devient %s', (tri, colonne, suite) => expect(trierPar(tri, colonne)).toBe(suite));

describe('Une page', () => {
  const lignes = Array.from({ length: PAR_PAGE + 1 }, (_, rang) => rang);
  it.each([[1, PAR_PAGE, 1], [2, 1, 2], [9, 1, 2]])('page %i : %i lignes, en page %i', (page, nombre, courante) => expect(pageDe(lignes, page)).toMatchObject({ page: courante, pages: 2, lignes: { length: nombre } }));
  it('est seule et vide sans ligne', () => expect(pageDe([], 3)).toEqual({ lignes: [], page: 1, pages: 1 }));
});
