import type { OrganismeInterlocuteur, ReglageInterlocuteurs } from '@maillage/contrats';
import { Badge, Bouton, Chargement, Colonne, EtatErreur, LigneVide, Page, Tableau, typographie } from '@maillage/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { appeler, ErreurApi } from '../api/client.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { DEPARTEMENTS } from '../dossiers/departements.ts';
import { Coordonnees } from './coordonnees.tsx';
import styles from './interlocuteurs.module.css';

const interlocuteurs = queryOptions({ queryKey: ['interlocuteurs'], queryFn: ({ signal }) => appeler<ReglageInterlocuteurs>('/api/instruction/interlocuteurs', { signal }) });

/** À qui le public s’adresse, commune par commune : ce que le résultat du test et la carte montrent. */
export function PageInterlocuteurs() {
  const [parametres, changer] = useSearchParams();
  const departement = parametres.get('departement') ?? '';
  const [choisi, choisir] = useState<OrganismeInterlocuteur | null>(null);
  const { data, error, isFetching, refetch } = useQuery(interlocuteurs);
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  const ici = <T extends { readonly departements: readonly string[] }>(lignes: readonly T[]) => lignes.filter((un) => !departement || un.departements.includes(departement));
  return (
    <Page titre="Interlocuteurs" sousTitre={<p>À qui le public est invité à parler d’un projet, à côté du résultat de son test et sur la carte.</p>} plein>
      {error && !data ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : !data ? <Chargement texte="Lecture des interlocuteurs…" /> : (
        <>
          <div className={styles.filtres}><label>Département<select value={departement} onChange={(evenement) => changer(evenement.target.value ? { departement: evenement.target.value } : {}, { replace: true })}><option value="">Toute la région</option>{Object.entries(DEPARTEMENTS).map(([code, nom]) => <option key={code} value={code}>{nom} ({code})</option>)}</select></label></div>
          <p>{typographie('Un organisme sans coordonnées confirmées est nommé au public avec la mention « à confirmer ».')}</p>
          <Organismes titre="Réseau régional et départements" lignes={ici(data.organismes.filter(({ role }) => role !== 'epci'))} choisir={choisir} />
          <Organismes titre="Intercommunalités" lignes={ici(data.organismes.filter(({ role }) => role === 'epci'))} choisir={choisir} />
          <Charges charges={data.charges.filter((un) => !departement || un.departement === departement)} />
          {choisi && <Coordonnees key={choisi.cle} organisme={choisi} version={data.version} onFermer={() => choisir(null)} />}
        </>
      )}
    </Page>
  );
}

const Organismes = ({ titre, lignes, choisir }: { readonly titre: string; readonly lignes: readonly OrganismeInterlocuteur[]; readonly choisir: (organisme: OrganismeInterlocuteur) => void }) => (
  <section className={styles.section}>
    <h2>{titre}</h2>
    <Tableau legende={titre} legendeCachee className={styles.tableau}>
      <thead><tr><Colonne>Organisme</Colonne><Colonne>Interlocuteur publié</Colonne><Colonne>Courriel</Colonne><Colonne>Téléphone</Colonne><Colonne>État</Colonne><Colonne>Réglage</Colonne></tr></thead>
      <tbody>
        {lignes.length === 0 && <LigneVide colonnes={6}>Aucun organisme dans ce département.</LigneVide>}
        {lignes.map((organisme) => (
          <tr key={organisme.cle}>
            <th scope="row">{organisme.nom}{organisme.role === 'epci' && ` (${organisme.departements.join(', ')})`}</th>
            <td>{organisme.coordonnees?.nom ?? '–'}</td>
            <td>{organisme.coordonnees?.courriel ?? '–'}</td>
            <td>{organisme.coordonnees?.telephone ?? '–'}</td>
            <td><Badge ton={organisme.coordonnees ? 'succes' : 'attention'}>{organisme.coordonnees ? 'Confirmé' : 'À confirmer'}</Badge></td>
            <td><Bouton variante="discret" onClick={() => choisir(organisme)}>{organisme.coordonnees ? 'Modifier' : 'Confirmer'}<span className="pour-lecteur"> : {organisme.nom}</span></Bouton></td>
          </tr>
        ))}
      </tbody>
    </Tableau>
  </section>
);

const Charges = ({ charges }: { readonly charges: ReglageInterlocuteurs['charges'] }) => (
  <section className={styles.section} aria-labelledby="charges">
    <h2 id="charges">Chargés de mission de la Région</h2>
    <p>Ce sont les comptes d’instruction en fonction dans chaque département : ils se règlent par leur compte, pas ici.</p>
    <ul>{charges.map(({ departement, nomDepartement, personnes }) => <li key={departement}>{nomDepartement} ({departement}) : {personnes.length === 0 ? 'personne, le public ne voit pas de chargé de mission' : personnes.map(({ nom, courriel }) => `${nom} (${courriel})`).join(', ')}</li>)}</ul>
  </section>
);
