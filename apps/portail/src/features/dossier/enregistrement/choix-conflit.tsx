import { useEffect, useRef } from 'react';
import type { EtapeSaisie } from '@maillage/contrats';
import { Bouton, dateHeure } from '@maillage/ui';
import { memeSaisie } from './fusion.ts';
import { lireChamp } from './lire-champ.ts';
import type { EtapeServeur } from './enregistreur.ts';
import styles from './choix-conflit.module.css';

type Proprietes = { readonly mienne: EtapeSaisie; readonly serveur: EtapeServeur; readonly surGarder: () => void; readonly surReprendre: () => void; readonly libelle: (chemin: string) => string };

/** La même étape a changé ailleurs : les champs qui diffèrent côte à côte, et un choix. Rien n’est écrasé sans lui. */
export function ChoixConflit({ mienne, serveur, surGarder, surReprendre, libelle }: Proprietes) {
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => titre.current?.focus(), []);
  const le = serveur.modifieLe ? ` du ${dateHeure(serveur.modifieLe)}` : '';
  const [a, b] = [aplat(mienne), aplat(serveur.saisie)];
  const differents = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((champ) => !memeSaisie(a[champ], b[champ]));
  return (
    <section className={styles.conflit} aria-labelledby="conflit-titre">
      <h2 id="conflit-titre" ref={titre} tabIndex={-1}>Cette étape a été modifiée ailleurs</h2>
      <p>Une autre personne, ou vous-même sur un autre appareil, a enregistré cette étape entre-temps. Choisissez la version à garder.</p>
      <div className={styles.colonnes}>
        <div>
          <h3>Ma version</h3>
          <dl>{differents.map((champ) => <div key={champ}><dt>{libelle(champ)}</dt><dd>{lireChamp(a[champ], champ)}</dd></div>)}</dl>
          <Bouton onClick={surGarder}>Garder ma version</Bouton>
        </div>
        <div>
          <h3>Celle{le}</h3>
          <dl>{differents.map((champ) => <div key={champ}><dt>{libelle(champ)}</dt><dd>{lireChamp(b[champ], champ)}</dd></div>)}</dl>
          <Bouton variante="secondaire" onClick={surReprendre}>Reprendre celle{le}</Bouton>
        </div>
      </div>
    </section>
  );
}

const aplat = ({ contenu, reponses }: EtapeSaisie): Readonly<Record<string, unknown>> => ({ ...contenu, ...reponses });
