import { Download, ExternalLink } from 'lucide-react';
import { taille } from '../formats.ts';
import styles from './apercu-pdf.module.css';

/** Un PDF dans la page, par le lecteur du navigateur ; toujours avec de quoi l’ouvrir ailleurs et le télécharger. `octets` : son poids, s’il est connu. */
export function ApercuPdf({ titre, adresse, nomFichier, octets }: { readonly titre: string; readonly adresse: string; readonly nomFichier: string; readonly octets?: number | null }) {
  const format = octets ? `PDF, ${taille(octets)}` : 'PDF';
  return (
    <div className={styles.apercu}>
      <p className={styles.liens}>
        <a href={adresse} target="_blank" rel="noopener"><ExternalLink size={20} aria-hidden="true" />Ouvrir dans un nouvel onglet ({format})</a>
        <a href={adresse} download={nomFichier}><Download size={20} aria-hidden="true" />Télécharger<span className="pour-lecteur"> {titre} ({format})</span></a>
      </p>
      <iframe title={titre} src={adresse} className={styles.cadre} />
    </div>
  );
}
