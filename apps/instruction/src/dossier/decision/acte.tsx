import type { ActeResume, ActionDossier, DossierAgent } from '@maillage/contrats';
import { Badge, Bouton, dateHeure, Encart, euros, ListeDefinitions } from '@maillage/ui';
import { lazy } from 'react';
import { Echec } from '../../formulaire/echec.tsx';
import { useConfirmation } from '../../formulaire/use-confirmation.tsx';
import { useGeste } from '../../formulaire/use-geste.ts';
import { ETATS_ACTE } from './etats-acte.ts';
import styles from './decision.module.css';

const FormulaireNotification = lazy(async () => ({ default: (await import('./notification.tsx')).FormulaireNotification }));

type Proprietes = { readonly dossier: DossierAgent; readonly lettre: ActeResume | null; readonly action: (code: ActionDossier['code']) => ActionDossier | undefined };

/** La lettre : la soumettre à signature, la signer, la notifier. */
export function Acte({ dossier, lettre, action }: Proprietes) {
  const geste = useGeste(dossier.id);
  const { demander, boite } = useConfirmation();
  const soumettre = () => geste.mutate({ chemin: `/api/instruction/dossiers/${dossier.id}/acte` });
  const signer = async (sha256: string) => {
    if (await demander({ titre: 'Signer la lettre', confirmer: 'Signer la lettre', contenu: <Engagement dossier={dossier} sha256={sha256} /> })) geste.mutate({ chemin: `/api/instruction/actes/${lettre!.id}/signature`, corps: { sha256 } });
  };
  const [aSoumettre, aSigner, aNotifier] = [action('soumettreSignature'), action('signer'), action('notifier')];
  return (
    <section aria-labelledby="acte">
      <h3 id="acte">Lettre</h3>
      <Echec erreur={geste.error} dossierId={dossier.id} apresRelecture={geste.reset} />
      {lettre ? <Faits lettre={lettre} /> : <p>La lettre n’a pas encore été soumise à signature : sa date et son numéro seront fixés à ce moment.</p>}
      {aSoumettre?.empechement && <Encart titre={aSoumettre.empechement} />}
      {aSoumettre && !aSoumettre.empechement && <Bouton occupe={geste.isPending} libelleOccupe="Mise en forme de la lettre…" onClick={soumettre}>Soumettre à signature</Bouton>}
      {aSigner && lettre?.sha256 && <Bouton occupe={geste.isPending} libelleOccupe="Signature…" onClick={() => void signer(lettre.sha256!)}>Signer la lettre</Bouton>}
      {aNotifier && lettre && <FormulaireNotification dossier={dossier} acteId={lettre.id} />}
      {boite}
    </section>
  );
}

const Faits = ({ lettre: { etat, numero, creeLe, signeLe, notifieLe, sha256 } }: { readonly lettre: ActeResume }) => (
  <ListeDefinitions lignes={[
    { terme: 'État', valeur: <Badge ton={ETATS_ACTE[etat].ton}>{ETATS_ACTE[etat].libelle}</Badge> },
    { terme: 'Numéro', valeur: numero },
    { terme: 'Soumise le', valeur: dateHeure(creeLe) },
    ...(signeLe ? [{ terme: 'Signée le', valeur: dateHeure(signeLe) }] : []),
    ...(notifieLe ? [{ terme: 'Notifiée le', valeur: dateHeure(notifieLe) }] : []),
    ...(sha256 ? [{ terme: 'Empreinte SHA-256', valeur: <code className={styles.empreinte}>{sha256}</code> }] : []),
  ]} />
);

/** Ce que la signature engage, en toutes lettres. */
const Engagement = ({ dossier: { porteur, nom, decision, etat }, sha256 }: { readonly dossier: DossierAgent; readonly sha256: string }) => (
  <>
    <p>Vous signez la lettre adressée à <strong>{porteur.nom}</strong> pour le projet « {nom} » : <strong>{etat === 'IRRECEVABLE' ? 'irrecevabilité de la demande' : decision?.sens === 'accord' ? `subvention de ${euros(decision.montantCentimes ?? 0)}` : decision?.sens === 'refus' ? 'refus de la subvention' : 'information d’ajournement'}</strong>.</p>
    <p>La signature porte sur le document affiché, et sur lui seul. Son empreinte : <code className={styles.empreinte}>{sha256}</code></p>
  </>
);
