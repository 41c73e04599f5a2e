import { DemandeComplementsDto, type ComplementsAgent, type DossierAgent, type PointDemandeDto } from '@maillage/contrats';
import { Actions, Bouton, ChampDate, useAnnoncer, useChamp, ZoneTexte } from '@maillage/ui';
import { useFieldArray, useWatch, type Control } from 'react-hook-form';
import { Echec } from '../../formulaire/echec.tsx';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { useGeste } from '../../formulaire/use-geste.ts';
import { Apercu } from './apercu.tsx';
import { aDemander, corpsDe, POINT_VIDE } from './points.ts';
import { SaisiePoint } from './saisie-point.tsx';
import styles from '../dossier.module.css';

/** Une demande construite point par point, relue telle que le porteur la lira, puis envoyée. */
export function FormulaireDemande({ dossier, complements }: { readonly dossier: DossierAgent; readonly complements: ComplementsAgent }) {
  const geste = useGeste(dossier.id);
  const annoncer = useAnnoncer();
  const { control, formulaire, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<DemandeComplementsDto>({
    dto: DemandeComplementsDto,
    depart: { echeance: '', message: '', points: aDemander(complements) },
    envoyer: async (saisie) => {
      await geste.mutateAsync({ chemin: `/api/instruction/dossiers/${dossier.id}/complements`, corps: corpsDe(saisie) });
      annoncer('Demande de compléments envoyée');
    },
  });
  const { fields, append, remove } = useFieldArray({ control: control as unknown as Control<DemandeComplementsDto>, name: 'points' });
  const { points = [], message = '', echeance = '' } = useWatch({ control }) as Partial<DemandeComplementsDto>;
  const choisir = (rang: number, choix: Pick<PointDemandeDto, 'genre' | 'code'>) => { formulaire.setValue(`points.${rang}.genre`, choix.genre); formulaire.setValue(`points.${rang}.code`, choix.code); };
  return (
    <section aria-labelledby="demander">
      <h3 id="demander">Demander des compléments</h3>
      <p className={styles.discret}>Le dossier passe « à compléter » ; le porteur reçoit la lettre par courriel et ne peut modifier que ces points. Seule une pièce exigée par le règlement suspend le délai du rejet implicite, jamais une question.</p>
      <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
        <Erreurs erreurs={erreurs} tentative={tentative} />
        <Echec erreur={echec} dossierId={dossier.id} />
        {fields.map((champ, rang) => <SaisiePoint key={champ.id} rang={rang} control={control} complements={complements} point={points[rang] ?? POINT_VIDE} choisir={(choix) => choisir(rang, choix)} {...(fields.length > 1 ? { retirer: () => remove(rang) } : {})} />)}
        <p><Bouton variante="secondaire" onClick={() => append(POINT_VIDE)}>Ajouter un point</Bouton></p>
        <ChampDate libelle="Date limite de réponse" aide="De demain à six mois. Exemple : 15/03/2027" {...useChamp('echeance', control)} />
        <ZoneTexte libelle="Message au porteur" facultatif rows={3} maxLongueur={2000} {...useChamp('message', control)} />
        <Apercu complements={complements} points={points} message={message} echeance={echeance} />
        <Actions><Bouton type="submit" occupe={occupe} libelleOccupe="Envoi en cours…">Envoyer la demande de compléments</Bouton></Actions>
      </form>
    </section>
  );
}
