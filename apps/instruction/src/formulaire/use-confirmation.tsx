import { Actions, Bouton, Dialogue } from '@maillage/ui';
import { useState, type ReactNode } from 'react';

type Question = { readonly titre: string; readonly contenu: ReactNode; readonly confirmer: string };

/** Demande confirmation d’un geste sans retour ; `demander` rend vrai si la personne confirme, faux si elle ferme. */
export function useConfirmation() {
  const [posee, poser] = useState<(Question & { readonly repondre: (accord: boolean) => void }) | null>(null);
  const demander = (question: Question) => new Promise<boolean>((repondre) => poser({ ...question, repondre }));
  const repondre = (accord: boolean) => {
    posee?.repondre(accord);
    poser(null);
  };
  const boite = (
    <Dialogue ouvert={posee !== null} titre={posee?.titre ?? ''} onFermer={() => repondre(false)}
      actions={<Actions><Bouton onClick={() => repondre(true)}>{posee?.confirmer}</Bouton><Bouton variante="secondaire" onClick={() => repondre(false)}>Annuler</Bouton></Actions>}>
      {posee?.contenu}
    </Dialogue>
  );
  return { demander, boite };
}
