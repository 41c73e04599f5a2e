import type { FiltresDossiers, ListeDossiers } from '@maillage/contrats';
import { Download } from 'lucide-react';
import { ecrireFiltres, TAILLES } from './filtres.ts';
import styles from './liste.module.css';

type Proprietes = {
  readonly liste: ListeDossiers | undefined;
  readonly filtres: FiltresDossiers;
  readonly densite: 'confortable' | 'compacte';
  readonly changerDensite: (densite: 'confortable' | 'compacte') => void;
  readonly occupe: boolean;
  readonly appliquer: (changements: Readonly<Record<string, string>>) => void;
};

/** Le nombre de dossiers, l’export de la même liste, la taille des pages et la densité. */
export function Outils({ liste, filtres, densite, changerDensite, occupe, appliquer }: Proprietes) {
  const { apres: _apres, taille, ...reste } = filtres;
  return (
    <div className={styles.outils}>
      <p role="status" className={styles.total}>{liste ? total(liste) : ''}{occupe && liste ? <span className={styles.discret}> (mise à jour…)</span> : ''}</p>
      <a className={styles.export} href={`/api/instruction/dossiers/export.csv?${ecrireFiltres(reste)}`} download><Download size={20} aria-hidden="true" />Exporter la liste (CSV)</a>
      <label>Lignes <select value={taille ?? '25'} onChange={(evenement) => appliquer({ taille: evenement.target.value })}>{TAILLES.map((nombre) => <option key={nombre}>{nombre}</option>)}</select></label>
      <label>Densité <select value={densite} onChange={(evenement) => changerDensite(evenement.target.value as 'confortable' | 'compacte')}><option value="confortable">Confortable</option><option value="compacte">Compacte</option></select></label>
    </div>
  );
}

function total({ total: nombre, totalPlus }: ListeDossiers): string {
  const lisible = nombre.toLocaleString('fr-FR');
  if (totalPlus) return `Plus de ${lisible} dossiers`;
  return nombre === 0 ? 'Aucun dossier' : nombre === 1 ? '1 dossier' : `${lisible} dossiers`;
}
