import { useRef } from 'react';
import { useFieldArray, useFormState } from 'react-hook-form';
import { useAnnoncer } from '@maillage/ui';

/** Les gestes d’une liste de lignes : le focus suit l’ajout, le retrait et le déplacement, et chacun est annoncé. */
export function useLignes<E extends HTMLElement>(name: string, ligne: string) {
  const { fields, append, remove, move } = useFieldArray({ name, keyName: 'cle' });
  const { errors } = useFormState({ name });
  const annoncer = useAnnoncer();
  const boite = useRef<E>(null);
  const nom = (rang: number) => `${ligne} ${rang + 1}`;
  const dans = (rang: number) => boite.current?.querySelectorAll<HTMLElement>('[data-ligne]')[rang];
  return {
    fields, boite, nom, message: messageDe(errors, name),
    ajouter: (...nouvelles: readonly Readonly<Record<string, unknown>>[]) => {
      append([...nouvelles], { shouldFocus: false });
      if (nouvelles.length > 1) annoncer(`${nouvelles.length} lignes ajoutées.`);
      requestAnimationFrame(() => dans(fields.length)?.querySelector<HTMLElement>('input, select, textarea')?.focus());
    },
    retirer: (rang: number) => {
      remove(rang);
      annoncer(`${nom(rang)} supprimée.`);
      boite.current?.querySelector<HTMLElement>('[data-ajouter]')?.focus();
    },
    deplacer: (rang: number, vers: number) => {
      move(rang, vers);
      annoncer(`${nom(rang)} en position ${vers + 1} sur ${fields.length}.`);
      const sens = vers < rang ? 'monter' : 'descendre';
      requestAnimationFrame(() => (dans(vers)?.querySelector<HTMLElement>(`[data-sens=${sens}]`) ?? dans(vers)?.querySelector<HTMLElement>('[data-sens]'))?.focus());
    },
  };
}

/** Le message porté par la liste elle-même (« 20 lignes au plus »), où que la bibliothèque le range. */
function messageDe(erreurs: Readonly<Record<string, unknown>>, chemin: string): string | undefined {
  const noeud = chemin.split('.').reduce<unknown>((valeur, cle) => (valeur as Record<string, unknown> | undefined)?.[cle], erreurs) as { message?: unknown; root?: { message?: unknown } } | undefined;
  const message = noeud?.root?.message ?? noeud?.message;
  return typeof message === 'string' ? message : undefined;
}
