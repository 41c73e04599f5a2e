import { useQuery } from '@tanstack/react-query';
import { Chargement, EtatErreur, Page } from '@maillage/ui';
import { Navigate, useParams } from 'react-router';
import { phraseErreur } from '../../../api/client.ts';
import { complements } from '../api/complements.ts';
import { FormulaireComplements } from '../complements/formulaire-complements.tsx';
import { LireComplements } from '../complements/lire-complements.tsx';
import { ChargerDossier } from './charger-dossier.tsx';

/** /dossiers/:id/completer : les points demandés par le service, et eux seuls ; sans demande, ce qui a été transmis. */
export function Completer() {
  const { id = '' } = useParams();
  const { data, error, isFetching, refetch } = useQuery(complements(id));
  return (
    <ChargerDossier id={id} titre="Complétez votre dossier">
      {(dossier) => {
        if (dossier.etat === 'BROUILLON') return <Navigate replace to={`/dossiers/${id}/remplir`} />;
        if (data) return data.ouverte ? <FormulaireComplements key={data.ouverte.id} dossier={dossier} demande={data.ouverte} /> : <LireComplements dossier={dossier} closes={data.closes} />;
        return error ? <Page titre="Complétez votre dossier" colonne><EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} /></Page> : <Chargement texte="Lecture de la demande…" />;
      }}
    </ChargerDossier>
  );
}
