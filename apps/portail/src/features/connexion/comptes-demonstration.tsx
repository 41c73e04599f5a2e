import { useConfiguration } from '../../api/session.ts';
import styles from './connexion.module.css';

/** Les comptes de la démonstration : un clic ouvre la session. Absents hors démonstration. */
export function ComptesDemonstration({ onChoisir }: { readonly onChoisir: (courriel: string, motDePasse: string) => void }) {
  const comptes = useConfiguration()?.comptesDemonstration ?? [];
  if (comptes.length === 0) return null;
  return (
    <section className={styles.demo} aria-labelledby="comptes-demonstration">
      <h2 id="comptes-demonstration">Comptes de démonstration</h2>
      <p>Toutes ces personnes sont inventées. Choisissez-en une pour ouvrir sa session.</p>
      <ul className={styles.comptes}>
        {comptes.map((compte) => (
          <li key={compte.courriel}><button type="button" onClick={() => onChoisir(compte.courriel, compte.motDePasse)}><strong>{compte.nom}</strong>{compte.role}<small>{compte.courriel}</small></button></li>
        ))}
      </ul>
    </section>
  );
}
