import type { Commission } from '@maillage/contrats';
import { type ErreurSaisie, ISSUES_VOTE, type IssueVote, LIBELLES_ISSUE_VOTE, tauxEffectif } from '@maillage/domain';
import { CelluleNombre, Colonne, ecrireMontant, euros, lireMontant, Tableau } from '@maillage/ui';
import type { KeyboardEvent } from 'react';
import type { LigneSaisie } from './saisie.ts';
import styles from '../commissions.module.css';

type Proprietes = { readonly seance: Commission; readonly saisie: readonly LigneSaisie[]; readonly anomalies: ReadonlyMap<string, readonly ErreurSaisie[]>; readonly changer: (dossierId: string, quoi: Partial<LigneSaisie>) => void };

/** La grille : une ligne par dossier ; Entrée passe à la ligne suivante dans la même colonne, la première lettre choisit le vote. */
export const Grille = ({ seance, saisie, anomalies, changer }: Proprietes) => (
  <Tableau legende="Grille de vote" legendeCachee className={styles.grille} onKeyDown={descendre}>
    <thead><tr><Colonne>Dossier</Colonne><Colonne nombre>Proposé</Colonne><Colonne>Vote</Colonne><Colonne nombre>Montant (€)</Colonne><Colonne nombre>Taux</Colonne><Colonne nombre>Pour</Colonne><Colonne nombre>Contre</Colonne><Colonne nombre>Abst.</Colonne><Colonne>Motif</Colonne></tr></thead>
    <tbody>
      {saisie.map((une) => {
        const ligne = seance.lignes.find(({ dossierId }) => dossierId === une.dossierId)!;
        const siennes = anomalies.get(une.dossierId) ?? [];
        const [amende, retire] = [une.issue === 'amende', une.issue === 'retire'];
        const montant = amende ? une.montantCentimes : une.issue === 'adopte' ? ligne.propose.montantCentimes : null;
        const erreur = siennes.length > 0 ? `erreur-${une.dossierId}` : undefined;
        const aria = (champ: string, chemin: string) => ({ 'aria-label': `${champ}, ${ligne.numero}`, 'aria-invalid': siennes.some((anomalie) => anomalie.chemin === chemin) || undefined, 'aria-describedby': erreur });
        return (
          <tr key={une.dossierId}>
            <th scope="row">{ligne.numero}<span className={styles.detail}>{ligne.beneficiaire}{ligne.votants < seance.quorum.presents ? `, ${ligne.votants} votants` : ''}</span>{siennes.length > 0 && <span id={erreur} className={styles.erreur}>{siennes.map(({ message }) => message).join(' ')}</span>}</th>
            <CelluleNombre>{ligne.propose.montantCentimes === null ? 'refus' : euros(ligne.propose.montantCentimes, true)}</CelluleNombre>
            <td><select {...aria('Vote', 'issue')} data-colonne="issue" value={une.issue} onChange={({ target }) => changer(une.dossierId, { issue: target.value as IssueVote })}>{ISSUES_VOTE.map((issue) => <option key={issue} value={issue}>{LIBELLES_ISSUE_VOTE[issue]}</option>)}</select></td>
            <CelluleNombre>{amende ? <input type="text" inputMode="decimal" data-colonne="montant" {...aria('Montant amendé', 'montantCentimes')} defaultValue={ecrireMontant(une.montantCentimes)} onChange={({ target }) => changer(une.dossierId, { montantCentimes: lireMontant(target.value) })} /> : montant === null ? '–' : euros(montant, true)}</CelluleNombre>
            <CelluleNombre>{montant === null || Number.isNaN(montant) ? '–' : tauxEffectif(montant, ligne.assietteCentimes)}</CelluleNombre>
            {(['pour', 'contre', 'abstentions'] as const).map((nom) => <td key={nom}>{retire ? '–' : <input type="text" inputMode="numeric" data-colonne={nom} className={styles.voix} {...aria(nom === 'abstentions' ? 'Abstentions' : `Voix ${nom}`, 'pour')} value={une[nom]} maxLength={3} onFocus={({ target }) => target.select()} onChange={({ target }) => changer(une.dossierId, { [nom]: target.value })} />}</td>)}
            <td><input type="text" data-colonne="motif" {...aria('Motif', 'motif')} value={une.motif} maxLength={1000} onChange={({ target }) => changer(une.dossierId, { motif: target.value })} /></td>
          </tr>
        );
      })}
    </tbody>
  </Tableau>
);

/** Entrée, ou Maj + Entrée, va à la même colonne de la ligne voisine qui l’a. */
function descendre(evenement: KeyboardEvent<HTMLTableElement>): void {
  const colonne = (evenement.target as HTMLElement).dataset['colonne'];
  if (evenement.key !== 'Enter' || !colonne) return;
  const champs = [...evenement.currentTarget.querySelectorAll<HTMLElement>(`[data-colonne="${colonne}"]`)];
  champs[champs.indexOf(evenement.target as HTMLElement) + (evenement.shiftKey ? -1 : 1)]?.focus();
  evenement.preventDefault();
}
