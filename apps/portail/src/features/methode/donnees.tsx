import { queryOptions, useQuery } from '@tanstack/react-query';
import { CelluleNombre, Chargement, Colonne, DateTexte, EtatErreur, LigneVide, ListeDefinitions, nombre, pourcent, Tableau, typographie } from '@maillage/ui';
import type { DonneesDesRegles } from '@maillage/contrats';
import { lire, phraseErreur } from '../../api/client.ts';
import styles from './methode.module.css';

const donnees = queryOptions({ queryKey: ['regles', 'donnees'], staleTime: 5 * 60_000, queryFn: ({ signal }) => lire<DonneesDesRegles>('/api/regles/donnees', signal) });

/** Les données chargées et leurs dates, puis l’erreur mesurée de l’estimateur en service. */
export function Donnees() {
  const { data, error, isFetching, refetch } = useQuery(donnees);
  return (
    <>
      <section className={styles.section}>
        <h2 id="donnees">Les données et leurs dates</h2>
        {error && <EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} />}
        {!data && !error && <Chargement petit texte="Lecture des données…" />}
        {data && <Sources sources={data.sources} cartes={data.cartes} />}
      </section>
      <section className={styles.section}>
        <h2 id="erreur">L’erreur mesurée</h2>
        {!data && !error && <Chargement petit />}
        {error && <p>Elle se lit avec les données ci-dessus.</p>}
        {data && <Erreur estimateur={data.estimateur} />}
      </section>
    </>
  );
}

const Sources = ({ sources, cartes }: Pick<DonneesDesRegles, 'sources' | 'cartes'>) => (
  <>
    <Tableau legende="Données chargées dans le portail" legendeCachee>
      <thead><tr><Colonne>Donnée</Colonne><Colonne>Millésime</Colonne><Colonne nombre>Lignes</Colonne><Colonne>Chargée le</Colonne></tr></thead>
      <tbody>
        {sources.length === 0 && <LigneVide colonnes={4}>Aucune donnée n’est encore chargée.</LigneVide>}
        {sources.map(({ code, libelle, millesime, lignes, chargeLe }) => <tr key={code}><th scope="row">{typographie(libelle)}</th><td>{millesime}</td><CelluleNombre>{nombre(lignes)}</CelluleNombre><td><DateTexte iso={chargeLe} /></td></tr>)}
      </tbody>
    </Tableau>
    {cartes.length === 0 ? <p>Aucune carte d’accessibilité de la Région n’est épinglée à un appel : la preuve est le calcul.</p>
      : <ul>{cartes.map(({ appel, version, le, sha256 }) => <li key={appel}>Appel {appel} : carte d’accessibilité {version}, du <DateTexte iso={le} />, empreinte <code className={styles.empreinte}>{sha256}</code></li>)}</ul>}
  </>
);

const minutes = (valeur: number) => `${nombre(valeur, 1)}\u00a0min`;
const part = (valeur: number) => pourcent(Math.round(valeur * 1000));

const Erreur = ({ estimateur: { reference, provenance, bande, bandeMontagne, obstacles, montagnes, calculeeLe, erreur } }: Pick<DonneesDesRegles, 'estimateur'>) => (
  <>
    <p>{typographie(provenance)}</p>
    <ListeDefinitions lignes={[
      { terme: 'Calibration', valeur: <>{reference}{calculeeLe && <>, calculée le <DateTexte iso={calculeeLe} /></>}</> },
      { terme: 'Trajets réels comparés', valeur: nombre(erreur.couples) },
      { terme: 'Écart moyen, trajets de 45 minutes au plus', valeur: minutes(erreur.erreur045) },
      { terme: 'Écart moyen autour du seuil (15 à 25 minutes)', valeur: minutes(erreur.erreur1525) },
      { terme: 'Durée estimée rapportée à la vraie, 9 fois sur 10', valeur: `de ${nombre(erreur.rapport5)} à ${nombre(erreur.rapport95)}` },
      { terme: 'Vraie durée dans la fourchette', valeur: part(erreur.dansLaBande) },
      { terme: 'Trajets laissés « à vérifier »', valeur: part(erreur.aVerifier) },
      { terme: 'Trajets tranchés à tort', valeur: part(erreur.partFaux) },
      { terme: 'Fourchette', valeur: `de ${nombre(bande.bas)} à ${nombre(bande.haut)} fois la durée estimée ; en montagne, de ${nombre(bandeMontagne.bas)} à ${nombre(bandeMontagne.haut)} fois` },
      { terme: 'Obstacles contournés', valeur: obstacles.join(', ') || 'aucun' },
      { terme: 'Zones de montagne', valeur: montagnes.join(', ') || 'aucune' },
    ]} />
    <p className={styles.discret}>Ces mesures portent sur les trajets dont la durée réelle est connue. Elles ne valent pas promesse ailleurs.</p>
  </>
);
