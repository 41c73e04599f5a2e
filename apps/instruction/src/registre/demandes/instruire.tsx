import { ChangementLieuDto, type ContenuLieu, type DetailDemande, type FicheLieuAgent } from '@maillage/contrats';
import { Bouton, Chargement, EtatErreur, OuiNon } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { appeler } from '../../api/client.ts';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { ChampsLieu } from '../changement/champs-lieu.tsx';
import { ChampsRaison } from '../changement/champs-raison.tsx';
import { ChampsStatut } from '../changement/champs-statut.tsx';
import { aEnvoyer, controlerPoint } from '../changement/contenu.ts';
import { EchecRegistre } from '../changement/echec-registre.tsx';
import { useChangement } from '../changement/use-changement.tsx';
import type { Suite } from '../fiche/suite-du-changement.tsx';
import { fiche, RACINE } from '../requetes.ts';
import { contenuDemande, statutDemande } from './tel-que-demande.ts';
import styles from '../registre.module.css';

/** Accepter une demande : la fiche telle qu’elle serait, déjà remplie d’après la demande, à vérifier avant d’écrire. */
export function Instruire({ demande }: { readonly demande: DetailDemande }) {
  const { data, error, refetch } = useQuery({ ...fiche(demande.lieuId ?? ''), enabled: demande.lieuId !== null });
  if (error) return <EtatErreur message={error.message} onReessayer={() => void refetch()} />;
  if (demande.lieuId && !data) return <Chargement petit texte="Lecture du lieu…" />;
  return <Formulaire demande={demande} lieu={data ?? null} />;
}

function Formulaire({ demande, lieu }: { readonly demande: DetailDemande; readonly lieu: FicheLieuAgent | null }) {
  const aller = useNavigate();
  const { passer, boite } = useChangement();
  const [contenu] = useState<ContenuLieu>(() => contenuDemande(demande, lieu));
  const [statutVoulu] = useState(() => statutDemande(demande));
  const [dater, setDater] = useState(statutVoulu !== undefined);
  const { formulaire, control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<ChangementLieuDto>({
    dto: ChangementLieuDto, depart: { lieu: contenu, statut: statutVoulu, motif: '', preuve: '' }, controler: (saisie) => controlerPoint(saisie.lieu!),
    envoyer: async ({ lieu: saisi, statut, motif, preuve }) => {
      const corps = { lieu: aEnvoyer(saisi!), ...(statut && { statut }) };
      const recu = await passer({
        essai: { ...(demande.lieuId && { lieuId: demande.lieuId }), ...corps }, toujours: true, titre: 'Accepter la demande', confirmer: 'Appliquer le changement',
        resume: <p>{lieu ? `La fiche de « ${lieu.nom} » sera mise à jour` : `« ${corps.lieu.nom} » entrera au registre`}, et le demandeur en sera prévenu par courriel.</p>,
        ecrire: () => appeler(`${RACINE}/demandes/${demande.id}/accepter`, { methode: 'POST', version: demande.version, corps: { ...corps, motif, ...(preuve && { preuve }), ...(lieu && { lieuVersion: lieu.version }) } }),
      });
      if (recu?.applique) await aller(`/registre/${recu.lieuId}`, { state: { suite: { recu, phrase: 'La demande est acceptée : la fiche est à jour, le demandeur est prévenu.' } satisfies Suite } });
    },
  });
  const choisirDeDater = (oui: boolean) => { setDater(oui); formulaire.setValue('statut', oui ? statutVoulu ?? { statut: '' as 'ouvert', du: '' } : undefined); };
  return (
    <section aria-label="Accepter la demande">
      <form noValidate className={styles.formulaire} onSubmit={(evenement) => void soumettre(evenement)}>
        <Erreurs erreurs={erreurs} tentative={tentative} />
        <EchecRegistre erreur={echec} />
        <ChampsLieu control={control} commune={{ code: demande.commune, nom: lieu?.communeNom ?? demande.communeNom, ...(lieu && { lon: lieu.lon, lat: lieu.lat }) }} />
        <h2>Son statut</h2>
        <OuiNon name="dater" libelle="Faut-il dater un nouveau statut ?" value={dater} onChange={choisirDeDater} />
        {dater && <ChampsStatut control={control} />}
        <ChampsRaison control={control} />
        <Bouton type="submit" occupe={occupe} libelleOccupe="Calcul de l’effet…">Voir l’effet et accepter</Bouton>
      </form>
      {boite}
    </section>
  );
}
