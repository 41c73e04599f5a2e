import { ClotureContentieuxDto, type Contentieux, ContentieuxDto } from '@maillage/contrats';
import { Badge, Bouton, ChampDate, ChampTexte, dateLongue, useChamp } from '@maillage/ui';
import { Echec } from '../../formulaire/echec.tsx';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { useGeste } from '../../formulaire/use-geste.ts';

/** Les affaires portées devant le tribunal : tant que l’une est ouverte, rien du dossier ne s’archive ni ne s’élimine. */
export function AffairesContentieuses({ dossierId, affaires, peutEcrire }: { readonly dossierId: string; readonly affaires: readonly Contentieux[]; readonly peutEcrire: boolean }) {
  return (
    <section aria-labelledby="contentieux">
      <h3 id="contentieux">Contentieux</h3>
      {affaires.length === 0 ? <p>Aucune affaire devant le tribunal.</p> : (
        <ul>
          {affaires.map((affaire) => (
            <li key={affaire.id}>{affaire.tribunal}, n° {affaire.numero}, saisi le {dateLongue(affaire.saisiLe)} <Badge ton={affaire.closLe ? 'neutre' : 'attention'}>{affaire.closLe ? `Close le ${dateLongue(affaire.closLe)}` : 'Ouverte : élimination gelée'}</Badge>
              {peutEcrire && !affaire.closLe && <Cloture dossierId={dossierId} affaire={affaire} />}</li>
          ))}
        </ul>
      )}
      {peutEcrire && <Ouverture key={affaires.length} dossierId={dossierId} />}
    </section>
  );
}

function Ouverture({ dossierId }: { readonly dossierId: string }) {
  const geste = useGeste(dossierId);
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<ContentieuxDto>({ dto: ContentieuxDto, depart: { tribunal: '', numero: '', saisiLe: '' }, envoyer: (corps) => geste.mutateAsync({ chemin: `/api/instruction/dossiers/${dossierId}/contentieux`, corps }) });
  return (
    <form noValidate aria-label="Nouvelle affaire" onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      <Echec erreur={echec} dossierId={dossierId} />
      <ChampTexte libelle="Tribunal" {...useChamp('tribunal', control)} />
      <ChampTexte libelle="Numéro de l’affaire" largeur="moyen" {...useChamp('numero', control)} />
      <ChampDate libelle="Saisi le" {...useChamp('saisiLe', control)} />
      <Bouton type="submit" variante="secondaire" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer l’affaire</Bouton>
    </form>
  );
}

function Cloture({ dossierId, affaire: { id, numero } }: { readonly dossierId: string; readonly affaire: Contentieux }) {
  const geste = useGeste(dossierId);
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<ClotureContentieuxDto>({ dto: ClotureContentieuxDto, depart: { closLe: '' }, envoyer: (corps) => geste.mutateAsync({ chemin: `/api/instruction/contentieux/${id}/cloture`, methode: 'PUT', corps }) });
  return (
    <form noValidate aria-label={`Clore l’affaire n° ${numero}`} onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      <Echec erreur={echec} dossierId={dossierId} />
      <ChampDate libelle={`Affaire n° ${numero} close le`} {...useChamp('closLe', control)} />
      <Bouton type="submit" variante="secondaire" occupe={occupe} libelleOccupe="Enregistrement…">Clore l’affaire</Bouton>
    </form>
  );
}
