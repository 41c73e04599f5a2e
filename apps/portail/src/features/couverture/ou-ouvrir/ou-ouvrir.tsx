import { useQuery } from '@tanstack/react-query';
import { Bouton, CarteTerritoire, CelluleNombre, Chargement, ChampTexte, Colonne, type CommuneCarte, EtatErreur, EtatVide, Lien, ListeDeroulante, nombre, Page, type PointCarte, Tableau, typographie } from '@maillage/ui';
import type { CouvertureRegion, PropositionsOuvrir } from '@maillage/contrats';
import { useMemo, type FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { phraseErreur } from '../../../api/client.ts';
import { useConfiguration } from '../../../api/session.ts';
import { filtresApi } from '../adresse.ts';
import { couverture, ouOuvrir } from '../requetes.ts';
import { direLaPreuve } from './preuve.ts';
import { ecrireRecherche, lireRecherche, NOMBRE_PAR_DEFAUT, type Recherche } from './recherche.ts';
import styles from '../couverture.module.css';

const TITRE = 'Où ouvrir ensuite ?';
const FIL = [{ libelle: 'Couverture', lien: '/couverture' }];

/** Les communes qui couvriraient le plus d’habitants non couverts, et ce que l’on prouve de ce choix. */
export function OuOuvrir() {
  const [adresse, changer] = useSearchParams();
  const recherche = lireRecherche(adresse);
  const filtres = ecrireRecherche(recherche);
  const { data, error, isFetching, refetch } = useQuery(ouOuvrir(filtres));
  const region = useQuery(couverture(filtresApi({ ...recherche, epci: '' }))).data;
  const appliquer = (evenement: FormEvent<HTMLFormElement>) => {
    evenement.preventDefault();
    const saisie = new FormData(evenement.currentTarget);
    const departement = String(saisie.get('departement'));
    changer(ecrireRecherche({ ...recherche, departement, epci: departement === recherche.departement ? String(saisie.get('epci')) : '', nombre: Number(saisie.get('nombre')) || NOMBRE_PAR_DEFAUT }));
  };
  return (
    <Page titre={TITRE} fil={FIL} sousTitre={<p>Les communes où l’ouverture d’un tiers-lieu couvrirait le plus d’habitants qui n’en ont aucun à moins de 20 minutes. Une aide à la réflexion, pas une décision : elle ignore les locaux, les porteurs et les envies.</p>}>
      <Formulaire key={filtres} recherche={recherche} region={region} onSubmit={appliquer} />
      {error ? <EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} />
        : data ? <Propositions donnees={data} region={region} filtres={filtres} /> : <Chargement texte="Recherche des communes…" />}
    </Page>
  );
}

const Formulaire = ({ recherche, region, onSubmit }: { readonly recherche: Recherche; readonly region: CouvertureRegion | undefined; readonly onSubmit: (evenement: FormEvent<HTMLFormElement>) => void }) => (
  <form role="search" aria-label="Où ouvrir" className={styles.filtres} onSubmit={onSubmit}>
    <ChampTexte name="nombre" type="number" min={1} max={20} step={1} libelle="Nombre de communes (1 à 20)" defaultValue={recherche.nombre} largeur="court" />
    <ListeDeroulante key={`d${region?.departements.length ?? 0}`} name="departement" libelle="Département" vide="Toute la région" defaultValue={recherche.departement} options={(region?.departements ?? []).map(({ code, nom }) => ({ valeur: code, libelle: `${nom} (${code})` }))} />
    <ListeDeroulante key={`e${region?.epcis.length ?? 0}`} name="epci" libelle="Intercommunalité" vide="Toutes" defaultValue={recherche.epci} options={(region?.epcis ?? []).map(({ code, nom }) => ({ valeur: code, libelle: nom }))} />
    <div className={styles.appliquer}><Bouton type="submit" variante="secondaire">Chercher</Bouton></div>
  </form>
);

function Propositions({ donnees, region, filtres }: { readonly donnees: PropositionsOuvrir; readonly region: CouvertureRegion | undefined; readonly filtres: string }) {
  const fond = useConfiguration()?.fondCarte ?? undefined;
  const { communes } = donnees;
  const attente = useMemo(() => (region?.communes ?? []).flatMap(({ code, nom, classe, lon, lat }): CommuneCarte[] => (classe !== 'non-couverte' || lon === null || lat === null ? [] : [{ cle: code, nom, marque: 'carree', lon, lat }])), [region]);
  const lieux = useMemo(() => [
    ...(region?.lieux ?? []).flatMap(({ id, nom, communeNom, lon, lat }): PointCarte[] => (lon === null || lat === null ? [] : [{ cle: id, nom, detail: communeNom, forme: 'ouvert', lon, lat }])),
    ...communes.map(({ code, nom, rang, gain, lon, lat }): PointCarte => ({ cle: code, nom: `${rang}. ${nom}`, detail: `${nombre(gain)} habitants nouvellement couverts`, forme: 'dossier', lon, lat })),
  ], [region, communes]);
  if (communes.length === 0) return <EtatVide titre="Aucune ouverture ne couvrirait à coup sûr un habitant non couvert ici. Élargissez le territoire, ou regardez les communes à vérifier."><Lien href="/couverture?classe=a-verifier">Voir les communes à vérifier</Lien></EtatVide>;
  return (
    <div className={styles.suite}>
      <p role="status" className={styles.phrase}>{typographie(donnees.phrase)}</p>
      <p>{typographie(direLaPreuve(donnees))}</p>
      <Tableau legende="Communes où ouvrir, dans l’ordre" legendeCachee>
        <thead><tr><Colonne nombre>Rang</Colonne><Colonne>Commune</Colonne><Colonne>Dép.</Colonne><Colonne nombre>Habitants nouvellement couverts</Colonne><Colonne nombre>Total cumulé</Colonne></tr></thead>
        <tbody>
          {communes.map(({ rang, code, nom, departement, gain, cumul, approximative }) => (
            <tr key={code}>
              <CelluleNombre>{rang}</CelluleNombre>
              <th scope="row"><Lien href={`/couverture?departement=${departement}&commune=${code}`}>{nom}</Lien>{approximative && <span className={styles.discret}> (position approximative)</span>}</th>
              <td>{departement}</td>
              <CelluleNombre>{nombre(gain)}</CelluleNombre>
              <CelluleNombre>{nombre(cumul)}</CelluleNombre>
            </tr>
          ))}
        </tbody>
      </Tableau>
      <p><Lien href={`/api/couverture/ou-ouvrir.csv${filtres}`} download>Télécharger cette liste (CSV)</Lien></p>
      <CarteTerritoire titre="Carte des communes où ouvrir" communes={attente} lieux={lieux} vue={`${filtres} ${attente.length}`} fond={fond}
        legende={[{ forme: 'dossier', libelle: 'Commune proposée' }, { forme: 'carree', libelle: 'Commune non couverte' }, { forme: 'ouvert', libelle: 'Tiers-lieu ouvert' }]} />
      <p className={styles.discret}>Le gain d’une commune compte les habitants que les précédentes de la liste ne couvrent pas déjà. Seuls comptent ceux qu’elle couvrirait à coup sûr, au plus long de l’estimation. <Lien href="/regles">Comment c’est calculé</Lien></p>
    </div>
  );
}
