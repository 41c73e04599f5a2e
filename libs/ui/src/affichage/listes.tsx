import { Circle, CircleCheck, CircleDot } from 'lucide-react';
import type { ReactNode } from 'react';
import { Lien } from '../actions/liens.tsx';
import { DateTexte } from './date-texte.tsx';
import styles from './listes.module.css';

/** Des faits nommés : terme à gauche, valeur à droite. */
export const ListeDefinitions = ({ lignes }: { readonly lignes: readonly { readonly terme: ReactNode; readonly valeur: ReactNode; readonly cle?: string }[] }) => (
  <dl className={styles.definitions}>
    {lignes.map((ligne, rang) => <div key={ligne.cle ?? rang}><dt>{ligne.terme}</dt><dd>{ligne.valeur}</dd></div>)}
  </dl>
);

export type EtapeChronologie = { readonly titre: string; readonly le?: string | null; readonly detail?: ReactNode; readonly statut: 'fait' | 'en-cours' | 'a-venir' };

const ICONES = { fait: CircleCheck, 'en-cours': CircleDot, 'a-venir': Circle };
const MOTS = { fait: 'Fait : ', 'en-cours': 'En cours : ', 'a-venir': 'À venir : ' };

/** Les étapes d’une démarche, de haut en bas ; celle en cours porte `aria-current`. */
export const Chronologie = ({ etapes }: { readonly etapes: readonly EtapeChronologie[] }) => (
  <ol className={styles.chronologie}>
    {etapes.map((etape) => {
      const Icone = ICONES[etape.statut];
      return (
        <li key={etape.titre} className={`${styles.etape} ${styles[etape.statut]}`} aria-current={etape.statut === 'en-cours' ? 'step' : undefined}>
          <Icone size={20} aria-hidden="true" />
          <p className={styles.etapeTitre}><span className="pour-lecteur">{MOTS[etape.statut]}</span>{etape.titre}</p>
          {etape.le && <p className={styles.etapeDetail}><DateTexte iso={etape.le} /></p>}
          {etape.detail && <div className={styles.etapeDetail}>{etape.detail}</div>}
        </li>
      );
    })}
  </ol>
);

/** Les vues d’un même objet : chacune est une page. */
export const Onglets = ({ nom, onglets }: { readonly nom: string; readonly onglets: readonly { readonly libelle: string; readonly lien: string; readonly courant: boolean }[] }) => (
  <nav aria-label={nom} className={styles.onglets}>
    <ul>{onglets.map((onglet) => <li key={onglet.lien}><Lien href={onglet.lien} aria-current={onglet.courant ? 'page' : undefined}>{onglet.libelle}</Lien></li>)}</ul>
  </nav>
);

/** Pages d’une liste ; un pas impossible est absent. `position` dit où l’on est (« Dossiers 26 à 50 sur 120 »). */
export const Pagination = ({ precedente, suivante, position }: { readonly precedente?: string | null; readonly suivante?: string | null; readonly position: string }) => (
  <nav aria-label="Pagination" className={styles.pagination}>
    <ul>
      {precedente && <li><Lien href={precedente} rel="prev">Page précédente</Lien></li>}
      <li><span aria-current="page">{position}</span></li>
      {suivante && <li><Lien href={suivante} rel="next">Page suivante</Lien></li>}
    </ul>
  </nav>
);
