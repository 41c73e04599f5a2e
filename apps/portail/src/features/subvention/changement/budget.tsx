import { useWatch } from 'react-hook-form';
import type { SubventionActuelle } from '@maillage/contrats';
import { euros } from '@maillage/ui';
import { SaisieListe, SaisieMontant, SaisieTexte } from '../../dossier/saisie/champs.tsx';
import { type ColonneSaisie, TableauSaisie } from '../../dossier/saisie/tableau-saisie.tsx';
import type { LigneSaisie } from './valeurs.ts';

const COLONNES: readonly ColonneSaisie[] = [
  { titre: 'Dépense ou ressource', champ: (ligne, libelle) => <SaisieListe name={`${ligne}.sens`} libelle={libelle} options={[{ valeur: 'depense', libelle: 'Dépense' }, { valeur: 'ressource', libelle: 'Ressource' }]} /> },
  { titre: 'Libellé', champ: (ligne, libelle) => <SaisieTexte name={`${ligne}.libelle`} libelle={libelle} maxLength={120} /> },
  { titre: 'Montant', nombre: true, champ: (ligne, libelle) => <SaisieMontant name={`${ligne}.montantCentimes`} libelle={libelle} /> },
];

/** Le nouveau budget : subvention, dépense subventionnable, plan équilibré. */
export function Budget({ actuel }: { readonly actuel: SubventionActuelle }) {
  const lignes = (useWatch({ name: 'plan' }) ?? []) as readonly LigneSaisie[];
  const subvention = (useWatch({ name: 'montantCentimes' }) ?? 0) as number;
  const total = (sens: LigneSaisie['sens']) => lignes.filter((une) => une.sens === sens).reduce((somme, une) => somme + (une.montantCentimes ?? 0), 0);
  const [depenses, ressources] = [total('depense'), total('ressource') + subvention];
  const ecart = depenses - ressources;
  return (
    <>
      <p>Aujourd’hui : <strong>{euros(actuel.montantCentimes, true)}</strong> de subvention pour {euros(actuel.assietteCentimes, true)} de dépenses retenues. Une baisse libère des crédits ; une hausse se vote.</p>
      <SaisieMontant name="montantCentimes" libelle="Subvention demandée" />
      <SaisieMontant name="assietteCentimes" libelle="Dépense subventionnable" aide="Les dépenses éligibles du nouveau budget." />
      <h2>Plan de financement</h2>
      <TableauSaisie name="plan" libelle="Plan de financement" ligne="ligne" ajouter="Ajouter une ligne" nouvelle={() => ({ sens: 'depense', libelle: '', montantCentimes: null })} max={60} colonnes={COLONNES} vide="Aucune ligne pour l’instant : décrivez vos dépenses, puis vos ressources hors aide de la Région." />
      <p role="status">Dépenses : {euros(depenses, true)}. Ressources, subvention comprise : {euros(ressources, true)}. {ecart === 0 ? 'Le plan est équilibré.' : ecart > 0 ? `Il manque ${euros(ecart, true)} de ressources.` : `Il y a ${euros(-ecart, true)} de ressources en trop.`}</p>
    </>
  );
}
