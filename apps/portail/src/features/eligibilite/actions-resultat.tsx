import { Actions, Bouton, LienBouton, useAnnoncer } from '@maillage/ui';
import type { AppelDetail } from '@maillage/contrats';
import { Link2, Pencil, Printer } from 'lucide-react';
import { useState } from 'react';
import { ecrireReponses, versDossier, type ReponsesAdresse } from './questionnaire.ts';

/** Ce que l’on fait d’un résultat : commencer, corriger, imprimer, partager. */
export function ActionsResultat({ appel: { id }, reponses, ouvert }: { readonly appel: AppelDetail; readonly reponses: ReponsesAdresse; readonly ouvert: boolean }) {
  const annoncer = useAnnoncer();
  const [copie, setCopie] = useState(false);
  const copier = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setCopie(true);
      annoncer('Lien copié');
    } catch {
      annoncer('Copie impossible : copiez l’adresse de cette page');
    }
  };
  return (
    <Actions>
      {ouvert && <LienBouton href={versDossier(id, reponses)}>Commencer mon dossier</LienBouton>}
      <LienBouton variante="secondaire" icone={<Pencil size={20} aria-hidden="true" />} href={`/appels/${id}/eligibilite?${ecrireReponses(reponses)}&q=volet`}>Modifier mes réponses</LienBouton>
      <Bouton variante="discret" icone={<Printer size={20} aria-hidden="true" />} onClick={() => window.print()}>Imprimer</Bouton>
      <Bouton variante="discret" icone={<Link2 size={20} aria-hidden="true" />} onClick={() => void copier()}>{copie ? 'Lien copié' : 'Copier le lien'}</Bouton>
    </Actions>
  );
}
