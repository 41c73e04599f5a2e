import type { ActionDossier, DossierAgent } from '@maillage/contrats';
import { Bouton, LienBouton, type VarianteBouton } from '@maillage/ui';
import { Echec } from '../formulaire/echec.tsx';
import { useGeste } from '../formulaire/use-geste.ts';
import { suiteAttendue } from './suite-attendue.ts';
import { GesteMotive } from '../formulaire/geste-motive.tsx';
import { Classement } from './classement.tsx';
import { adresseOnglet, type CodeOnglet } from './adresse-onglet.ts';
import styles from './dossier.module.css';

/** Les gestes sans saisie : un bouton suffit. */
const DIRECTES: Readonly<Partial<Record<ActionDossier['code'], string>>> = { prendreEnCharge: 'prise-en-charge', declarerComplet: 'completude', reprendre: 'reprise' };
/** Les gestes qui demandent une saisie ont leur page. */
const PAGES: Readonly<Partial<Record<ActionDossier['code'], CodeOnglet>>> = {
  demanderPieces: 'complements', demanderComplement: 'complements', leverDemande: 'complements', constaterIncomplet: 'complements', declarerIrrecevable: 'complements',
  proposer: 'comite', passerComite: 'comite', inscrireCommissionPermanente: 'comite',
  voter: 'decision', rendreExecutoire: 'decision', soumettreSignature: 'decision', viser: 'decision', signer: 'decision', notifier: 'decision',
};

/** Clore un dossier est toujours possible, jamais ce qui est attendu. */
const JAMAIS_PRINCIPALES: readonly ActionDossier['code'][] = ['classerSansSuite', 'constaterIncomplet', 'declarerIrrecevable', 'declarerIneligible', 'rouvrir', 'leverDemande'];

/** Ce que la personne peut faire maintenant, et pourquoi elle ne peut pas encore faire le reste. */
export function Actions({ dossier, onglet }: { readonly dossier: DossierAgent; readonly onglet: CodeOnglet }) {
  const geste = useGeste(dossier.id);
  // La page qui porte le formulaire d’un geste n’a pas besoin d’un lien vers elle-même.
  const offertes = dossier.actions.filter(({ code }) => PAGES[code] !== onglet);
  const principale = dossier.actions.find(({ code, empechement }) => (!empechement || code === 'proposer') && !JAMAIS_PRINCIPALES.includes(code))?.code;
  const variante = (code: ActionDossier['code']): VarianteBouton => (onglet === 'synthese' && code === principale ? 'principal' : 'secondaire');
  return (
    <aside className={styles.actions} aria-labelledby="actions">
      <h2 id="actions">À faire</h2>
      <Echec erreur={geste.error} dossierId={dossier.id} apresRelecture={geste.reset} />
      <ul>
        {offertes.map((action) => {
          const chemin = DIRECTES[action.code];
          const page = PAGES[action.code];
          if (action.empechement && action.code !== 'proposer') return <li key={action.code}><p className={styles.empechee}>{action.libelle}</p><p className={styles.discret}>{action.empechement}</p></li>;
          if (action.code === 'classerSansSuite') return <li key={action.code}><Classement dossierId={dossier.id} libelle={action.libelle} /></li>;
          if (action.code === 'rouvrir') return <li key={action.code}><GesteMotive dossierId={dossier.id} chemin={`/api/instruction/dossiers/${dossier.id}/reouverture`} libelle={action.libelle} titre="Rouvrir ce dossier" confirmer="Rouvrir le dossier" explication="Il revient en instruction, son dépôt inchangé. La lettre déjà notifiée reste valable jusqu’à ce qu’une nouvelle la remplace." aide="Par exemple : recours gracieux accueilli, ou erreur à corriger." manque="Indiquez pourquoi le dossier est rouvert." /></li>;
          if (action.code === 'declarerIneligible') return <li key={action.code}><GesteMotive dossierId={dossier.id} chemin={`/api/instruction/dossiers/${dossier.id}/ineligibilite`} libelle={action.libelle} titre="Déclarer ce dossier inéligible" confirmer="Proposer le rejet" explication="Le rejet est proposé à la commission permanente, sans passer par le comité. Les critères constatés non satisfaits en seront les motifs, avec le vôtre." aide="Il sera lu par la commission, puis par le porteur." manque="Expliquez pourquoi le dossier est inéligible." option={{ nom: 'malgreLesConstats', libelle: 'Je m’écarte des constats : aucun critère n’est constaté non satisfait.' }} /></li>;
          if (chemin) return <li key={action.code}><Bouton variante={variante(action.code)} occupe={geste.isPending && geste.variables.chemin.endsWith(chemin)} onClick={() => geste.mutate({ chemin: `/api/instruction/dossiers/${dossier.id}/${chemin}` })}>{action.libelle}</Bouton></li>;
          if (page) return <li key={action.code}><LienBouton variante={variante(action.code)} href={adresseOnglet(dossier.id, page)}>{action.libelle}</LienBouton>{action.empechement && <p className={styles.discret}>{action.empechement}</p>}</li>;
          return null;
        })}
      </ul>
      <p className={styles.discret}>{suiteAttendue(dossier, principale !== undefined)}</p>
    </aside>
  );
}
