import type { FiltresDossiers } from '@maillage/contrats';
import { ETATS_AGENT } from '@maillage/domain';
import { Bouton, lireDate, lireMontant } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useState, type FormEvent, type ReactNode, type Ref } from 'react';
import { agents, appels, etiquettes } from '../api/requetes.ts';
import { DEPARTEMENTS } from './departements.ts';
import { ETATS_CHERCHES, ISSUES, LIBELLES_SUIVI, VOLETS } from './filtres.ts';
import { useDepliant } from './use-depliant.ts';
import { filtresSaisis } from './saisie-filtres.ts';
import styles from './liste.module.css';

type Proprietes = { readonly filtres: FiltresDossiers; readonly recherche: Ref<HTMLInputElement>; readonly appliquer: (changements: Readonly<Record<string, string>>) => void };

/** La recherche et les filtres ; rien ne bouge avant « Appliquer », pour que le clavier n’entraîne pas la liste. */
export function BarreFiltres({ filtres, recherche, appliquer }: Proprietes) {
  const { data: lesAgents = [] } = useQuery(agents);
  const { data: lesAppels = [] } = useQuery(appels);
  const { data: lesEtiquettes = [] } = useQuery(etiquettes);
  const soumettre = (evenement: FormEvent<HTMLFormElement>) => {
    evenement.preventDefault();
    appliquer(filtresSaisis(new FormData(evenement.currentTarget), lireMontant, lireDate));
  };
  const [plus, setPlus] = useState(Boolean(filtres.suivi ?? filtres.etiquette ?? filtres.instructeur ?? filtres.appel ?? filtres.montantMin ?? filtres.montantMax ?? filtres.deposeDu ?? filtres.deposeAu));
  const etatsOuverts = useDepliant();
  const etats = filtres.etat?.split(',') ?? [];
  const instructeurs = lesAgents.filter(({ roles }) => roles.includes('INSTRUCTEUR'));
  const choisis: Readonly<Record<string, string>> = { moi: 'Moi', aucun: 'Non attribué', ...Object.fromEntries(instructeurs.map(({ id, nom }) => [id, nom])) };
  return (
    <form role="search" aria-label="Dossiers" className={styles.barre} onSubmit={soumettre}>
      <label className={styles.recherche}>Rechercher<input ref={recherche} type="search" name="q" defaultValue={filtres.q} maxLength={120} autoComplete="off" /></label>
      <details ref={etatsOuverts} className={styles.etats}>
        <summary>État{etats.length > 0 ? ` (${etats.length})` : ''}</summary>
        <fieldset>
          <legend className="pour-lecteur">État du dossier</legend>
          {ETATS_CHERCHES.map((etat) => <label key={etat}><input type="checkbox" name="etat" value={etat} defaultChecked={etats.includes(etat)} />{ETATS_AGENT[etat].libelle}</label>)}
        </fieldset>
      </details>
      <Liste nom="issue" libelle="Éligibilité" valeur={filtres.issue} options={ISSUES} />
      <Liste nom="volet" libelle="Volet" valeur={filtres.volet} options={VOLETS} />
      <Liste nom="departement" libelle="Département" valeur={filtres.departement} options={DEPARTEMENTS} />
      <button type="button" className={styles.plus} aria-expanded={plus} aria-controls="plus-de-filtres" onClick={() => setPlus(!plus)}>{plus ? 'Moins de filtres' : 'Plus de filtres'}</button>
      <Bouton type="submit" variante="secondaire" icone={<Search size={20} aria-hidden="true" />}>Appliquer</Bouton>
      <div id="plus-de-filtres" hidden={!plus} className={styles.plusContenu}>
        <Liste nom="suivi" libelle="Ce qui attend" valeur={filtres.suivi} options={LIBELLES_SUIVI} />
        <Liste key={`i${instructeurs.length}`} nom="instructeur" libelle="Instruction" valeur={filtres.instructeur} options={choisis} />
        {lesEtiquettes.length > 0 && <Liste key={`e${lesEtiquettes.length}`} nom="etiquette" libelle="Étiquette" valeur={filtres.etiquette} options={Object.fromEntries(lesEtiquettes.map(({ id, nom, retiree }) => [id, retiree ? `${nom} (retirée)` : nom]))} />}
        <Liste key={`a${lesAppels.length}`} nom="appel" libelle="Appel" valeur={filtres.appel} options={Object.fromEntries(lesAppels.map(({ id, titre }) => [id, titre]))} />
        <Texte nom="montantMin" libelle="Demandé, au moins (€)" valeur={enEuros(filtres.montantMin)} clavier="decimal" />
        <Texte nom="montantMax" libelle="Demandé, au plus (€)" valeur={enEuros(filtres.montantMax)} clavier="decimal" />
        <Texte nom="deposeDu" libelle="Déposé à partir du" valeur={enDate(filtres.deposeDu)} aide="JJ/MM/AAAA" />
        <Texte nom="deposeAu" libelle="Déposé jusqu’au" valeur={enDate(filtres.deposeAu)} aide="JJ/MM/AAAA" />
      </div>
    </form>
  );
}

const Liste = ({ nom, libelle, valeur, options }: { readonly nom: string; readonly libelle: string; readonly valeur: string | undefined; readonly options: Readonly<Record<string, string>> }) => (
  <label>{libelle}<select name={nom} defaultValue={valeur ?? ''}><option value="">Tous</option>{Object.entries(options).map(([code, texte]) => <option key={code} value={code}>{texte}</option>)}</select></label>
);

const Texte = ({ nom, libelle, valeur, aide, clavier }: { readonly nom: string; readonly libelle: string; readonly valeur: string; readonly aide?: string; readonly clavier?: 'decimal' }): ReactNode => (
  <label><span>{libelle}{aide && <small> {aide}</small>}</span><input name={nom} defaultValue={valeur} inputMode={clavier} autoComplete="off" /></label>
);

const enEuros = (centimes: string | undefined): string => (centimes ? String(Number(centimes) / 100).replace('.', ',') : '');
const enDate = (jour: string | undefined): string => jour?.split('-').reverse().join('/') ?? '';
