import type { DossierAgent } from '@maillage/contrats';
import { Badge, Colonne, dateHeure, Encart, Tableau } from '@maillage/ui';
import { useState } from 'react';
import { useMoi } from '../../api/requetes.ts';
import { ISSUES } from '../../dossiers/filtres.ts';
import { enInstruction, LECTURE_SEULE } from '../etape.ts';
import { aRegarder, TONS_ISSUE } from '../issue.ts';
import { Critere } from './critere.tsx';
import type { Volet } from './etais/etais.tsx';
import { Evaluations } from './evaluations.tsx';
import { Lieux } from './lieux.tsx';
import { Effet } from './preuves/effet.tsx';
import { Trajets } from './preuves/trajets.tsx';
import styles from './eligibilite.module.css';

/** Chaque critère : la règle, ce que la machine a constaté, ce qui le changerait, et la conclusion d’une personne. */
export function Eligibilite({ dossier }: { readonly dossier: DossierAgent }) {
  const [ouvert, ouvrir] = useState<{ readonly code: string; readonly volet: Volet } | null>(null);
  const { verdict, criteres, issueInstruite } = dossier;
  const { roles } = useMoi();
  // La preuve d’abord quand c’est elle qui fait débat.
  const couverture = criteres.find(({ code }) => code === 'couverture-20-minutes');
  const lieuxDAbord = couverture !== undefined && aRegarder(couverture);
  const modifiable = enInstruction(dossier.etat, roles);
  const visable = dossier.etat === 'EN_INSTRUCTION' && roles.includes('VALIDEUR');
  const aViser = criteres.filter(({ confirmation }) => confirmation?.visaManquant).length;
  const seuil = couverture?.seuil?.unite === 'secondes' ? couverture.seuil.valeur : null;
  const preuves = couverture !== undefined && !couverture.sansObjet && <Trajets dossier={dossier} seuil={seuil} modifiable={modifiable} />;
  return (
    <>
      <p className={styles.verdict}>
        Verdict automatique <Badge ton={TONS_ISSUE[verdict.issue]}>{ISSUES[verdict.issue]}</Badge> après instruction <Badge ton={TONS_ISSUE[issueInstruite]}>{ISSUES[issueInstruite]}</Badge>
        <span className={styles.discret}>Édition {verdict.edition.code}, version {verdict.edition.version}, évalué le {dateHeure(verdict.evalueLe)}.</span>
      </p>
      {!modifiable && LECTURE_SEULE[dossier.etat] && <Encart titre={LECTURE_SEULE[dossier.etat]} />}
      {aViser > 0 && dossier.etat === 'EN_INSTRUCTION' && <Encart ton="attention" titre={aViser > 1 ? `${aViser} conclusions contredisent le constat : elles attendent un visa, ou sont à reprendre, avant toute proposition.` : 'Une conclusion contredit le constat : elle attend un visa, ou est à reprendre, avant toute proposition.'} />}
      <Evaluations dossierId={dossier.id} />
      {lieuxDAbord && <><Lieux dossier={dossier} />{preuves}</>}
      <Tableau legende="Critères d’éligibilité" legendeCachee className={styles.tableau}>
        <thead><tr><Colonne>Critère et règle</Colonne><Colonne>Constat automatique</Colonne><Colonne>Conclusion de l’instruction</Colonne></tr></thead>
        <tbody>
          {[...criteres.filter(aRegarder), ...criteres.filter((critere) => !aRegarder(critere))].map((critere) => <Critere key={critere.code} dossier={dossier} critere={critere} modifiable={modifiable} visable={visable} ouvert={ouvert?.code === critere.code ? ouvert.volet : null} ouvrir={(volet) => ouvrir({ code: critere.code, volet })} fermer={(volet) => ouvrir((avant) => (avant?.code === critere.code && avant.volet === volet ? null : avant))} />)}
        </tbody>
      </Tableau>
      {verdict.aJustifier.length > 0 && <Encart titre="Restent à justifier"><ul>{verdict.aJustifier.map(({ code, libelle }) => <li key={code}>{libelle}</li>)}</ul></Encart>}
      {!lieuxDAbord && <><Lieux dossier={dossier} />{preuves}</>}
      {dossier.volet === 'creation' && <Effet dossierId={dossier.id} />}
    </>
  );
}
