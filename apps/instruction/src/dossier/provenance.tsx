import type { SaisieDossier } from '@maillage/contrats';
import { CANAUX } from '@maillage/domain';
import { dateLongue } from '@maillage/ui';
import styles from './dossier.module.css';

/** D’où vient un dossier saisi par un agent, qui l’a saisi, et s’il est hors délai. */
export const Provenance = ({ saisie: { canal, cachetLe, recuLe, parNom, horsDelai, repriseLe } }: { readonly saisie: SaisieDossier }) => (
  <div className={styles.provenance}>
    <p>Saisi par {parNom} d’après {canal === 'postal' ? 'un envoi postal reçu' : canal === 'courriel' ? 'un courriel reçu' : 'une remise sur place'} le {dateLongue(recuLe)}{cachetLe && <>, cachet du {dateLongue(cachetLe)}</>}. {repriseLe ? `Suivi en ligne par son porteur depuis le ${dateLongue(repriseLe)}.` : `${CANAUX[canal]} : ses lettres sont à poster tant que personne ne l’a repris en ligne.`}</p>
    {horsDelai && <p><strong>Hors délai.</strong> {horsDelai} L’irrecevabilité se prononce dans « Compléments ».</p>}
  </div>
);
