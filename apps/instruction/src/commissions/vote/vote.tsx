import type { Commission } from '@maillage/contrats';
import { EtatVide, Lien } from '@maillage/ui';
import { Progression } from './progression.tsx';
import { Resultats } from './resultats.tsx';
import { SaisieVote } from './saisie-vote.tsx';
import styles from '../commissions.module.css';

/** Le vote : à saisir par le secrétariat, puis son enregistrement dossier par dossier, et ce qui en est résulté. */
export function Vote({ seance }: { readonly seance: Commission }) {
  const { id, lignes, elus, droits, closeLe } = seance;
  const restent = lignes.some(({ situation }) => situation === 'a-voter');
  if (lignes.length === 0) return <EtatVide titre="Rien à voter : aucun dossier n’est inscrit à cette séance." />;
  return (
    <div className={styles.sections}>
      <Progression seance={seance} />
      {restent && !closeLe && (droits.secretariat
        ? elus.length === 0 ? <EtatVide titre="Saisissez d’abord les élus et leur présence."><p><Lien href={`/commissions/${id}`}>Ouvrir l’ordre du jour</Lien></p></EtatVide> : <SaisieVote seance={seance} />
        : <p>Le secrétariat de la commission permanente saisira ici les votes.</p>)}
      <Resultats seance={seance} />
    </div>
  );
}
