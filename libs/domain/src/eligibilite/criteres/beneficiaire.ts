import { libelleCategorie } from '../libelles.ts';
import { aVerifier, champ, type Jugement, nonSatisfait, type Regle, satisfait } from '../regle.ts';
import type { Parametres } from '../../reglement/critere.ts';
import type { Demande } from '../demande.ts';

export const beneficiaire: Regle<'beneficiaire'> = ({ parametres }, { demande }) => {
  const { categorie } = demande.structure;
  if (categorie === 'entreprise') return entreprise(parametres, demande.structure);
  if (parametres.admises.includes(categorie)) return satisfait(`Le règlement accueille ${libelleCategorie(categorie, 'pluriel')}.`);
  if (parametres.aApprecier.includes(categorie)) {
    return aVerifier(`Le règlement ne nomme pas ${libelleCategorie(categorie, 'pluriel')} : un agent de la Région appréciera la candidature.`);
  }
  return nonSatisfait(`Le règlement n’ouvre pas cet appel ${libelleCategorie(categorie, 'aux')}.`);
};

function entreprise(parametres: Parametres['beneficiaire'], { taille, ess }: Demande['structure']): Jugement {
  if (!parametres.admises.includes('entreprise')) return nonSatisfait('Le règlement n’ouvre pas cet appel aux entreprises.');
  const tailles = parametres.taillesAdmises.join(' et ');
  if (taille !== null && !parametres.taillesAdmises.includes(taille)) {
    const motif = `Entreprise de taille ${taille} ; le règlement accueille les ${tailles}`;
    return ess === true ? aVerifier(`${motif}, et les structures de l’ESS : un agent appréciera.`) : nonSatisfait(`${motif}.`);
  }
  if (parametres.apprecierLesEntreprises) return aVerifier('Le règlement demande que l’entreprise s’inscrive dans les valeurs de l’ESS : un agent l’appréciera.');
  if (taille !== null) return satisfait(`Entreprise de taille ${taille}, accueillie par le règlement.`);
  if (ess === true) return satisfait('Entreprise de l’économie sociale et solidaire, accueillie par le règlement.');
  const admise = parametres.taillesAdmises.at(-1);
  return aVerifier(`La taille de l’entreprise n’est pas connue ; le règlement accueille les ${tailles}.`, ...(admise ? [champ(`Indiquez la taille de l’entreprise : le critère est rempli pour les ${tailles}.`, 'structure.taille', admise)] : []));
}
