import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AppelDetail, DossierPorteur } from '@maillage/contrats';
import { Case, Encart, Page, ResumeErreurs } from '@maillage/ui';
import { Navigate, useParams } from 'react-router';
import { Consentement } from '../../compte/consentement.tsx';
import { etapesEnAttente } from '../enregistrement/brouillons.ts';
import { lienDuPoint } from '../depot.ts';
import { titreEtape } from '../etapes/etape.ts';
import rythme from '../mise-en-page.module.css';
import { Provenance } from '../provenance.tsx';
import { Recapitulatif } from '../recapitulatif/recapitulatif.tsx';
import { BoutonDeposer } from './bouton-deposer.tsx';
import { ChargerDossier } from './charger-dossier.tsx';

/** /dossiers/:id/verifier : tout relire, puis déposer ; un dossier déposé mène à sa confirmation. */
export function Verifier() {
  const { id = '' } = useParams();
  return (
    <ChargerDossier id={id} titre="Vérifiez votre dossier" frais>
      {(dossier, appel) => (dossier.etat === 'BROUILLON' ? <Relire dossier={dossier} appel={appel} /> : <Navigate replace to={`/dossiers/${id}/depose`} />)}
    </ChargerDossier>
  );
}

function Relire({ dossier, appel }: { readonly dossier: DossierPorteur; readonly appel: AppelDetail }) {
  const [certifie, setCertifie] = useState(false);
  const [oubli, setOubli] = useState(false);
  const [tentative, setTentative] = useState(0);
  const { data: enAttente = [] } = useQuery({ queryKey: ['brouillons', dossier.id], staleTime: 0, gcTime: 0, retry: false, queryFn: () => etapesEnAttente(dossier.id).catch(() => []) });
  const points = [
    ...dossier.bloquants,
    ...enAttente.map((etape) => ({ etape, chemin: '', message: `Ouvrez l’étape « ${titreEtape(etape)} » : une saisie de cet appareil n’est pas encore enregistrée.` })),
  ];
  const erreurs = [...points, ...(oubli && !certifie ? [{ etape: null, chemin: 'certifie', message: 'Certifiez avoir relu le dossier pour le déposer.' }] : [])];
  const pret = () => {
    setOubli(true);
    if (points.length === 0 && certifie) return true;
    setTentative((n) => n + 1);
    return false;
  };
  return (
    <Page titre="Vérifiez votre dossier" objet={dossier.nom} enErreur={tentative > 0 && erreurs.length > 0} fil={[{ libelle: 'Mes dossiers', lien: '/dossiers' }, { libelle: dossier.nom, lien: `/dossiers/${dossier.id}/remplir` }]}
      resume={<ResumeErreurs erreurs={erreurs} tentative={tentative} titre={erreurs.length === 1 ? 'Un point à compléter' : `${erreurs.length} points à compléter`}
        lien={(erreur) => { const point = points.find((un) => un === erreur); return point ? lienDuPoint(dossier.id, point) : '#champ-certifie'; }} />}>
      <div className={rythme.flux}>
        <Provenance saisie={dossier.saisie} />
        {points.length === 0 && <Encart ton="succes">{dossier.saisie ? 'L’envoi peut être enregistré : il recevra son numéro et son accusé de réception.' : 'Le dossier est complet : vous pouvez le déposer.'}</Encart>}
        <Recapitulatif dossier={dossier} appel={appel} modifiable />
        <section aria-labelledby="deposer">
          <h2 id="deposer">Déposer</h2>
          <p>Au dépôt, le dossier reçoit un numéro et un accusé de réception, envoyé aussi par courriel. Il ne pourra plus être modifié, sauf si un agent vous demande un complément. L’accusé ne promet pas l’aide.</p>
          {!dossier.saisie && <Consentement />}
          {!dossier.appelOuvert && <Encart ton="attention">L’appel n’est pas ouvert : le dépôt n’est pas possible. Votre brouillon est conservé.</Encart>}
          <Case name="certifie" libelle={dossier.saisie ? 'J’ai relu cette saisie : elle reprend l’envoi signé par la structure, sans rien y ajouter.' : 'Je certifie avoir relu ce dossier et être en mesure de demander cette aide au nom de la structure.'} value={certifie} onChange={setCertifie}
            erreur={oubli && !certifie ? 'Certifiez avoir relu le dossier pour le déposer.' : undefined} />
          <BoutonDeposer dossier={dossier} pret={pret} />
        </section>
      </div>
    </Page>
  );
}
