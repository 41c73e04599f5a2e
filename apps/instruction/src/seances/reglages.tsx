import { ReglagesComiteDto, type Comite } from '@maillage/contrats';
import { Bouton, ChampMontant, ChampNombre, ChampTexte, useChamp } from '@maillage/ui';
import { Erreurs } from '../formulaire/erreurs.tsx';
import { useFormulaire } from '../formulaire/use-formulaire.ts';
import { Refus } from './refus.tsx';
import { useGesteSeance } from './requetes.ts';

/** L’heure, le quorum et l’enveloppe de la séance. */
export function Reglages({ comite: { id, version, heure, quorumFixe, enveloppeCentimes } }: { readonly comite: Comite }) {
  const geste = useGesteSeance();
  const { control, soumettre, erreurs, tentative, occupe } = useFormulaire<ReglagesComiteDto>({
    dto: ReglagesComiteDto, depart: { heure: heure ?? '', ...(quorumFixe === null ? {} : { quorum: quorumFixe }), ...(enveloppeCentimes === null ? {} : { enveloppeCentimes }) },
    envoyer: (corps) => geste.mutateAsync({ chemin: `/api/instruction/comites/${id}`, methode: 'PUT', version, corps: { ...(corps.heure ? { heure: corps.heure } : {}), ...(corps.quorum ? { quorum: corps.quorum } : {}), ...(corps.enveloppeCentimes == null ? {} : { enveloppeCentimes: corps.enveloppeCentimes }) } }),
  });
  const champs = { heure: useChamp('heure', control), quorum: useChamp('quorum', control), enveloppe: useChamp('enveloppeCentimes', control) };
  return (
    <section aria-labelledby="reglages">
      <h2 id="reglages">Réglages de la séance</h2>
      <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
        <Erreurs erreurs={erreurs} tentative={tentative} />
        <Refus erreur={geste.error} oublier={geste.reset} />
        <ChampTexte libelle="Heure" largeur="court" facultatif aide="Exemple : 14:30" {...champs.heure} />
        <ChampNombre libelle="Quorum" facultatif aide="Nombre de membres présents ; vide : plus de la moitié (à confirmer par la Région)." {...champs.quorum} />
        <ChampMontant libelle="Enveloppe de la séance" facultatif aide="Vide : aucune. Au-delà, un avis favorable est refusé." {...champs.enveloppe} />
        <Bouton type="submit" variante="secondaire" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer les réglages</Bouton>
      </form>
    </section>
  );
}
