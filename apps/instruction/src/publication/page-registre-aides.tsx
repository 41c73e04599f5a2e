import type { LigneRegistreAides } from '@maillage/contrats';
import { Badge, Bouton, CelluleNombre, Chargement, Colonne, DateTexte, EtatErreur, euros, Lien, LigneVide, Page, Tableau } from '@maillage/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { appeler, ErreurApi } from '../api/client.ts';
import { useMoi } from '../api/requetes.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { Inscrire } from './inscrire.tsx';
import { ETATS_REGISTRE } from './libelles.ts';
import { OngletsPublication } from './onglets-publication.tsx';
import styles from './publication.module.css';

const registre = queryOptions({ queryKey: ['registre-de-minimis'], queryFn: ({ signal }) => appeler<readonly LigneRegistreAides[]>('/api/finances/registre-de-minimis', { signal }) });

/** Les aides de minimis octroyées, à inscrire au registre public dans les vingt jours ouvrés. */
export function PageRegistreAides() {
  const { data, error, isFetching, refetch } = useQuery(registre);
  const { roles } = useMoi();
  const [choisie, choisir] = useState<LigneRegistreAides | null>(null);
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  return (
    <Page titre="Registre des aides de minimis" sousTitre={<p>Chaque aide de minimis s’inscrit sur la plateforme des aides d’État dans les vingt jours ouvrés de son octroi. Notez ici l’identifiant qu’elle rend.</p>} plein>
      <OngletsPublication courant="registre" />
      {!data ? (error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement texte="Lecture du registre…" />) : (
        <div className={styles.pile}>
          <p className={styles.suite}><a href="/api/finances/registre-de-minimis/export.csv" download>Exporter le registre (CSV)</a></p>
          <Tableau legende="Aides de minimis octroyées" className={styles.tableau}>
            <thead><tr><Colonne>N°</Colonne><Colonne>Bénéficiaire</Colonne><Colonne nombre>Montant</Colonne><Colonne>Octroyée le</Colonne><Colonne>À inscrire avant le</Colonne><Colonne>État</Colonne><Colonne>Identifiant</Colonne></tr></thead>
            <tbody>
              {data.length === 0 && <LigneVide colonnes={7}>Aucune aide de minimis. La base de compatibilité se choisit dans l’onglet Budget d’un dossier.</LigneVide>}
              {data.map((ligne) => (
                <tr key={ligne.subventionId}>
                  <th scope="row"><Lien href={`/dossiers/${ligne.dossierId}/budget`}>{ligne.numero}</Lien></th>
                  <td>{ligne.beneficiaire}</td>
                  <CelluleNombre>{euros(ligne.montantCentimes, true)}</CelluleNombre>
                  <td><DateTexte iso={ligne.octroyeeLe} /></td>
                  <td><DateTexte iso={ligne.echeanceLe} /></td>
                  <td><Badge ton={ETATS_REGISTRE[ligne.etat].ton}>{ETATS_REGISTRE[ligne.etat].libelle}</Badge></td>
                  <td>{ligne.identifiant ?? (roles.includes('FINANCIER') ? <Bouton variante="secondaire" onClick={() => choisir(ligne)}>Noter l’inscription<span className="pour-lecteur"> de {ligne.numero}</span></Bouton> : 'Pas encore')}</td>
                </tr>
              ))}
            </tbody>
          </Tableau>
          {choisie && <Inscrire key={choisie.subventionId} ligne={choisie} onFini={() => choisir(null)} />}
        </div>
      )}
    </Page>
  );
}
