import { ExecutoireDto } from '@maillage/contrats';
import { Bouton, ChampDate, useChamp } from '@maillage/ui';
import { Echec } from '../../formulaire/echec.tsx';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { useGeste } from '../../formulaire/use-geste.ts';

/** La date exécutoire, quand elle arrive après le vote. */
export function FormulaireExecutoire({ dossierId }: { readonly dossierId: string }) {
  const geste = useGeste(dossierId);
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<ExecutoireDto>({
    dto: ExecutoireDto, depart: { executoireLe: '' }, envoyer: (corps) => geste.mutateAsync({ chemin: `/api/instruction/dossiers/${dossierId}/deliberation/executoire`, methode: 'PUT', corps }),
  });
  return (
    <section aria-labelledby="executoire">
      <h3 id="executoire">Caractère exécutoire</h3>
      <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
        <Erreurs erreurs={erreurs} tentative={tentative} />
        <Echec erreur={echec} dossierId={dossierId} />
        <ChampDate libelle="Date exécutoire de la délibération" aide="Quand elle a été transmise au préfet et publiée. Exemple : 15/03/2021" {...useChamp('executoireLe', control)} />
        <Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer la date exécutoire</Bouton>
      </form>
    </section>
  );
}
