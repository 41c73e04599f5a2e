import type { DemandePaiementAgent } from '@maillage/contrats';
import { Badge, Chargement, dateLongue, Encart, EtatErreur, euros, Lien, ListeDefinitions, Page } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ErreurApi } from '../api/client.ts';
import { Interdit, Introuvable } from '../cadre/pages-fixes.tsx';
import { Anterieures } from './anterieures.tsx';
import { Calcul } from './calcul.tsx';
import { CompteRenduLu } from './compte-rendu.tsx';
import { Depenses } from './depenses.tsx';
import { Fonctions } from './fonctions.tsx';
import { Gestes } from './gestes.tsx';
import { tonDe, TYPES } from './libelles.ts';
import styles from './paiements.module.css';
import { Pieces } from './pieces.tsx';
import { paiement } from './requetes.ts';
import { Rib } from './rib.tsx';

/** Une demande de paiement, de son contrôle à son paiement. */
export function PagePaiement() {
  const { id = '' } = useParams();
  const { data, error, isFetching, refetch } = useQuery(paiement(id));
  if (data) return <Vue demande={data} />;
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  if (error instanceof ErreurApi && error.statut === 404) return <Introuvable />;
  return error ? <Page titre="Paiement"><EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /></Page> : <Chargement texte="Lecture de la demande…" />;
}

const Vue = ({ demande: d }: { readonly demande: DemandePaiementAgent }) => (
  <Page titre={`${TYPES[d.type]}, subvention n° ${d.subventionNumero}`} plein fil={[{ libelle: 'Paiements', lien: '/paiements' }]} sousTitre={<p><Badge ton={tonDe(d.etat)}>{d.etatLibelle}</Badge> {d.beneficiaire}, <Lien href={`/dossiers/${d.dossierId}`}>{d.objet}</Lien></p>}>
    <Encart titre="On attend"><p>{d.attente}</p></Encart>
    {d.complement && <Encart ton="attention" titre="Demandé au porteur"><p className={styles.texte}>{d.complement}</p></Encart>}
    {d.etat === 'REJETEE' && d.motif && <Encart ton="erreur" titre="Rejet du comptable"><p>{d.motif}</p></Encart>}
    {d.blocages.length > 0 && <Encart ton="attention" titre="Avant de mandater"><ul>{d.blocages.map((un) => <li key={un}>{un}</li>)}</ul></Encart>}
    <ListeDefinitions lignes={[
      { terme: 'Demandée le', valeur: d.demandeeLe ? dateLongue(d.demandeeLe) : '–' }, { terme: 'Voté, versé, reste', valeur: `${euros(d.bilan.voteCentimes, true)}, ${euros(d.bilan.verseCentimes, true)}, ${euros(d.bilan.resteAVerserCentimes, true)}` },
      ...(d.type === 'AVANCE' ? [{ terme: 'Avance demandée', valeur: euros(d.avanceDemandeeCentimes, true) }] : []),
      ...(d.mandatNumero ? [{ terme: 'Mandat', valeur: `n° ${d.mandatNumero}${d.bordereau ? `, bordereau ${d.bordereau}` : ''}, du ${dateLongue(d.mandatLe!)}` }] : []), ...(d.payeeLe ? [{ terme: 'Payée le', valeur: dateLongue(d.payeeLe) }] : []),
    ]} />
    {d.type !== 'AVANCE' && <Depenses demande={d} />}
    <Anterieures demande={d} />
    <Pieces demande={d} />
    {d.compteRendu && <CompteRenduLu compteRendu={d.compteRendu} />}
    <Rib demande={d} />
    <Calcul demande={d} />
    <Fonctions gestes={d.gestes} />
    <Gestes key={d.version} demande={d} />
  </Page>
);
