import type { FicheANoter, FicheEnregistree, Note } from '@maillage/contrats';
import { heure } from '@maillage/ui';
import { useEffect, useRef, useState } from 'react';
import { appeler, ErreurApi } from '../api/client.ts';

const ATTENTE_MS = 1200;

/** La fiche en cours, enregistrée peu après chaque pause ; `perime` : elle a changé ailleurs, il faut relire. */
export function useFiche({ id, notes, version }: FicheANoter) {
  const [saisie, setSaisie] = useState<readonly Note[]>(notes);
  const [etat, setEtat] = useState('');
  const [perime, setPerime] = useState(false);
  const lue = useRef(version);
  const enregistree = useRef(saisie);
  const chaine = useRef<Promise<unknown>>(Promise.resolve());

  const enregistrer = (aGarder: readonly Note[]) => {
    // L’un après l’autre : chaque envoi porte la version rendue par le précédent.
    chaine.current = chaine.current.then(async () => {
      if (aGarder === enregistree.current) return;
      setEtat('Enregistrement…');
      const { version: nouvelle, enregistreLe } = await appeler<FicheEnregistree>(`/api/notation/fiches/${id}`, { methode: 'PUT', version: lue.current, corps: { notes: aGarder.map(({ code, note, justification }) => ({ code, note, ...(justification.trim() ? { justification } : {}) })) } });
      lue.current = nouvelle;
      enregistree.current = aGarder;
      setEtat(`Fiche enregistrée à ${heure(enregistreLe)}.`);
    }).catch((cause: unknown) => {
      if (cause instanceof ErreurApi && cause.perime) setPerime(true);
      setEtat(`Fiche non enregistrée. ${cause instanceof Error ? cause.message : ''}`.trim());
    });
    return chaine.current;
  };
  useEffect(() => {
    if (saisie === enregistree.current || perime) return;
    const minuterie = setTimeout(() => void enregistrer(saisie), ATTENTE_MS);
    return () => clearTimeout(minuterie);
  });
  /** Enregistre ce qui reste, puis rend la version à valider. */
  const finir = async () => { await enregistrer(saisie); return lue.current; };
  return { saisie, changer: setSaisie, etat, perime, finir };
}
