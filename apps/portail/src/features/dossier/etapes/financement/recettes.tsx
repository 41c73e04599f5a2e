import { NATURES, options, STATUTS } from '../../libelles.ts';
import { SaisieListe, SaisieMontant, SaisieTexte } from '../../saisie/champs.tsx';
import { TableauSaisie, type ColonneSaisie } from '../../saisie/tableau-saisie.tsx';
import { Totaux } from './totaux.tsx';

const COLONNES: readonly ColonneSaisie[] = [
  { titre: 'Nature', champ: (ligne, libelle) => <SaisieListe name={`${ligne}.nature`} libelle={libelle} options={options(NATURES)} largeur="plein" /> },
  { titre: 'Financeur', champ: (ligne, libelle) => <SaisieTexte name={`${ligne}.financeur`} libelle={libelle} maxLength={160} /> },
  { titre: 'Montant', nombre: true, champ: (ligne, libelle) => <SaisieMontant name={`${ligne}.montantCentimes`} libelle={libelle} /> },
  { titre: 'Statut', champ: (ligne, libelle) => <SaisieListe name={`${ligne}.statut`} libelle={libelle} options={options(STATUTS)} largeur="plein" /> },
];

/** Les autres recettes du projet, l’aide de la Région à part. */
export const Recettes = ({ total }: { readonly total: number }) => (
  <>
    <h2>Recettes</h2>
    <p>Sans l’aide que vous demandez à la Région.</p>
    <TableauSaisie name="recettes" libelle="Recettes du projet" ligne="recette" ajouter="Ajouter une recette" nouvelle={() => ({ id: crypto.randomUUID() })} max={50} colonnes={COLONNES} vide="Aucune recette pour l’instant."
      pied={<Totaux titre="Total des recettes" montants={[['', total]]} colonnes={COLONNES.length + 1} />} />
  </>
);
