import type { DossierAgent } from '@maillage/contrats';
import { Badge, euros, useAnnoncer } from '@maillage/ui';
import { Check, Copy } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { ISSUES, VOLETS } from '../dossiers/filtres.ts';
import { BadgeAvis } from '../avis/badges.tsx';
import { Delai } from './delai.tsx';
import { Echeance, estDecide } from './echeance.tsx';
import { TONS_ISSUE } from './issue.ts';
import { Provenance } from './provenance.tsx';
import styles from './dossier.module.css';

/** Les faits qui ne quittent jamais l’écran : qui, où, combien, jusqu’à quand. */
export const Entete = ({ dossier: { id, numero, porteur, affiche, etat, issueInstruite, rejetImpliciteLe, instructeur, demandeCentimes, volet, commune, avis, saisie } }: { readonly dossier: DossierAgent }) => (
  <div className={styles.entete}>
    <p className={styles.identite}>
      <Numero numero={numero} /> <Badge ton={affiche.ton}>{affiche.libelle}</Badge> <Badge ton={TONS_ISSUE[issueInstruite]}>{ISSUES[issueInstruite]}</Badge> <BadgeAvis avis={avis} />
    </p>
    {saisie && <Provenance saisie={saisie} />}
    <dl className={styles.faits}>
      {rejetImpliciteLe && !estDecide(etat) && <Fait terme="Rejet implicite le" entier><Echeance etat={etat} le={rejetImpliciteLe} longue /></Fait>}
      <Fait terme="Porteur" titre={porteur.nom}>{porteur.nom}</Fait>
      <Fait terme="Volet et lieu">{[volet && (VOLETS[volet] ?? volet), commune && `${commune.nom} (${commune.departement})`].filter(Boolean).join(', ') || 'non indiqués'}</Fait>
      <Fait terme="Demandé">{demandeCentimes === null ? 'non indiqué' : euros(demandeCentimes)}</Fait>
      {!estDecide(etat) && <Fait terme="Déposé depuis" entier><Delai dossierId={id} /></Fait>}
      <Fait terme="Instruction">{instructeur?.nom ?? 'Non attribué'}</Fait>
    </dl>
  </div>
);

const Fait = ({ terme, titre, entier = false, children }: { readonly terme: string; readonly titre?: string; readonly entier?: boolean; readonly children: ReactNode }) =>
  <div><dt>{terme}</dt><dd title={titre} className={entier ? styles.entier : undefined}>{children}</dd></div>;

function Numero({ numero }: { readonly numero: string }) {
  const [copie, setCopie] = useState(false);
  const annoncer = useAnnoncer();
  const copier = async () => {
    await navigator.clipboard.writeText(numero).then(() => { setCopie(true); annoncer('Numéro copié'); }, () => annoncer('Le navigateur n’a pas permis la copie'));
  };
  return (
    <span className={styles.numero}>
      Dossier n°&nbsp;{numero}
      <button type="button" onClick={() => void copier()}>{copie ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}{copie ? 'Copié' : 'Copier'}<span className="pour-lecteur"> le numéro</span></button>
    </span>
  );
}
