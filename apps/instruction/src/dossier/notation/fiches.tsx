import type { FicheVue } from '@maillage/contrats';
import { LIBELLES_ETAT_FICHE } from '@maillage/domain';
import { Badge, LienBouton } from '@maillage/ui';
import { pointsLus } from '../../notation/points.ts';
import { GesteMotive } from './geste-motive.tsx';
import styles from '../../notation/notation.module.css';

/** Les fiches en cours et validées ; les notes d’une fiche encore close ne sont pas là. */
export const FichesEnJeu = ({ dossierId, fiches, modifiable }: { readonly dossierId: string; readonly fiches: readonly FicheVue[]; readonly modifiable: boolean }) => (
  <ul className={styles.liste}>
    {fiches.map(({ id, evaluateur, etat, mienne, total, notes }) => {
      const chemin = (suite: string) => `/api/instruction/dossiers/${dossierId}/notation/fiches/${id}/${suite}`;
      return (
        <li key={id} className={styles.enJeu}>
          <strong>{evaluateur.nom}{evaluateur.fonction && `, ${evaluateur.fonction}`}</strong>
          <Badge ton={etat === 'VALIDEE' ? 'succes' : 'information'}>{LIBELLES_ETAT_FICHE[etat]}</Badge>
          {total && <span>{pointsLus(total)}</span>}
          {etat === 'VALIDEE' && notes === null && <span className={styles.discret}>Lisible quand vous aurez validé la vôtre, ou quand toutes le seront.</span>}
          {mienne && <LienBouton variante="secondaire" href={`/mes-notations/${id}`}>{etat === 'BROUILLON' ? 'Remplir ma fiche' : 'Relire ma fiche'}</LienBouton>}
          {modifiable && etat === 'VALIDEE' && <GesteMotive dossierId={dossierId} chemin={chemin('reouverture')} titre={`Rouvrir la fiche de ${evaluateur.nom}`} bouton="Rouvrir" aide="Le motif reste au journal ; la synthèse sera à arrêter de nouveau." />}
          {modifiable && <GesteMotive dossierId={dossierId} chemin={chemin('retrait')} titre={`Retirer la fiche de ${evaluateur.nom}`} bouton="Retirer" aide="Cette fiche ne comptera plus." />}
        </li>
      );
    })}
  </ul>
);
