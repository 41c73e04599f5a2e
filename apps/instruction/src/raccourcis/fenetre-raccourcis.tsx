import { Case, Dialogue } from '@maillage/ui';
import { RACCOURCIS } from './touches.ts';
import { useRaccourcisActifs } from './use-raccourcis.ts';
import styles from './raccourcis.module.css';

/** La liste des raccourcis, et de quoi les couper sur cet appareil. */
export function FenetreRaccourcis({ fermer }: { readonly fermer: () => void }) {
  const [actifs, changer] = useRaccourcisActifs();
  return (
    <Dialogue ouvert titre="Raccourcis clavier" onFermer={fermer}>
      <dl className={styles.touches}>
        {RACCOURCIS.map(({ touche, effet }) => <div key={touche}><dt><kbd>{touche}</kbd></dt><dd>{effet}</dd></div>)}
      </dl>
      <p>Ils ne font rien pendant une saisie, et s’ajoutent aux touches ordinaires : Tab, Entrée, Échap.</p>
      <Case name="raccourcis" libelle="Activer les raccourcis sur cet appareil" value={actifs === 'oui'} onChange={(coche) => changer(coche ? 'oui' : 'non')} />
    </Dialogue>
  );
}
