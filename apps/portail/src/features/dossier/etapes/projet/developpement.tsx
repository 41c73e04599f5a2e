import type { AppelDetail } from '@maillage/contrats';
import { options, VOLETS } from '../../libelles.ts';
import { SaisieChoix, SaisieDate, SaisieListe, SaisieNombre, SaisieOuiNon } from '../../saisie/champs.tsx';
import { Contrats, TotalEtp } from './contrats.tsx';
import { Interruptions } from './interruptions.tsx';

/** Ce que le volet développement demande : un domaine, l’ancienneté du lieu, ses emplois. */
export const Developpement = ({ appel }: { readonly appel: AppelDetail }) => (
  <>
    <h2>Un lieu déjà ouvert</h2>
    <SaisieChoix name="domaine" libelle="Domaine de services" options={appel.reglement.domaines.map(({ code, libelle }) => ({ valeur: code, libelle }))} />
    <SaisieDate name="activiteDepuis" libelle="Début de l’activité de gestion et d’animation des espaces partagés" aide="La date d’ouverture du lieu, et non celle de la création de la structure. Exemple : 15/03/2021" />
    <Interruptions />
    <Contrats appel={appel} />
    <TotalEtp appel={appel} />
    <SaisieOuiNon name="surCarteRegionale" libelle="Le lieu est-il référencé sur la carte régionale des tiers-lieux ?" facultatif />
    <h3>Aide déjà reçue pour ce lieu</h3>
    <SaisieNombre name="dejaAideAnnee" libelle="Année de l’aide" aide="Laissez vide si le lieu n’a jamais été aidé par la Région." facultatif />
    <SaisieListe name="dejaAideVolet" libelle="Volet de l’aide" options={options(VOLETS)} facultatif />
  </>
);
