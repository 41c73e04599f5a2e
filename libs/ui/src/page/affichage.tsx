import { useState } from 'react';
import styles from './gabarit.module.css';

const CLE = 'maillage-affichage';
const lire = () => { try { return localStorage.getItem(CLE) ?? ''; } catch { return ''; } };

/** Pose le mode clair ou sombre gardé sur cet appareil ; sans choix, celui du système. À appeler avant le premier rendu. */
export function poserAffichage(choix: string = lire()) {
  if (choix) document.documentElement.dataset['affichage'] = choix;
  else delete document.documentElement.dataset['affichage'];
}

/** Le réglage « Affichage » du pied de page. */
export function ReglageAffichage() {
  const [choix, setChoix] = useState(lire);
  const changer = (valeur: string) => {
    setChoix(valeur);
    try { localStorage.setItem(CLE, valeur); } catch { /* navigation privée : le choix vaut pour la page */ }
    poserAffichage(valeur);
  };
  return (
    <label className={styles.affichage}>
      Affichage
      <select value={choix} onChange={(evenement) => changer(evenement.target.value)}>
        <option value="">Système</option>
        <option value="clair">Clair</option>
        <option value="sombre">Sombre</option>
      </select>
    </label>
  );
}
