import { NotificationDto, type DossierAgent } from '@maillage/contrats';
import { Bouton, ChampTexte, Choix, useChamp } from '@maillage/ui';
import { useWatch } from 'react-hook-form';
import { Echec } from '../../formulaire/echec.tsx';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useConfirmation } from '../../formulaire/use-confirmation.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { useGeste } from '../../formulaire/use-geste.ts';

const MODES = [
  { valeur: 'electronique', libelle: 'Par voie électronique', aide: 'Dans l’espace du porteur, qui y a consenti ; un courriel le prévient.' },
  { valeur: 'lrar', libelle: 'Par lettre recommandée avec avis de réception' },
  { valeur: 'remise-en-main-propre', libelle: 'En main propre' },
] as const;

/** La notification fait courir le délai de recours : son mode et sa preuve sont gardés, et elle se confirme. */
export function FormulaireNotification({ dossier, acteId }: { readonly dossier: DossierAgent; readonly acteId: string }) {
  const geste = useGeste(dossier.id);
  const { demander, boite } = useConfirmation();
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<NotificationDto>({
    dto: NotificationDto,
    depart: { mode: 'electronique', preuve: '' },
    controler: ({ mode, preuve }) => (mode === 'lrar' && !preuve?.trim() ? [{ chemin: 'preuve', message: 'Indiquez le numéro du recommandé.' }] : []),
    envoyer: async ({ mode, preuve }) => {
      const contenu = <p>La lettre sera notifiée à <strong>{dossier.porteur.nom}</strong> ({MODES.find(({ valeur }) => valeur === mode)!.libelle.toLowerCase()}). Le porteur verra la décision{dossier.decision?.sens === 'ajournement' ? '' : ', et le délai de recours commencera à courir'}.</p>;
      if (!await demander({ titre: 'Notifier la décision', confirmer: 'Notifier la décision', contenu })) return;
      await geste.mutateAsync({ chemin: `/api/instruction/actes/${acteId}/notification`, corps: preuve?.trim() ? { mode, preuve } : { mode } });
    },
  });
  const { mode } = useWatch({ control }) as Partial<NotificationDto>;
  return (
    <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      <Echec erreur={echec} dossierId={dossier.id} />
      <Choix libelle="Mode de notification" options={MODES} {...useChamp('mode', control)} />
      <ChampTexte libelle="Preuve" aide="Numéro de recommandé, référence du récépissé…" facultatif={mode !== 'lrar'} largeur="moyen" {...useChamp('preuve', control)} />
      <Bouton type="submit" occupe={occupe} libelleOccupe="Notification…">Notifier la décision</Bouton>
      {boite}
    </form>
  );
}
