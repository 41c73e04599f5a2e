import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AppelDetail, DossierPorteur } from '@maillage/contrats';
import { ecartEnJours, jourAParis } from '@maillage/domain';
import { Bouton, dateLongue, DateTexte, Encart, LienBouton, Page } from '@maillage/ui';
import { Navigate, useNavigate, useParams } from 'react-router';
import { useConfiguration } from '../../../api/session.ts';
import { etapesEnAttente } from '../enregistrement/brouillons.ts';
import { ResumeVerdict } from '../eligibilite/resume-verdict.tsx';
import { titreEtape } from '../etapes/etape.ts';
import rythme from '../mise-en-page.module.css';
import { Provenance } from '../provenance.tsx';
import { ChargerDossier } from './charger-dossier.tsx';
import { DialogueRetrait } from './dialogue-retrait.tsx';
import { Taches } from './taches.tsx';

/** /dossiers/:id/remplir : ce qui est fait, ce qui reste, ce qui retient le dépôt. */
export function ListeDesTaches() {
  const { id = '' } = useParams();
  return (
    <ChargerDossier id={id} titre="Votre dossier" frais>
      {(dossier, appel) => (dossier.etat === 'BROUILLON' ? <Liste dossier={dossier} appel={appel} /> : <Navigate replace to={`/dossiers/${id}`} />)}
    </ChargerDossier>
  );
}

function Liste({ dossier, appel }: { readonly dossier: DossierPorteur; readonly appel: AppelDetail }) {
  const naviguer = useNavigate();
  const [abandon, setAbandon] = useState(false);
  const { data: enAttente = [] } = useQuery({ queryKey: ['brouillons', dossier.id], staleTime: 0, gcTime: 0, retry: false, queryFn: () => etapesEnAttente(dossier.id).catch(() => []) });
  const termines = dossier.taches.filter(({ statut }) => statut === 'termine').length;
  return (
    <Page titre={dossier.nom} objet="Votre dossier" fil={[{ libelle: 'Mes dossiers', lien: '/dossiers' }]} sousTitre={<p>{appel.titre}</p>}>
      <div className={`${rythme.flux} ${rythme.question}`}>
        <p><strong>{termines} tâche{termines > 1 ? 's' : ''} terminée{termines > 1 ? 's' : ''} sur {dossier.taches.length}.</strong> Votre saisie s’enregistre au fur et à mesure.</p>
        <Provenance saisie={dossier.saisie} />
        {!dossier.saisie && <Echeance dossier={dossier} />}
        {enAttente.length > 0 && <Encart ton="attention" titre="Des saisies sont conservées sur cet appareil">Elles ne sont pas encore enregistrées : {enAttente.map(titreEtape).join(', ')}. Ouvrez ces étapes pour les enregistrer.</Encart>}
        <Taches dossier={dossier} />
        <Blocages dossier={dossier} />
        <ResumeVerdict dossier={dossier} />
        <p><Bouton variante="danger" onClick={() => setAbandon(true)}>Abandonner ce brouillon</Bouton></p>
        <DialogueRetrait dossier={dossier} ouvert={abandon} surFermer={() => setAbandon(false)} surFait={() => void naviguer('/dossiers')} />
      </div>
    </Page>
  );
}

function Echeance({ dossier }: { readonly dossier: DossierPorteur }) {
  const maintenant = useConfiguration()?.maintenant;
  const jours = maintenant ? ecartEnJours(jourAParis(maintenant), dossier.dernierJour) : null;
  if (!dossier.appelOuvert) return <Encart ton="attention" titre="L’appel n’est pas ouvert">Votre brouillon est conservé, mais il ne peut pas être déposé. La clôture était fixée au {dateLongue(dossier.dernierJour)}.</Encart>;
  const presse = jours !== null && jours <= 15;
  return <Encart ton={presse ? 'attention' : 'information'}>Déposez au plus tard le <strong><DateTexte iso={dossier.dernierJour} /></strong>{presse && jours >= 0 && (jours === 0 ? ' : c’est aujourd’hui' : ` : il reste ${jours} jour${jours > 1 ? 's' : ''}`)}.</Encart>;
}

function Blocages({ dossier: { id, bloquants } }: { readonly dossier: DossierPorteur }) {
  if (bloquants.length === 0) return (
    <section aria-labelledby="depot"><h2 id="depot">Votre dossier peut être déposé</h2><p>Relisez-le une dernière fois avant de le déposer.</p><p><LienBouton href={`/dossiers/${id}/verifier`}>Vérifier mon dossier</LienBouton></p></section>
  );
  return (
    <section aria-labelledby="depot">
      <h2 id="depot">Avant de déposer</h2>
      <p>{bloquants.length === 1 ? 'Un point reste à compléter.' : `${bloquants.length} points restent à compléter.`} La page de vérification les énumère, avec un lien vers chacun.</p>
      <p><LienBouton variante="secondaire" href={`/dossiers/${id}/verifier`}>Vérifier mon dossier</LienBouton></p>
    </section>
  );
}
