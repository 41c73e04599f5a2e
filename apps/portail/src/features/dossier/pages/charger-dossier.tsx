import { useQuery } from '@tanstack/react-query';
import { useRef, type ReactNode } from 'react';
import type { AppelDetail, DossierPorteur } from '@maillage/contrats';
import { Chargement, EtatErreur, Lien, Page } from '@maillage/ui';
import { ErreurApi, phraseErreur } from '../../../api/client.ts';
import { dossier as requeteDossier, reglementDuDossier } from '../api/dossiers.ts';

/** Lit un dossier et son règlement épinglé, ou dit pourquoi il ne se montre pas. `frais` : la page attend ce que le serveur sait de la dernière saisie (tâches, pièces, points à compléter). */
export function ChargerDossier({ id, titre, frais = false, children }: { readonly id: string; readonly titre: string; readonly frais?: boolean; readonly children: (dossier: DossierPorteur, appel: AppelDetail) => ReactNode }) {
  const lecture = useQuery(requeteDossier(id));
  const { data } = lecture;
  const reglement = useQuery({ ...reglementDuDossier(data?.appelId ?? '', data?.reglementVersion ?? 0), enabled: data !== undefined });
  const pret = useRef(false);
  if (!frais || !lecture.isFetching || !lecture.isStale) pret.current ||= data !== undefined;
  if (data && reglement.data && pret.current) return children(data, reglement.data);
  const erreur = lecture.error ?? reglement.error;
  if (!erreur) return <Chargement texte="Ouverture du dossier…" />;
  if (erreur instanceof ErreurApi && erreur.status === 404) return <DossierIntrouvable />;
  const reessayer = () => void (lecture.error ? lecture : reglement).refetch();
  return (
    <Page titre={titre} fil={[{ libelle: 'Mes dossiers', lien: '/dossiers' }]} colonne>
      <EtatErreur message={phraseErreur(erreur)} occupe={lecture.isFetching || reglement.isFetching} onReessayer={reessayer} />
      <p>Ce que vous avez saisi sur cet appareil y est conservé : vous le retrouverez dès que le dossier s’ouvrira.</p>
    </Page>
  );
}

const DossierIntrouvable = () => (
  <Page titre="Dossier introuvable" fil={[{ libelle: 'Mes dossiers', lien: '/dossiers' }]} colonne>
    <p>Ce dossier n’existe pas, ou il ne vous est pas ouvert. Vérifiez l’adresse, ou le compte avec lequel vous êtes connecté.</p>
    <p><Lien href="/dossiers">Voir mes dossiers</Lien></p>
  </Page>
);
