import { NotificationDto, type DossierAgent } from '@maillage/contrats';
import { Bouton, Chargement, ChampDate, ChampTexte, Choix, EtatErreur, useChamp } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { Echec } from '../../formulaire/echec.tsx';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useConfirmation } from '../../formulaire/use-confirmation.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { useGeste } from '../../formulaire/use-geste.ts';
import { notifications } from './notifications.ts';

const EN_LIGNE = { valeur: 'electronique', libelle: 'Par voie électronique', aide: 'Dans l’espace du porteur, qui y a consenti ; un courriel le prévient. Sa première lecture fait courir le recours.' } as const;
const AUTRES = [
  { valeur: 'lrar', libelle: 'Par lettre recommandée avec avis de réception', aide: 'Le recours court de l’avis de réception, que vous recopierez à son retour.' },
  { valeur: 'remise-en-main-propre', libelle: 'En main propre', aide: 'Contre récépissé signé.' },
] as const;

/** La notification d’une lettre signée, par la voie que le porteur a acceptée. */
export function FormulaireNotification({ dossier, acteId }: { readonly dossier: DossierAgent; readonly acteId: string }) {
  const { data, error, isFetching, refetch } = useQuery(notifications(dossier.id));
  if (!data) return error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement petit texte="Lecture du consentement…" />;
  return <Formulaire dossier={dossier} acteId={acteId} consentement={data.consentement} />;
}

function Formulaire({ dossier, acteId, consentement }: { readonly dossier: DossierAgent; readonly acteId: string; readonly consentement: boolean }) {
  const geste = useGeste(dossier.id);
  const { demander, boite } = useConfirmation();
  const modes = consentement ? [EN_LIGNE, ...AUTRES] : AUTRES;
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<NotificationDto>({
    dto: NotificationDto,
    depart: { mode: consentement ? 'electronique' : 'lrar', preuve: '', remiseLe: '' },
    controler: ({ mode, preuve }) => (mode === 'lrar' && !preuve?.trim() ? [{ chemin: 'preuve', message: 'Indiquez le numéro du recommandé.' }] : []),
    envoyer: async ({ mode, preuve, remiseLe }) => {
      const contenu = <p>La lettre sera notifiée à <strong>{dossier.porteur.nom}</strong> ({modes.find(({ valeur }) => valeur === mode)!.libelle.toLowerCase()}). Le porteur verra la décision{dossier.decision?.sens === 'ajournement' ? '' : ' ; le délai de recours courra de la preuve de sa réception'}.</p>;
      if (!await demander({ titre: 'Notifier la décision', confirmer: 'Notifier la décision', contenu })) return;
      await geste.mutateAsync({ chemin: `/api/instruction/actes/${acteId}/notification`, corps: { mode, ...(preuve?.trim() ? { preuve } : {}), ...(mode === 'remise-en-main-propre' && remiseLe ? { remiseLe } : {}) } });
    },
  });
  const { mode } = useWatch({ control }) as Partial<NotificationDto>;
  return (
    <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      <Echec erreur={echec} dossierId={dossier.id} />
      {!consentement && <p>Le porteur n’a pas accepté de recevoir ses décisions en ligne : la lettre part en recommandé, ou se remet.</p>}
      <Choix libelle="Mode de notification" options={modes} {...useChamp('mode', control)} />
      {mode === 'remise-en-main-propre' && <ChampDate libelle="Remise le" aide="Aujourd’hui si vous laissez vide. Exemple : 15/03/2021" facultatif {...useChamp('remiseLe', control)} />}
      <ChampTexte libelle="Preuve" aide="Numéro de recommandé, référence du récépissé…" facultatif={mode !== 'lrar'} largeur="moyen" {...useChamp('preuve', control)} />
      <Bouton type="submit" occupe={occupe} libelleOccupe="Notification…">Notifier la décision</Bouton>
      {boite}
    </form>
  );
}
