import { SaisieDate } from '../../saisie/champs.tsx';

/** Les dates du projet ; ses actions appartiennent à l’édition. */
export const EtapeCalendrier = () => (
  <>
    <SaisieDate name="debutLe" libelle="Début du projet" aide="Le premier jour où le projet engage des moyens. Exemple : 15/03/2027" />
    <SaisieDate name="finLe" libelle="Fin du projet" />
  </>
);
