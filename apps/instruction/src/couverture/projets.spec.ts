import type { CommuneCouverte, LigneDossier } from '@maillage/contrats';
import { ETATS_DES_PROJETS } from '@maillage/domain';
import { situer } from './projets.ts';

const commune = (nom: string, departement: string) => ({ nom, departement }) as unknown as CommuneCouverte;
const dossier = (id: string, nom: string | null, departement: string | null) => ({ id, commune: nom, departement }) as unknown as LigneDossier;

describe('Les projets sur la carte', () => {
  it('se situent par commune et département, deux communes de même nom ne se confondent pas', () =>
    expect(situer([dossier('a', 'Saint-Denis', '17'), dossier('b', 'Saint-Denis', '33'), dossier('c', 'Ailleurs', '17'), dossier('d', null, null)], [commune('Saint-Denis', '33'), commune('Saint-Denis', '17')]).map(({ commune: une }) => une?.departement ?? null)).toEqual(['17', '33', null, null]));
  it('ne mêle pas les familles', () => expect(ETATS_DES_PROJETS['en-cours'].filter((etat) => ETATS_DES_PROJETS.accordes.includes(etat))).toEqual([]));
});
