import type { BudgetInstruit } from '@maillage/contrats';
import type { Aide } from '@maillage/domain';
import { euros, pourcent } from '@maillage/ui';
import styles from './budget.module.css';

const LIMITES = { taux: 'limitée par le taux', plafond: 'limitée par le plafond', demande: 'limitée par la demande' } as const;

/** Du retenu à l’aide maximale, à mesure que l’on saisit. */
export const Totaux = ({ budget, aide, enregistree }: { readonly budget: BudgetInstruit; readonly aide: Aide; readonly enregistree: boolean }) => (
  <dl className={styles.totaux}>
    <Total terme={`Assiette retenue (${budget.htOuTtc})`} valeur={euros(aide.assietteCentimes)} />
    <Total terme="Taux" valeur={budget.tauxPourMille === null ? 'à vérifier' : pourcent(budget.tauxPourMille)} />
    <Total terme="Plafond" valeur={budget.plafondCentimes === null ? 'à vérifier' : euros(budget.plafondCentimes)} />
    <Total terme="Aide demandée" valeur={euros(budget.demandeCentimes)} />
    <div className={styles.maximum}>
      <dt>Aide maximale{enregistree ? '' : ', avant enregistrement'}</dt>
      <dd><output>{aide.montantMaxCentimes === null ? 'à vérifier' : euros(aide.montantMaxCentimes)}</output></dd>
      <dd className={styles.limite}>{aide.limitePar ? LIMITES[aide.limitePar] : 'le taux de ce territoire n’est pas connu'}</dd>
    </div>
  </dl>
);

const Total = ({ terme, valeur }: { readonly terme: string; readonly valeur: string }) => <div><dt>{terme}</dt><dd>{valeur}</dd></div>;
