import type { DemandeComplements, DossierAgent } from '@maillage/contrats';
import { Badge, dateHeure, dateLongue } from '@maillage/ui';
import { useMoi } from '../../api/requetes.ts';
import { PointRecu } from './point-recu.tsx';
import styles from '../dossier.module.css';

/** Une demande et ce qui en est revenu ; la dernière transmise se juge point par point. */
export function DemandeRecue({ dossier, demande, derniere }: { readonly dossier: DossierAgent; readonly demande: DemandeComplements; readonly derniere: boolean }) {
  const { roles } = useMoi();
  const { rang, demandeeLe, echeance, transmiseLe, leveeLe, message, rappels, points } = demande;
  const jugeable = derniere && transmiseLe !== null && (dossier.etat === 'DEPOSE' || dossier.etat === 'EN_INSTRUCTION') && roles.includes('INSTRUCTEUR');
  return (
    <section aria-labelledby={`demande-${rang}`}>
      <h3 id={`demande-${rang}`}>Demande n° {rang}, du {dateLongue(demandeeLe)} <Badge ton={transmiseLe ? 'succes' : leveeLe ? 'neutre' : 'attention'}>{transmiseLe ? 'Transmise' : leveeLe ? 'Sans réponse' : 'En attente'}</Badge></h3>
      <p className={styles.discret}>
        À compléter avant le {dateLongue(echeance)}. {transmiseLe && <>Compléments reçus le {dateHeure(transmiseLe)}. </>}{leveeLe && <>Examen repris le {dateHeure(leveeLe)}. </>}
        {rappels.length > 0 && <>Rappels envoyés : {rappels.map((un) => dateLongue(un)).join(', ')}.</>}
      </p>
      {message && <p>{message}</p>}
      <ol>{points.map((point) => <li key={point.id}><PointRecu dossierId={dossier.id} point={point} transmise={transmiseLe !== null} jugeable={jugeable} /></li>)}</ol>
    </section>
  );
}
