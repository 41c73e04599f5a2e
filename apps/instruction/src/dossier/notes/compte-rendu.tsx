import { VisiteDto } from '@maillage/contrats';
import { Bouton, ChampDate, ChampTexte, Encart, useChamp, ZoneTexte } from '@maillage/ui';
import { useQueryClient } from '@tanstack/react-query';
import { appeler } from '../../api/client.ts';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import styles from './notes.module.css';

/** Le compte rendu d’une visite, tel qu’il sera lu au dossier. */
export function CompteRendu({ dossierId, fermer }: { readonly dossierId: string; readonly fermer: () => void }) {
  const client = useQueryClient();
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<VisiteDto>({
    dto: VisiteDto,
    depart: { faiteLe: '', participants: '', compteRendu: '' },
    envoyer: async (saisie) => {
      await appeler(`/api/instruction/dossiers/${dossierId}/visites`, { methode: 'POST', corps: saisie });
      fermer();
      await client.invalidateQueries({ queryKey: ['dossier', dossierId] });
    },
  });
  return (
    <form noValidate className={styles.formulaire} onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      {echec && <Encart ton="erreur" annonce titre={echec.message} />}
      <ChampDate libelle="Date de la visite" {...useChamp('faiteLe', control)} />
      <ChampTexte libelle="Personnes présentes" aide="Par exemple : la présidente du lieu, la chargée de mission." {...useChamp('participants', control)} />
      <ZoneTexte libelle="Compte rendu" aide="Il reste au dossier, lu par l’administration seule ; une fois écrit, il ne change plus." maxLongueur={8000} {...useChamp('compteRendu', control)} />
      <p className={styles.poser}><Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer le compte rendu</Bouton><Bouton variante="secondaire" onClick={fermer}>Annuler</Bouton></p>
    </form>
  );
}
