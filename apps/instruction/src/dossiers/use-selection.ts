import { useState } from 'react';

export type Selection = {
  /** Les dossiers cochés de la page affichée, dans leur ordre. */
  readonly ids: readonly string[];
  readonly toutes: boolean;
  basculer(id: string, cochee: boolean): void;
  tout(cochee: boolean): void;
};

/** Les cases cochées d’une page ; ce qui n’y est plus n’est plus choisi : un geste ne porte que sur ce qui se voit. */
export function useSelection(presents: readonly string[]): Selection {
  const [choisis, setChoisis] = useState<ReadonlySet<string>>(new Set());
  const ids = presents.filter((id) => choisis.has(id));
  return {
    ids, toutes: presents.length > 0 && ids.length === presents.length,
    basculer: (id, cochee) => setChoisis(new Set(cochee ? [...ids, id] : ids.filter((un) => un !== id))),
    tout: (cochee) => setChoisis(new Set(cochee ? presents : [])),
  };
}
