import type { FiltresRegistreDto } from '@maillage/contrats';
import type { Jour } from '@maillage/domain';
import { lireCurseur } from '../instruction/liste/curseur.ts';
import type { CriteresRegistre } from './lieu.repository.ts';

export const criteresDuRegistre = ({ q, departement, commune, statut, typologie, carte, apres, taille }: FiltresRegistreDto, jour: Jour): CriteresRegistre => ({
  q: q || null, departement: departement || null, commune: commune || null, statut: statut || null, typologie: typologie || null, carte: carte ? carte === 'oui' : null, apres: lireCurseur(apres), taille: Number(taille || 50), jour,
});
