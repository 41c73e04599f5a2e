import type { CodeGesteGroupe, FiltresDossiers } from '@maillage/contrats';
import type { ColonneListe } from '@maillage/domain';
import { Bouton, Encart } from '@maillage/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { appeler, type ErreurApi, nouvelleCle } from '../api/client.ts';
import { agents, etiquettes, useMoi } from '../api/requetes.ts';
import { Exports } from './outils.tsx';
import { ResultatGeste } from './resultat-geste.tsx';
import type { Selection } from './use-selection.ts';
import styles from './liste.module.css';

type Envoi = { readonly geste: CodeGesteGroupe; readonly cible?: string };

/** Ce que l’on peut faire des dossiers cochés, et où en est le dernier geste. */
export function BarreSelection({ selection, filtres, colonnes }: { readonly selection: Selection; readonly filtres: FiltresDossiers; readonly colonnes: readonly ColonneListe[] }) {
  const { roles } = useMoi();
  const [enCours, setEnCours] = useState<string | null>(null);
  const cle = useRef<string | null>(null);
  const geste = useMutation<{ readonly id: string }, ErreurApi, Envoi>({
    mutationFn: (envoi) => appeler('/api/instruction/gestes', { methode: 'POST', corps: { ...envoi, dossiers: selection.ids }, cle: cle.current ??= nouvelleCle() }),
    onSettled: (_donnees, erreur) => { if (!erreur || (erreur.statut >= 400 && erreur.statut < 500)) cle.current = null; },
    onSuccess: ({ id }) => { setEnCours(id); selection.tout(false); },
  });
  const nombre = selection.ids.length;
  const agit = roles.includes('INSTRUCTEUR') || roles.includes('VALIDEUR');
  return (
    <>
      <p role="status" className="pour-lecteur">{nombre === 0 ? '' : nombre === 1 ? '1 dossier coché' : `${nombre} dossiers cochés`}</p>
      {nombre > 0 && (
        <section aria-label="Dossiers cochés" className={styles.selection}>
          <p className={styles.total}>{nombre === 1 ? '1 dossier coché' : `${nombre} dossiers cochés`}</p>
          {agit && <Gestes roles={roles} occupe={geste.isPending} faire={(envoi) => geste.mutate(envoi)} />}
          <Exports filtres={{ coches: selection.ids.join(','), tri: filtres.tri, sens: filtres.sens }} colonnes={colonnes} quoi="la sélection" />
        </section>
      )}
      {geste.error && <Encart ton="erreur" annonce titre={geste.error.message} />}
      {enCours && <ResultatGeste id={enCours} fermer={() => setEnCours(null)} />}
    </>
  );
}

function Gestes({ roles, occupe, faire }: { readonly roles: readonly string[]; readonly occupe: boolean; readonly faire: (envoi: Envoi) => void }) {
  const { data: lesAgents = [] } = useQuery(agents);
  const { data: lesEtiquettes = [] } = useQuery(etiquettes);
  const instructeurs = lesAgents.filter((agent) => agent.roles.includes('INSTRUCTEUR'));
  return (
    <>
      {roles.includes('INSTRUCTEUR') && <Bouton variante="secondaire" occupe={occupe} onClick={() => faire({ geste: 'prendre' })}>M’attribuer</Bouton>}
      <Bouton variante="secondaire" occupe={occupe} onClick={() => faire({ geste: 'repartir' })}>Répartir selon la charge</Bouton>
      <Vers nom="Attribuer à" options={instructeurs.map(({ id, nom }) => ({ valeur: id, libelle: nom }))} choisir={(cible) => faire({ geste: 'attribuer', cible })} />
      <Vers nom="Étiqueter" options={lesEtiquettes.filter(({ retiree }) => !retiree).map(({ id, nom }) => ({ valeur: id, libelle: nom }))} choisir={(cible) => faire({ geste: 'etiqueter', cible })} />
      <Vers nom="Retirer l’étiquette" options={lesEtiquettes.map(({ id, nom }) => ({ valeur: id, libelle: nom }))} choisir={(cible) => faire({ geste: 'retirer-etiquette', cible })} />
    </>
  );
}

/** Un choix, puis son bouton : parcourir la liste au clavier ne fait rien. */
function Vers({ nom, options, choisir }: { readonly nom: string; readonly options: readonly { readonly valeur: string; readonly libelle: string }[]; readonly choisir: (valeur: string) => void }) {
  const [valeur, setValeur] = useState('');
  if (options.length === 0) return null;
  return (
    <span className={styles.vers}>
      <label>{nom}<select value={valeur} onChange={(evenement) => setValeur(evenement.target.value)}><option value="">Choisissez</option>{options.map((une) => <option key={une.valeur} value={une.valeur}>{une.libelle}</option>)}</select></label>
      <button type="button" disabled={valeur === ''} onClick={() => choisir(valeur)}>Valider<span className="pour-lecteur"> : {nom.toLowerCase()}</span></button>
    </span>
  );
}
