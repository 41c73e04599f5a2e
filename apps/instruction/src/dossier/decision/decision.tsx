import type { ActionDossier, DossierAgent } from '@maillage/contrats';
import { ApercuPdf, Encart } from '@maillage/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Proposition } from '../comite/proposition-lue.tsx';
import { lettreEnVigueur } from '../suite-attendue.ts';
import { Acte } from './acte.tsx';
import { FormulaireDeliberation } from './deliberation.tsx';
import { FormulaireExecutoire } from './executoire.tsx';
import { TexteDecision } from './texte-decision.tsx';
import styles from './decision.module.css';

/** À gauche ce qui est décidé et ce qui reste à faire ; à droite la lettre, exactement celle qui partira. */
export function Decision({ dossier }: { readonly dossier: DossierAgent }) {
  const { id, numero, decision, etat } = dossier;
  const action = (code: ActionDossier['code']) => dossier.actions.find((offerte) => offerte.code === code);
  const lettre = lettreEnVigueur(dossier);
  useRelecture(id, lettre !== null && lettre.sha256 === null);
  const aVoter = action('voter');
  return (
    <div className={styles.decision}>
      <div className={styles.gauche}>
        {aVoter && (aVoter.empechement ? <Encart titre={aVoter.empechement} /> : <FormulaireDeliberation dossier={dossier} />)}
        {!decision && !aVoter && <p>{etat === 'INSCRIT_COMMISSION' ? 'Le secrétariat de la commission permanente enregistrera ici la délibération, après le vote.' : 'Pas encore de décision : le dossier doit d’abord être inscrit à la commission permanente.'}</p>}
        {decision && !aVoter && (
          <>
            {action('rendreExecutoire') && <FormulaireExecutoire dossierId={id} />}
            <Acte dossier={dossier} lettre={lettre} action={action} />
            <TexteDecision dossier={dossier} decision={decision} />
          </>
        )}
      </div>
      {aVoter && dossier.proposition && (
        <section className={styles.droite} aria-labelledby="propose">
          <h3 id="propose">Ce qui est proposé à la commission</h3>
          <Proposition {...dossier.proposition} />
        </section>
      )}
      {decision && !aVoter && (
        <section className={styles.droite} aria-labelledby="lettre">
          <h3 id="lettre">{lettre ? `Lettre n° ${lettre.numero}` : 'Aperçu de la lettre, marqué « PROJET »'}</h3>
          {lettre
            ? lettre.sha256 ? <ApercuPdf key={lettre.sha256} titre={`Lettre n° ${lettre.numero} (PDF)`} adresse={`/api/actes/${lettre.id}/pdf`} nomFichier={`${lettre.numero}.pdf`} octets={lettre.taille} /> : <p role="status">La lettre est en préparation ; elle s’affichera ici dans quelques secondes.</p>
            : <ApercuPdf key={`${decision.id} ${decision.executoireLe}`} titre="Aperçu de la lettre (PDF)" adresse={`/api/instruction/dossiers/${id}/apercu.pdf`} nomFichier={`PROJET-${numero}.pdf`} />}
        </section>
      )}
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
