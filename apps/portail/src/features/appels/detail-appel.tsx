import { useQuery } from '@tanstack/react-query';
import { Chargement, EtatErreur, Page } from '@maillage/ui';
import type { AppelDetail } from '@maillage/contrats';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { ErreurApi, phraseErreur } from '../../api/client.ts';
import { Introuvable } from '../pages/introuvable.tsx';
import { ActionsAppel, ancre } from './actions-appel.tsx';
import { BadgeAppel } from './badge-appel.tsx';
import { CalendrierAppel } from './calendrier-appel.tsx';
import { CriteresParVolet } from './criteres-par-volet.tsx';
import { DepensesEligibles } from './depenses-eligibles.tsx';
import { EnBref } from './en-bref.tsx';
import { PiecesAPreparer } from './pieces-a-preparer.tsx';
import { PuisJeCommencer } from './puis-je-commencer.tsx';
import { appel } from './requetes.ts';
import { Source } from './source.tsx';
import styles from './appels.module.css';

const FIL = [{ libelle: 'Appels', lien: '/' }];

/** Tout ce qu’il faut savoir d’un appel avant de commencer. */
export function DetailAppel() {
  const { id = '' } = useParams();
  const { data, error, isFetching, refetch } = useQuery(appel(id));
  if (error instanceof ErreurApi && error.status === 404) return <Introuvable />;
  if (error) return <Page titre="Appel" fil={FIL}><EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} /></Page>;
  if (!data) return <Page titre="Appel" fil={FIL}><Chargement /></Page>;
  return (
    <Page titre={data.titre} fil={FIL} surtitre={<BadgeAppel appel={data} />} sousTitre={<p>{data.presentation}</p>}>
      <div className={styles.deuxColonnes}>
        <div><Sections appel={data} /></div>
        <ActionsAppel appel={data} />
      </div>
    </Page>
  );
}

function Sections({ appel: detail }: { readonly appel: AppelDetail }) {
  const { reglement } = detail;
  const contact = reglement.lettres.contact;
  return (
    <>
      <EnBref appel={detail} />
      <Section titre="Objectifs"><ul>{reglement.objectifs.map((objectif) => <li key={objectif}>{objectif}</li>)}</ul></Section>
      <Section titre="Qui peut candidater"><ul>{reglement.beneficiaires.map((beneficiaire) => <li key={beneficiaire}>{beneficiaire}</li>)}</ul></Section>
      <Section titre="Critères"><CriteresParVolet reglement={reglement} /></Section>
      <Section titre="Dépenses éligibles"><DepensesEligibles reglement={reglement} /></Section>
      <Section titre="Puis-je commencer ?"><PuisJeCommencer reglement={reglement} /></Section>
      <Section titre="Pièces à préparer"><PiecesAPreparer reglement={reglement} /></Section>
      <Section titre="Calendrier"><CalendrierAppel appel={detail} /></Section>
      <Section titre="Contact">
        <p>{contact.valeur.service}<br />Courriel : {contact.valeur.courriel}<br />Téléphone : {contact.valeur.telephone}</p>
        <p><Source source={contact.source} /></p>
        <p className={styles.source}>Règlement {reglement.code}, version {detail.version}, empreinte {detail.sha256.slice(0, 16)}.</p>
      </Section>
    </>
  );
}

const Section = ({ titre, children }: { readonly titre: string; readonly children: ReactNode }) => <section className={styles.section} id={ancre(titre)}><h2>{titre}</h2>{children}</section>;
