import type { ActionDossier, DossierAgent, Seance } from '@maillage/contrats';
import { dateLongue, Encart, Lien } from '@maillage/ui';
import { lazy, type ReactNode } from 'react';
import { BadgeAvis } from '../../avis/badges.tsx';
import { adresseOnglet } from '../adresse-onglet.ts';
import { Proposition } from './proposition-lue.tsx';
import styles from './comite.module.css';

// Les formulaires ne se chargent que pour qui peut agir.
const FormulaireProposition = lazy(async () => ({ default: (await import('./proposition.tsx')).FormulaireProposition }));
const FormulairePassage = lazy(async () => ({ default: (await import('./seances.tsx')).FormulairePassage }));
const FormulaireInscription = lazy(async () => ({ default: (await import('./seances.tsx')).FormulaireInscription }));

/** La proposition de l’instruction, l’avis du comité, puis l’inscription à la commission permanente. */
export function Comite({ dossier }: { readonly dossier: DossierAgent }) {
  const action = (code: ActionDossier['code']) => dossier.actions.find((offerte) => offerte.code === code);
  const seances = (genre: Seance['genre']) => dossier.seances.filter((seance) => seance.genre === genre);
  return (
    <div className={styles.comite}>
      {dossier.avis.demandes > 0 && <p><BadgeAvis avis={dossier.avis} /> <Lien href={adresseOnglet(dossier.id, 'avis')}>Lire les avis</Lien></p>}
      <Etape titre="Proposition de l’instruction" action={action('proposer')} faits={dossier.proposition && <Proposition {...dossier.proposition} />} absence="Pas encore de proposition." formulaire={<FormulaireProposition dossier={dossier} />} />
      <Etape titre="Comité" action={action('passerComite')} faits={seances('comite').length > 0 && <Seances seances={seances('comite')} />} absence="Le dossier n’est pas encore passé en comité." formulaire={<FormulairePassage dossier={dossier} />} />
      <Etape titre="Commission permanente" action={action('inscrireCommissionPermanente')} faits={seances('commission-permanente').length > 0 && <Seances seances={seances('commission-permanente')} />} absence="Le dossier n’est pas encore inscrit à l’ordre du jour." formulaire={<FormulaireInscription dossier={dossier} />} />
    </div>
  );
}

/** Une étape : le formulaire si la personne peut agir, ce qui l’en empêche sinon, et ce qui est déjà fait. */
function Etape({ titre, action, faits, absence, formulaire }: { readonly titre: string; readonly action: ActionDossier | undefined; readonly faits: ReactNode; readonly absence: string; readonly formulaire: ReactNode }) {
  const id = titre.toLowerCase().replace(/[^a-z]/g, '-');
  // Une proposition reste possible quand l’accord ne l’est pas : le refus n’attend rien.
  const libre = action && (!action.empechement || action.code === 'proposer');
  return (
    <section aria-labelledby={id} className={styles.etape}>
      <h3 id={id}>{titre}</h3>
      {action?.empechement && <Encart titre={action.empechement} />}
      {libre ? formulaire : faits || <p className={styles.discret}>{absence}</p>}
    </section>
  );
}

const Seances = ({ seances }: { readonly seances: readonly Seance[] }) =>
  <ul>{seances.map(({ id, tenueLe, lieu }) => <li key={id}>Séance du {dateLongue(tenueLe)}, {lieu}</li>)}</ul>;
