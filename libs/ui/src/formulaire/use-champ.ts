import { useController, type Control, type FieldErrors, type FieldValues } from 'react-hook-form';
import type { ErreurChamp } from './resume-erreurs.tsx';

/** Branche un champ de `libs/ui` sur react-hook-form : valeur, changement, focus et phrase d’erreur du chemin `name`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- le type du formulaire appartient à qui l’appelle
export function useChamp(name: string, control?: Control<any>) {
  const { field, fieldState } = useController({ name, ...(control && { control: control as Control<FieldValues> }) });
  return { name: field.name, value: field.value, onChange: field.onChange, onBlur: field.onBlur, ref: field.ref, erreur: fieldState.error?.message ?? fieldState.error?.root?.message };
}

/** Met à plat les erreurs d’un formulaire, dans l’ordre des champs ; une liste vide porte la sienne dans `root` ou `message`. */
export function erreursDuFormulaire(erreurs: FieldErrors, prefixe = ''): ErreurChamp[] {
  return Object.entries(erreurs).flatMap(([cle, erreur]): ErreurChamp[] => {
    if (!erreur || cle === 'ref' || cle === 'types') return [];
    const chemin = cle === 'root' ? prefixe : prefixe ? `${prefixe}.${cle}` : cle;
    const message = (erreur as { message?: unknown }).message;
    if (typeof message === 'string' && message !== '') return [{ chemin, message }];
    return typeof erreur === 'object' ? erreursDuFormulaire(erreur as FieldErrors, chemin) : [];
  });
}
