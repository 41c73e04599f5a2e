import type { DossierAgent } from '@maillage/contrats';
import { Chargement, dateHeure, dateLongue, Encart, EtatErreur } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { complements } from '../../api/requetes.ts';
import { DemandeRecue } from './demande-recue.tsx';
import { FormulaireDemande } from './formulaire-demande.tsx';
import { Irrecevabilite } from './irrecevabilite.tsx';
import styles from '../dossier.module.css';

/** Les compléments : ce qui est demandé, ce qui est revenu, et ce qui s’ensuit quand rien ne vient. */
export function Complements({ dossier }: { readonly dossier: DossierAgent }) {
  const { data, error, isFetching, refetch } = useQuery(complements(dossier.id));
  if (error) return <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} />;
  if (!data) return <Chargement texte="Lecture des compléments…" />;
  const demander = dossier.actions.find(({ code }) => code === 'demanderPieces' || code === 'demanderComplement');
  const derniere = data.demandes.at(-1);
  return (
    <>
      <p className={styles.discret}>
        {data.completLe ? <>Dossier déclaré complet le {dateHeure(data.completLe)}.</> : 'Le dossier n’a pas encore été déclaré complet.'}
        {dossier.rejetImpliciteLe && <> Rejet implicite le {dateLongue(dossier.rejetImpliciteLe)}{data.joursSuspendus > 0 && <>, {data.joursSuspendus} {data.joursSuspendus > 1 ? 'jours' : 'jour'} de suspension compris</>}.</>}
      </p>
      {data.demandes.length === 0 && !demander && <p>Aucun complément n’a été demandé.</p>}
      {demander?.empechement && <Encart titre={demander.empechement} />}
      {demander && !demander.empechement && <FormulaireDemande key={derniere?.id ?? ''} dossier={dossier} complements={data} />}
      <Irrecevabilite dossier={dossier} complements={data} />
      {[...data.demandes].reverse().map((demande) => <DemandeRecue key={demande.id} dossier={dossier} demande={demande} derniere={demande === derniere} />)}
    </>
  );
}
