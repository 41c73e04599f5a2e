import type { FiltresDossiers, ListeDossiers } from '@maillage/contrats';
import type { ColonneListe } from '@maillage/domain';
import { Download } from 'lucide-react';
import { ChoixColonnes } from './choix-colonnes.tsx';
import { ecrireFiltres, TAILLES } from './filtres.ts';
import styles from './liste.module.css';

type Proprietes = {
  readonly liste: ListeDossiers | undefined;
  readonly filtres: FiltresDossiers;
  readonly colonnes: readonly ColonneListe[];
  readonly choisirColonnes: (colonnes: readonly ColonneListe[]) => void;
  readonly densite: 'confortable' | 'compacte';
  readonly changerDensite: (densite: 'confortable' | 'compacte') => void;
  readonly occupe: boolean;
  readonly appliquer: (changements: Readonly<Record<string, string>>) => void;
};

/** Le nombre de dossiers, l’export de la même liste, ses colonnes, la taille des pages et la densité. */
export function Outils({ liste, filtres, colonnes, choisirColonnes, densite, changerDensite, occupe, appliquer }: Proprietes) {
  return (
    <div className={styles.outils}>
      <p role="status" className={styles.total}>{liste ? total(liste) : ''}{occupe && liste ? <span className={styles.discret}> (mise à jour…)</span> : ''}</p>
      <Exports filtres={filtres} colonnes={colonnes} quoi="la liste" />
      <ChoixColonnes colonnes={colonnes} choisir={choisirColonnes} />
      <label>Lignes <select value={filtres.taille ?? '25'} onChange={(evenement) => appliquer({ taille: evenement.target.value })}>{TAILLES.map((nombre) => <option key={nombre}>{nombre}</option>)}</select></label>
      <label>Densité <select value={densite} onChange={(evenement) => changerDensite(evenement.target.value as 'confortable' | 'compacte')}><option value="confortable">Confortable</option><option value="compacte">Compacte</option></select></label>
    </div>
  );
}

/** Les trois formats d’un même export : les filtres et les colonnes de l’écran. */
export function Exports({ filtres, colonnes, quoi }: { readonly filtres: FiltresDossiers; readonly colonnes: readonly ColonneListe[]; readonly quoi: string }) {
  const { apres: _apres, taille: _taille, ...reste } = filtres;
  const recherche = ecrireFiltres({ ...reste, colonnes: colonnes.join(',') });
  return (
    <span className={styles.export}>
      <Download size={20} aria-hidden="true" />Exporter {quoi}
      {(['csv', 'xlsx', 'ods'] as const).map((format) => <a key={format} href={`/api/instruction/dossiers/export.${format}?${recherche}`} download><span className="pour-lecteur">Exporter {quoi}, </span>{format.toUpperCase()}</a>)}
    </span>
  );
}

function total({ total: nombre, totalPlus }: ListeDossiers): string {
  const lisible = nombre.toLocaleString('fr-FR');
  if (totalPlus) return `Plus de ${lisible} dossiers`;
  return nombre === 0 ? 'Aucun dossier' : nombre === 1 ? '1 dossier' : `${lisible} dossiers`;
}
