import { type Jour, type ParametresCouverture, SEUIL_MS } from '@maillage/domain';
import type { Executeur } from '../base/requetes.ts';
import { avisDesCommunes } from '../territoire/carte/avis-des-communes.ts';
import { type CarteAcces, carteDeLAppel, zonesDeLaCarte } from '../territoire/carte/carte.repository.ts';
import { pointDe } from '../territoire/commune.ts';
import { type AvisParCommune, avisGardes, garderAvis } from './carte-avis.repository.ts';
import type { CommuneDuTerritoire } from './couverture.repository.ts';
import type { EditionDuJour } from './edition.repository.ts';

/** La carte que l’édition du jour fait valoir ; `avis` nul : elle n’a pas encore été lue commune par commune. */
export type CarteDuJour = { readonly carte: CarteAcces; readonly preuve: ParametresCouverture['preuve']; readonly avis: AvisParCommune | null };

/** Nulle quand l’édition prouve par le calcul, ou tant qu’aucune carte ne lui est épinglée : le calcul compte alors seul. */
export async function carteDuJour(base: Executeur, edition: EditionDuJour | null, versionDesCommunes: string): Promise<CarteDuJour | null> {
  if (edition === null || edition.preuve === 'calcul') return null;
  const carte = await carteDeLAppel(base, edition.appelId);
  return carte && { carte, preuve: edition.preuve, avis: await avisGardes(base, carte.id, versionDesCommunes) };
}

/** Lit la carte au bourg de chaque commune, et garde ce qu’elle en dit : une carte publiée ne change plus. */
export async function lireCarteParCommune(tx: Executeur, { id, complete, jusquaSecondes }: CarteAcces, communes: readonly CommuneDuTerritoire[], versionDesCommunes: string): Promise<void> {
  const avis = avisDesCommunes(communes.map(pointDe), await zonesDeLaCarte(tx, id), { complete, jusquaSecondes }, SEUIL_MS / 1000);
  await garderAvis(tx, id, versionDesCommunes, new Map(communes.flatMap(({ code }, rang) => { const un = avis[rang]; return un ? [[code, un] as const] : []; })));
}

export type CarteLue = { readonly version: string; readonly le: Jour; readonly sha256: string; readonly preuve: ParametresCouverture['preuve'] };
export const dire = ({ carte: { version, le, sha256 }, preuve }: CarteDuJour): CarteLue => ({ version, le, sha256, preuve });
