import { lazy, Suspense, useState } from 'react';
import type { AppelDetail, DossierPorteur } from '@maillage/contrats';
import { Badge, Bouton, Chargement, Chronologie, dateHeure, DateTexte, Encart, LienBouton, ListeDefinitions, Onglets, Page } from '@maillage/ui';
import { Navigate, useLocation, useParams } from 'react-router';
import { ConventionASigner } from '../../convention/convention-a-signer.tsx';
import { Documents } from '../actes/documents.tsx';
import { Decision } from '../actes/decision.tsx';
import rythme from '../mise-en-page.module.css';
import { Provenance } from '../provenance.tsx';
import { Recapitulatif } from '../recapitulatif/recapitulatif.tsx';
import { ChargerDossier } from './charger-dossier.tsx';
import { Delai } from './delai.tsx';
import { DialogueRetrait } from './dialogue-retrait.tsx';

const Messages = lazy(() => import('../messages/messages.tsx').then((m) => ({ default: m.Messages })));
const MesRecours = lazy(() => import('../recours/mes-recours.tsx').then((m) => ({ default: m.MesRecours })));

/** /dossiers/:id : où en est le dossier déposé ; ?vue=dossier le relit, ?vue=documents liste ses actes. */
export function Suivi() {
  const { id = '', vue } = useParams();
  if (vue !== undefined && vue !== 'messages') return <Navigate replace to={`/dossiers/${id}`} />;
  return (
    <ChargerDossier id={id} titre="Suivi du dossier">
      {(dossier, appel) => (dossier.etat === 'BROUILLON' ? <Navigate replace to={`/dossiers/${id}/remplir`} /> : <VuesDossier dossier={dossier} appel={appel} />)}
    </ChargerDossier>
  );
}

function VuesDossier({ dossier, appel }: { readonly dossier: DossierPorteur; readonly appel: AppelDetail }) {
  const { vue: adresse } = useParams();
  const choisie = new URLSearchParams(useLocation().search).get('vue') ?? 'suivi';
  const vue = adresse ?? choisie;
  const base = `/dossiers/${dossier.id}`;
  const onglets = [
    { libelle: 'Suivi', lien: base, courant: vue === 'suivi' },
    { libelle: 'Mon dossier', lien: `${base}?vue=dossier`, courant: vue === 'dossier' },
    { libelle: `Documents (${dossier.actes.length})`, lien: `${base}?vue=documents`, courant: vue === 'documents' },
    { libelle: 'Messages', lien: `${base}/messages`, courant: vue === 'messages' },
  ];
  return (
    <Page titre={dossier.nom} objet={dossier.numero ? `Dossier n° ${dossier.numero}` : 'Suivi'} cle={vue} fil={[{ libelle: 'Mes dossiers', lien: '/dossiers' }]}
      sousTitre={<p><Badge ton={dossier.affiche.ton}>{dossier.affiche.libelle}</Badge>{dossier.numero && <> Dossier n° {dossier.numero}</>}{dossier.deposeLe && <>, déposé le <DateTexte iso={dossier.deposeLe} format={dateHeure} /></>}</p>}>
      <Onglets nom="Vues du dossier" onglets={onglets} />
      <div className={`${rythme.flux} ${rythme.vue}`}>
        {vue === 'dossier' ? <Recapitulatif dossier={dossier} appel={appel} /> : vue === 'documents' ? <Documents dossier={dossier} /> : vue === 'messages' ? <Suspense fallback={<Chargement />}><Messages dossierId={dossier.id} /></Suspense> : <Avancement dossier={dossier} appel={appel} />}
      </div>
    </Page>
  );
}

const CONTESTABLES: readonly DossierPorteur['actes'][number]['nature'][] = ['accord', 'refus', 'irrecevabilite'];

function Avancement({ dossier, appel }: { readonly dossier: DossierPorteur; readonly appel: AppelDetail }) {
  const [retrait, setRetrait] = useState(false);
  const contact = appel.reglement.lettres.contact.valeur;
  return (
    <>
      <Provenance saisie={dossier.saisie} />
      {dossier.aCompleterAvant && (
        <Encart ton="attention" titre={<>À compléter avant le <DateTexte iso={dossier.aCompleterAvant} />, ce jour compris</>}>
          <p>Le service qui examine votre dossier attend des compléments. La lettre qui les détaille est dans vos documents.</p>
          <p><LienBouton href={`/dossiers/${dossier.id}/completer`}>Compléter mon dossier</LienBouton></p>
        </Encart>
      )}
      {dossier.silence && (
        <Encart titre="Votre dossier est toujours examiné">
          <p>La loi voit un refus implicite dans notre silence depuis le <DateTexte iso={dossier.silence.le} /> ; vous pouvez le contester jusqu’au <DateTexte iso={dossier.silence.recoursJusquAu} />. Une décision expresse le remplacera. Vous n’avez rien à refaire.</p>
        </Encart>
      )}
      {dossier.irrecevabilite && (
        <Encart ton="attention" titre="Votre demande n’est pas recevable">
          <p>La lettre notifiée le <DateTexte iso={dossier.irrecevabilite.notifieeLe} /> en donne les motifs et dit comment la contester{dossier.irrecevabilite.recoursJusquAu && <>, jusqu’au <DateTexte iso={dossier.irrecevabilite.recoursJusquAu} /></>}.</p>
          <p><LienBouton href={`/dossiers/${dossier.id}?vue=documents`}>Lire la lettre</LienBouton></p>
        </Encart>
      )}
      {dossier.decision && <Decision dossier={dossier} decision={dossier.decision} />}
      {dossier.decision && <ConventionASigner dossierId={dossier.id} />}
      {dossier.actes.some(({ nature, notifieLe }) => notifieLe && CONTESTABLES.includes(nature)) && <Suspense fallback={<Chargement petit />}><MesRecours dossierId={dossier.id} /></Suspense>}
      <section aria-labelledby="etapes"><h2 id="etapes">Où en est votre dossier</h2><Chronologie etapes={dossier.frise} /></section>
      <Delai dossierId={dossier.id} />
      {dossier.rejetImpliciteLe && !dossier.decision && !dossier.silence && dossier.peutRetirer && <p>Sans réponse avant le <DateTexte iso={dossier.rejetImpliciteLe} />, la demande est réputée rejetée ; une décision peut encore intervenir ensuite.</p>}
      <section aria-labelledby="contact"><h2 id="contact">Contact</h2>
        <ListeDefinitions lignes={[{ terme: 'Service', valeur: contact.service }, { terme: 'Adresse électronique', valeur: contact.courriel.includes('@') ? <a href={`mailto:${contact.courriel}`}>{contact.courriel}</a> : contact.courriel }, { terme: 'Téléphone', valeur: contact.telephone }, { terme: 'Adresse', valeur: contact.adresse }]} />
      </section>
      {dossier.peutRetirer ? (
        <section aria-labelledby="retirer"><h2 id="retirer">Retirer le dossier</h2><p>Si vous renoncez au projet, retirez le dossier : il ne sera plus instruit.</p>
          <p><Bouton variante="danger" onClick={() => setRetrait(true)}>Retirer mon dossier</Bouton></p>
          <DialogueRetrait dossier={dossier} ouvert={retrait} surFermer={() => setRetrait(false)} surFait={() => setRetrait(false)} />
        </section>
      ) : <p><LienBouton variante="secondaire" href="/dossiers">Voir mes dossiers</LienBouton></p>}
    </>
  );
}
