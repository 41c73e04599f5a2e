import { useQuery } from '@tanstack/react-query';
import type { CouvertureRegion } from '@maillage/contrats';
import { Badge, Bouton, CarteTerritoire, Chargement, Colonne, type CommuneCarte, EtatErreur, Lien, LigneVide, Page, type PointCarte, Tableau, typographie } from '@maillage/ui';
import { useMemo, type FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { configuration } from '../api/requetes.ts';
import { DEPARTEMENTS } from '../dossiers/departements.ts';
import { type ProjetSitue, situer } from './projets.ts';
import { couverture, projets } from './requetes.ts';
import { TableauDepartements } from './tableau-departements.tsx';
import styles from './couverture.module.css';

const CLASSES = {
  couverte: { libelle: 'Couverte', ton: 'succes', marque: 'pleine' }, 'a-verifier': { libelle: 'À vérifier', ton: 'attention', marque: 'hachuree' }, 'non-couverte': { libelle: 'Non couverte', ton: 'erreur', marque: 'carree' },
} as const;

/** La couverture du jour, et les projets de création que l’on y pose : ceux qui s’instruisent, ceux qui sont accordés. */
export function PageCouverture() {
  const [adresse, changer] = useSearchParams();
  const departement = Object.keys(DEPARTEMENTS).includes(adresse.get('departement') ?? '') ? adresse.get('departement')! : '';
  const [enCours, accordes] = [adresse.get('en-cours') === '1', adresse.get('accordes') === '1'];
  const { data, error, isFetching, refetch } = useQuery(couverture(departement, [...(enCours ? ['en-cours' as const] : []), ...(accordes ? ['accordes' as const] : [])]));
  const listes = [useQuery({ ...projets('en-cours', departement), enabled: enCours }), useQuery({ ...projets('accordes', departement), enabled: accordes })];
  const lus = listes.flatMap(({ data: liste }, rang) => ((rang === 0 ? enCours : accordes) ? liste?.lignes ?? [] : []));
  const tronquee = listes.some(({ data: liste }) => liste?.suivant != null);
  const cle = lus.map(({ id }) => id).join();
  // `cle` résume les dossiers lus.
  const situes = useMemo(() => situer(lus, data?.communes ?? []), [cle, data]);
  const appliquer = (evenement: FormEvent<HTMLFormElement>) => {
    evenement.preventDefault();
    const saisie = new FormData(evenement.currentTarget);
    changer(new URLSearchParams([...saisie].map(([nom, valeur]): [string, string] => [nom, String(valeur)]).filter(([, valeur]) => valeur)));
  };
  return (
    <Page titre="Couverture" sousTitre={data && <p role="status">{typographie(data.phrase)}</p>} plein>
      <form key={adresse.toString()} role="search" aria-label="Couverture" className={styles.filtres} onSubmit={appliquer}>
        <label>Département<select name="departement" defaultValue={departement}><option value="">Toute la région</option>{Object.entries(DEPARTEMENTS).map(([code, nom]) => <option key={code} value={code}>{nom} ({code})</option>)}</select></label>
        <fieldset><legend>Supposer ouverts les projets de création</legend>
          <label><input type="checkbox" name="en-cours" value="1" defaultChecked={enCours} />en cours</label>
          <label><input type="checkbox" name="accordes" value="1" defaultChecked={accordes} />accordés</label>
        </fieldset>
        <Bouton type="submit" variante="secondaire">Appliquer</Bouton>
        <p className={styles.liens}><a href={`/couverture${departement ? `?departement=${departement}` : ''}`}>Page publique, par commune</a> <a href="/couverture/ou-ouvrir">Où ouvrir ensuite ?</a></p>
      </form>
      {error && !data ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : !data ? <Chargement texte="Lecture de la couverture…" /> : (
        <>
          {(enCours || accordes) && <p role="status" aria-busy={isFetching}>{typographie(data.projets.phrase)} La carte et le tableau les comptent comme ouverts.</p>}
          <p className={styles.discret}>{typographie(data.phraseSources)}</p>
          <div className={styles.coteACote}>
            <CarteDuJour donnees={data} situes={situes} vue={departement} />
            <TableauDepartements bilans={departement ? data.epcis : data.departements} nom={departement ? 'Intercommunalité' : 'Département'} />
          </div>
          {(enCours || accordes) && <Projets situes={situes} charge={listes.every(({ isLoading }) => !isLoading)} erreur={listes.find(({ error: une }) => une)?.error?.message ?? null} tronquee={tronquee} />}
        </>
      )}
    </Page>
  );
}

function CarteDuJour({ donnees: { communes, lieux }, situes, vue }: { readonly donnees: CouvertureRegion; readonly situes: readonly ProjetSitue[]; readonly vue: string }) {
  const fond = useQuery(configuration).data?.fondCarte ?? undefined;
  const points = useMemo(() => communes.flatMap(({ code, nom, classe, lon, lat }): CommuneCarte[] => (lon === null || lat === null ? [] : [{ cle: code, nom, marque: CLASSES[classe].marque, lon, lat }])), [communes]);
  const poses = useMemo(() => [
    ...lieux.flatMap(({ id, nom, communeNom, lon, lat }): PointCarte[] => (lon === null || lat === null ? [] : [{ cle: id, nom, detail: communeNom, forme: 'ouvert', lon, lat }])),
    ...situes.flatMap(({ dossier, commune }): PointCarte[] => (!commune || commune.lon === null || commune.lat === null ? [] : [{ cle: dossier.id, nom: dossier.nom, detail: `${dossier.numero}, ${dossier.affiche.libelle}`, forme: 'dossier', lon: commune.lon, lat: commune.lat }])),
  ], [lieux, situes]);
  return (
    <CarteTerritoire titre="Carte de la couverture et des projets" communes={points} lieux={poses} vue={vue} fond={fond} legende={[
      { forme: 'pleine', libelle: 'Commune couverte' }, { forme: 'hachuree', libelle: 'Commune à vérifier' }, { forme: 'carree', libelle: 'Commune non couverte' }, { forme: 'ouvert', libelle: 'Tiers-lieu ouvert' },
      ...(situes.length > 0 ? [{ forme: 'dossier' as const, libelle: 'Projet de création, au bourg de sa commune' }] : []),
    ]} />
  );
}

const Projets = ({ situes, charge, erreur, tronquee }: { readonly situes: readonly ProjetSitue[]; readonly charge: boolean; readonly erreur: string | null; readonly tronquee: boolean }) => (
  <section aria-labelledby="projets" className={styles.projets}>
    <h2 id="projets">Projets de création montrés</h2>
    {erreur ? <EtatErreur message={erreur} /> : !charge ? <Chargement petit texte="Lecture des dossiers…" /> : (
      <Tableau legende="Projets de création montrés sur la carte" legendeCachee>
        <thead><tr><Colonne>N°</Colonne><Colonne>Projet</Colonne><Colonne>Commune</Colonne><Colonne>État</Colonne><Colonne>Classe de sa commune</Colonne></tr></thead>
        <tbody>
          {situes.length === 0 && <LigneVide colonnes={5}>Aucun projet de création ici.</LigneVide>}
          {situes.map(({ dossier, commune }) => (
            <tr key={dossier.id}>
              <th scope="row"><Lien href={`/dossiers/${dossier.id}/eligibilite`}>{dossier.numero}</Lien></th>
              <td>{dossier.nom}</td>
              <td>{dossier.commune ?? 'inconnue'}{dossier.departement && ` (${dossier.departement})`}</td>
              <td><Badge ton={dossier.affiche.ton}>{dossier.affiche.libelle}</Badge></td>
              <td>{commune ? <Badge ton={CLASSES[commune.classe].ton}>{CLASSES[commune.classe].libelle}</Badge> : 'Non située : elle n’est pas sur la carte'}</td>
            </tr>
          ))}
        </tbody>
      </Tableau>
    )}
    {tronquee && <p>Seuls les cent plus récents sont montrés : choisissez un département. <Lien href="/dossiers?volet=creation">Voir toute la liste</Lien></p>}
    <p className={styles.discret}>La population nouvellement couverte par un projet se lit dans son dossier, onglet Éligibilité.</p>
  </section>
);
