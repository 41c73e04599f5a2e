import { classValidatorResolver } from '@hookform/resolvers/class-validator';
import { erreursDuFormulaire, type ErreurChamp } from '@maillage/ui';
import { useState, type FormEvent } from 'react';
import { useForm, type Control, type DefaultValues, type FieldPath, type FieldValues } from 'react-hook-form';
import { ErreurApi } from '../api/client.ts';

type Options<T extends FieldValues> = {
  /** La classe de `libs/contrats` : le même contrôle que le serveur. */
  readonly dto: new () => T;
  readonly depart: DefaultValues<T>;
  /** Ce que la classe ne peut pas savoir seule : un plafond, un motif dû à un écart. */
  readonly controler?: (saisie: T) => readonly ErreurChamp[];
  /** Envoie la saisie contrôlée ; un refus de l’API revient dans le résumé, champ par champ. */
  readonly envoyer: (saisie: T) => Promise<unknown>;
};

/** Un formulaire du back-office : contrôlé à l’envoi seulement, ses erreurs dans un résumé qui prend le focus. */
export function useFormulaire<T extends FieldValues>({ dto, depart, controler, envoyer }: Options<T>) {
  const formulaire = useForm<T>({ resolver: classValidatorResolver(dto), defaultValues: depart, mode: 'onSubmit', reValidateMode: 'onSubmit', shouldFocusError: false });
  const [tentative, setTentative] = useState(0);
  const [echec, setEchec] = useState<ErreurApi | null>(null);
  const { errors, isSubmitting, isDirty } = formulaire.formState;
  const poser = (refus: readonly ErreurChamp[]) => { for (const { chemin, message } of refus) formulaire.setError((chemin || 'root') as FieldPath<T>, { message }); };

  const valider = formulaire.handleSubmit(async (saisie) => {
    const refus = controler?.(saisie) ?? [];
    if (refus.length > 0) return poser(refus);
    await envoyer(saisie).catch((cause: unknown) => {
      if (!(cause instanceof ErreurApi)) throw cause;
      if (cause.erreurs.length > 0 && !cause.perime) poser(cause.erreurs);
      else setEchec(cause);
    });
  });

  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    if (isSubmitting) return;
    setEchec(null);
    await valider();
    setTentative((nombre) => nombre + 1);
  };

  return { formulaire, control: formulaire.control as unknown as Control, soumettre, erreurs: erreursDuFormulaire(errors), tentative, echec, occupe: isSubmitting, modifie: isDirty };
}
