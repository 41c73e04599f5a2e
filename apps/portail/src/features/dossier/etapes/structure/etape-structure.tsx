import { useFormContext, useWatch } from 'react-hook-form';
import { Groupe, idChamp } from '@maillage/ui';
import { SaisieCase, SaisieChoix, SaisieListe, SaisieOuiNon, SaisieTexte } from '../../saisie/champs.tsx';
import { CATEGORIES, COLLECTIFS, options, TAILLES } from '../../libelles.ts';
import type { ProprietesEtape } from '../etape.ts';
import { champsDeStructure } from './champs-de-structure.ts';
import { Personne } from './personne.tsx';
import { RechercheSiret } from './recherche-siret.tsx';

/** La structure qui porte le projet : son identité, qui la représente, comment la joindre. */
export function EtapeStructure({ appel }: ProprietesEtape) {
  const [categorie, ess, delegue] = useWatch({ name: ['categorie', 'ess', 'signataireDelegue'] });
  const { setValue } = useFormContext();
  const exige = appel.reglement.criteres.find((critere) => critere.genre === 'collectif-utilisateurs')?.parametres;
  const avecCollectif = exige && (exige.exigeDe.includes(categorie) || (exige.exigeDesEntreprisesHorsEss && categorie === 'entreprise' && ess !== true));
  return (
    <>
      <RechercheSiret surTrouvee={(structure) => {
        for (const [champ, valeur] of Object.entries(champsDeStructure(structure))) setValue(champ, valeur, { shouldDirty: true });
      }} />
      <SaisieTexte name="raisonSociale" libelle="Nom de la structure" aide="Tel qu’il figure sur ses statuts." autoComplete="organization" />
      <SaisieChoix name="categorie" libelle="Catégorie de la structure" options={options(CATEGORIES)} />
      {categorie === 'entreprise' && <SaisieListe name="taille" libelle="Taille de l’entreprise" options={options(TAILLES)} largeur="plein" facultatif />}
      {categorie === 'entreprise' && <SaisieOuiNon name="ess" libelle="Relève-t-elle de l’économie sociale et solidaire ?" aide="Une SCIC, une SCOP ou une entreprise agréée en relève." facultatif />}
      {avecCollectif && <SaisieChoix name="collectif" libelle="Quelle forme prend le collectif d’utilisateurs ?" aide="Les personnes qui utilisent le lieu et participent à sa gestion. Un collectif informel convient : une charte signée l’atteste." options={options(COLLECTIFS)} facultatif />}
      <h2>Siège</h2>
      <SaisieTexte name="adresse" libelle="Adresse du siège" autoComplete="street-address" />
      <SaisieTexte name="codePostal" libelle="Code postal" largeur="court" inputMode="numeric" autoComplete="postal-code" />
      <SaisieTexte name="ville" libelle="Ville" largeur="moyen" autoComplete="address-level2" />
      <SaisieOuiNon name="etablissementDansLaRegion" libelle="La structure a-t-elle un établissement dans la région ?" facultatif />
      <h2>Qui la représente et comment vous joindre</h2>
      <Personne name="representant" libelle="Représentant légal" aide="La personne qui peut engager la structure, par exemple : la présidente, le maire, la gérante." />
      <SaisieCase name="signataireDelegue" libelle="Une autre personne signe la demande" aide="Une délégation de signature vous sera demandée à l’étape « Pièces à joindre »." />
      {delegue === true && <Personne name="signataire" libelle="Personne qui signe" />}
      <Groupe name="contact" id={`${idChamp('contact')}-groupe`} libelle="Contact pour ce dossier">
        <SaisieTexte name="contact.courriel" libelle="Adresse électronique" aide="Les courriels de suivi y sont envoyés. Exemple : nom@domaine.fr" type="email" autoComplete="email" spellCheck={false} />
        <SaisieTexte name="contact.telephone" libelle="Téléphone" aide="Exemple : 05 56 00 00 00" type="tel" autoComplete="tel" largeur="moyen" />
      </Groupe>
      <h2>TVA</h2>
      <SaisieOuiNon name="recupereTva" libelle="La structure récupère-t-elle la TVA sur les dépenses du projet ?" aide="Si oui, l’aide se calcule sur les montants hors taxes ; si non, toutes taxes comprises." />
    </>
  );
}
