import { CoordonneesDto, type OrganismeInterlocuteur, type ReglageInterlocuteurs } from '@maillage/contrats';
import { Actions, Bouton, ChampTexte, Dialogue, Encart, useAnnoncer, useChamp } from '@maillage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { appeler, type ErreurApi } from '../api/client.ts';
import { Erreurs } from '../formulaire/erreurs.tsx';
import { useFormulaire } from '../formulaire/use-formulaire.ts';

/** Ce que le public lira de cet organisme ; retiré, il redevient « à confirmer ». */
export function Coordonnees({ organisme: { cle, nom, coordonnees }, version, onFermer }: { readonly organisme: OrganismeInterlocuteur; readonly version: number; readonly onFermer: () => void }) {
  const client = useQueryClient();
  const annoncer = useAnnoncer();
  const ecrire = async (methode: 'PUT' | 'DELETE', corps?: CoordonneesDto) => {
    client.setQueryData(['interlocuteurs'], await appeler<ReglageInterlocuteurs>(`/api/instruction/interlocuteurs/${cle}`, { methode, version, corps }));
    annoncer(methode === 'PUT' ? `Coordonnées enregistrées : ${nom}` : `Coordonnées retirées : ${nom}`);
    onFermer();
  };
  const retirer = useMutation<void, ErreurApi>({ mutationFn: () => ecrire('DELETE') });
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<CoordonneesDto>({
    dto: CoordonneesDto, depart: { nom: '', courriel: '', telephone: '', ...coordonnees }, envoyer: (saisie) => ecrire('PUT', saisie),
  });
  const refus = echec ?? retirer.error;
  return (
    <Dialogue ouvert titre={nom} onFermer={onFermer}>
      <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
        <Erreurs erreurs={erreurs} tentative={tentative} />
        {refus && <Encart ton="erreur" annonce titre={refus.perime ? 'Quelqu’un a changé les interlocuteurs entre-temps.' : refus.message}>{refus.perime && <Bouton variante="secondaire" onClick={() => void client.invalidateQueries({ queryKey: ['interlocuteurs'] }).then(onFermer)}>Relire la liste</Bouton>}</Encart>}
        <ChampTexte libelle="Personne ou service" facultatif autoComplete="off" {...useChamp('nom', control)} />
        <ChampTexte libelle="Courriel" facultatif type="email" autoComplete="off" {...useChamp('courriel', control)} />
        <ChampTexte libelle="Téléphone" facultatif type="tel" autoComplete="off" {...useChamp('telephone', control)} />
        <Actions>
          <Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Publier ces coordonnées</Bouton>
          {coordonnees && <Bouton variante="secondaire" occupe={retirer.isPending} libelleOccupe="Retrait…" onClick={() => retirer.mutate()}>Retirer</Bouton>}
        </Actions>
      </form>
    </Dialogue>
  );
}
