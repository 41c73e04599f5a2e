import { Badge } from '@maillage/ui';
import type { Reglement } from '@maillage/domain';
import { CRITERES, type CodeQuestion, type ReponsesAdresse } from './questionnaire.ts';
import styles from './eligibilite.module.css';

/** À côté de la question, la règle qu’elle sert : rien n’est demandé sans raison. */
export function RegleEnJeu({ code, reglement, reponses }: { readonly code: CodeQuestion; readonly reglement: Reglement; readonly reponses: ReponsesAdresse }) {
  const criteres = reglement.criteres.filter(({ genre, volets }) => CRITERES[genre] === code && (volets?.some((volet) => volet === reponses.volet) ?? true));
  if (criteres.length === 0) return null;
  return (
    <aside className={styles.regleEnJeu} aria-label="Ce que dit le règlement">
      <h2>Ce que dit le règlement</h2>
      {criteres.map((critere) => <p key={critere.genre}>{critere.libelle} {critere.source.statut === 'a-confirmer' && <Badge ton="attention">À confirmer</Badge>}</p>)}
    </aside>
  );
}
