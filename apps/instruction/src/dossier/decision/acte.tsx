import type { ActeResume, ActionDossier, DossierAgent, SuiviLettre } from '@maillage/contrats';
import { Actions, Badge, Bouton, Choix, dateHeure, Encart, ListeDefinitions, ZoneTexte } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { appeler } from '../../api/client.ts';
import { useMoi } from '../../api/requetes.ts';
import { Echec } from '../../formulaire/echec.tsx';
import { GesteMotive } from '../../formulaire/geste-motive.tsx';
import { useConfirmation } from '../../formulaire/use-confirmation.tsx';
import { useGeste } from '../../formulaire/use-geste.ts';
import { Chiffres, useChiffres } from './chiffres.tsx';
import { Engagement } from './engagement.tsx';
import { ETATS_ACTE } from './etats-acte.ts';
import { FichierScanne } from '../../formulaire/fichier-scanne.tsx';
import { Visas, VOIES } from './visas.tsx';
import styles from './decision.module.css';

const FormulaireNotification = lazy(async () => ({ default: (await import('./notification.tsx')).FormulaireNotification }));

const Preuve = lazy(async () => ({ default: (await import('./preuve.tsx')).Preuve }));
const Rectification = lazy(async () => ({ default: (await import('./rectification.tsx')).Rectification }));
const RECTIFIABLES: readonly ActeResume['etat'][] = ['SIGNE', 'NOTIFIE'];

type Proprietes = { readonly dossier: DossierAgent; readonly lettre: ActeResume | null; readonly action: (code: ActionDossier['code']) => ActionDossier | undefined };

/** La lettre : la soumettre, la viser ou la refuser, la signer, la notifier. */
export function Acte({ dossier, lettre, action }: Proprietes) {
  const geste = useGeste(dossier.id);
  const { roles } = useMoi();
  const { data: suivi } = useQuery({ queryKey: ['dossier', dossier.id, 'lettre', lettre?.id], enabled: lettre !== null, staleTime: 0, queryFn: ({ signal }) => appeler<SuiviLettre>(`/api/instruction/actes/${lettre!.id}/suivi`, { signal }) });
  const [aSoumettre, aNotifier] = [action('soumettreSignature'), action('notifier')];
  return (
    <section aria-labelledby="acte">
      <h3 id="acte">Lettre</h3>
      <Echec erreur={geste.error} dossierId={dossier.id} apresRelecture={geste.reset} />
      {lettre ? <Faits lettre={lettre} /> : <p>La lettre n’a pas encore été soumise à signature : sa date, son numéro et son signataire seront fixés à ce moment.</p>}
      {suivi && <Visas suivi={suivi} />}
      {aSoumettre?.empechement && <Encart titre={aSoumettre.empechement} />}
      {aSoumettre && !aSoumettre.empechement && <Soumission dossierId={dossier.id} />}
      {lettre?.sha256 && suivi && <Gestes dossier={dossier} lettre={lettre} sha256={lettre.sha256} suivi={suivi} />}
      {aNotifier && lettre && <FormulaireNotification dossier={dossier} acteId={lettre.id} />}
      {lettre?.etat === 'NOTIFIE' && <Preuve dossierId={dossier.id} acteId={lettre.id} />}
      {lettre && RECTIFIABLES.includes(lettre.etat) && roles.includes('VALIDEUR') && <Rectification dossierId={dossier.id} acteId={lettre.id} />}
    </section>
  );
}

/** Figer la lettre et choisir comment elle sera signée. */
function Soumission({ dossierId }: { readonly dossierId: string }) {
  const geste = useGeste(dossierId);
  const [voie, setVoie] = useState<SuiviLettre['voie']>('teleservice');
  return (
    <>
      <Echec erreur={geste.error} dossierId={dossierId} apresRelecture={geste.reset} />
      <Choix name="voie" libelle="Comment la lettre sera signée" options={(Object.keys(VOIES) as SuiviLettre['voie'][]).map((valeur) => ({ valeur, libelle: VOIES[valeur] }))} value={voie} onChange={setVoie} />
      <Bouton occupe={geste.isPending} libelleOccupe="Mise en forme de la lettre…" onClick={() => geste.mutate({ chemin: `/api/instruction/dossiers/${dossierId}/acte`, corps: { voie } })}>Soumettre à signature</Bouton>
    </>
  );
}

/** Viser, signer, refuser, déposer le scan : ce que cette personne peut faire de cette lettre. */
export function Gestes({ dossier, lettre, sha256, suivi: { voie, empechements: { viser, refuser, signer } } }: { readonly dossier: DossierAgent; readonly lettre: ActeResume; readonly sha256: string; readonly suivi: SuiviLettre }) {
  const geste = useGeste(dossier.id);
  const { demander, boite } = useConfirmation();
  const [remarque, setRemarque] = useState('');
  const [confirmes, setConfirmes] = useState(false);
  const chiffres = useChiffres(dossier.id, lettre.id).filter(({ confirmeLe }) => confirmeLe === null);
  const chemin = `/api/instruction/actes/${lettre.id}`;
  const faireSigner = async () => {
    if (await demander({ titre: 'Signer la lettre', confirmer: 'Signer la lettre', contenu: <Engagement dossier={dossier} sha256={sha256} /> })) geste.mutate({ chemin: `${chemin}/signature`, corps: { sha256 } });
  };
  const papierAttendu = voie === 'papier' && lettre.attend === 'SIGNATAIRE';
  return (
    <>
      <Echec erreur={geste.error} dossierId={dossier.id} apresRelecture={geste.reset} />
      {viser === null && chiffres.length > 0 && <Chiffres chiffres={chiffres} confirmes={confirmes} onConfirmer={setConfirmes} />}
      {viser === null && <ZoneTexte name="remarque" libelle="Remarque du visa" facultatif aide="Elle reste au dossier, le porteur ne la voit pas." rows={2} maxLongueur={1000} value={remarque} onChange={(evenement) => setRemarque(evenement.target.value)} />}
      <Actions>
        {viser === null && <Bouton occupe={geste.isPending} libelleOccupe="Visa…" onClick={() => geste.mutate({ chemin: `${chemin}/visa`, corps: { sha256, ...(confirmes ? { chiffresConfirmes: true } : {}), ...(remarque.trim() ? { remarque: remarque.trim() } : {}) } })}>Viser la lettre</Bouton>}
        {signer === null && voie === 'teleservice' && <Bouton occupe={geste.isPending} libelleOccupe="Signature…" onClick={() => void faireSigner()}>Signer la lettre</Bouton>}
        {refuser === null && <GesteMotive dossierId={dossier.id} chemin={`${chemin}/refus-visa`} libelle="Refuser la lettre" titre="Refuser la lettre" confirmer="Refuser la lettre" explication="Elle revient à qui l’a préparée, avec votre motif ; une nouvelle lettre la remplacera." aide="Ce qui est à reprendre, par exemple un montant ou une condition." manque="Dites ce qu’il faut reprendre dans la lettre." />}
      </Actions>
      {papierAttendu && <FichierScanne relire={['dossier', dossier.id]} methode="POST" chemin={`/api/instruction/actes/originaux?numero=${encodeURIComponent(lettre.numero)}`} libelle={`Lettre n° ${lettre.numero} signée et numérisée`} manque="Choisissez le PDF de la lettre signée." envoyer="Déposer l’original signé" />}
      {boite}
    </>
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
