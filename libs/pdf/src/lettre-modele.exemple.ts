import { MODELES_LIVRES, rendreModele, verifierTrace } from '@maillage/domain';
import { accord, ajournement, irrecevabilite, refus } from './actes.exemple.ts';
import type { DonneesLettreModele } from './donnees/lettre-modele.ts';
import { type DonneesDeLettre, valeursDeLettre } from './donnees/valeurs-lettre.ts';

/** Ce que le modèle livré fait des données d’une lettre. */
export function rendreLivree(donnees: DonneesDeLettre): DonneesLettreModele {
  const { contenu, volet, version } = MODELES_LIVRES.find(({ nature }) => nature === donnees.nature)!;
  const { projet, instant, lieu, date, autorite, service, agent, destinataire, references, journal, verification, rendu, nature, signataire } = donnees;
  const valeurs = valeursDeLettre(donnees, '23 000 €');
  const rendue = rendreModele(contenu, valeurs);
  const { saisis } = verifierTrace(rendue, valeurs, contenu.constantes);
  return {
    projet, instant, lieu, date, autorite, service, agent, destinataire, references, journal, verification, rendu, nature, signataire,
    gabarit: 'lettre-modele.v1', modele: { id: '00000000-0000-4000-8000-000000000001', volet, version, sha256: '0'.repeat(64) }, ...rendue, saisis: saisis.map(({ texte, variable }) => ({ texte, variable })),
  };
}

export const LETTRES_V1 = [accord, refus, ajournement, irrecevabilite] as const;
export const lettreModele: DonneesLettreModele = rendreLivree(accord);
