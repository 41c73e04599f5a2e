import type { NotificationLue } from '@maillage/contrats';
import { Badge, dateHeure, dateLongue, Encart, ListeDefinitions } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useMoi } from '../../api/requetes.ts';
import { FormulaireAvis } from './avis-reception.tsx';
import { attenteDe, notifications, PREUVES, VOIES_NOTIFICATION } from './notifications.ts';
import { FichierScanne } from '../../formulaire/fichier-scanne.tsx';

/** Comment cette lettre a été notifiée, ce qui le prouve, et jusqu’à quand elle se conteste. */
export function Preuve({ dossierId, acteId }: { readonly dossierId: string; readonly acteId: string }) {
  const instruit = useMoi().roles.includes('INSTRUCTEUR');
  const { data, error } = useQuery(notifications(dossierId));
  const notification = data?.notifications.find((une) => une.acteId === acteId);
  if (error) return <Encart ton="erreur" titre={error.message} />;
  if (!notification) return null;
  return (
    <section aria-labelledby="notification">
      <h3 id="notification">Notification</h3>
      <Faits notification={notification} />
      {instruit && notification.voie === 'lrar' && !notification.avis && <FormulaireAvis dossierId={dossierId} acteId={acteId} reference={notification.reference} />}
      {notification.avis && (notification.avis.scan
        ? <p><a href={`/api/instruction/actes/${acteId}/avis-reception/scan`}>Lire l’avis de réception numérisé (PDF)</a></p>
        : instruit && <FichierScanne relire={['dossier', dossierId]} methode="PUT" chemin={`/api/instruction/actes/${acteId}/avis-reception/scan`} variante="secondaire" libelle="Avis de réception numérisé, facultatif" manque="Choisissez le PDF de l’avis de réception." envoyer="Joindre l’avis numérisé" />)}
    </section>
  );
}

const Faits = ({ notification }: { readonly notification: NotificationLue }) => {
  const { voie, envoyeeLe, reference, preuve, presumeeLe, recoursJusquAu, consulteeLe } = notification;
  return (
    <ListeDefinitions lignes={[
      { terme: 'Voie', valeur: VOIES_NOTIFICATION[voie] }, { terme: 'Envoyée le', valeur: dateHeure(envoyeeLe) },
      ...(reference ? [{ terme: 'Référence', valeur: reference }] : []),
      ...(consulteeLe ? [{ terme: 'Ouverte en ligne le', valeur: dateHeure(consulteeLe) }] : []),
      { terme: 'Preuve', valeur: preuve ? `${dateLongue(preuve.le)} (${PREUVES[preuve.genre]})` : `Aucune : ${attenteDe(notification)}` },
      ...(!preuve && presumeeLe ? [{ terme: 'Réception présumée le', valeur: dateLongue(presumeeLe) }] : []),
      { terme: 'Délai de recours', valeur: preuve ? (recoursJusquAu ? `jusqu’au ${dateLongue(recoursJusquAu)}` : 'sans objet') : <Badge ton="attention">Non opposable</Badge> },
    ]} />
  );
};
