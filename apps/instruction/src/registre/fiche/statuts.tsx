import { type FicheLieuAgent, STATUTS_LIEU } from '@maillage/contrats';
import { Chronologie, dateLongue } from '@maillage/ui';
import styles from '../registre.module.css';

/** La suite datée des statuts, du premier à celui du jour ; une date à venir le dit. */
export function Statuts({ lieu: { statuts, statutDu } }: { readonly lieu: FicheLieuAgent }) {
  return (
    <section className={styles.bloc} aria-labelledby="statuts">
      <h2 id="statuts">Ses statuts</h2>
      {statuts.length === 0 ? <p>Aucun statut n’est encore daté : le lieu ne compte pas dans la couverture.</p> : (
        <Chronologie etapes={statuts.map(({ du, statut }) => ({
          titre: `${STATUTS_LIEU[statut]} depuis le ${dateLongue(du)}`,
          statut: du === statutDu ? 'en-cours' as const : statutDu !== null && du < statutDu ? 'fait' as const : 'a-venir' as const,
          detail: du === statutDu ? 'Statut du jour' : statutDu === null || du > statutDu ? 'À cette date' : undefined,
        }))} />
      )}
    </section>
  );
}
