import type { ActionDossier, DecisionAgent, DossierAgent } from '@maillage/contrats';
import { ApercuPdf } from '@maillage/ui';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, useEffect } from 'react';
import { lettreEnVigueur } from '../suite-attendue.ts';
import { Acte } from './acte.tsx';
import { TexteDecision } from './texte-decision.tsx';
import styles from './decision.module.css';

const FormulaireExecutoire = lazy(async () => ({ default: (await import('./executoire.tsx')).FormulaireExecutoire }));

/** À gauche ce qui reste à faire et ce qui est décidé ; à droite la lettre, exactement celle qui partira. */
export function Decidee({ dossier, decision }: { readonly dossier: DossierAgent; readonly decision: DecisionAgent }) {
  const { id, numero } = dossier;
  const action = (code: ActionDossier['code']) => dossier.actions.find((offerte) => offerte.code === code);
  const lettre = lettreEnVigueur(dossier);
  useRelecture(id, lettre !== null && lettre.sha256 === null);
  return (
    <div className={styles.decision}>
      <div className={styles.gauche}>
        {action('rendreExecutoire') && <FormulaireExecutoire dossierId={id} />}
        <Acte dossier={dossier} lettre={lettre} action={action} />
        <TexteDecision dossier={dossier} decision={decision} />
      </div>
      <section className={styles.droite} aria-labelledby="lettre">
        <h3 id="lettre">{lettre ? `Lettre n° ${lettre.numero}` : 'Aperçu de la lettre, marqué « PROJET »'}</h3>
        {lettre
          ? lettre.sha256 ? <ApercuPdf key={lettre.sha256} titre={`Lettre n° ${lettre.numero} (PDF)`} adresse={`/api/actes/${lettre.id}/pdf`} nomFichier={`${lettre.numero}.pdf`} octets={lettre.taille} /> : <p role="status">La lettre est en préparation ; elle s’affichera ici dans quelques secondes.</p>
          : <ApercuPdf key={`${decision.id} ${decision.executoireLe}`} titre="Aperçu de la lettre (PDF)" adresse={`/api/instruction/dossiers/${id}/apercu.pdf`} nomFichier={`PROJET-${numero}.pdf`} />}
      </section>
    </div>
  );
}

/** Relit le dossier toutes les deux secondes tant que la lettre s’imprime. */
function useRelecture(id: string, enPreparation: boolean) {
  const client = useQueryClient();
  useEffect(() => {
    if (!enPreparation) return;
    const minuterie = setInterval(() => void client.invalidateQueries({ queryKey: ['dossier', id], exact: true }), 2000);
    return () => clearInterval(minuterie);
  }, [client, id, enPreparation]);
}
