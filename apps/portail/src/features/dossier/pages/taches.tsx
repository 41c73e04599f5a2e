import type { DossierPorteur, StatutTache } from '@maillage/contrats';
import { Badge, Lien } from '@maillage/ui';
import { ETAPES } from '../etapes/etape.ts';
import styles from './taches.module.css';

const STATUTS: Readonly<Record<StatutTache, { readonly libelle: string; readonly ton: 'information' | 'attention' | null }>> = {
  'a-faire': { libelle: 'À faire', ton: 'information' }, 'en-cours': { libelle: 'En cours', ton: 'attention' }, termine: { libelle: 'Terminé', ton: null },
};

/** Les tâches par groupe, chacune avec son statut en toutes lettres ; « Terminé » reste discret. */
export function Taches({ dossier }: { readonly dossier: DossierPorteur }) {
  const groupes = [...new Set(ETAPES.map(({ groupe }) => groupe))];
  return (
    <ol className={styles.groupes}>
      {groupes.map((groupe, rang) => (
        <li key={groupe}>
          <h2>{rang + 1}. {groupe}</h2>
          <ul className={styles.taches}>
            {ETAPES.filter((etape) => etape.groupe === groupe).map(({ code, titre, aide }) => {
              const tache = dossier.taches.find(({ etape }) => etape === code);
              return <Ligne key={code} lien={`/dossiers/${dossier.id}/etape/${code}`} titre={titre} aide={aide} statut={tache?.statut ?? 'a-faire'} />;
            })}
            {rang === groupes.length - 1 && <Ligne lien={`/dossiers/${dossier.id}/verifier`} titre="Vérifier et déposer" aide="Relire tout le dossier, puis le déposer." statut="a-faire" />}
          </ul>
        </li>
      ))}
    </ol>
  );
}

const Ligne = ({ lien, titre, aide, statut }: { readonly lien: string; readonly titre: string; readonly aide: string; readonly statut: StatutTache }) => {
  const { libelle, ton } = STATUTS[statut];
  return (
    <li className={styles.tache}>
      <div><Lien href={lien}>{titre}</Lien><p className={styles.aide}>{aide}</p></div>
      {ton ? <Badge ton={ton}>{libelle}</Badge> : <span className={styles.termine}>{libelle}</span>}
    </li>
  );
};
