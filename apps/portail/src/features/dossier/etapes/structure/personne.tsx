import { useFormState } from 'react-hook-form';
import { Groupe, idChamp } from '@maillage/ui';
import { SaisieTexte } from '../../saisie/champs.tsx';

/** Prénom, nom et fonction d’une personne, sous une même légende. */
export function Personne({ name, libelle, aide }: { readonly name: string; readonly libelle: string; readonly aide?: string }) {
  const { errors } = useFormState({ name });
  const message = errors[name]?.message;
  return (
    <Groupe name={name} id={idChamp(name)} libelle={libelle} aide={aide} erreur={typeof message === 'string' ? message : undefined}>
      <SaisieTexte name={`${name}.prenom`} libelle="Prénom" largeur="moyen" />
      <SaisieTexte name={`${name}.nom`} libelle="Nom" largeur="moyen" />
      <SaisieTexte name={`${name}.fonction`} libelle="Fonction" aide="Exemple : présidente." largeur="moyen" />
    </Groupe>
  );
}
