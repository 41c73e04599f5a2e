import type { Commission } from '@maillage/contrats';
import { Encart } from '@maillage/ui';

/** Où en est l’enregistrement de la grille déposée ; ce qui a été refusé se lit en toutes lettres. */
export function Progression({ seance: { lignes } }: { readonly seance: Commission }) {
  const deposes = lignes.filter(({ vote }) => vote !== null);
  const attente = deposes.filter(({ vote }) => vote!.etat === 'EN_ATTENTE').length;
  const refuses = deposes.filter(({ vote, decision }) => vote!.etat === 'REFUSE' && decision === null);
  return (
    <>
      <p role="status">{attente > 0 ? `Enregistrement des votes : ${deposes.length - attente} sur ${deposes.length}. Vous pouvez quitter cette page.` : ''}</p>
      {attente > 0 && <progress max={deposes.length} value={deposes.length - attente} aria-label="Votes enregistrés" />}
      {refuses.length > 0 && <Encart ton="attention" titre={refuses.length === 1 ? 'Un vote n’a pas pu être enregistré' : `${refuses.length} votes n’ont pas pu être enregistrés`}><ul>{refuses.map(({ dossierId, numero, vote }) => <li key={dossierId}>{numero} : {vote!.refus}</li>)}</ul></Encart>}
    </>
  );
}
