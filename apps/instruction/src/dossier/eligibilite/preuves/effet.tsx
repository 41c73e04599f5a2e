import { useQuery } from '@tanstack/react-query';
import type { DossierVoisin, EffetDossier } from '@maillage/contrats';
import { Badge, CelluleNombre, Chargement, Colonne, dateLongue, EtatErreur, Lien, LigneVide, minutes, nombre, Tableau, typographie } from '@maillage/ui';
import { effet } from './requetes.ts';
import styles from './preuves.module.css';

const CLASSES = { couverte: 'Couverte', 'a-verifier': 'À vérifier', 'non-couverte': 'Non couverte' } as const;

/** Ce que le projet changerait : la population nouvellement couverte, les dossiers qui la recoupent, les projets voisins. */
export function Effet({ dossierId }: { readonly dossierId: string }) {
  const { data, error, isFetching, refetch } = useQuery(effet(dossierId));
  return (
    <section aria-labelledby="effet" className={styles.preuve}>
      <h3 id="effet">Effet sur la couverture</h3>
      {error && !data ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} />
        : !data ? <Chargement petit texte="Calcul de l’effet…" /> : <p>{typographie(data.phrase)}{data.etat === 'calcule' && <> Couverture au {dateLongue(data.le)}, jour du dépôt.</>}</p>}
      {data?.etat === 'calcule' && <Detail effet={data} />}
    </section>
  );
}

const MONTREES = 20;

const Detail = ({ effet: { communes, memeSeance, jumeaux } }: { readonly effet: EffetDossier }) => (
  <>
    {jumeaux.length > 0 && (
      <>
        <h4>Un projet commun est peut-être possible</h4>
        <ul>{jumeaux.map((jumeau, rang) => (
          <li key={rang}><Voisin voisin={jumeau} /> : à {jumeau.basSecondes === jumeau.hautSecondes ? minutes(jumeau.secondes) : `environ ${minutes(jumeau.secondes)}`}, {jumeau.certitude === 'sure' ? 'moins de 20 minutes à coup sûr' : 'peut-être moins de 20 minutes'}.</li>
        ))}</ul>
      </>
    )}
    {memeSeance.length > 0 && (
      <>
        <h4>Dossiers de la même séance</h4>
        <ul>{memeSeance.map((voisin, rang) => <li key={rang}><Voisin voisin={voisin} /> : {voisin.habitantsCommuns === 0 ? 'aucun habitant en commun' : `${nombre(voisin.habitantsCommuns)} habitants que les deux couvriraient, à ne compter qu’une fois`}.</li>)}</ul>
      </>
    )}
    <details open={communes.length > 0 && communes.length <= MONTREES}>
      <summary>{communes.length === 0 ? 'Aucune commune ne change de classe' : `${nombre(communes.length)} commune${communes.length > 1 ? 's changent' : ' change'} de classe`}</summary>
      <Tableau legende="Communes que le projet ferait changer de classe" legendeCachee>
        <thead><tr><Colonne>Commune</Colonne><Colonne nombre>Habitants</Colonne><Colonne>Avant</Colonne><Colonne>Après</Colonne></tr></thead>
        <tbody>
          {communes.length === 0 && <LigneVide colonnes={4}>Toutes celles qu’il atteint gardent leur classe.</LigneVide>}
          {communes.map(({ code, nom, population, avant, apres }) => <tr key={code}><th scope="row">{nom}</th><CelluleNombre>{nombre(population)}</CelluleNombre><td>{CLASSES[avant]}</td><td><Badge ton={apres === 'couverte' ? 'succes' : 'attention'}>{CLASSES[apres]}</Badge></td></tr>)}
        </tbody>
      </Tableau>
    </details>
  </>
);

/** Un dossier visible se lie ; un autre ne dit que sa commune et qui l’instruit. */
const Voisin = ({ voisin: { visible, id, numero, nom, communeNom, instructeur } }: { readonly voisin: DossierVoisin }) => (
  <>
    {visible && id ? <Lien href={`/dossiers/${id}`}>{nom} ({numero})</Lien> : 'Un dossier hors de votre périmètre'}{communeNom && `, à ${communeNom}`}
    {instructeur && <>, instruit par {instructeur.nom}{!visible && <> (<a href={`mailto:${instructeur.courriel}`}>{instructeur.courriel}</a>)</>}</>}
  </>
);
