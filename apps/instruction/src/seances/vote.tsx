import { AvisComiteDto, type Comite, type FicheComite } from '@maillage/contrats';
import { anomaliesVote, AVIS_COMITE, disponiblePour, LIBELLES_AVIS_COMITE } from '@maillage/domain';
import { Actions, Bouton, ChampMontant, ChampNombre, Choix, Encart, euros, useChamp } from '@maillage/ui';
import { useWatch } from 'react-hook-form';
import { ChampMotifs } from '../dossier/comite/motifs.tsx';
import { Erreurs } from '../formulaire/erreurs.tsx';
import { useFormulaire } from '../formulaire/use-formulaire.ts';
import { Refus } from './refus.tsx';
import { useGesteSeance } from './requetes.ts';
import styles from './seances.module.css';

/** L’avis du comité sur un dossier : voix, montant, motifs. Contrôlé ici comme au serveur, qui tranche. */
export function Vote({ comite, fiche, suivant }: { readonly comite: Comite; readonly fiche: FicheComite; readonly suivant: () => void }) {
  const { dossierId, version, votants, montantCentimes, proposition, aideMaximaleCentimes, motifsProposes } = fiche;
  const geste = useGesteSeance();
  const disponible = disponiblePour(dossierId, comite.passages.map((un) => ({ id: un.dossierId, avis: un.avis, montantCentimes: un.montantCentimes })), comite.enveloppeCentimes);
  const chemin = `/api/instruction/comites/${comite.id}/dossiers/${dossierId}`;
  const { control, soumettre, erreurs, tentative, occupe } = useFormulaire<AvisComiteDto>({
    dto: AvisComiteDto,
    depart: { pour: votants, contre: 0, abstentions: 0, motifs: [], ...(montantCentimes === null ? {} : { montantCentimes }) },
    controler: ({ avis, pour, contre, abstentions, motifs = [], montantCentimes: montant }) => [
      ...anomaliesVote({ avis, pour, contre, abstentions, motifs }, votants),
      ...(avis === 'favorable' && disponible !== null && (montant ?? 0) > disponible ? [{ chemin: 'montantCentimes', message: `Il reste ${euros(Math.max(0, disponible))} dans l’enveloppe pour ce dossier.` }] : []),
      ...(avis === 'favorable' && aideMaximaleCentimes !== null && (montant ?? 0) > aideMaximaleCentimes ? [{ chemin: 'montantCentimes', message: `L’aide maximale de ce dossier est de ${euros(aideMaximaleCentimes)}.` }] : []),
    ],
    envoyer: ({ avis, pour, contre, abstentions, motifs, montantCentimes: montant }) =>
      geste.mutateAsync({ chemin: `${chemin}/avis`, version, corps: { avis, pour, contre, abstentions, ...(avis === 'favorable' ? { montantCentimes: montant } : { motifs }) }, ensuite: suivant }),
  });
  const saisie = useWatch({ control }) as AvisComiteDto;
  const champs = { avis: useChamp('avis', control), pour: useChamp('pour', control), contre: useChamp('contre', control), abstentions: useChamp('abstentions', control), montant: useChamp('montantCentimes', control), motifs: useChamp('motifs', control) };
  const options = AVIS_COMITE.filter((avis) => avis !== 'favorable' || proposition !== 'refus').map((avis) => ({ valeur: avis, libelle: LIBELLES_AVIS_COMITE[avis] }));
  return (
    <form noValidate aria-label="Avis du comité" onSubmit={(evenement) => void soumettre(evenement)}>
      {!comite.quorum.atteint && <Encart ton="attention" titre="Le quorum n’est pas atteint : pointez les présents avant de voter." />}
      <Erreurs erreurs={erreurs} tentative={tentative} />
      <Refus erreur={geste.error && geste.error.erreurs.length === 0 || geste.error?.perime ? geste.error : null} oublier={geste.reset} />
      <Choix libelle="Avis du comité" enLigne {...(proposition === 'refus' ? { aide: 'La proposition est un refus : un accord passe par l’ajournement.' } : {})} options={options} {...champs.avis} />
      <div className={styles.voix}>
        <ChampNombre libelle="Voix pour" aide={`${votants} votant${votants > 1 ? 's' : ''}`} {...champs.pour} />
        <ChampNombre libelle="Voix contre" {...champs.contre} />
        <ChampNombre libelle="Abstentions" {...champs.abstentions} />
      </div>
      {saisie.avis === 'favorable' && <ChampMontant libelle="Montant retenu" aide={disponible === null ? 'Dans la limite de l’aide maximale.' : `Disponible dans l’enveloppe : ${euros(Math.max(0, disponible))}.`} {...champs.montant} />}
      {(saisie.avis === 'defavorable' || saisie.avis === 'ajourne') && <ChampMotifs name={champs.motifs.name} value={champs.motifs.value as string[]} onChange={champs.motifs.onChange} erreur={champs.motifs.erreur} suggestions={motifsProposes} />}
      <Actions>
        <Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer l’avis</Bouton>
        {saisie.avis === 'favorable' && <Bouton variante="secondaire" occupe={geste.isPending} onClick={() => geste.mutate({ chemin: `${chemin}/montant`, methode: 'PUT', version, corps: { montantCentimes: saisie.montantCentimes } })}>Ajuster le montant sans voter</Bouton>}
      </Actions>
    </form>
  );
}
