import { editionParCode } from '../editions/index.ts';
import { anciennete } from '../echeances/anciennete.ts';
import { cloture } from '../echeances/cloture.ts';
import { compteRenduFinancier, declarationDeMinimis, publicationScdl } from '../echeances/publication.ts';
import { dernierJourDeRecours } from '../echeances/recours.ts';
import { rejetImplicite } from '../echeances/rejet-implicite.ts';
import { calculerAide, type DemandeAide } from '../montants/aide.ts';
import { conventionObligatoire } from '../montants/convention.ts';
import { verifierDeMinimis } from '../montants/de-minimis.ts';
import { partPropreConforme } from '../montants/part-propre.ts';
import { sommeDue } from '../montants/prorata.ts';
import type { Reglement } from '../reglement/reglement.ts';
import type { Jour } from '../temps/jour.ts';

type Calcul = (entree: never, edition: string | undefined) => object;

/** Ce que le produit calcule pour chaque genre de cas : ses propres règles, aucune copie. */
export const GENRES: Readonly<Record<string, Calcul>> = {
  aide: (entree: DemandeAide, edition) => calculerAide(editionOuErreur(edition), entree),
  'de-minimis': verifierDeMinimis,
  convention: (entree: Parameters<typeof conventionObligatoire>[0]) => ({ conventionObligatoire: conventionObligatoire(entree) }),
  'part-propre': (entree: Parameters<typeof partPropreConforme>[0]) => ({ conforme: partPropreConforme(entree) }),
  prorata: (entree: Parameters<typeof sommeDue>[0]) => ({ duCentimes: sommeDue(entree) }),
  anciennete: (entree: Parameters<typeof anciennete>[0]) => anciennete(entree),
  'rejet-implicite': (entree: Parameters<typeof rejetImplicite>[0]) => rejetImplicite(entree),
  cloture,
  scdl: (entree: Parameters<typeof publicationScdl>[0]) => ({ publierAuPlusTardLe: publicationScdl(entree) }),
  recours: (entree: Parameters<typeof dernierJourDeRecours>[0]) => dernierJourDeRecours(entree),
  'jours-ouvres': ({ octroyeeLe }: { readonly octroyeeLe: Jour }) => ({ declarerAuPlusTardLe: declarationDeMinimis(octroyeeLe) }),
  'compte-rendu-financier': ({ finExercice }: { readonly finExercice: Jour }) => ({ deposerAuPlusTardLe: compteRenduFinancier(finExercice) }),
};

function editionOuErreur(code: string | undefined): Reglement {
  const edition = editionParCode(code ?? '');
  if (!edition) throw new Error(`Édition inconnue : « ${code ?? ''} ».`);
  return edition;
}
