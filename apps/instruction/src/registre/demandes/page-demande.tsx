import { type DetailDemande, ETATS_DEMANDE } from '@maillage/contrats';
import { Badge, Chargement, Encart, EtatErreur, Page } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ErreurApi } from '../../api/client.ts';
import { Interdit, Introuvable } from '../../cadre/pages-fixes.tsx';
import { Effet } from '../changement/effet.tsx';
import { GENRES, TONS_DEMANDE } from '../libelles.ts';
import { demande as lire } from '../requetes.ts';
import { CeQuiEstDemande } from './ce-qui-est-demande.tsx';
import { ChangementPropose } from './changement-propose.tsx';
import { Decision } from './decision.tsx';
import { EffetTelQuel } from './effet-tel-quel.tsx';
import styles from '../registre.module.css';

const FIL = [{ libelle: 'Registre', lien: '/registre' }, { libelle: 'Demandes', lien: '/registre/demandes' }];

/** Une demande : ce qui est demandé, ce que cela changerait, la décision de qui peut la prendre. */
export function PageDemande() {
  const { id = '' } = useParams();
  const { data, error, isFetching, refetch } = useQuery(lire(id));
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  if (error instanceof ErreurApi && error.statut === 404) return <Introuvable />;
  if (error && !data) return <Page titre="Une demande" fil={FIL} plein><EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /></Page>;
  if (!data) return <Page titre="Une demande" fil={FIL} plein><Chargement texte="Lecture de la demande…" /></Page>;
  return <Demande key={data.version} demande={data} />;
}

function Demande({ demande }: { readonly demande: DetailDemande }) {
  const { nom, genre, etat, gestes, communeNom, effet, obstacle } = demande;
  return (
    <Page titre={nom} objet="Demande" fil={FIL} plein sousTitre={<p><Badge ton={TONS_DEMANDE[etat]}>{ETATS_DEMANDE[etat]}</Badge> {GENRES[genre]}, {communeNom}</p>}>
      <Issue demande={demande} />
      {demande.saisie && <CeQuiEstDemande demande={demande} />}
      {demande.changement && <ChangementPropose demande={demande} />}
      {etat === 'PROPOSEE' && <section className={styles.section} aria-labelledby="effet"><h2 id="effet">Ce que cela changerait</h2><Effet effet={effet} /></section>}
      {gestes.includes('appliquer') && <EffetTelQuel demande={demande} />}
      {obstacle && <Encart titre="Ce changement ne peut plus s’appliquer tel quel"><p>{obstacle}</p></Encart>}
      {gestes.length > 0 && <Decision demande={demande} />}
    </Page>
  );
}

/** Où en est la demande, quand ce n’est plus à qui lit de décider. */
function Issue({ demande: { etat, motif, instruitePar, viseePar, gestes } }: { readonly demande: DetailDemande }) {
  if (etat === 'PROPOSEE' && gestes.length === 0) return <Encart titre="Ce changement attend le visa de la Région"><p>Il ferait juger autrement au moins un dossier en cours : un chef de service le vise ou l’écarte. Rien ne change d’ici là.</p></Encart>;
  if (etat === 'APPLIQUEE') return <Encart ton="succes" titre={`Demande appliquée${instruitePar ? `, instruite par ${instruitePar}` : ''}${viseePar ? `, visée par ${viseePar}` : ''}`}>{motif && <p>Motif : {motif}</p>}</Encart>;
  if (etat === 'REFUSEE') return <Encart titre={`Demande refusée${viseePar ?? instruitePar ? ` par ${viseePar ?? instruitePar}` : ''}`}>{motif && <p>Motif : {motif}</p>}</Encart>;
  return null;
}
