import { CircleAlert, CircleCheck, CircleHelp } from 'lucide-react';
import type { Constat as ConstatLu, Resultat } from '@maillage/domain';
import { typographie } from '@maillage/ui';
import styles from './constat.module.css';

const MOTS: Readonly<Record<Resultat, string>> = { satisfait: 'Rempli', 'non-satisfait': 'Non rempli', 'a-verifier': 'À vérifier' };
const ICONES = { satisfait: CircleCheck, 'non-satisfait': CircleAlert, 'a-verifier': CircleHelp };

/** Un critère jugé : le mot, la règle, la raison, et ce qui le changerait. */
export function Constat({ constat }: { readonly constat: ConstatLu }) {
  const Icone = ICONES[constat.resultat];
  return (
    <li className={styles.constat}>
      <p className={styles[constat.resultat]}><Icone size={20} aria-hidden="true" /> <strong>{constat.sansObjet ? 'Sans objet' : MOTS[constat.resultat]}</strong></p>
      <p><strong>{typographie(constat.libelle)}</strong> {typographie(constat.motif)}</p>
      {constat.changement && <p>Ce qui changerait ce résultat : {typographie(constat.changement.texte)}</p>}
    </li>
  );
}
