import type { EffetSelection } from '@maillage/contrats';
import { Badge, CelluleNombre, Colonne, euros, LigneVide, ListeDefinitions, nombre as enNombre, Tableau } from '@maillage/ui';
import type { ReactNode } from 'react';
import styles from './selection.module.css';

/** Ce qu’un choix ferait : l’enveloppe, les habitants, les crédits de paiement année par année. `vivant` : annoncé quand il change. */
export function Effet({ id, titre, effet, enveloppeCentimes, nombre, vivant = false, children }: { readonly id: string; readonly titre: string; readonly effet: EffetSelection; readonly enveloppeCentimes: number | null; readonly nombre: number; readonly vivant?: boolean; readonly children?: ReactNode }) {
  const part = enveloppeCentimes ? Math.min(100, (effet.montantCentimes * 100) / enveloppeCentimes) : 0;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{titre}</h2>
      <div role={vivant ? 'status' : undefined}>
        <ListeDefinitions lignes={[
          { terme: 'Dossiers retenus', valeur: nombre }, { terme: 'Montant', valeur: euros(effet.montantCentimes) },
          ...(enveloppeCentimes === null ? [] : [{ terme: effet.resteCentimes < 0 ? 'Dépassement' : 'Reste de l’enveloppe', valeur: <strong>{euros(Math.abs(effet.resteCentimes))}</strong> }]),
          { terme: 'Points', valeur: enNombre(effet.note) }, { terme: 'Habitants nouvellement couverts, ensemble', valeur: enNombre(effet.habitantsEnsemble) },
        ]} />
      </div>
      {enveloppeCentimes !== null && <div className={styles.jauge} aria-hidden="true"><span style={{ inlineSize: `${part}%` }} /></div>}
      <Tableau legende={`${titre} : crédits de paiement à prévoir`} className={styles.tableau}>
        <thead><tr><Colonne>Exercice</Colonne><Colonne nombre>À payer</Colonne><Colonne nombre>Crédits restants</Colonne></tr></thead>
        <tbody>
          {effet.paiements.length === 0 && <LigneVide colonnes={3}>Rien à payer.</LigneVide>}
          {effet.paiements.map(({ exercice, centimes, restantsCentimes }) => (
            <tr key={exercice}><th scope="row">{exercice}</th><CelluleNombre>{euros(centimes, true)}</CelluleNombre><CelluleNombre>{restantsCentimes === null ? '–' : <>{euros(restantsCentimes, true)}{restantsCentimes < centimes && <> <Badge ton="attention">Insuffisants</Badge></>}</>}</CelluleNombre></tr>
          ))}
        </tbody>
      </Tableau>
      {children}
    </section>
  );
}
