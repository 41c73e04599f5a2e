import { InscriptionRegistreDto, type LigneRegistreAides } from '@maillage/contrats';
import { Actions, Bouton, ChampDate, ChampTexte, Dialogue, Encart, useChamp } from '@maillage/ui';
import { useQueryClient } from '@tanstack/react-query';
import { appeler } from '../api/client.ts';
import { Erreurs } from '../formulaire/erreurs.tsx';
import { useFormulaire } from '../formulaire/use-formulaire.ts';

/** Noter l’identifiant que le registre a rendu, et le jour. */
export function Inscrire({ ligne: { subventionId, numero }, onFini }: { readonly ligne: LigneRegistreAides; readonly onFini: () => void }) {
  const client = useQueryClient();
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<InscriptionRegistreDto>({
    dto: InscriptionRegistreDto, depart: { identifiant: '', inscriteLe: '' },
    envoyer: async (corps) => {
      await appeler(`/api/finances/registre-de-minimis/${subventionId}/inscription`, { methode: 'POST', corps });
      await client.invalidateQueries({ queryKey: ['registre-de-minimis'] });
      onFini();
    },
  });
  return (
    <Dialogue ouvert titre={`Inscription de ${numero}`} onFermer={onFini}>
      <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
        <Erreurs erreurs={erreurs} tentative={tentative} />
        {echec && <Encart ton="erreur" annonce titre={echec.message} />}
        <ChampTexte libelle="Identifiant rendu par le registre" largeur="moyen" maxLength={80} {...useChamp('identifiant', control)} />
        <ChampDate libelle="Inscrite le" {...useChamp('inscriteLe', control)} />
        <Actions><Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer l’inscription</Bouton><Bouton variante="secondaire" onClick={onFini}>Annuler</Bouton></Actions>
      </form>
    </Dialogue>
  );
}
