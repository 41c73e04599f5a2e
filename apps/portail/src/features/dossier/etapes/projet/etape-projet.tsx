import { useWatch } from 'react-hook-form';
import { NUMERIQUES, options } from '../../libelles.ts';
import { SaisieChoix, SaisieLongue, SaisieOuiNon, SaisieTexte } from '../../saisie/champs.tsx';
import { SaisieCommune } from '../../saisie/saisie-commune.tsx';
import type { ProprietesEtape } from '../etape.ts';
import { Couverture } from './couverture.tsx';
import { Developpement } from './developpement.tsx';
import { PointSurLaCarte } from './point.tsx';

/** Le projet : son volet, son lieu, les cinq critères d’un tiers-lieu, et ce que chaque volet demande en plus. */
export function EtapeProjet({ dossier, appel }: ProprietesEtape) {
  const volet = useWatch({ name: 'volet' });
  return (
    <>
      <SaisieChoix name="volet" libelle="Volet de la candidature" aide="Une candidature porte sur un seul volet." options={appel.reglement.volets.map(({ code, libelle, description }) => ({ valeur: code, libelle, aide: description }))} />
      <SaisieTexte name="nom" libelle="Nom du projet" maxLength={120} />
      <SaisieLongue name="description" libelle="Description du projet" aide="En quelques phrases : l’idée, pour qui, ce qui existe déjà." maxLongueur={3000} />
      <h2>Le lieu</h2>
      <SaisieCommune name="commune" libelle="Commune du projet" aide="Tapez les premières lettres, puis choisissez dans la liste." connue={dossier.commune} />
      <SaisieTexte name="adresse" libelle="Adresse du lieu" aide="Laissez vide si elle n’est pas encore choisie." autoComplete="off" facultatif />
      <PointSurLaCarte />
      <h2>Les cinq critères d’un tiers-lieu</h2>
      <SaisieOuiNon name="ouvertATous" libelle="Est-il ouvert à tous les professionnels ?" aide="Sans condition de métier, d’adhésion ou de statut." />
      <SaisieOuiNon name="flexibleAccessible" libelle="Est-il flexible et accessible ?" aide="Des horaires, des durées et des prix qui conviennent à des usages variés." />
      <SaisieChoix name="numerique" libelle="Quel accès à internet le lieu a-t-il, ou aura-t-il ?" options={options(NUMERIQUES)} />
      <SaisieOuiNon name="accueilHumain" libelle="Une personne accueille-t-elle les usagers ?" />
      <SaisieOuiNon name="gouvernanceCollective" libelle="Les usagers participent-ils à la gestion du lieu ?" />
      {volet === 'developpement' && <Developpement appel={appel} />}
      {volet === 'creation' && <Couverture dossier={dossier} />}
      <h2>Pour mieux comprendre le projet</h2>
    </>
  );
}
