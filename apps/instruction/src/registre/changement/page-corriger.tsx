import { ChangementLieuDto, type FicheLieuAgent } from '@maillage/contrats';
import { Actions, Bouton, LienBouton, Page } from '@maillage/ui';
import { useNavigate } from 'react-router';
import { appeler } from '../../api/client.ts';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { LieuDeLaPage } from '../fiche/lieu-de-la-page.tsx';
import type { Suite } from '../fiche/suite-du-changement.tsx';
import { RACINE } from '../requetes.ts';
import { ChampsLieu } from './champs-lieu.tsx';
import { ChampsRaison } from './champs-raison.tsx';
import { aEnvoyer, contenuDe, controlerPoint } from './contenu.ts';
import { EchecRegistre } from './echec-registre.tsx';
import { useChangement } from './use-changement.tsx';
import styles from '../registre.module.css';

/** Corriger la fiche d’un lieu. Ce qui changerait un verdict se confirme ; le reste s’annule d’un bouton. */
export const PageCorriger = () => <LieuDeLaPage titre="Corriger la fiche">{(lieu) => <Formulaire key={lieu.version} lieu={lieu} />}</LieuDeLaPage>;

function Formulaire({ lieu }: { readonly lieu: FicheLieuAgent }) {
  const { id, nom, version } = lieu;
  const aller = useNavigate();
  const { passer, boite } = useChangement();
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<ChangementLieuDto>({
    dto: ChangementLieuDto, depart: { lieu: contenuDe(lieu), motif: '', preuve: '' }, controler: (saisie) => controlerPoint(saisie.lieu!),
    envoyer: async ({ lieu: contenu, motif, preuve }) => {
      const corrige = aEnvoyer(contenu!);
      const recu = await passer({
        essai: { lieuId: id, lieu: corrige }, titre: 'Corriger la fiche', confirmer: 'Enregistrer la correction',
        ecrire: () => appeler(`${RACINE}/${id}`, { methode: 'PUT', version, corps: { lieu: corrige, motif, ...(preuve && { preuve }) } }),
      });
      if (recu) await aller(`/registre/${id}`, { state: { suite: { recu, phrase: 'La fiche est corrigée.', avant: aEnvoyer(contenuDe(lieu)), version } satisfies Suite } });
    },
  });
  return (
    <Page titre="Corriger la fiche" objet={nom} surtitre={nom} fil={[{ libelle: 'Registre', lien: '/registre' }, { libelle: nom, lien: `/registre/${id}` }]} resume={<Erreurs erreurs={erreurs} tentative={tentative} />} plein>
      <form noValidate className={styles.formulaire} onSubmit={(evenement) => void soumettre(evenement)}>
        <EchecRegistre erreur={echec} />
        <ChampsLieu control={control} commune={{ code: lieu.commune, nom: lieu.communeNom, lon: lieu.lon, lat: lieu.lat }} />
        <ChampsRaison control={control} />
        <Actions><Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer la correction</Bouton><LienBouton variante="discret" href={`/registre/${id}`}>Renoncer</LienBouton></Actions>
        {boite}
      </form>
    </Page>
  );
}
