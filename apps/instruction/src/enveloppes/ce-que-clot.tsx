import type { ApercuCloture } from '@maillage/contrats';
import { Chargement, dateLongue, Encart, euros } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { apercuCloture } from '../subventions/requetes.ts';
import styles from './enveloppes.module.css';

/** Ce que la clôture d’un exercice ferait, lu avant de confirmer : crédits tombés ou reportés, rattachements, autorisations. */
export function CeQueClot({ id, exercice }: { readonly id: string; readonly exercice: number }) {
  const { data, error } = useQuery(apercuCloture(id, exercice));
  if (!data) return error ? <Encart ton="erreur" annonce titre={error.message} /> : <Chargement texte="Calcul de la clôture…" />;
  const { court, dernierJour, rattachements } = data;
  return (
    <>
      {court && <Encart ton="attention" titre={`L’exercice ${exercice} se paie encore, jusqu’au ${dateLongue(dernierJour)}`} />}
      <ul className={styles.effets}>{effets(data).map((phrase) => <li key={phrase}>{phrase}</li>)}</ul>
      {rattachements.length > 0 && (
        <>
          <p>Service fait avant le 31 décembre, pas encore mandaté :</p>
          <ul className={styles.effets}>
            {rattachements.map(({ paiementId, subventionNumero, beneficiaire, montantCentimes }, rang) => (
              <li key={paiementId ?? rang}>{paiementId ? <Link to={`/paiements/${paiementId}`}>{subventionNumero}, {beneficiaire}</Link> : 'Un dossier dont vous êtes écarté'} : {montantCentimes === null ? 'à liquider d’abord, ses crédits ne suivront pas' : euros(montantCentimes)}</li>
            ))}
          </ul>
        </>
      )}
      <p>Plus rien ne pourra s’imputer sur {exercice}, et cette clôture ne se défait pas. Ces règles sont celles de la Région, à confirmer par son règlement budgétaire.</p>
    </>
  );
}

function effets({ exercice, regles, cpTombesCentimes, cpReportesCentimes, aeAnnuleesCentimes, aeReporteesCentimes, enveloppeSuivante }: ApercuCloture): readonly string[] {
  return [
    cpTombesCentimes > 0 ? `${euros(cpTombesCentimes)} de crédits non consommés tombent.` : 'Aucun crédit ne tombe.',
    ...(cpReportesCentimes > 0 ? [`${euros(cpReportesCentimes)} de crédits passent à ${exercice + 1}${regles.cp === 'reportes' ? '.' : ', pour les paiements rattachés.'}`] : []),
    ...(aeAnnuleesCentimes > 0 ? [`${euros(aeAnnuleesCentimes)} d’autorisations disponibles sont annulées.`] : []),
    ...(aeReporteesCentimes > 0 ? [`${euros(aeReporteesCentimes)} d’autorisations passent à l’enveloppe « ${enveloppeSuivante} » de ${exercice + 1}.`] : []),
    ...(regles.ae === 'reportees' && enveloppeSuivante === null ? [`Les autorisations restent ici : le programme n’a pas encore d’enveloppe pour ${exercice + 1}.`] : []),
  ];
}
