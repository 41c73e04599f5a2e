import { useWatch } from 'react-hook-form';
import { SaisieCase, SaisieMontant, SaisieOuiNon, SaisieTexte } from '../../saisie/champs.tsx';
import type { ProprietesEtape } from '../etape.ts';
import { ContratRepublicain } from './contrat-republicain.tsx';

/** Ce que la structure atteste en déposant, en toutes lettres. */
export function EtapeEngagements({ dossier, appel }: ProprietesEtape) {
  const minimis = useWatch({ name: 'aidesDeMinimis' });
  const categorie = dossier.contenu.structure?.categorie;
  const regle = appel.reglement.conditionsDepot.find((condition) => condition.genre === 'contrat-engagement-republicain')?.parametres;
  return (
    <>
      <h2>Exactitude</h2>
      <SaisieCase name="exactitude" libelle="J’atteste que les informations de ce dossier sont exactes et complètes, et je m’engage à signaler tout changement qui le concernerait pendant son instruction." />
      {categorie && regle?.categories.includes(categorie) && <ContratRepublicain />}
      <h2>Aides de minimis</h2>
      <p>Certaines aides publiques aux entreprises sont plafonnées sur trois ans : la notification reçue avec l’aide dit si elle est « de minimis ». Une association ou une collectivité est concernée si elle vend des biens ou des services.</p>
      <SaisieOuiNon name="aidesDeMinimis" libelle="La structure a-t-elle reçu des aides de minimis sur les trois dernières années ?" facultatif />
      {minimis === true && <SaisieMontant name="deMinimisCentimes" libelle="Total reçu sur trois ans" aide="La liste détaillée se joint à l’étape « Pièces à joindre »." facultatif />}
      <h2>Données personnelles</h2>
      <p>Les informations de ce dossier servent à l’instruire, à décider et à suivre l’aide. Les agents de la Région qui en ont la charge y accèdent, ainsi que les personnes consultées pour avis. Vous pouvez demander à les consulter et à les faire corriger auprès du service dont l’adresse figure sur l’accusé de réception. Le portail calcule un avis d’éligibilité à partir de vos réponses : une personne le confirme toujours.</p>
      <SaisieCase name="donneesPersonnelles" libelle="J’ai lu cette information sur les données personnelles." />
      <h2>Signature</h2>
      <SaisieTexte name="signataireNom" libelle="Prénom et nom de la personne qui signe" aide="Elle doit pouvoir engager la structure." largeur="moyen" autoComplete="name" />
    </>
  );
}
