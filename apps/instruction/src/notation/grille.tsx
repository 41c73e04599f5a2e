import type { Note } from '@maillage/contrats';
import { estExtreme, type Grille, noteMax, totalNotes } from '@maillage/domain';
import { Choix, ZoneTexte, type ErreurChamp } from '@maillage/ui';
import type { ReactNode } from 'react';
import { pointsLus } from './points.ts';
import styles from './notation.module.css';

type Proprietes = { readonly grille: Grille; readonly notes: readonly Note[]; readonly erreurs: readonly ErreurChamp[]; readonly onChange: (notes: readonly Note[]) => void; /** Ce qui aide à noter un critère : les notes des évaluateurs. */ readonly repere?: (code: string) => ReactNode; /** Pourquoi la note se justifie, si ce n’est pas un extrême. */ readonly raison?: (code: string, note: number) => string | null };

/** La grille à remplir : pour chaque critère, ses mots, puis la justification. Le total se tient à jour. */
export function SaisieGrille({ grille, notes, erreurs, onChange, repere, raison }: Proprietes) {
  const poser = (code: string, quoi: Partial<Note>) => {
    onChange([...notes.filter((une) => une.code !== code), { code, note: 0, justification: '', ...notes.find((une) => une.code === code), ...quoi }]);
  };
  const total = totalNotes(grille, notes);
  return (
    <div className={styles.grille}>
      {grille.criteres.valeur.map((critere) => {
        const { code, libelle, description, poids, mentions } = critere;
        const donnee = notes.find((une) => une.code === code);
        const due = donnee && (raison ? raison(code, donnee.note) : estExtreme(critere, donnee.note) ? 'extrême de l’échelle' : null);
        return (
          <div key={code} className={styles.critere}>
            <Choix name={code} libelle={`${libelle} (poids ${poids})`} aide={description} erreur={erreurs.find(({ chemin }) => chemin === code)?.message}
              options={mentions.map((mots, note) => ({ valeur: String(note), libelle: `${note} : ${mots}` }))} value={donnee ? String(donnee.note) : null} onChange={(note) => poser(code, { note: Number(note) })} />
            {repere?.(code)}
            {donnee && (
              <ZoneTexte name={`justification-${code}`} libelle={<>Justification<span className="pour-lecteur"> : {libelle}</span></>} aide={due ? `Obligatoire : ${due}.` : `De 0 à ${noteMax(critere)}, obligatoire aux deux extrêmes.`} facultatif={!due} rows={2} maxLongueur={2000} value={donnee.justification} onChange={(evenement) => poser(code, { justification: evenement.target.value })} />
            )}
          </div>
        );
      })}
      <p className={styles.total}><output>{total ? `Total : ${pointsLus(total)}` : 'Le total apparaîtra quand chaque critère aura sa note.'}</output></p>
    </div>
  );
}
