import { Bouton, Chargement, dateLongue, EtatErreur, Lien, Page } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { ErreurApi } from '../api/client.ts';
import { Interdit, Introuvable } from '../cadre/pages-fixes.tsx';
import { useRaccourcis } from '../raccourcis/use-raccourcis.ts';
import { BadgeAvisComite, BadgeQuorum } from './badges.tsx';
import { Enveloppe } from './enveloppe.tsx';
import { FicheEnSeance } from './fiche-en-seance.tsx';
import { comite } from './requetes.ts';
import styles from './seances.module.css';

/** La séance tenue, un dossier à la fois, en grand ; `j` et `k` passent au suivant et au précédent. */
export function PageReunion() {
  const { id = '' } = useParams();
  const [recherche, changer] = useSearchParams();
  const { data, error, isFetching, refetch } = useQuery(comite(id));
  const passages = data?.passages ?? [];
  const demande = recherche.get('dossier');
  const rang = Math.max(0, demande === null ? passages.findIndex(({ avis }) => avis === null) : passages.findIndex(({ dossierId }) => dossierId === demande));
  const aller = (pas: number) => { const vise = passages[rang + pas]; if (vise) changer({ dossier: vise.dossierId }); };
  const affiche = useRef<string | undefined>(undefined);
  useLayoutEffect(() => { affiche.current = passages[rang]?.dossierId; });
  // Un avis enregistré mène au dossier suivant, sauf si la personne est déjà passée à un autre.
  const suivant = (vote: string) => { if (affiche.current === vote) aller(1); };
  useRaccourcis({ j: () => aller(1), k: () => aller(-1) });
  if (error instanceof ErreurApi && error.statut === 404) return <Introuvable />;
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  if (!data) return <Page titre="Séance du comité" plein>{error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement texte="Lecture de la séance…" />}</Page>;
  const passage = demande !== null && !passages.some(({ dossierId }) => dossierId === demande) ? undefined : passages[rang];
  return (
    <Page titre={`Séance du ${dateLongue(data.tenueLe)}`} {...(passage ? { objet: passage.numero } : {})} fil={[{ libelle: 'Séances', lien: '/seances' }, { libelle: `Comité du ${dateLongue(data.tenueLe)}`, lien: `/seances/${id}` }]} sousTitre={<p className={styles.badges}><BadgeQuorum quorum={data.quorum} />{passage && <BadgeAvisComite avis={passage.avis} />}</p>} plein>
      <div className={styles.pile}>
        {passage && (
          <nav aria-label="Dossiers de la séance" className={styles.pas}>
            <Bouton variante="secondaire" disabled={rang === 0} onClick={() => aller(-1)}>Dossier précédent</Bouton>
            <p role="status">Dossier {rang + 1} sur {passages.length}</p>
            <Bouton variante="secondaire" disabled={rang >= passages.length - 1} onClick={() => aller(1)}>Dossier suivant</Bouton>
          </nav>
        )}
        {passage ? <FicheEnSeance key={passage.dossierId} comite={data} passage={passage} suivant={() => suivant(passage.dossierId)} /> : <p>{passages.length === 0 ? 'Aucun dossier à l’ordre du jour.' : 'Ce dossier n’est pas à l’ordre du jour, ou ne vous est pas ouvert.'} <Lien href={`/seances/${id}`}>Revenir à la séance</Lien></p>}
        <section aria-labelledby="enveloppe"><h2 id="enveloppe">Montants de la séance</h2><Enveloppe comite={data} /></section>
      </div>
    </Page>
  );
}
