import type { FinancementDossier } from '@maillage/contrats';
import { Badge, CelluleNombre, Chargement, Colonne, dateHeure, EtatErreur, euros, Lien, Tableau, type Ton, typographie } from '@maillage/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { pourcentage } from '@maillage/domain';
import { appeler } from '../../api/client.ts';
import styles from './budget.module.css';

const financement = (id: string) => queryOptions({ queryKey: ['dossier', id, 'financement'], queryFn: ({ signal }) => appeler<FinancementDossier>(`/api/instruction/dossiers/${id}/financement`, { signal }) });
const RESULTATS: Readonly<Record<FinancementDossier['constats'][number]['resultat'], { readonly libelle: string; readonly ton: Ton }>> = { conforme: { libelle: 'Conforme', ton: 'succes' }, 'a-verifier': { libelle: 'À vérifier', ton: 'attention' }, alerte: { libelle: 'Alerte', ton: 'erreur' } };

/** Argent public, autres aides, de minimis, doublons : des constats motivés, et le budget figé une fois le dossier proposé. */
export function Financement({ dossierId }: { readonly dossierId: string }) {
  const { data, error, isFetching, refetch } = useQuery(financement(dossierId));
  return (
    <section aria-labelledby="financement" className={styles.financement}>
      <h3 id="financement">Financement et autres aides</h3>
      {!data ? (error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement petit texte="Lecture des autres aides…" />) : (
        <>
          {data.fige && <Fige fige={data.fige} />}
          <ul className={styles.constats}>
            {data.constats.map(({ code, libelle, resultat, motif }) => <li key={code}><p><strong>{libelle}</strong> <Badge ton={RESULTATS[resultat].ton}>{RESULTATS[resultat].libelle}</Badge></p><p>{typographie(motif)}</p></li>)}
          </ul>
          {data.aides.length > 0 && <Aides aides={data.aides} />}
          {data.voisins.length > 0 && <><h4>Dossiers à rapprocher</h4><ul>{data.voisins.map(({ id, numero, nom, motif }) => <li key={id}><Lien href={`/dossiers/${id}`}>{numero}</Lien>, {nom} : {motif === 'meme-structure' ? 'même structure et même volet' : 'même adresse'}</li>)}</ul></>}
        </>
      )}
    </section>
  );
}

const Fige = ({ fige: { sha256, le, par, tauxEffectifPourMille, montantProposeCentimes } }: { readonly fige: NonNullable<FinancementDossier['fige']> }) => (
  <div className={styles.fige}>
    <p><strong>Budget figé</strong> à la proposition, le {dateHeure(le)}, par {par}{montantProposeCentimes !== null && ` : ${euros(montantProposeCentimes)} proposés`}{tauxEffectifPourMille !== null && `, taux effectif ${pourcentage(tauxEffectifPourMille)}`}.</p>
    <p>Le rapport, l’acte et le grand livre lisent celui-ci. Pour le changer, reprenez d’abord le dossier.</p>
    <p className={styles.empreinte}>Empreinte SHA-256 : {sha256}</p>
  </div>
);

const Aides = ({ aides }: { readonly aides: FinancementDossier['aides'] }) => (
  <Tableau legende="Autres aides régionales au même SIREN">
    <thead><tr><Colonne>Année</Colonne><Colonne>Dispositif</Colonne><Colonne nombre>Montant</Colonne><Colonne>Source</Colonne></tr></thead>
    <tbody>{aides.map(({ annee, dispositif, montantCentimes, source, origine }, rang) => <tr key={rang}><td>{annee}</td><th scope="row">{dispositif}</th><CelluleNombre>{euros(montantCentimes)}</CelluleNombre><td>{origine === 'portail' ? `Portail, ${source}` : source}</td></tr>)}</tbody>
  </Tableau>
);
