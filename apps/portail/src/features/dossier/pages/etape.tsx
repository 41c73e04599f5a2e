import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Chargement, Lien, Page } from '@maillage/ui';
import { Navigate, useParams } from 'react-router';
import { lireBrouillon } from '../enregistrement/brouillons.ts';
import { chargerCorps, chargerLesAutres } from '../etapes/corps.ts';
import { estEtape, titreEtape, type ProprietesEtape } from '../etapes/etape.ts';
import { FormulaireEtape } from '../etapes/formulaire-etape.tsx';
import { ChargerDossier } from './charger-dossier.tsx';

/** /dossiers/:id/etape/:etape : une étape de saisie d’un brouillon ; un dossier déposé mène à son suivi. */
export function PageEtape() {
  const { id = '', etape } = useParams();
  if (!estEtape(etape)) return (
    <Page titre="Étape introuvable" colonne><p>Cette étape n’existe pas. <Lien href={`/dossiers/${id}/remplir`}>Revenir à la liste des tâches</Lien></p></Page>
  );
  return (
    <ChargerDossier key={etape} id={id} titre={titreEtape(etape)} frais={etape === 'pieces'}>
      {(dossier, appel) => (dossier.etat === 'BROUILLON' ? <AvecBrouillon key={etape} dossier={dossier} appel={appel} etape={etape} /> : <Navigate replace to={`/dossiers/${id}`} />)}
    </ChargerDossier>
  );
}

/** Une saisie gardée sur l’appareil passe avant ce que le serveur sait : elle est plus récente. */
function AvecBrouillon(proprietes: ProprietesEtape) {
  const { dossier, etape } = proprietes;
  const { data: corps } = useQuery({ queryKey: ['corps', etape], staleTime: Infinity, queryFn: async () => ({ Corps: await chargerCorps(etape) }) });
  const { data: brouillon, isPending } = useQuery({
    queryKey: ['brouillon', dossier.id, etape], staleTime: 0, gcTime: 0, retry: false,
    queryFn: async () => (await lireBrouillon(dossier.id, etape).catch(() => undefined)) ?? null,
  });
  useEffect(() => { if (corps) chargerLesAutres(); }, [corps]);
  if (isPending || !corps) return <Chargement texte="Ouverture de l’étape…" />;
  return <FormulaireEtape {...proprietes} brouillon={brouillon ?? undefined} Corps={corps.Corps} />;
}
