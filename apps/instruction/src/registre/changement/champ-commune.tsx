import type { CommuneTrouvee } from '@maillage/contrats';
import { Combobox, useChamp } from '@maillage/ui';
import type { Control } from 'react-hook-form';
import { chercherCommunes } from '../requetes.ts';

export type CommuneChoisie = Pick<CommuneTrouvee, 'code' | 'nom'> & Partial<CommuneTrouvee>;

/** La commune du lieu, choisie dans la liste officielle. */
export function ChampCommune({ control, value, onChange }: { readonly control: Control; readonly value: CommuneChoisie | null; readonly onChange: (commune: CommuneChoisie | null) => void }) {
  const { name, erreur, onChange: poser, ref } = useChamp('lieu.commune', control);
  return (
    <Combobox<CommuneChoisie> name={name} libelle="Commune" erreur={erreur} ref={ref} value={value} onChange={(choisie) => { onChange(choisie); poser(choisie?.code ?? ''); }}
      chercher={chercherCommunes} cle={({ code }) => code} texte={({ nom }) => nom} detail={({ departement, codesPostaux }) => (departement ? `(${departement}${codesPostaux?.[0] ? `, ${codesPostaux[0]}` : ''})` : null)}
      aucun="Aucune commune de la région ne porte ce nom : vérifiez l’orthographe." />
  );
}
