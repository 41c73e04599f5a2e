import { ChangementLieuDto } from '@maillage/contrats';
import { Actions, Bouton, LienBouton, Page } from '@maillage/ui';
import { useNavigate } from 'react-router';
import { appeler } from '../../api/client.ts';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import type { Suite } from '../fiche/suite-du-changement.tsx';
import { RACINE } from '../requetes.ts';
import { ChampsLieu } from './champs-lieu.tsx';
import { ChampsRaison } from './champs-raison.tsx';
import { ChampsStatut } from './champs-statut.tsx';
import { aEnvoyer, CONTENU_VIDE, controlerPoint } from './contenu.ts';
import { EchecRegistre } from './echec-registre.tsx';
import { useChangement } from './use-changement.tsx';
import styles from '../registre.module.css';

/** Ajouter un lieu au registre, avec son premier statut. */
export function PageCreer() {
  const aller = useNavigate();
  const { passer, boite } = useChangement();
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<ChangementLieuDto>({
    dto: ChangementLieuDto, depart: { lieu: { ...CONTENU_VIDE, typologies: [], services: [] }, statut: { statut: '' as 'ouvert', du: '' }, motif: '', preuve: '' }, controler: (saisie) => controlerPoint(saisie.lieu!),
    envoyer: async ({ lieu, statut, motif, preuve }) => {
      const contenu = aEnvoyer(lieu!);
      const recu = await passer({
        essai: { lieu: contenu, statut }, titre: 'Ajouter ce lieu', confirmer: 'Ajouter le lieu', resume: <p>« {contenu.nom} » entrera au registre et à l’annuaire public.</p>,
        ecrire: () => appeler(RACINE, { methode: 'POST', corps: { lieu: contenu, statut, motif, ...(preuve && { preuve }) } }),
      });
      if (recu) await aller(recu.applique ? `/registre/${recu.lieuId}` : `/registre/demandes/${recu.demandeId}`, { state: { suite: { recu, phrase: 'Le lieu est au registre.' } satisfies Suite } });
    },
  });
  return (
    <Page titre="Ajouter un lieu" fil={[{ libelle: 'Registre', lien: '/registre' }]} resume={<Erreurs erreurs={erreurs} tentative={tentative} />} plein>
      <form noValidate className={styles.formulaire} onSubmit={(evenement) => void soumettre(evenement)}>
        <EchecRegistre erreur={echec} />
        <ChampsLieu control={control} commune={null} />
        <h2>Son statut</h2>
        <ChampsStatut control={control} />
        <ChampsRaison control={control} />
        <Actions><Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Ajouter le lieu</Bouton><LienBouton variante="discret" href="/registre">Renoncer</LienBouton></Actions>
        {boite}
      </form>
    </Page>
  );
}
