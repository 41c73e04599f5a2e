import { NoteRecoursDto, type RecoursAgent } from '@maillage/contrats';
import { Bouton, dateHeure, useChamp, ZoneTexte } from '@maillage/ui';
import { useMoi } from '../../api/requetes.ts';
import { Echec } from '../../formulaire/echec.tsx';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { useGeste } from '../../formulaire/use-geste.ts';

/** Les notes d’instruction d’un recours : le porteur ne les lit pas. */
export function Notes({ dossierId, recours: { id, notes, etat } }: { readonly dossierId: string; readonly recours: RecoursAgent }) {
  const ecrit = useMoi().roles.some((role) => role === 'INSTRUCTEUR' || role === 'VALIDEUR');
  return (
    <>
      <h4>Notes d’instruction</h4>
      {notes.length === 0 ? <p>Aucune note.</p> : <ul>{notes.map(({ par, le, texte }) => <li key={`${le} ${par}`}>{texte} ({par}, {dateHeure(le)})</li>)}</ul>}
      {ecrit && etat !== 'NOTIFIE' && <Formulaire key={notes.length} dossierId={dossierId} recoursId={id} />}
    </>
  );
}

function Formulaire({ dossierId, recoursId }: { readonly dossierId: string; readonly recoursId: string }) {
  const geste = useGeste(dossierId);
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<NoteRecoursDto>({ dto: NoteRecoursDto, depart: { texte: '' }, envoyer: (corps) => geste.mutateAsync({ chemin: `/api/instruction/recours/${recoursId}/notes`, corps }) });
  const { name, ...champ } = useChamp('texte', control);
  return (
    <form noValidate aria-label="Note d’instruction" onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      <Echec erreur={echec} dossierId={dossierId} />
      <ZoneTexte libelle="Nouvelle note" aide="Interne au service." rows={2} maxLongueur={5000} name={name} {...champ} />
      <Bouton type="submit" variante="secondaire" occupe={occupe} libelleOccupe="Enregistrement…">Ajouter la note</Bouton>
    </form>
  );
}
