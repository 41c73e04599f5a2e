import type { BrouillonAvis, Expertise } from '@maillage/contrats';
import type { SensAvis } from '@maillage/domain';
import { heure } from '@maillage/ui';
import { useEffect, useRef, useState } from 'react';
import { appeler, ErreurApi } from '../api/client.ts';

const ATTENTE_MS = 1500;
export type SaisieAvis = { readonly sens: SensAvis | null; readonly texte: string };

/** L’avis en cours, enregistré peu après chaque pause ; `etat` le dit, `perime` demande de relire. */
export function useBrouillonAvis({ id, sens, texte, version }: Expertise) {
  const [saisie, setSaisie] = useState<SaisieAvis>({ sens, texte });
  const [etat, setEtat] = useState('');
  const [perime, setPerime] = useState(false);
  const lue = useRef(version);
  const enregistre = useRef(saisie);
  const chaine = useRef<Promise<unknown>>(Promise.resolve());

  const enregistrer = (aGarder: SaisieAvis) => {
    // L’un après l’autre : chaque envoi porte la version rendue par le précédent.
    chaine.current = chaine.current.then(async () => {
      if (aGarder === enregistre.current) return;
      setEtat('Enregistrement…');
      const { version: nouvelle, enregistreLe } = await appeler<BrouillonAvis>(`/api/expertise/${id}/brouillon`, { methode: 'PUT', version: lue.current, corps: { ...(aGarder.sens ? { sens: aGarder.sens } : {}), texte: aGarder.texte } });
      lue.current = nouvelle;
      enregistre.current = aGarder;
      setEtat(`Brouillon enregistré à ${heure(enregistreLe)}.`);
    }).catch((cause: unknown) => {
      if (cause instanceof ErreurApi && cause.perime) setPerime(true);
      setEtat(`Brouillon non enregistré. ${cause instanceof Error ? cause.message : ''}`.trim());
    });
    return chaine.current;
  };

  useEffect(() => {
    if (saisie === enregistre.current || perime) return;
    const minuterie = setTimeout(() => void enregistrer(saisie), ATTENTE_MS);
    return () => clearTimeout(minuterie);
  });
  return { saisie, changer: (quoi: Partial<SaisieAvis>) => setSaisie({ ...saisie, ...quoi }), etat, perime, attendre: () => chaine.current };
}
