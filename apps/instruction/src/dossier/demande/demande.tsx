import type { DossierAgent } from '@maillage/contrats';
import { questionsVisibles } from '@maillage/domain';
import { Chargement, dateHeure, dateLongue, EtatErreur, ListeDefinitions } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { complements, reglement, useMoi } from '../../api/requetes.ts';
import { Financement } from './financement.tsx';
import { Pieces } from './pieces.tsx';
import { lignesReponses } from './reponses.ts';
import { sections } from './sections.ts';
import { Signalable, type Signaler, SIGNALABLES } from './signalable.tsx';
import styles from './demande.module.css';

/** La candidature telle que déposée : figée, en lecture seule, avec les libellés de son règlement. */
export function Demande({ dossier }: { readonly dossier: DossierAgent }) {
  const { data, error, isFetching, refetch } = useQuery(reglement(dossier.appel.id, dossier.appel.version));
  const { roles } = useMoi();
  const complementsLus = useQuery(complements(dossier.id));
  const signaler: Signaler = { dossierId: dossier.id, ouverts: complementsLus.data?.signalements ?? [], permis: roles.includes('INSTRUCTEUR') && SIGNALABLES.includes(dossier.etat) };
  if (error) return <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} />;
  if (!data) return <Chargement texte="Lecture de la candidature…" />;
  const saisie = { noyau: dossier.depot.contenu, reponses: dossier.depot.reponses };
  return (
    <>
      <p className={styles.discret}>Candidature {dossier.saisie ? 'reçue' : 'déposée'} le {dossier.saisie ? dateLongue(dossier.saisie.recuLe) : dateHeure(dossier.deposeLe)}, figée depuis.{signaler.ouverts.length > 0 && <> {signaler.ouverts.length} {signaler.ouverts.length > 1 ? 'points signalés attendent' : 'point signalé attend'} la prochaine demande de compléments.</>}</p>
      {sections(dossier, data.reglement).map(({ etape, titre, lignes }) => (
        <section key={etape} aria-labelledby={`demande-${etape}`} className={styles.section}>
          <h3 id={`demande-${etape}`}>{titre}</h3>
          <ListeDefinitions lignes={[...lignes, ...lignesReponses(questionsVisibles(data.reglement, etape, saisie), dossier.depot.reponses)].map(({ terme, valeur, code }, rang) => ({
            terme, cle: `${terme} ${rang}`, valeur: <><span className={styles.valeur}>{valeur}</span><Signalable {...signaler} cible="champ" code={code ?? `${etape}: ${terme}`} libelle={terme} /></>,
          }))} />
          {etape === 'financement' && <Financement financement={dossier.depot.contenu.financement} postes={data.reglement.postes} />}
        </section>
      ))}
      <section aria-labelledby="demande-pieces" className={styles.section}>
        <h3 id="demande-pieces">Pièces</h3>
        <Pieces pieces={dossier.depot.pieces} signaler={signaler} />
      </section>
    </>
  );
}
