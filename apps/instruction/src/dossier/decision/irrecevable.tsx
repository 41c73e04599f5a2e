import type { ActionDossier, DossierAgent } from '@maillage/contrats';
import { ApercuPdf } from '@maillage/ui';
import { lettreIrrecevabilite } from '../suite-attendue.ts';
import { Acte } from './acte.tsx';
import styles from './decision.module.css';

/** La lettre d’une irrecevabilité : la soumettre à signature, la signer, la notifier ; à droite, celle qui partira. */
export function Irrecevable({ dossier }: { readonly dossier: DossierAgent }) {
  const action = (code: ActionDossier['code']) => dossier.actions.find((offerte) => offerte.code === code);
  const lettre = lettreIrrecevabilite(dossier);
  return (
    <div className={styles.decision}>
      <div className={styles.gauche}>
        <p>Ce dossier a été déclaré irrecevable ; le motif est dans « Compléments ».</p>
        <Acte dossier={dossier} lettre={lettre} action={action} />
      </div>
      <section className={styles.droite} aria-labelledby="lettre">
        <h3 id="lettre">{lettre ? `Lettre n° ${lettre.numero}` : 'Aperçu de la lettre, marqué « PROJET »'}</h3>
        {lettre
          ? <ApercuPdf key={lettre.sha256} titre={`Lettre n° ${lettre.numero} (PDF)`} adresse={`/api/actes/${lettre.id}/pdf`} nomFichier={`${lettre.numero}.pdf`} octets={lettre.taille} />
          : <ApercuPdf titre="Aperçu de la lettre (PDF)" adresse={`/api/instruction/dossiers/${dossier.id}/apercu.pdf`} nomFichier={`PROJET-${dossier.numero}.pdf`} />}
      </section>
    </div>
  );
}
