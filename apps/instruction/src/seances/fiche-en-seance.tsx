import type { Comite, FicheComite, PassageComite } from '@maillage/contrats';
import { LIBELLES_AVIS_COMITE, LIBELLES_SENS_AVIS } from '@maillage/domain';
import { Chargement, Encart, EtatErreur, euros, ListeDefinitions } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useMoi } from '../api/requetes.ts';
import { pointsLus } from '../notation/points.ts';
import { Deport } from './deport.tsx';
import { ficheComite } from './requetes.ts';
import { Vote } from './vote.tsx';
import styles from './seances.module.css';

const CONCLUSIONS = { satisfait: 'Satisfait', 'non-satisfait': 'Non satisfait', derogation: 'Dérogation', 'a-verifier': 'À vérifier' } as const;

/** Un dossier devant le comité : l’essentiel en grand, l’analyse, les notes, les avis, puis le vote. */
export function FicheEnSeance({ comite, passage, suivant }: { readonly comite: Comite; readonly passage: PassageComite; readonly suivant: () => void }) {
  const { roles } = useMoi();
  const { data, error, isFetching, refetch } = useQuery(ficheComite(comite.id, passage.dossierId));
  if (error) return <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} />;
  if (!data) return <Chargement texte="Lecture du dossier…" />;
  const ouverte = comite.tenue !== null && comite.etat === 'OUVERTE';
  return (
    <section aria-labelledby="projet" className={styles.reunion}>
      <h2 id="projet">{data.nom}</h2>
      <p>{data.porteur}{data.commune && `, ${data.commune}`}</p>
      <ListeDefinitions lignes={[
        { terme: 'Demandé', valeur: data.demandeCentimes === null ? 'Non indiqué' : euros(data.demandeCentimes) },
        { terme: 'Proposition', valeur: data.proposition === 'refus' ? 'Refus' : data.montantCentimes === null ? 'Sans montant' : `Accord, ${euros(data.montantCentimes)}` },
        { terme: 'Aide maximale', valeur: data.aideMaximaleCentimes === null ? 'À vérifier' : euros(data.aideMaximaleCentimes) },
        { terme: 'Notation', valeur: data.note ? pointsLus(data.note) : 'Non noté' },
        ...(data.rapporteur ? [{ terme: 'Rapporteur', valeur: data.rapporteur }] : []),
        ...(data.deports && data.deports.length > 0 ? [{ terme: 'Déports', valeur: data.deports.map(({ nom }) => nom).join(', ') }] : []),
      ]} />
      {passage.avis ? <AvisRendu passage={passage} /> : ouverte ? <Vote key={passage.version} comite={comite} fiche={data} suivant={suivant} /> : <Encart titre={comite.etat === 'CLOSE' ? 'Ce dossier n’a pas été examiné.' : 'L’avis se rendra en séance.'} />}
      <Lecture fiche={data} />
      {comite.etat !== 'CLOSE' && roles.some((role) => role === 'COMITE' || role === 'VALIDEUR' || role === 'SECRETARIAT_COMMISSION') && <Deport seanceId={comite.id} dossierId={passage.dossierId} />}
    </section>
  );
}

const AvisRendu = ({ passage: { avis, voix, montantCentimes, motifs } }: { readonly passage: PassageComite }) => (
  <Encart ton={avis === 'favorable' ? 'succes' : 'attention'} titre={`Avis ${LIBELLES_AVIS_COMITE[avis!].toLowerCase()}${avis === 'favorable' && montantCentimes !== null ? `, ${euros(montantCentimes)}` : ''}`}>
    <p>{voix!.pour} pour, {voix!.contre} contre, {voix!.abstentions} abstention{voix!.abstentions > 1 ? 's' : ''}, {voix!.presents} votant{voix!.presents > 1 ? 's' : ''}.</p>
    {motifs.length > 0 && <ul>{motifs.map((un) => <li key={un}>{un}</li>)}</ul>}
  </Encart>
);

const Lecture = ({ fiche: { description, analyse, motifsProposes, notes, criteres, avisRendus } }: { readonly fiche: FicheComite }) => (
  <>
    <h3>Analyse de l’instruction</h3>
    <p className={styles.texte}>{analyse || 'Aucune analyse.'}</p>
    {motifsProposes.length > 0 && <ul>{motifsProposes.map((un) => <li key={un}>{un}</li>)}</ul>}
    <h3>Le projet</h3>
    <p className={styles.texte}>{description || 'Aucune description.'}</p>
    {notes.length > 0 && <><h3>Notes retenues</h3><ListeDefinitions lignes={notes.map(({ libelle, note, sur, mention, justification }) => ({ terme: libelle, valeur: `${note} sur ${sur}, ${mention.toLowerCase()}${justification ? ` : ${justification}` : ''}` }))} /></>}
    <details>
      <summary>Éligibilité, critère par critère</summary>
      <ListeDefinitions lignes={criteres.map(({ libelle, conclusion, motif }) => ({ terme: libelle, valeur: `${CONCLUSIONS[conclusion]}${motif ? ` : ${motif}` : ''}`, cle: libelle }))} />
    </details>
    {avisRendus.length > 0 && <><h3>Avis d’experts</h3>{avisRendus.map(({ expert, sens, texte }) => <p key={expert} className={styles.texte}><strong>{expert} : {LIBELLES_SENS_AVIS[sens].toLowerCase()}.</strong> {texte}</p>)}</>}
  </>
);
