import { AvisReceptionDto } from '@maillage/contrats';
import { Bouton, ChampDate, ChampTexte, Choix, useChamp } from '@maillage/ui';
import { Echec } from '../../formulaire/echec.tsx';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { useGeste } from '../../formulaire/use-geste.ts';

const ISSUES = [
  { valeur: 'distribue', libelle: 'Distribué', aide: 'La date est celle de la signature.' },
  { valeur: 'non-reclame', libelle: 'Non réclamé', aide: 'La date est celle de la présentation du pli.' },
] as const;

/** Ce que dit l’avis revenu par la poste : sa date fait courir le recours. */
export function FormulaireAvis({ dossierId, acteId, reference }: { readonly dossierId: string; readonly acteId: string; readonly reference: string | null }) {
  const geste = useGeste(dossierId);
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<AvisReceptionDto>({
    dto: AvisReceptionDto, depart: { issue: 'distribue', le: '', numero: (reference ?? '').slice(0, 60) }, envoyer: (corps) => geste.mutateAsync({ chemin: `/api/instruction/actes/${acteId}/avis-reception`, corps }),
  });
  return (
    <form noValidate aria-label="Avis de réception" onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      <Echec erreur={echec} dossierId={dossierId} />
      <Choix libelle="Avis de réception" enLigne options={ISSUES} {...useChamp('issue', control)} />
      <ChampDate libelle="Date de l’avis" {...useChamp('le', control)} />
      <ChampTexte libelle="Numéro du recommandé" largeur="moyen" {...useChamp('numero', control)} />
      <Bouton type="submit" variante="secondaire" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer l’avis de réception</Bouton>
    </form>
  );
}
