import { ListeDeroulante } from '../formulaire/champ-texte.tsx';
import styles from './echanges.module.css';

export type Reglage = { readonly evenement: string; readonly libelle: string; readonly legal: boolean; readonly rythme: string };
const RYTHMES = [{ valeur: 'immediat', libelle: 'Aussitôt' }, { valeur: 'quotidien', libelle: 'Dans le récapitulatif du jour' }, { valeur: 'jamais', libelle: 'Jamais par courriel' }];

/** Comment la personne veut être prévenue ; un courriel prévu par la loi est montré, et ne se règle pas. */
export const ReglagesNotifications = ({ reglages, surChoix }: { readonly reglages: readonly Reglage[]; readonly surChoix: (evenement: string, rythme: string) => void }) => (
  <>
    <p className={styles.presentation}>Tout se lit dans vos notifications. Les courriels partent à votre rythme ; le récapitulatif part le matin, une fois par jour au plus.</p>
    {reglages.filter(({ legal }) => !legal).map(({ evenement, libelle, rythme }) => (
      <ListeDeroulante key={evenement} id={evenement} name={evenement} libelle={libelle} options={RYTHMES} value={rythme} onChange={({ target }) => { if (target.value) surChoix(evenement, target.value); }} />
    ))}
    {reglages.some(({ legal }) => legal) && (
      <>
        <h2>Courriels prévus par la loi</h2>
        <p>Ils partent toujours, aussitôt :</p>
        <ul>{reglages.filter(({ legal }) => legal).map(({ evenement, libelle }) => <li key={evenement}>{libelle}</li>)}</ul>
      </>
    )}
  </>
);
