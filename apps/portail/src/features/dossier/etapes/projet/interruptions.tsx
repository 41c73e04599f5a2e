import { SaisieDate } from '../../saisie/champs.tsx';
import { ListeRepetee } from '../../saisie/liste-repetee.tsx';

/** Périodes où le lieu a fermé depuis son ouverture : elles ne rompent rien d’elles-mêmes, un agent apprécie. */
export const Interruptions = () => (
  <ListeRepetee name="interruptions" libelle="Périodes de fermeture du lieu" aide="S’il a fermé depuis son ouverture (travaux, crise sanitaire…). Sinon, n’ajoutez rien." ligne="période" ajouter="Ajouter une période de fermeture" nouvelle={() => ({})} max={20}>
    {(ligne) => (
      <>
        <SaisieDate name={`${ligne}.du`} libelle="Premier jour de fermeture" />
        <SaisieDate name={`${ligne}.au`} libelle="Dernier jour de fermeture" aide="Laissez vide si le lieu est encore fermé." facultatif />
      </>
    )}
  </ListeRepetee>
);
