import type { Configuration } from '@maillage/contrats';
import { Bouton } from '@maillage/ui';
import type { FormEvent } from 'react';
import styles from './session.module.css';

type Compte = Configuration['comptesDemonstration'][number];

/** Les comptes inventés de la démonstration : un bouton par personne, le rôle en toutes lettres. */
export const ComptesDemonstration = ({ comptes, occupe, choisir, soumettre }: { readonly comptes: readonly Compte[]; readonly occupe: boolean; readonly choisir: (compte: Compte) => void; readonly soumettre: (evenement: FormEvent) => Promise<void> }) => (
  <section className={styles.comptes} aria-labelledby="comptes-demonstration">
    <h2 id="comptes-demonstration">Comptes de démonstration</h2>
    <p>Choisissez une personne pour entrer à sa place. Tout ce qu’elle fait ici est inventé.</p>
    <ul className={styles.liste}>
      {comptes.map((compte) => (
        <li key={compte.courriel}>
          <form onSubmit={(evenement) => { choisir(compte); void soumettre(evenement); }}>
            <Bouton type="submit" variante="secondaire" occupe={occupe} libelleOccupe={compte.nom}>{compte.nom}<span className={styles.role}>{compte.role}</span></Bouton>
          </form>
        </li>
      ))}
    </ul>
  </section>
);
