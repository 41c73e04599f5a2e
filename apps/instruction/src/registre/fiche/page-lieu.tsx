import { type FicheLieuAgent, STATUTS_LIEU } from '@maillage/contrats';
import { Actions, Badge, Carte, Chargement, EtatErreur, Lien, LienBouton, Page } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router';
import { ErreurApi } from '../../api/client.ts';
import { Interdit, Introuvable } from '../../cadre/pages-fixes.tsx';
import { TONS_STATUT } from '../libelles.ts';
import { fiche } from '../requetes.ts';
import { Faits } from './faits.tsx';
import { Histoire } from './histoire.tsx';
import { Statuts } from './statuts.tsx';
import { SuiteDuChangement } from './suite-du-changement.tsx';
import styles from '../registre.module.css';

const FIL = [{ libelle: 'Registre', lien: '/registre' }];

/** La fiche d’un lieu pour qui tient le registre ; un lieu fusionné mène à celui qui l’a repris. */
export function PageLieu() {
  const { id = '' } = useParams();
  const { data, error, isFetching, refetch } = useQuery(fiche(id));
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  if (error instanceof ErreurApi && error.statut === 404) return <Introuvable />;
  if (error && !data) return <Page titre="Un tiers-lieu" fil={FIL} plein><EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /></Page>;
  if (!data) return <Page titre="Un tiers-lieu" fil={FIL} plein><Chargement texte="Lecture du lieu…" /></Page>;
  if (data.id !== id) return <Navigate to={`/registre/${data.id}`} replace />;
  return <Fiche lieu={data} />;
}

function Fiche({ lieu }: { readonly lieu: FicheLieuAgent }) {
  const { id, nom, communeNom, departement, statut, lon, lat, peutEcrire } = lieu;
  return (
    <Page titre={nom} fil={FIL} plein sousTitre={<p>{statut ? <Badge ton={TONS_STATUT[statut]}>{STATUTS_LIEU[statut]}</Badge> : 'Statut inconnu'} {communeNom} ({departement})</p>}>
      <SuiteDuChangement lieu={lieu} />
      {peutEcrire ? (
        <div className={styles.actions}>
          <Actions>
            <LienBouton href={`/registre/${id}/corriger`}>Corriger la fiche</LienBouton>
            <LienBouton variante="secondaire" href={`/registre/${id}/statut`}>Dater un statut</LienBouton>
            <LienBouton variante="secondaire" href={`/registre/${id}/fusion`}>Fusionner avec un doublon</LienBouton>
            <LienBouton variante="discret" href={`/portail/annuaire/${id}`}>Voir la page publique</LienBouton>
          </Actions>
        </div>
      ) : <p className={styles.discret}>Ce lieu est hors de vos départements : vous pouvez le lire. <Lien href={`/portail/annuaire/signaler?lieu=${id}`}>Signaler une erreur</Lien></p>}
      <Doublons lieu={lieu} />
      <div className={styles.colonnes}>
        <Faits lieu={lieu} />
        <div>
          <Statuts lieu={lieu} />
          {lon !== null && lat !== null && <div className={styles.section}><Carte titre={`Carte : ${nom}`} rayonsKm={[]} points={[{ cle: id, nom, detail: communeNom, forme: statut === 'ouvert' ? 'ouvert' : 'projet', lon, lat }]} /></div>}
        </div>
      </div>
      <Histoire lignes={lieu.histoire} />
    </Page>
  );
}

const Doublons = ({ lieu: { id, doublons } }: { readonly lieu: FicheLieuAgent }) => doublons.length === 0 ? null : (
  <section className={styles.section} aria-labelledby="doublons">
    <h2 id="doublons">Peut-être un doublon</h2>
    <ul>{doublons.map((autre) => <li key={autre.id}>{autre.nom}, {autre.communeNom} (ressemblance de {autre.ressemblance} %) : <Lien href={`/registre/${id}/fusion?avec=${autre.id}`}>comparer<span className="pour-lecteur"> avec {autre.nom}</span></Lien></li>)}</ul>
  </section>
);
