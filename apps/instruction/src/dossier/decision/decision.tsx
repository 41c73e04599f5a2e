import type { DossierAgent } from '@maillage/contrats';
import { Encart } from '@maillage/ui';
import { lazy } from 'react';
import { Proposition } from '../comite/proposition-lue.tsx';
import styles from './decision.module.css';

// Le vote et ce qui le suit ne se chargent pas l’un avec l’autre.
const FormulaireDeliberation = lazy(async () => ({ default: (await import('./deliberation.tsx')).FormulaireDeliberation }));
const Irrecevable = lazy(async () => ({ default: (await import('./irrecevable.tsx')).Irrecevable }));
const Decidee = lazy(async () => ({ default: (await import('./decidee.tsx')).Decidee }));

/** La décision de la commission permanente : à enregistrer, puis sa lettre. */
export function Decision({ dossier }: { readonly dossier: DossierAgent }) {
  const { decision, etat, proposition } = dossier;
  const aVoter = dossier.actions.find(({ code }) => code === 'voter');
  if (etat === 'IRRECEVABLE') return <Irrecevable dossier={dossier} />;
  if (!aVoter && decision) return <Decidee dossier={dossier} decision={decision} />;
  if (!aVoter) return <p>{etat === 'INSCRIT_COMMISSION' ? 'Le secrétariat de la commission permanente enregistrera ici la délibération, après le vote.' : 'Pas encore de décision : le dossier doit d’abord être inscrit à la commission permanente.'}</p>;
  return (
    <div className={styles.decision}>
      <div className={styles.gauche}>{aVoter.empechement ? <Encart titre={aVoter.empechement} /> : <FormulaireDeliberation dossier={dossier} />}</div>
      {proposition && (
        <section className={styles.droite} aria-labelledby="propose">
          <h3 id="propose">Ce qui est proposé à la commission</h3>
          <Proposition {...proposition} />
        </section>
      )}
    </div>
  );
}
