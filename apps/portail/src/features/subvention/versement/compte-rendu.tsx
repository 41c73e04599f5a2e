import { SaisieCase, SaisieListe, SaisieLongue, SaisieMontant, SaisieTexte } from '../../dossier/saisie/champs.tsx';
import { type ColonneSaisie, TableauSaisie } from '../../dossier/saisie/tableau-saisie.tsx';

const COLONNES: readonly ColonneSaisie[] = [
  { titre: 'Sens', champ: (ligne, libelle) => <SaisieListe name={`${ligne}.sens`} libelle={libelle} options={[{ valeur: 'charge', libelle: 'Charge' }, { valeur: 'produit', libelle: 'Produit' }]} largeur="court" /> },
  { titre: 'Poste', champ: (ligne, libelle) => <SaisieTexte name={`${ligne}.libelle`} libelle={libelle} maxLength={120} /> },
  { titre: 'Prévu', nombre: true, champ: (ligne, libelle) => <SaisieMontant name={`${ligne}.prevuCentimes`} libelle={libelle} /> },
  { titre: 'Réalisé', nombre: true, champ: (ligne, libelle) => <SaisieMontant name={`${ligne}.realiseCentimes`} libelle={libelle} /> },
];

/** Le compte rendu financier du solde, aux rubriques du formulaire Cerfa 15059. */
export const CompteRendu = () => (
  <>
    <h2>Compte rendu financier</h2>
    <p>Il reprend les rubriques du formulaire Cerfa n° 15059. Le budget déposé remplit la colonne « prévu » : corrigez-la au besoin.</p>
    <SaisieLongue name="compteRendu.realisation" libelle="Ce qui a été réalisé, par rapport au projet prévu" maxLongueur={4000} />
    <SaisieLongue name="compteRendu.beneficiaires" libelle="Bénéficiaires : nombre et profil" maxLongueur={2000} facultatif />
    <SaisieLongue name="compteRendu.datesEtLieux" libelle="Dates et lieux" maxLongueur={1000} facultatif />
    <SaisieLongue name="compteRendu.indicateurs" libelle="Indicateurs et résultats" maxLongueur={2000} facultatif />
    <SaisieLongue name="compteRendu.difficultes" libelle="Difficultés rencontrées" maxLongueur={2000} facultatif />
    <TableauSaisie name="compteRendu.postes" libelle="Charges et produits, prévus et réalisés" ligne="poste" ajouter="Ajouter un poste" nouvelle={() => ({ sens: 'charge', libelle: '', prevuCentimes: 0, realiseCentimes: 0 })} max={40} colonnes={COLONNES} vide="Aucun poste. Ajoutez au moins une charge et un produit." />
    <SaisieLongue name="compteRendu.chargesIndirectes" libelle="Règles de répartition des charges indirectes" maxLongueur={2000} facultatif />
    <SaisieLongue name="compteRendu.ecarts" libelle="Explication des écarts" aide="À remplir si un poste s’écarte de plus de 10 % du prévu." maxLongueur={2000} facultatif />
    <SaisieLongue name="compteRendu.contributionsVolontaires" libelle="Contributions volontaires en nature" maxLongueur={2000} facultatif />
    <SaisieCase name="compteRendu.exact" libelle="J’atteste l’exactitude de ce compte rendu." />
  </>
);
