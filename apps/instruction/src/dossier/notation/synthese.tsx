import type { FicheVue, Note, SyntheseVue } from '@maillage/contrats';
import { type Grille, manquesSynthese, raisonDeJustifier } from '@maillage/domain';
import { Bouton, type ErreurChamp } from '@maillage/ui';
import { useState, type FormEvent } from 'react';
import { Echec } from '../../formulaire/echec.tsx';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useGeste } from '../../formulaire/use-geste.ts';
import { SaisieGrille } from '../../notation/grille.tsx';
import styles from '../../notation/notation.module.css';

/** La synthèse de l’instructeur : une note retenue par critère, justifiée aux extrêmes et là où les fiches s’écartent. */
export function Synthese({ dossierId, grille, fiches, synthese }: { readonly dossierId: string; readonly grille: Grille; readonly fiches: readonly FicheVue[]; readonly synthese: SyntheseVue }) {
  const donnees = fiches.flatMap(({ notes }) => (notes ? [notes] : []));
  const [notes, setNotes] = useState<readonly Note[]>(synthese.notes);
  const [erreurs, setErreurs] = useState<readonly ErreurChamp[]>([]);
  const [tentative, setTentative] = useState(0);
  const geste = useGeste(dossierId);
  const chemin = `/api/instruction/dossiers/${dossierId}/notation/synthese`;
  const saisies = notes.map(({ code, note, justification }) => ({ code, note, ...(justification.trim() ? { justification } : {}) }));
  const enregistrer = () => geste.mutateAsync({ chemin, methode: 'PUT', version: synthese.version, corps: { notes: saisies } });
  const arreter = async (evenement: FormEvent) => {
    evenement.preventDefault();
    const manques = manquesSynthese(grille, notes, donnees);
    setErreurs(manques);
    setTentative((nombre) => nombre + 1);
    if (manques.length > 0) return;
    // Le refus s’affiche au-dessus du formulaire ; rien d’autre à faire ici.
    await enregistrer().then(() => geste.mutateAsync({ chemin: `${chemin}/arret`, version: synthese.version + 1 })).catch(() => undefined);
  };
  return (
    <section aria-labelledby="synthese">
      <h3 id="synthese">Synthèse</h3>
      <Echec erreur={geste.error} dossierId={dossierId} apresRelecture={geste.reset} />
      <form noValidate onSubmit={(evenement) => void arreter(evenement)}>
        <Erreurs erreurs={erreurs} tentative={tentative} />
        <SaisieGrille grille={grille} notes={notes} erreurs={erreurs} onChange={setNotes} raison={(code, note) => raisonDeJustifier(grille, grille.criteres.valeur.find((un) => un.code === code)!, note, donnees)}
          repere={(code) => <p className={styles.discret}>Notes des fiches : {fiches.flatMap(({ evaluateur, notes: siennes }) => { const une = siennes?.find((note) => note.code === code); return une ? [`${evaluateur.nom} ${une.note}`] : []; }).join(', ')}.</p>} />
        <p><Bouton type="submit" occupe={geste.isPending} libelleOccupe="Enregistrement…">Arrêter la synthèse</Bouton> <Bouton variante="secondaire" occupe={geste.isPending} onClick={() => void enregistrer().catch(() => undefined)}>Enregistrer sans arrêter</Bouton></p>
      </form>
    </section>
  );
}
