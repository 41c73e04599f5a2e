import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import type { DossierPorteur } from '@maillage/contrats';
import { Chargement, EtatErreur } from '@maillage/ui';
import { phraseErreur } from '../../../../api/client.ts';
import { dossier as requeteDossier, eligibilite } from '../../api/dossiers.ts';
import { LieuxProches } from '../../eligibilite/lieux-proches.tsx';
import { ListeConstats } from '../../../eligibilite/liste-constats.tsx';

/** Création : les tiers-lieux à moins de 20 minutes, d’après la commune enregistrée. Le résultat informe, il ne bloque pas. */
export function Couverture({ dossier }: { readonly dossier: DossierPorteur }) {
  const commune = useWatch({ name: 'commune' });
  const { data: enregistre = dossier } = useQuery({ ...requeteDossier(dossier.id), staleTime: Infinity });
  const aJour = Boolean(commune) && enregistre.contenu.projet?.commune === commune;
  const { data, error, isFetching, refetch } = useQuery({ ...eligibilite(dossier.id, enregistre.version), enabled: aJour });
  const constat = data?.verdict.constats.find(({ code }) => code === 'couverture-20-minutes');
  return (
    <section aria-labelledby="couverture-titre" data-large="">
      <h2 id="couverture-titre">Les tiers-lieux autour du projet</h2>
      {!commune && <p>Choisissez la commune du projet : les durées de trajet s’afficheront ici.</p>}
      {commune && !data && !error && <Chargement petit texte="Calcul du temps d’accès…" />}
      {error && <EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} />}
      {constat && <ListeConstats constats={[constat]} reponse={() => ''} />}
      {data && <LieuxProches lieux={data.lieux} origine={data.origine} />}
    </section>
  );
}
