import { RecoursRecuDto } from '@maillage/contrats';
import { Bouton, ChampDate, useChamp, ZoneTexte } from '@maillage/ui';
import { Echec } from '../../formulaire/echec.tsx';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useConfirmation } from '../../formulaire/use-confirmation.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { useGeste } from '../../formulaire/use-geste.ts';

/** Un recours arrivé par courrier, par courriel ou au guichet. */
export function SaisieRecours({ dossierId }: { readonly dossierId: string }) {
  const geste = useGeste(dossierId);
  const { demander, boite } = useConfirmation();
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<RecoursRecuDto>({
    dto: RecoursRecuDto, depart: { recuLe: '', texte: '' },
    envoyer: async (corps) => {
      if (await demander({ titre: 'Enregistrer le recours', confirmer: 'Enregistrer le recours', contenu: <p>Un accusé de réception partira au porteur, avec la date à laquelle le silence vaudra rejet.</p> })) await geste.mutateAsync({ chemin: `/api/instruction/dossiers/${dossierId}/recours`, corps });
    },
  });
  return (
    <section aria-labelledby="saisir-recours">
      <h3 id="saisir-recours">Enregistrer un recours reçu hors du portail</h3>
      <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
        <Erreurs erreurs={erreurs} tentative={tentative} />
        <Echec erreur={echec} dossierId={dossierId} />
        <ChampDate libelle="Reçu le" aide="Le jour où il est arrivé à la Région. Exemple : 15/03/2021" {...useChamp('recuLe', control)} />
        <ZoneTexte libelle="Ce que dit le recours" aide="Recopiez-le, ou résumez-le fidèlement." maxLongueur={5000} {...useChamp('texte', control)} />
        <Bouton type="submit" variante="secondaire" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer le recours</Bouton>
      </form>
      {boite}
    </section>
  );
}
