import { useQuery } from '@tanstack/react-query';
import type { SubventionPorteur } from '@maillage/contrats';
import { Badge, Chargement, Encart, EtatErreur, Lien, Page } from '@maillage/ui';
import { useParams } from 'react-router';
import { ErreurApi, phraseErreur } from '../../api/client.ts';
import rythme from '../dossier/mise-en-page.module.css';
import { Introuvable } from '../pages/introuvable.tsx';
import { subvention } from './api.ts';
import { Calendrier } from './calendrier.tsx';
import { Echeances } from './echeances.tsx';
import { BALLE } from './libelles.ts';
import { Montants } from './montants.tsx';
import { Changements } from './changement/changements.tsx';
import { Rib } from './rib.tsx';
import { TropPercu } from './trop-percu.tsx';
import { Versements } from './versements.tsx';

/** /subventions/:id : ce qui est voté, versé, et à qui est la balle. */
export function PageSubvention() {
  const { id = '' } = useParams();
  const { data, error, isFetching, refetch } = useQuery(subvention(id));
  if (data) return <Vue subvention={data} />;
  if (error instanceof ErreurApi && error.status === 404) return <Introuvable />;
  return error ? <Page titre="Subvention"><EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} /></Page> : <Chargement texte="Lecture de la subvention…" />;
}

const Vue = ({ subvention: vue }: { readonly subvention: SubventionPorteur }) => (
  <Page titre={`Subvention n° ${vue.numero}`} objet={vue.objet} fil={[{ libelle: 'Mes dossiers', lien: '/dossiers' }]} sousTitre={<p><Badge>{vue.etatLibelle}</Badge> <Lien href={`/dossiers/${vue.dossierId}`}>{vue.objet}</Lien></p>}>
    <div className={rythme.flux}>
      <Encart ton={vue.prochainPas.balle === 'porteur' ? 'attention' : 'information'} titre={BALLE[vue.prochainPas.balle]}><p>{vue.prochainPas.pas}</p></Encart>
      <section aria-labelledby="montants"><h2 id="montants">Montants</h2><Montants bilan={vue.bilan} /></section>
      <TropPercu subvention={vue} />
      <Versements subvention={vue} />
      <Rib subvention={vue} />
      <Echeances echeances={vue.echeances} />
      <Changements id={vue.id} />
      <Calendrier />
    </div>
  </Page>
);
