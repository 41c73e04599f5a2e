import 'reflect-metadata/lite';
import { classValidatorResolver } from '@hookform/resolvers/class-validator';
import { erreursDuFormulaire, type ErreurChamp } from '@maillage/ui';
import { useState } from 'react';
import { useForm, type DefaultValues, type FieldValues, type Path, type Resolver } from 'react-hook-form';
import { ErreurApi, phraseErreur } from '../api/client.ts';

/**
 * Un formulaire contrôlé par son DTO, à l’envoi seulement (jamais en quittant un champ).
 * `soumettre(action)` se pose sur `onSubmit` ; les refus de l’API rejoignent leurs champs, les autres restent dans `erreurs` sans chemin.
 */
export function useFormulaireDto<T extends FieldValues>(Dto: new () => T, options: { readonly defaultValues: DefaultValues<T> }) {
  const formulaire = useForm<T>({
    resolver: classValidatorResolver(Dto as never) as unknown as Resolver<T>,
    mode: 'onSubmit', reValidateMode: 'onSubmit', shouldFocusError: false, ...options,
  });
  const [tentative, setTentative] = useState(0);
  const [general, setGeneral] = useState<string | null>(null);
  const refuser = (erreur: unknown) => {
    const champs = erreur instanceof ErreurApi ? erreur.erreurs : [];
    for (const champ of champs) formulaire.setError(champ.chemin as Path<T>, { message: champ.message });
    if (champs.length === 0) setGeneral(phraseErreur(erreur));
  };
  const soumettre = (action: (valeurs: T) => Promise<unknown>) => formulaire.handleSubmit(async (valeurs) => {
    setGeneral(null);
    try { await action(valeurs); } catch (erreur) { refuser(erreur); setTentative((n) => n + 1); }
  }, () => { setGeneral(null); setTentative((n) => n + 1); });
  const erreurs: readonly ErreurChamp[] = [...erreursDuFormulaire(formulaire.formState.errors), ...(general ? [{ chemin: '', message: general }] : [])];
  return { formulaire, erreurs, tentative, soumettre, occupe: formulaire.formState.isSubmitting };
}
