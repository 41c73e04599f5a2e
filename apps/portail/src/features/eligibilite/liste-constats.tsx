import { Badge } from '@maillage/ui';
import type { CodeCritere, Constat } from '@maillage/domain';
import { CircleCheck, CircleHelp, CircleMinus, CircleX } from 'lucide-react';
import { ecrireMesure, RESULTATS } from './verdict.ts';
import styles from './eligibilite.module.css';

const ICONES = { satisfait: CircleCheck, 'non-satisfait': CircleX, 'a-verifier': CircleHelp };
const TONS = { satisfait: 'succes', 'non-satisfait': 'erreur', 'a-verifier': 'attention' } as const;
const ORDRE = ['non-satisfait', 'a-verifier', 'satisfait'];

/** Chaque critère, ce qui manque d’abord : la règle, la réponse, la preuve, la source et ce qui changerait le résultat. */
export function ListeConstats({ constats, reponse }: { readonly constats: readonly Constat[]; readonly reponse: (code: CodeCritere) => string }) {
  const tries = [...constats].sort((a, b) => ORDRE.indexOf(a.resultat) - ORDRE.indexOf(b.resultat) || Number(a.sansObjet ?? false) - Number(b.sansObjet ?? false));
  return <ul className={styles.constats}>{tries.map((constat) => <FicheConstat key={constat.code} constat={constat} reponse={reponse(constat.code)} />)}</ul>;
}

function FicheConstat({ constat, reponse }: { readonly constat: Constat; readonly reponse: string }) {
  const Icone = constat.sansObjet ? CircleMinus : ICONES[constat.resultat];
  const constate = constat.valeur && constat.valeur.unite !== 'texte' ? ecrireMesure(constat.valeur) : '';
  const faits = [
    ['Votre réponse', reponse],
    ['Constaté', constate === reponse ? '' : constate],
    ['Attendu', constat.seuil && constat.seuil.unite !== 'texte' ? ecrireMesure(constat.seuil) : ''],
  ].filter(([, valeur]) => valeur);
  return (
    <li className={`${styles.constat} ${constat.sansObjet ? '' : styles[constat.resultat]}`}>
      <Badge ton={constat.sansObjet ? 'neutre' : TONS[constat.resultat]} icone={<Icone size={16} aria-hidden="true" />}>{constat.sansObjet ? 'Sans objet' : RESULTATS[constat.resultat]}</Badge>
      <h3 className={styles.regle}>{constat.libelle}</h3>
      <p className={styles.preuve}>{constat.motif}</p>
      {faits.length > 0 && <dl className={styles.faits}>{faits.map(([terme, valeur]) => <div key={terme}><dt>{terme}</dt><dd>{valeur}</dd></div>)}</dl>}
      {constat.changement && <p className={styles.changement}><strong>Ce qui changerait le résultat :</strong> {constat.changement.texte}</p>}
      <p className={styles.source}>Article « {constat.article} ». {constat.source.statut === 'a-confirmer' && <Badge ton="attention">À confirmer</Badge>} {constat.source.texte}</p>
    </li>
  );
}
