import styles from './gabarit.module.css';

/** Le mot Maillage et cinq points reliés. */
export function Marque() {
  return (
    <span className={styles.marque}>
      <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" className={styles.maille}>
        <path d="M6 9 18 5 27 14 20 27 8 22ZM6 9 27 14 8 22M18 5 20 27" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
        <circle cx="6" cy="9" r="3.2" /><circle cx="18" cy="5" r="3.2" /><circle cx="27" cy="14" r="3.2" /><circle cx="20" cy="27" r="3.2" /><circle cx="8" cy="22" r="3.2" />
      </svg>
      Maillage
    </span>
  );
}
