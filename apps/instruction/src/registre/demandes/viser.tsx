import { type ChangementRecu, type DetailDemande, VisaRegistreDto } from '@maillage/contrats';
import { Bouton, useChamp, ZoneTexte } from '@maillage/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { appeler } from '../../api/client.ts';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useConfirmation } from '../../formulaire/use-confirmation.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { EchecRegistre } from '../changement/echec-registre.tsx';
import { Effet } from '../changement/effet.tsx';
import type { Suite } from '../fiche/suite-du-changement.tsx';
import { RACINE } from '../requetes.ts';
import styles from '../registre.module.css';

/** Le visa de la Région : le changement s’applique, au vu des dossiers qu’il touche. */
export function Viser({ demande: { id, version, effet } }: { readonly demande: DetailDemande }) {
  const aller = useNavigate();
  const client = useQueryClient();
  const { demander, boite } = useConfirmation();
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<VisaRegistreDto>({
    dto: VisaRegistreDto, depart: { motif: '' },
    envoyer: async (corps) => {
      if (!await demander({ titre: 'Viser et appliquer', confirmer: 'Viser et appliquer', contenu: <Effet effet={effet} /> })) return;
      const recu = await appeler<ChangementRecu>(`${RACINE}/demandes/${id}/viser`, { methode: 'POST', version, corps });
      await client.invalidateQueries({ queryKey: ['registre'] });
      await aller(`/registre/${recu.lieuId}`, { state: { suite: { recu, phrase: 'Le changement est visé : la fiche est à jour.' } satisfies Suite } });
    },
  });
  return (
    <section aria-label="Donner le visa de la Région">
      <form noValidate className={styles.formulaire} onSubmit={(evenement) => void soumettre(evenement)}>
        <Erreurs erreurs={erreurs} tentative={tentative} />
        <EchecRegistre erreur={echec} />
        <ZoneTexte libelle="Pourquoi la Région vise ce changement" rows={3} maxLongueur={1000} {...useChamp('motif', control)} />
        <Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Viser et appliquer</Bouton>
      </form>
      {boite}
    </section>
  );
}
