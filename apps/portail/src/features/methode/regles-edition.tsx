import { useQuery } from '@tanstack/react-query';
import { Chargement, DateTexte, EtatErreur } from '@maillage/ui';
import type { Critere } from '@maillage/domain';
import { phraseErreur } from '../../api/client.ts';
import { appel } from '../appels/requetes.ts';
import { Source } from '../appels/source.tsx';
import { direParametres } from './parametres.ts';
import styles from './methode.module.css';

/** Toutes les règles d’une édition : la phrase, les seuils, l’article, la source. */
export function ReglesEdition({ id }: { readonly id: string }) {
  const { data, error, isFetching, refetch } = useQuery(appel(id));
  if (error) return <EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} />;
  if (!data) return <Chargement texte="Lecture du règlement…" />;
  const { reglement, version, sha256 } = data;
  const volets = (critere: Critere) => critere.volets?.map((code) => reglement.volets.find((volet) => volet.code === code)?.libelle ?? code).join(', ');
  return (
    <>
      <p>Édition {reglement.code}, version {version}, ouverte le <DateTexte iso={reglement.periode.ouvreLe.valeur} />. Empreinte du règlement : <code className={styles.empreinte}>{sha256}</code></p>
      <h3>Conditions de dépôt</h3>
      <Liste criteres={reglement.conditionsDepot} volets={volets} />
      <h3>Critères d’éligibilité</h3>
      <Liste criteres={reglement.criteres} volets={volets} />
    </>
  );
}

const Liste = ({ criteres, volets }: { readonly criteres: readonly Critere[]; readonly volets: (critere: Critere) => string | undefined }) => (
  <ul className={styles.regles}>
    {criteres.map((critere) => (
      <li key={critere.genre}>
        <p className={styles.regle}>{critere.libelle}</p>
        {critere.volets && <p className={styles.discret}>Volet : {volets(critere)}</p>}
        {direParametres(critere).map((phrase) => <p key={phrase}>{phrase}</p>)}
        <Source article={critere.article} source={critere.source} />
      </li>
    ))}
  </ul>
);
