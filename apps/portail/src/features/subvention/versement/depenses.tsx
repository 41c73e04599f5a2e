import { useWatch } from 'react-hook-form';
import type { DemandePaiementPorteur } from '@maillage/contrats';
import { SaisieDate, SaisieListe, SaisieMontant, SaisieTexte } from '../../dossier/saisie/champs.tsx';
import { type ColonneSaisie, TableauSaisie } from '../../dossier/saisie/tableau-saisie.tsx';
import { Totaux } from '../../dossier/etapes/financement/totaux.tsx';
import type { DepenseSaisie } from './valeurs.ts';

/** L’état des dépenses payées, chacune avec sa facture. */
export function Depenses({ demande: { factures, tvaRecuperee } }: { readonly demande: DemandePaiementPorteur }) {
  const lignes = (useWatch({ name: 'depenses' }) ?? []) as readonly DepenseSaisie[];
  const total = (champ: 'htCentimes' | 'ttcCentimes') => lignes.reduce((somme, ligne) => somme + (ligne[champ] ?? 0), 0);
  const colonnes: readonly ColonneSaisie[] = [
    { titre: 'Facture du', champ: (ligne, libelle) => <SaisieDate name={`${ligne}.le`} libelle={libelle} aide={typeof libelle === 'string' ? 'Exemple : 15/03/2021' : ''} /> },
    { titre: 'Fournisseur', champ: (ligne, libelle) => <SaisieTexte name={`${ligne}.fournisseur`} libelle={libelle} maxLength={120} /> },
    { titre: 'Objet', champ: (ligne, libelle) => <SaisieTexte name={`${ligne}.objet`} libelle={libelle} maxLength={200} /> },
    { titre: 'Montant HT', nombre: true, champ: (ligne, libelle) => <SaisieMontant name={`${ligne}.htCentimes`} libelle={libelle} /> },
    { titre: 'Montant TTC', nombre: true, champ: (ligne, libelle) => <SaisieMontant name={`${ligne}.ttcCentimes`} libelle={libelle} /> },
    { titre: 'Justificatif', champ: (ligne, libelle) => <SaisieListe name={`${ligne}.pieceId`} libelle={libelle} options={factures.map(({ id, nom }) => ({ valeur: id, libelle: nom }))} largeur="plein" /> },
  ];
  return (
    <>
      <h2>Dépenses payées</h2>
      <p>Une ligne par facture payée depuis votre dernière demande. {tvaRecuperee ? 'Vous récupérez la TVA : les montants hors taxes comptent.' : 'Vous ne récupérez pas la TVA : les montants toutes taxes comptent.'}</p>
      <TableauSaisie name="depenses" libelle="État des dépenses" ligne="dépense" ajouter="Ajouter une dépense" nouvelle={() => ({ le: '', fournisseur: '', objet: '', htCentimes: null, ttcCentimes: null, pieceId: '' })} max={200} colonnes={colonnes}
        vide="Aucune dépense pour l’instant. Joignez vos factures, puis ajoutez une ligne pour chacune." pied={<Totaux titre="Total des dépenses" montants={[['HT', total('htCentimes')], ['TTC', total('ttcCentimes')]]} colonnes={colonnes.length + 1} />} />
    </>
  );
}
