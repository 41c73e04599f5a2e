import { Case, Dialogue } from '@maillage/ui';
import { Keyboard } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RACCOURCIS } from './touches.ts';
import { useRaccourcis, useRaccourcisActifs } from './use-raccourcis.ts';
import styles from './raccourcis.module.css';

/** Le bouton qui ouvre l’aide des raccourcis (« ? ») et permet de les couper. */
export function AideRaccourcis({ className }: { readonly className: string | undefined }) {
  const [ouvert, setOuvert] = useState(false);
  const [actifs, changer] = useRaccourcisActifs();
  const aller = useNavigate();
  useRaccourcis({ '?': () => setOuvert(true), g: () => void aller('/dossiers') });
  return (
    <>
      <button type="button" className={className} onClick={() => setOuvert(true)}><Keyboard size={20} aria-hidden="true" /><span>Raccourcis clavier</span></button>
      <Dialogue ouvert={ouvert} titre="Raccourcis clavier" onFermer={() => setOuvert(false)}>
        <dl className={styles.touches}>
          {RACCOURCIS.map(({ touche, effet }) => <div key={touche}><dt><kbd>{touche}</kbd></dt><dd>{effet}</dd></div>)}
        </dl>
        <p>Ils ne font rien pendant une saisie, et s’ajoutent aux touches ordinaires : Tab, Entrée, Échap.</p>
        <Case name="raccourcis" libelle="Activer les raccourcis sur cet appareil" value={actifs === 'oui'} onChange={(coche) => changer(coche ? 'oui' : 'non')} />
      </Dialogue>
    </>
  );
}
