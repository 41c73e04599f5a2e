import type { EffetChangement } from '@maillage/contrats';
import { Lien } from '@maillage/ui';
import { ISSUES } from '../../dossiers/filtres.ts';
import { phraseEffet } from '../libelles.ts';
import styles from '../registre.module.css';

const issue = (code: string): string => (ISSUES as Readonly<Record<string, string>>)[code]?.toLowerCase() ?? code;

/** « N dossiers seraient jugés autrement » ; la liste de ceux que cette personne peut lire. */
export function Effet({ effet: { nombre: touches, dossiers }, attendLeVisa }: { readonly effet: EffetChangement; readonly attendLeVisa?: boolean }) {
  return (
    <>
      <p><strong>{phraseEffet(touches)}</strong>{touches > 0 && ' Un verdict figé au dépôt ne bouge pas.'}</p>
      {dossiers.length > 0 && <ul className={styles.touches}>{dossiers.map(({ dossierId, numero, nom, avant, apres }) => <li key={dossierId}><Lien href={`/dossiers/${dossierId}/eligibilite`}>{numero}</Lien> {nom} : {avant === apres ? `${issue(avant)}, par d’autres constats` : `${issue(avant)} aujourd’hui, ${issue(apres)} ensuite`}</li>)}</ul>}
      {touches > dossiers.length && <p>{dossiers.length === 0 ? 'Aucun ne vous est ouvert : brouillons, ou dossiers d’un autre périmètre.' : 'Les autres ne vous sont pas ouverts : brouillons, ou dossiers d’un autre périmètre.'}</p>}
      {attendLeVisa && <p>Le changement attendra le visa de la Région avant de s’appliquer.</p>}
    </>
  );
}
