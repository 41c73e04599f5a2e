import { accuseCourrierV1 } from './actes/accuse-courrier.v1.ts';
import { accuseReceptionV1 } from './actes/accuse-reception.v1.ts';
import { arreteAttributifV1 } from './actes/arrete-attributif.v1.ts';
import { attestationCompletudeV1 } from './actes/attestation-completude.v1.ts';
import { arreteModificatifV1 } from './actes/arrete-modificatif.v1.ts';
import { avenantV1 } from './actes/avenant.v1.ts';
import { conventionV1 } from './actes/convention.v1.ts';
import { demandeComplementsV1 } from './actes/demande-complements.v1.ts';
import { irrecevabiliteV1 } from './actes/irrecevabilite.v1.ts';
import { avisV1 } from './actes/avis.v1.ts';
import { lettreAccordV1 } from './actes/lettre-accord.v1.ts';
import { lettreAjournementV1 } from './actes/lettre-ajournement.v1.ts';
import { lettreModeleV1 } from './actes/lettre-modele.v1.ts';
import { lettreRefusV1 } from './actes/lettre-refus.v1.ts';
import { procesVerbalV1 } from './actes/proces-verbal.v1.ts';
import { deliberationV1 } from './actes/deliberation.v1.ts';
import { procesVerbalCommissionV1 } from './actes/proces-verbal-commission.v1.ts';
import { rapportV1 } from './actes/rapport.v1.ts';
import { recapitulatifDossierV1 } from './actes/recapitulatif-dossier.v1.ts';
import { accuseRecoursV1 } from './actes/accuse-recours.v1.ts';
import { reponseChangementV1 } from './actes/reponse-changement.v1.ts';
import { reponseRecoursV1 } from './actes/reponse-recours.v1.ts';
import { rectifiee } from './clauses/rectification.v1.ts';
import type { CodeGabarit, DonneesActe } from './donnees/donnees-acte.ts';
import { imprimer, type Acte } from './mise-en-page/acte.ts';

type Gabarits = { readonly [Code in CodeGabarit]: (donnees: Extract<DonneesActe, { gabarit: Code }>) => Acte };

/** Tous les gabarits jamais employés : un acte ancien se réimprime avec le sien. On en ajoute, on n’en retouche aucun. */
export const GABARITS: Gabarits = {
  'convention.v1': conventionV1,
  'arrete-attributif.v1': arreteAttributifV1,
  'accuse-reception.v1': accuseReceptionV1,
  'accord.v1': lettreAccordV1,
  'refus.v1': lettreRefusV1,
  'ajournement.v1': lettreAjournementV1,
  'recapitulatif.v1': recapitulatifDossierV1,
  'demande-complements.v1': demandeComplementsV1,
  'irrecevabilite.v1': irrecevabiliteV1,
  'avis.v1': avisV1,
  'proces-verbal.v1': procesVerbalV1,
  'accuse-courrier.v1': accuseCourrierV1,
  'attestation-completude.v1': attestationCompletudeV1,
  'rapport.v1': rapportV1,
  'deliberation.v1': deliberationV1,
  'proces-verbal-commission.v1': procesVerbalCommissionV1,
  'accuse-recours.v1': accuseRecoursV1,
  'avenant.v1': avenantV1,
  'arrete-modificatif.v1': arreteModificatifV1,
  'reponse-changement.v1': reponseChangementV1,
  'reponse-recours.v1': reponseRecoursV1,
  'lettre-modele.v1': lettreModeleV1,
};

/**
 * Imprime un acte à partir de ses données figées : mêmes données, mêmes octets, partout et toujours.
 * @throws Error quand le gabarit n’existe pas ou qu’une date est illisible ; la phrase dit quoi faire.
 */
export async function rendreActe(donnees: DonneesActe): Promise<Buffer> {
  const rediger = (GABARITS as Readonly<Record<string, ((donnees: DonneesActe) => Acte) | undefined>>)[donnees.gabarit];
  if (!rediger) throw new Error(`Le gabarit « ${donnees.gabarit} » n’existe pas : choisissez l’un de ceux-ci : ${Object.keys(GABARITS).join(', ')}.`);
  const acte = rediger(donnees);
  return imprimer(donnees, donnees.rectification ? rectifiee(acte, donnees.rectification) : acte);
}
