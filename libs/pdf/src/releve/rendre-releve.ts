import { imprimerDocument } from '../mise-en-page/document.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';
import type { DonneesReleve } from './donnees-releve.ts';
import { releveBeneficiaireV1 } from './releve-beneficiaire.v1.ts';

/** Imprime le relevé d’un bénéficiaire : mêmes données, mêmes octets. */
export function rendreReleve(donnees: DonneesReleve): Promise<Buffer> {
  const { le, beneficiaire, editeur, gabarit } = donnees;
  return imprimerDocument({
    intitule: `Relevé des subventions de ${beneficiaire.nom}, au ${jourEnLettres(le)}`, sujet: `Subventions de ${beneficiaire.nom}`, editeur, instant: `${le}T00:00:00.000Z`, empreinte: JSON.stringify(donnees),
    pied: `${editeur.nom} · relevé au ${jourEnLettres(le)} · gabarit ${gabarit}`, blocs: releveBeneficiaireV1(donnees),
  });
}
