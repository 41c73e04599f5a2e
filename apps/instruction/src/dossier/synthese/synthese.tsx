import type { DossierAgent } from '@maillage/contrats';
import { dateHeure, euros, Lien, ListeDefinitions, pourcent } from '@maillage/ui';
import { useMoi } from '../../api/requetes.ts';
import { SuiviInterne } from '../notes/suivi-interne.tsx';
import { adresseOnglet } from '../adresse-onglet.ts';
import { Attribution } from './attribution.tsx';
import { Barres } from './barres.tsx';
import { Criteres } from './criteres.tsx';
import styles from './synthese.module.css';

/** L’essentiel sur un écran : l’argent et les faits d’un côté, les critères de l’autre. */
export function Synthese({ dossier }: { readonly dossier: DossierAgent }) {
  const { id, depot: { contenu: { structure, projet } }, budget, criteres, deposeLe, appel, porteur, proposition, decision } = dossier;
  const { roles } = useMoi();
  return (
    <div className={styles.synthese}>
      <div>
        <section aria-labelledby="argent">
          <h3 id="argent">Budget</h3>
          <Barres budget={budget} />
          <p className={styles.discret}>{budget.tauxPourMille === null ? 'Taux à vérifier : la classe du territoire n’est pas connue.' : `Taux de ${pourcent(budget.tauxPourMille)}${budget.plafondCentimes === null ? ', plafond à vérifier' : `, plafond de ${euros(budget.plafondCentimes)}`}.`}</p>
          <p><Lien href={adresseOnglet(id, 'budget')}>Instruire le budget</Lien></p>
        </section>
        <section aria-labelledby="faits">
          <h3 id="faits">Faits</h3>
          <ListeDefinitions lignes={[
            { terme: 'Appel', valeur: `${appel.titre} (règlement, version ${appel.version})` },
            { terme: 'Déposé le', valeur: <time dateTime={deposeLe}>{dateHeure(deposeLe)}</time> },
            { terme: 'Structure', valeur: structure?.raisonSociale ?? 'non indiquée' },
            { terme: 'Contact', valeur: <a href={`mailto:${structure?.contact?.courriel ?? porteur.courriel}`}>{structure?.contact?.courriel ?? porteur.courriel}</a> },
            { terme: 'Projet', valeur: <span className={styles.resume}>{projet?.description ?? 'non décrit'}</span> },
            ...(proposition ? [{ terme: 'Proposition', valeur: proposition.sens === 'accord' ? `Accord${proposition.montantCentimes === null ? '' : ` de ${euros(proposition.montantCentimes)}`}` : 'Refus' }] : []),
            ...(decision ? [{ terme: 'Délibération', valeur: `n° ${decision.numero}, ${SENS[decision.sens]}${decision.montantCentimes === null ? '' : ` de ${euros(decision.montantCentimes)}`}` }] : []),
          ]} />
        </section>
      </div>
      <div>
        <section aria-labelledby="criteres">
          <h3 id="criteres">Critères</h3>
          <Criteres criteres={criteres} />
          <p><Lien href={adresseOnglet(id, 'eligibilite')}>Voir les preuves et conclure</Lien></p>
        </section>
        {(roles.includes('INSTRUCTEUR') || roles.includes('VALIDEUR')) && <Attribution dossierId={id} instructeurId={dossier.instructeur?.id ?? null} />}
        <SuiviInterne dossierId={id} />
      </div>
    </div>
  );
}

const SENS = { accord: 'accord', refus: 'refus', ajournement: 'ajournement' } as const;
