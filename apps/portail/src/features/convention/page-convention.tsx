import type { ConventionPorteur } from '@maillage/contrats';
import { Chargement, DateTexte, Encart, EtatErreur, euros, LienBouton, ListeDefinitions, Page } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { phraseErreur } from '../../api/client.ts';
import rythme from '../dossier/mise-en-page.module.css';
import { Introuvable } from '../pages/introuvable.tsx';
import { Accepter } from './accepter.tsx';
import { adressePdf, convention } from './api.ts';
import { Deposer } from './deposer.tsx';

/** /dossiers/:id/convention : lire la convention, la signer ici ou rendre l’exemplaire signé à la main. */
export function PageConvention() {
  const { id = '' } = useParams();
  const { data, error, isFetching, isPending, refetch } = useQuery(convention(id));
  if (error) return <Page titre="Convention"><EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} /></Page>;
  if (isPending) return <Page titre="Convention"><Chargement texte="Lecture de la convention…" /></Page>;
  return data ? <Vue id={id} convention={data} /> : <Introuvable />;
}

const Vue = ({ id, convention: lue }: { readonly id: string; readonly convention: ConventionPorteur }) => (
  <Page titre="Signer la convention" objet={lue.dossierNom} cle={lue.beneficiaire ? 'signee' : ''} fil={[{ libelle: 'Mes dossiers', lien: '/dossiers' }, { libelle: lue.dossierNom, lien: `/dossiers/${id}` }]} colonne>
    <div className={rythme.flux}>
      <ListeDefinitions lignes={[
        { terme: 'Convention', valeur: lue.numero }, { terme: 'Subvention', valeur: euros(lue.montantCentimes) }, { terme: 'À signer au plus tard', valeur: <DateTexte iso={lue.signatureAvantLe} /> },
        ...(lue.beneficiaire ? [{ terme: 'Votre signature', valeur: <><DateTexte iso={lue.beneficiaire.le} />{lue.beneficiaire.nom && `, ${lue.beneficiaire.nom}, ${lue.beneficiaire.qualite ?? ''}`}</> }] : []),
        { terme: 'Signature de la Région', valeur: lue.signeLe ? <DateTexte iso={lue.signeLe} /> : 'Après la vôtre, une fois la dépense engagée' },
      ]} />
      {lue.sha256 && <p><LienBouton variante="secondaire" href={adressePdf(id)} target="_blank" rel="noopener">Lire la convention (PDF)<span className="pour-lecteur">, s’ouvre dans un nouvel onglet</span></LienBouton></p>}
      {lue.beneficiaire ? <Encart ton="succes" titre="Votre signature est enregistrée"><p>{lue.notifieLe ? 'La convention est signée des deux côtés : vous pouvez demander un versement.' : 'La Région engage la dépense, puis signe. Vous serez prévenu par courriel.'}</p></Encart>
        : lue.empechement ? <Encart ton="attention" titre={lue.empechement} />
          : <><Accepter id={id} convention={lue} /><Deposer id={id} convention={lue} /></>}
    </div>
  </Page>
);
