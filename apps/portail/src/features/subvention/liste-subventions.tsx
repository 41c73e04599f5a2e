import { useQuery } from '@tanstack/react-query';
import { Badge, Lien } from '@maillage/ui';
import { mesSubventions } from './api.ts';
import { BALLE } from './libelles.ts';
import { Montants } from './montants.tsx';
import styles from './subvention.module.css';

/** Mes subventions, dans « Mes dossiers » ; rien n’y paraît tant qu’aucune n’est votée. */
export function ListeSubventions() {
  const { data } = useQuery(mesSubventions);
  if (!data || data.length === 0) return null;
  return (
    <section aria-labelledby="mes-subventions">
      <h2 id="mes-subventions">Mes subventions ({data.length})</h2>
      <ul className={styles.cartes}>
        {data.map(({ id, numero, objet, bilan, prochainPas }) => (
          <li key={id} className={styles.carte}>
            <h3><Lien href={`/subventions/${id}`}>{objet}</Lien></h3>
            <p>Subvention n° {numero}</p>
            <Montants bilan={bilan} />
            <p><Badge ton={prochainPas.balle === 'porteur' ? 'attention' : 'neutre'}>{BALLE[prochainPas.balle]}</Badge> {prochainPas.pas}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
