import { useRef, useState } from 'react';
import { type FieldValues, type Path, type UseFormReturn } from 'react-hook-form';
import { erreursDuFormulaire, type ErreurChamp, useAnnoncer } from '@maillage/ui';
import { useNavigate } from 'react-router';
import { ErreurApi, phraseErreur } from '../../api/client.ts';
import { relire } from './api.ts';

type Reglages<V extends FieldValues> = {
  readonly formulaire: UseFormReturn<V>;
  readonly subventionId: string;
  readonly version: number;
  /** Garde la saisie sous sa version ; rend la version suivante. */
  readonly enregistrer: (version: number, valeurs: V) => Promise<{ readonly version: number }>;
  readonly deposer: (cle: string) => Promise<unknown>;
  /** L’erreur se montre sur un champ de la saisie ; sinon, en tête de page seulement. */
  readonly estSaisi: (chemin: string) => boolean;
};

/** Une demande du porteur sur sa subvention : gardée à la demande, déposée une fois, ses refus rendus champ par champ. */
export function useDemande<V extends FieldValues>({ formulaire, subventionId, version: lue, enregistrer, deposer, estSaisi }: Reglages<V>) {
  const [tentative, setTentative] = useState(0);
  const [refus, setRefus] = useState<readonly ErreurChamp[]>([]);
  const [occupe, setOccupe] = useState<'garder' | 'deposer' | null>(null);
  const version = useRef(lue);
  const cle = useRef(crypto.randomUUID());
  const naviguer = useNavigate();
  const annoncer = useAnnoncer();

  async function agir(geste: 'garder' | 'deposer') {
    if (occupe) return;
    setOccupe(geste);
    setRefus([]);
    formulaire.clearErrors();
    try {
      version.current = (await enregistrer(version.current, formulaire.getValues())).version;
      if (geste === 'deposer') await deposer(cle.current);
      annoncer(geste === 'deposer' ? 'Votre demande est déposée.' : 'Votre demande est enregistrée.');
      await relire();
    } catch (erreur) { refuser(erreur); } finally { setOccupe(null); }
  }

  function refuser(erreur: unknown) {
    const champs = erreur instanceof ErreurApi ? erreur.erreurs : [];
    for (const { chemin, message } of champs.filter((un) => estSaisi(un.chemin))) formulaire.setError(chemin as Path<V>, { message });
    setRefus(champs.length > 0 ? champs.filter((un) => !estSaisi(un.chemin)) : [{ chemin: '', message: phraseErreur(erreur) }]);
    setTentative((n) => n + 1);
  }

  /** Un geste qui finit la demande ramène à la subvention. */
  async function quitter(geste: () => Promise<unknown>) {
    try { await geste(); await naviguer(`/subventions/${subventionId}`); await relire(); } catch (erreur) { refuser(erreur); }
  }

  return { agir, quitter, occupe, tentative, erreurs: [...erreursDuFormulaire(formulaire.formState.errors), ...refus] };
}
