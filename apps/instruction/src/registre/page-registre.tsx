import type { LieuRegistre } from '@maillage/contrats';
import { STATUTS_LIEU } from '@maillage/contrats';
import { Badge, Bouton, Chargement, Colonne, dateCourte, EtatErreur, Lien, LienBouton, LigneVide, Page, Tableau } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { ErreurApi } from '../api/client.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { DEPARTEMENTS } from '../dossiers/departements.ts';
import { positionCourte, TONS_STATUT } from './libelles.ts';
import { OngletsRegistre } from './onglets-registre.tsx';
import { lieux } from './requetes.ts';
import { adresseVue, lireVue, parametresDe, type Vue } from './vue.ts';
import styles from './registre.module.css';

/** Le registre des tiers-lieux : chercher, filtrer, ouvrir, exporter. */
export function PageRegistre() {
  const [parametres, changer] = useSearchParams();
  const vue = lireVue(parametres);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(lieux(parametresDe(vue)));
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  const premiere = { ...vue, apres: '' };
  return (
    <Page titre="Registre des tiers-lieux" plein>
      <OngletsRegistre courant="lieux" />
      <Filtres vue={vue} total={data?.total} appliquer={(suivante) => changer(parametresDe(suivante))} />
      {error && !data ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : !data ? <Chargement texte="Lecture du registre…" /> : (
        <div aria-busy={isPlaceholderData}>
          <TableauLieux lignes={data.lignes} />
          <p className={styles.suite}>
            {vue.apres && <Lien href={adresseVue(premiere)}>Revenir au début</Lien>}
            {data.suivant && <Lien href={adresseVue({ ...vue, apres: data.suivant })} rel="next">Page suivante</Lien>}
            <a href={`/api/registre/export.csv?${parametresDe(premiere)}`} download>Exporter la liste (CSV)</a>
            <a href={`/api/registre/export.geojson?${parametresDe(premiere)}`} download>Exporter la liste (GeoJSON)</a>
          </p>
          <p className={styles.discret}>Les exports suivent les filtres et ne contiennent aucun contact. Un fichier de l’annuaire régional s’importe par l’exploitant, avec un essai à blanc et un compte rendu ligne par ligne.</p>
        </div>
      )}
    </Page>
  );
}

function Filtres({ vue, total, appliquer }: { readonly vue: Vue; readonly total: number | undefined; readonly appliquer: (vue: Partial<Vue>) => void }) {
  const soumettre = (evenement: FormEvent<HTMLFormElement>) => {
    evenement.preventDefault();
    const saisie = new FormData(evenement.currentTarget);
    const lire = (nom: string) => String(saisie.get(nom) ?? '').trim();
    appliquer({ q: lire('q'), departement: lire('departement'), statut: lire('statut'), carte: lire('carte') });
  };
  return (
    <form key={parametresDe({ ...vue, apres: '' })} role="search" aria-label="Registre" className={styles.filtres} onSubmit={soumettre}>
      <label>Nom ou commune<input type="search" name="q" defaultValue={vue.q} maxLength={80} autoComplete="off" /></label>
      <label>Département<select name="departement" defaultValue={vue.departement}><option value="">Tous</option>{Object.entries(DEPARTEMENTS).map(([code, nom]) => <option key={code} value={code}>{nom} ({code})</option>)}</select></label>
      <label>Statut<select name="statut" defaultValue={vue.statut}><option value="">Tous</option>{Object.entries(STATUTS_LIEU).map(([code, nom]) => <option key={code} value={code}>{nom}</option>)}</select></label>
      <label>Carte régionale<select name="carte" defaultValue={vue.carte}><option value="">Peu importe</option><option value="oui">Y figure</option><option value="non">N’y figure pas</option></select></label>
      <Bouton type="submit" variante="secondaire">Appliquer</Bouton>
      {parametresDe({ ...vue, apres: '' }) && <Lien href="/registre">Tout effacer</Lien>}
      <LienBouton href="/registre/creer">Ajouter un lieu</LienBouton>
      <p role="status">{total === undefined ? '' : total === 0 ? 'Aucun lieu' : total === 1 ? 'Un lieu' : `${total.toLocaleString('fr-FR')} lieux`}</p>
    </form>
  );
}

const TableauLieux = ({ lignes }: { readonly lignes: readonly LieuRegistre[] }) => (
  <Tableau legende="Lieux du registre" legendeCachee className={`${styles.tableau} ${styles.large}`}>
    <thead><tr><Colonne>Lieu</Colonne><Colonne>Commune</Colonne><Colonne>Statut</Colonne><Colonne>Depuis le</Colonne><Colonne>Carte</Colonne><Colonne>Position</Colonne><Colonne>Vérifié le</Colonne></tr></thead>
    <tbody>
      {lignes.length === 0 && <LigneVide colonnes={7}>Aucun lieu ne correspond. <Lien href="/registre">Voir tout le registre</Lien>, ou <Lien href="/registre/creer">ajouter un lieu</Lien>.</LigneVide>}
      {lignes.map((lieu) => (
        <tr key={lieu.id}>
          <th scope="row"><Lien href={`/registre/${lieu.id}`}>{lieu.nom}</Lien></th>
          <td>{lieu.communeNom} ({lieu.departement})</td>
          <td>{lieu.statut ? <Badge ton={TONS_STATUT[lieu.statut]}>{STATUTS_LIEU[lieu.statut]}</Badge> : 'Inconnu'}</td>
          <td>{lieu.statutDu ? dateCourte(lieu.statutDu) : '–'}</td>
          <td>{lieu.surCarte ? 'Oui' : 'Non'}</td>
          <td>{positionCourte(lieu)}</td>
          <td>{lieu.verifieLe ? dateCourte(lieu.verifieLe) : 'Jamais'}</td>
        </tr>
      ))}
    </tbody>
  </Tableau>
);
