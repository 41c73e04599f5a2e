import { ChampTexte, type useChamp } from '@maillage/ui';
import { useState } from 'react';

type Proprietes = ReturnType<typeof useChamp> & { readonly libelle: string; readonly aide?: string | undefined };

/** Des nombres de jours séparés par des virgules ; un texte illisible passe en NaN, que le contrôle refuse. */
export function ChampJours({ value, onChange, ...reste }: Proprietes) {
  const [texte, setTexte] = useState(() => (value as readonly number[] | undefined ?? []).join(', '));
  const changer = (saisie: string) => {
    setTexte(saisie);
    onChange(saisie.trim() === '' ? [] : saisie.split(',').map((un) => (/^\d+$/.test(un.trim()) ? Number(un) : Number.NaN)));
  };
  return <ChampTexte {...reste} largeur="moyen" autoComplete="off" value={texte} onChange={({ target }) => changer(target.value)} />;
}
