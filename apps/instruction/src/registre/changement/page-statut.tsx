import { ChangementLieuDto, type FicheLieuAgent, STATUTS_LIEU } from '@maillage/contrats';
import { Actions, Bouton, dateLongue, LienBouton, Page } from '@maillage/ui';
import { useNavigate } from 'react-router';
import { appeler } from '../../api/client.ts';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { LieuDeLaPage } from '../fiche/lieu-de-la-page.tsx';
import type { Suite } from '../fiche/suite-du-changement.tsx';
import { RACINE } from '../requetes.ts';
import { ChampsRaison } from './champs-raison.tsx';
import { ChampsStatut } from './champs-statut.tsx';
import { EchecRegistre } from './echec-registre.tsx';
import { useChangement } from './use-changement.tsx';
import styles from '../registre.module.css';

/** Dater un statut : ouverture, suspension, fermeture, avec son effet avant d’écrire. */
export const PageStatut = () => <LieuDeLaPage titre="Dater un statut">{(lieu) => <Formulaire key={lieu.version} lieu={lieu} />}</LieuDeLaPage>;

function Formulaire({ lieu: { id, nom, version, statuts } }: { readonly lieu: FicheLieuAgent }) {
  const aller = useNavigate();
  const { passer, boite } = useChangement();
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<ChangementLieuDto>({
    dto: ChangementLieuDto, depart: { statut: { statut: '' as 'ouvert', du: '' }, motif: '', preuve: '' },
    envoyer: async ({ statut, motif, preuve }) => {
      const remplace = statuts.find(({ du }) => du === statut!.du);
      const recu = await passer({
        essai: { lieuId: id, statut }, toujours: true, titre: 'Dater ce statut', confirmer: 'Enregistrer le statut',
        resume: <p>« {nom} » sera dit <strong>{STATUTS_LIEU[statut!.statut].toLowerCase()}</strong> depuis le {dateLongue(statut!.du)}{remplace && `, à la place de « ${STATUTS_LIEU[remplace.statut].toLowerCase()} » au même jour`}. Un statut enregistré ne s’efface pas : on en date un autre.</p>,
        ecrire: () => appeler(`${RACINE}/${id}`, { methode: 'PUT', version, corps: { statut, motif, ...(preuve && { preuve }) } }),
      });
      if (recu) await aller(`/registre/${id}`, { state: { suite: { recu, phrase: 'Le statut est enregistré.' } satisfies Suite } });
    },
  });
  return (
    <Page titre="Dater un statut" objet={nom} surtitre={nom} fil={[{ libelle: 'Registre', lien: '/registre' }, { libelle: nom, lien: `/registre/${id}` }]} resume={<Erreurs erreurs={erreurs} tentative={tentative} />} plein>
      <form noValidate className={styles.formulaire} onSubmit={(evenement) => void soumettre(evenement)}>
        <EchecRegistre erreur={echec} />
        <ChampsStatut control={control} />
        <ChampsRaison control={control} />
        <Actions><Bouton type="submit" occupe={occupe} libelleOccupe="Calcul de l’effet…">Voir l’effet et enregistrer</Bouton><LienBouton variante="discret" href={`/registre/${id}`}>Renoncer</LienBouton></Actions>
        {boite}
      </form>
    </Page>
  );
}
