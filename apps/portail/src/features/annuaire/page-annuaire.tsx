import { useQuery } from '@tanstack/react-query';
import { Actions, Bouton, Carte, ChampTexte, Chargement, EtatErreur, EtatVide, Lien, LienBouton, ListeDeroulante, Page, Pagination, type PointCarte } from '@maillage/ui';
import { type LieuRegistre, type ListeRegistre, STATUTS_LIEU, TYPOLOGIES } from '@maillage/contrats';
import type { FormEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { phraseErreur } from '../../api/client.ts';
import { DEPARTEMENTS } from './libelles.ts';
import { annuaire } from './requetes.ts';
import { TableauLieux } from './tableau-lieux.tsx';
import { filtresApi, lireVue, PAR_PAGE, type Vue, versVue } from './vue.ts';
import styles from './annuaire.module.css';

const TITRE = 'Annuaire des tiers-lieux';

/** Les tiers-lieux recensés : une recherche, un tableau, et la carte qui montre les mêmes. */
export function PageAnnuaire() {
  const [adresse] = useSearchParams();
  const vue = lireVue(adresse);
  const { data, error, isFetching, refetch } = useQuery(annuaire(filtresApi(vue)));
  if (error) return <Page titre={TITRE}><EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} /></Page>;
  return (
    <Page titre={TITRE} sousTitre={<p role="status">{data ? compte(data.total) : ''}</p>}>
      <Filtres vue={vue} />
      {data ? <Resultats vue={vue} liste={data} occupe={isFetching} /> : <Chargement texte="Lecture de l’annuaire…" />}
    </Page>
  );
}

const compte = (nombre: number): string => (nombre === 0 ? 'Aucun lieu trouvé.' : nombre === 1 ? 'Un lieu trouvé.' : `${nombre} lieux trouvés.`);
const options = (libelles: Readonly<Record<string, string>>) => Object.entries(libelles).map(([valeur, libelle]) => ({ valeur, libelle }));

function Filtres({ vue }: { readonly vue: Vue }) {
  const naviguer = useNavigate();
  const appliquer = (evenement: FormEvent<HTMLFormElement>) => {
    evenement.preventDefault();
    void naviguer(versVue(vue, Object.fromEntries([...new FormData(evenement.currentTarget)].map(([nom, valeur]) => [nom, String(valeur).trim()]))), { preventScrollReset: true });
  };
  return (
    <form key={versVue(vue, {})} role="search" aria-label="Annuaire" className={styles.filtres} onSubmit={appliquer}>
      <ChampTexte name="q" type="search" libelle="Nom ou commune" defaultValue={vue.q} maxLength={80} autoComplete="off" largeur="moyen" />
      <ListeDeroulante name="departement" libelle="Département" vide="Toute la région" defaultValue={vue.departement} options={options(DEPARTEMENTS)} />
      <ListeDeroulante name="statut" libelle="Statut" vide="Tous" defaultValue={vue.statut} options={options(STATUTS_LIEU)} />
      <ListeDeroulante name="typologie" libelle="Typologie" vide="Toutes" defaultValue={vue.typologie} options={options(TYPOLOGIES)} />
      <div className={styles.appliquer}>
        <Bouton type="submit" variante="secondaire">Appliquer</Bouton>
        {filtresApi(vue) !== '' && <Lien href="/annuaire">Tout effacer</Lien>}
      </div>
    </form>
  );
}

function Resultats({ vue, liste: { lignes, total }, occupe }: { readonly vue: Vue; readonly liste: ListeRegistre; readonly occupe: boolean }) {
  if (total === 0) return <EtatVide titre="Aucun lieu ne répond à cette recherche."><p>Élargissez la recherche, ou <Lien href="/annuaire/signaler">demandez le référencement d’un lieu</Lien>.</p></EtatVide>;
  const pages = Math.ceil(lignes.length / PAR_PAGE);
  const page = Math.min(vue.page, pages);
  const exporter = filtresApi(vue) ? `?${filtresApi(vue)}` : '';
  return (
    <div aria-busy={occupe}>
      <TableauLieux lieux={lignes.slice((page - 1) * PAR_PAGE, page * PAR_PAGE)} />
      {pages > 1 && <Pagination precedente={page > 1 ? versVue(vue, { page: page - 1 }) : null} suivante={page < pages ? versVue(vue, { page: page + 1 }) : null} position={`Page ${page} sur ${pages}`} />}
      {total > lignes.length && <p>Les {lignes.length} premiers lieux sont montrés : précisez la recherche, ou téléchargez la liste entière.</p>}
      <section className={styles.section} aria-labelledby="carte">
        <h2 id="carte">Sur la carte</h2>
        <p className={styles.discret}>Les lieux posés sur le bourg de leur commune le disent dans leur page. Les lieux fermés n’y sont pas.</p>
        <Carte titre="Carte des tiers-lieux de l’annuaire" points={lignes.flatMap(point)} rayonsKm={[]} />
      </section>
      <Actions>
        <LienBouton href="/annuaire/signaler">Demander un référencement</LienBouton>
        <LienBouton variante="discret" href={`/api/registre/export.csv${exporter}`} download>Télécharger (CSV)</LienBouton>
        <LienBouton variante="discret" href={`/api/registre/export.geojson${exporter}`} download>Télécharger (GeoJSON)</LienBouton>
        <LienBouton variante="discret" href={`/api/registre/bottin.pdf${vue.departement ? `?departement=${vue.departement}` : ''}`}>Bottin à imprimer (PDF)</LienBouton>
      </Actions>
    </div>
  );
}

const point = ({ id, nom, communeNom, statut, lon, lat }: LieuRegistre): readonly PointCarte[] =>
  lon === null || lat === null || statut === null || statut === 'ferme' ? [] : [{ cle: id, nom, detail: `${communeNom}, ${STATUTS_LIEU[statut].toLowerCase()}`, forme: statut === 'ouvert' ? 'ouvert' : 'projet', lon, lat }];
