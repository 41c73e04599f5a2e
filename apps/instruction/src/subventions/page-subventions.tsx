import type { LigneSubvention } from '@maillage/contrats';
import { LIBELLES_SUBVENTION } from '@maillage/domain';
import { Bouton, CelluleNombre, Chargement, Colonne, dateCourte, EtatErreur, euros, Lien, LigneVide, Page, Tableau } from '@maillage/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { ErreurApi } from '../api/client.ts';
import { configuration, subventions } from '../api/requetes.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { jourDe } from '../formats.ts';
import { adresseSubventions, lireRecherche } from './recherche.ts';
import styles from './subventions.module.css';

/** Les subventions votées : la première page de la gestion financière. */
export function PageSubventions() {
  const [parametres, changer] = useSearchParams();
  const recherche = lireRecherche(parametres);
  const { data, error, isFetching, refetch } = useQuery({ ...subventions(adresseSubventions(recherche)), placeholderData: keepPreviousData });
  const { data: reglages } = useQuery(configuration);
  const annees = reglages ? Array.from({ length: 10 }, (_, rang) => String(Number(jourDe(reglages.maintenant).slice(0, 4)) - rang)) : [];
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  const soumettre = (evenement: FormEvent<HTMLFormElement>) => {
    evenement.preventDefault();
    const saisie = new FormData(evenement.currentTarget);
    changer(adresseSubventions({ q: String(saisie.get('q')).trim(), annee: String(saisie.get('annee')), etat: String(saisie.get('etat')) }));
  };
  return (
    <Page titre="Subventions votées" plein>
      <form key={adresseSubventions({ ...recherche, apres: undefined })} role="search" aria-label="Subventions" className={styles.filtres} onSubmit={soumettre}>
        <label>Rechercher<input type="search" name="q" defaultValue={recherche.q} maxLength={120} autoComplete="off" /></label>
        <label>Année du vote<select key={annees.length} name="annee" defaultValue={recherche.annee ?? ''}><option value="">Toutes</option>{annees.map((annee) => <option key={annee}>{annee}</option>)}</select></label>
        <label>État<select name="etat" defaultValue={recherche.etat ?? ''}><option value="">Tous</option>{Object.entries(LIBELLES_SUBVENTION).map(([code, libelle]) => <option key={code} value={code}>{libelle}</option>)}</select></label>
        <Bouton type="submit" variante="secondaire">Appliquer</Bouton>
        <p role="status">{data && `${data.nombre === 0 ? 'Aucune subvention' : data.nombre === 1 ? '1 subvention' : `${data.nombre.toLocaleString('fr-FR')} subventions`}, ${euros(data.totaux.voteCentimes)} votés`}</p>
      </form>
      {error && !data ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : data ? (
        <>
          <Tableau legende="Subventions votées" legendeCachee className={styles.tableau}>
            <thead><tr><Colonne>N°</Colonne><Colonne>Bénéficiaire</Colonne><Colonne>Objet</Colonne><Colonne>Dossier</Colonne><Colonne>Dép.</Colonne><Colonne>Votée le</Colonne><Colonne>Échéance</Colonne>{SOMMES.map(([nom, libelle]) => <Colonne key={nom} nombre>{libelle}</Colonne>)}<Colonne>État</Colonne></tr></thead>
            <tbody>
              {data.lignes.length === 0 && <LigneVide colonnes={13}>Aucune subvention ne correspond. <Lien href="/subventions">Voir toutes les subventions</Lien></LigneVide>}
              {data.lignes.map((ligne) => <Ligne key={ligne.id} {...ligne} />)}
            </tbody>
            <tfoot><tr><th scope="row" colSpan={7}>Total de la sélection</th>{SOMMES.map(([nom]) => <CelluleNombre key={nom}>{euros(data.totaux[nom], true)}</CelluleNombre>)}<td /></tr></tfoot>
          </Tableau>
          <p className={styles.suite}>
            {['csv', 'xlsx', 'ods'].map((format) => <a key={format} href={`/api/finances/subventions/export.${format}?${adresseSubventions({ ...recherche, apres: undefined })}`} download>Exporter la liste ({format.toUpperCase()})</a>)}
            {recherche.apres && <Lien href={`/subventions?${adresseSubventions({ ...recherche, apres: undefined })}`}>Revenir au début</Lien>}
            {data.suivant && <Lien href={`/subventions?${adresseSubventions({ ...recherche, apres: data.suivant })}`} rel="next">Page suivante</Lien>}
          </p>
        </>
      ) : <Chargement texte="Lecture des subventions…" />}
    </Page>
  );
}

const SOMMES = [['voteCentimes', 'Voté'], ['engageCentimes', 'Engagé'], ['verseCentimes', 'Versé'], ['resteCentimes', 'Reste'], ['tropPercuCentimes', 'À rendre']] as const;

function Ligne(ligne: LigneSubvention) {
  const { id, numero, beneficiaire, objet, dossierId, dossierNumero, departement, voteeLe, caduqueLe, etat } = ligne;
  return (
    <tr>
      <th scope="row"><Lien href={`/subventions/${id}`}>{numero}</Lien></th>
      <td title={beneficiaire}>{beneficiaire}</td>
      <td title={objet}>{objet}</td>
      <td><Lien href={`/dossiers/${dossierId}`}>{dossierNumero}</Lien></td>
      <td>{departement ?? '–'}</td>
      <td><time dateTime={voteeLe}>{dateCourte(voteeLe)}</time></td>
      <td><time dateTime={caduqueLe}>{dateCourte(caduqueLe)}</time></td>
      {SOMMES.map(([nom]) => <CelluleNombre key={nom}>{euros(ligne[nom], true)}</CelluleNombre>)}
      <td>{LIBELLES_SUBVENTION[etat]}</td>
    </tr>
  );
}
