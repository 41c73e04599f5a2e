import type { Commission, GrilleRelue } from '@maillage/contrats';
import { Actions, Bouton, dateLongue, euros } from '@maillage/ui';
import { useState } from 'react';
import { useConfirmation } from '../../formulaire/use-confirmation.tsx';
import { EchecSeance } from '../echec-seance.tsx';
import { useGesteSeance } from '../requetes.ts';
import { DepuisCsv } from './depuis-csv.tsx';
import { Grille } from './grille.tsx';
import { anomaliesDe, corpsVotes, type LigneSaisie, reporter, saisieDeDepart, voteDe } from './saisie.ts';
import styles from '../commissions.module.css';

/** La grille à remplir, au clavier ou depuis un CSV ; rien n’est enregistré avant la confirmation, et rien à moitié. */
export function SaisieVote({ seance }: { readonly seance: Commission }) {
  const geste = useGesteSeance(seance.id);
  const { demander, boite } = useConfirmation();
  const [saisie, saisir] = useState(() => saisieDeDepart(seance.lignes));
  const aVoter = seance.rapports.filter(({ code }) => seance.lignes.some(({ groupe, situation }) => groupe === code && situation === 'a-voter'));
  const [numeros, numeroter] = useState<Readonly<Record<string, string>>>(Object.fromEntries(aVoter.map(({ code, deliberation }) => [code, deliberation ?? ''])));
  const [tente, tenter] = useState(false);
  const anomalies = anomaliesDe(saisie, seance);
  const sansNumero = aVoter.filter(({ code }) => !numeros[code]?.trim());
  const changer = (dossierId: string, quoi: Partial<LigneSaisie>) => saisir(saisie.map((une) => (une.dossierId === dossierId ? { ...une, ...quoi } : une)));
  const enregistrer = async () => {
    tenter(true);
    if (anomalies.size > 0 || sansNumero.length > 0) return;
    const deliberations = aVoter.map(({ code }) => ({ groupe: code, numero: numeros[code]!.trim() }));
    if (await demander({ titre: 'Enregistrer les votes', confirmer: 'Enregistrer les votes', contenu: <Resume seance={seance} saisie={saisie} /> })) geste.mutate({ chemin: '/votes', corps: corpsVotes(saisie, seance.tenueLe, deliberations) });
  };
  return (
    <section aria-labelledby="saisie">
      <h2 id="saisie">Saisir les votes</h2>
      <p>Chaque dossier est « adopté » à l’unanimité tant que vous ne changez rien. Entrée passe à la ligne suivante.</p>
      <DepuisCsv seanceId={seance.id} appliquer={(relue: GrilleRelue) => saisir(reporter(saisie, relue.lignes))} />
      <div className={styles.enLigne}>
        {aVoter.map(({ code, titre }) => <label key={code}>Délibération n°, {titre}<input type="text" value={numeros[code] ?? ''} maxLength={60} aria-invalid={tente && !numeros[code]?.trim() ? true : undefined} onChange={({ target }) => numeroter({ ...numeros, [code]: target.value })} /></label>)}
      </div>
      <Grille seance={seance} saisie={saisie} anomalies={anomalies} changer={changer} />
      <div role="alert">{tente && sansNumero.length > 0 && <p className={styles.erreur}>Indiquez le numéro de délibération de chaque rapport.</p>}{tente && anomalies.size > 0 && <p className={styles.erreur}>{anomalies.size === 1 ? 'Une ligne est à corriger.' : `${anomalies.size} lignes sont à corriger.`} Rien n’a été enregistré.</p>}</div>
      <EchecSeance erreur={geste.error} apres={geste.reset} />
      <Actions><Bouton occupe={geste.isPending} libelleOccupe="Dépôt de la grille…" onClick={() => void enregistrer()}>Enregistrer les votes</Bouton></Actions>
      {boite}
    </section>
  );
}

function Resume({ seance: { tenueLe, lignes }, saisie }: { readonly seance: Commission; readonly saisie: readonly LigneSaisie[] }) {
  const compter = (...issues: readonly string[]) => saisie.filter(({ issue }) => issues.includes(issue)).length;
  const total = saisie.reduce((somme, une) => somme + (une.issue === 'amende' ? voteDe(une).montantCentimes ?? 0 : une.issue === 'adopte' ? lignes.find(({ dossierId }) => dossierId === une.dossierId)?.propose.montantCentimes ?? 0 : 0), 0);
  return (
    <>
      <p>Séance du {dateLongue(tenueLe)} : {compter('adopte')} adopté(s), {compter('amende')} amendé(s), {compter('rejete')} rejeté(s), {compter('ajourne')} ajourné(s), {compter('retire')} retiré(s) ; <strong>{euros(total)}</strong> votés.</p>
      <p>Un vote enregistré ne se modifie plus. Les dossiers sont enregistrés l’un après l’autre.</p>
    </>
  );
}
