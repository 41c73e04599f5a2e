import { CONTENUS_LIVRES, rendreModele, sansSignature, verifierTrace } from '@maillage/domain';
import { accord, ajournement, demandeComplements, irrecevabilite, refus } from './actes.exemple.ts';
import type { DonneesLettreModele } from './donnees/lettre-modele.ts';
import { type DonneesDeLettre, natureModele, valeursDeLettre } from './donnees/valeurs-lettre.ts';
import { accuseRecours, reponseRecours } from './recours.exemple.ts';

/** Ce que le modèle livré fait des données d’une lettre. */
export function rendreLivree(donnees: DonneesDeLettre): DonneesLettreModele {
  const contenu = CONTENUS_LIVRES[natureModele(donnees)];
  const { projet, instant, lieu, date, autorite, service, agent, destinataire, references, journal, verification, rendu, nature } = donnees;
  const signataire = 'signataire' in donnees && !sansSignature(natureModele(donnees)) ? donnees.signataire : null;
  const valeurs = valeursDeLettre(donnees, '23 000 €');
  const rendue = rendreModele(contenu, valeurs);
  const { saisis } = verifierTrace(rendue, valeurs, contenu.constantes);
  return {
    projet, instant, lieu, date, autorite, service, agent, destinataire, references, journal, verification, rendu, nature, signataire,
    gabarit: 'lettre-modele.v1', modele: { id: '00000000-0000-4000-8000-000000000001', volet: 'creation', version: 1, sha256: '0'.repeat(64) }, ...rendue, saisis: saisis.map(({ texte, variable }) => ({ texte, variable })),
  };
}

export const LETTRES_V1 = [accord, refus, ajournement, irrecevabilite] as const;
const accueil = { ...reponseRecours, sens: 'accueil', suite: 'La décision contestée est retirée : votre dossier reprend son examen.' } as const;
/** Les lettres d’un échange, dans chacune de leurs branches. */
export const ECHANGES_V1 = [demandeComplements, { ...demandeComplements, message: null, suspensif: false }, accuseRecours, { ...accuseRecours, tardif: true }, reponseRecours, { ...reponseRecours, tardif: true }, accueil] as const;
export const lettreModele: DonneesLettreModele = rendreLivree(accord);
