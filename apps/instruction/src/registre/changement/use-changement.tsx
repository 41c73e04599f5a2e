import type { ChangementRecu } from '@maillage/contrats';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useConfirmation } from '../../formulaire/use-confirmation.tsx';
import { essayer } from '../requetes.ts';
import { Effet } from './effet.tsx';

type Passage = {
  /** Le corps de l’essai : ce qui serait écrit. */
  readonly essai: object;
  readonly titre: string;
  readonly confirmer: string;
  readonly resume?: ReactNode;
  /** Vrai : confirmer même si aucun dossier n’est touché. */
  readonly toujours?: boolean;
  readonly ecrire: () => Promise<ChangementRecu>;
};

/** Un changement du registre : son effet d’abord, l’accord de la personne s’il y en a un, puis l’écriture. `passer` rend null si elle renonce. */
export function useChangement() {
  const client = useQueryClient();
  const { demander, boite } = useConfirmation();
  const passer = async ({ essai, titre, confirmer, resume, toujours = false, ecrire }: Passage): Promise<ChangementRecu | null> => {
    const { effet, attendLeVisa } = await essayer(essai);
    if (toujours || effet.nombre > 0) {
      const accord = await demander({ titre, confirmer: attendLeVisa ? 'Demander le visa de la Région' : confirmer, contenu: <>{resume}<Effet effet={effet} attendLeVisa={attendLeVisa} /></> });
      if (!accord) return null;
    }
    const recu = await ecrire();
    await client.invalidateQueries({ queryKey: ['registre'] });
    return recu;
  };
  return { passer, boite };
}
