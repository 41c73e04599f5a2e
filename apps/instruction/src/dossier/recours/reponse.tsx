import { type DossierAgent, ReponseRecoursDto } from '@maillage/contrats';
import { Bouton, Choix, useChamp, ZoneTexte } from '@maillage/ui';
import { Echec } from '../../formulaire/echec.tsx';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useConfirmation } from '../../formulaire/use-confirmation.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { useGeste } from '../../formulaire/use-geste.ts';
import { VOIES } from '../decision/visas.tsx';

const optionsVoie = (Object.keys(VOIES) as (keyof typeof VOIES)[]).map((valeur) => ({ valeur, libelle: VOIES[valeur] }));

/** La réponse au recours : son sens, ses motifs, sa lettre qui part au visa. */
export function Reponse({ dossier, recoursId }: { readonly dossier: DossierAgent; readonly recoursId: string }) {
  const geste = useGeste<{ readonly acteId: string }>(dossier.id);
  const { demander, boite } = useConfirmation();
  const SENS = [
    { valeur: 'rejet', libelle: 'Rejeter le recours', aide: 'La lettre dira les voies de recours devant le tribunal.' },
    { valeur: 'accueil', libelle: 'Accueillir le recours', aide: dossier.etat === 'ACCORDE' ? 'La demande reviendra devant la commission permanente ; l’accord reste en vigueur jusque-là.' : 'Le dossier reprendra son instruction quand la réponse sera notifiée.' },
  ] as const;
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<ReponseRecoursDto>({
    dto: ReponseRecoursDto, depart: { motifs: '', voie: 'teleservice' },
    envoyer: async (corps) => {
      const contenu = <p>{SENS.find(({ valeur }) => valeur === corps.sens)!.libelle}. La lettre sera figée et partira au visa, puis à la signature de qui peut signer la décision contestée.</p>;
      if (await demander({ titre: 'Répondre au recours', confirmer: 'Répondre au recours', contenu })) await geste.mutateAsync({ chemin: `/api/instruction/recours/${recoursId}/reponse`, corps });
    },
  });
  return (
    <form noValidate aria-label="Réponse au recours" onSubmit={(evenement) => void soumettre(evenement)}>
      <h4>Répondre</h4>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      <Echec erreur={echec} dossierId={dossier.id} />
      <Choix libelle="Réponse" options={SENS} {...useChamp('sens', control)} />
      <ZoneTexte libelle="Motifs" aide="Tels que le porteur les lira ; un paragraphe par ligne." maxLongueur={3000} {...useChamp('motifs', control)} />
      <Choix libelle="Comment la lettre sera signée" options={optionsVoie} {...useChamp('voie', control)} />
      <Bouton type="submit" occupe={occupe} libelleOccupe="Mise en forme de la lettre…">Répondre au recours</Bouton>
      {boite}
    </form>
  );
}
