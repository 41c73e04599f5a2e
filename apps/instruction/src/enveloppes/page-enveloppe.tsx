import type { Enveloppe } from '@maillage/contrats';
import { Chargement, EtatErreur, euros, ListeDefinitions, Page } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ErreurApi } from '../api/client.ts';
import { useMoi } from '../api/requetes.ts';
import { Interdit, Introuvable } from '../cadre/pages-fixes.tsx';
import { enveloppes } from '../subventions/requetes.ts';
import { Credits } from './credits.tsx';
import { Exercices } from './exercices.tsx';
import { Historique } from './historique.tsx';
import styles from './enveloppes.module.css';

/** Une enveloppe : où sont ses autorisations, les crédits de chaque exercice, les gestes du gestionnaire, l’historique. */
export function PageEnveloppe() {
  const { id = '' } = useParams();
  const { roles } = useMoi();
  const { data, error, isFetching, refetch } = useQuery(enveloppes);
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  if (!data) return <Page titre="Enveloppe" plein>{error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement texte="Lecture de l’enveloppe…" />}</Page>;
  const enveloppe = data.find((une) => une.id === id);
  if (!enveloppe) return <Introuvable />;
  const tient = roles.includes('FINANCIER');
  return (
    <Page titre={`${enveloppe.libelle}, ${enveloppe.exercice}`} fil={[{ libelle: 'Enveloppes', lien: '/enveloppes' }]} sousTitre={<p>Programme {enveloppe.programme}, {enveloppe.nature === 'fonctionnement' ? 'fonctionnement' : 'investissement'}</p>} plein>
      <div className={styles.pile}>
        <Autorisations {...enveloppe} />
        <Exercices enveloppe={enveloppe} tient={tient} />
        {tient && <Credits enveloppe={enveloppe} />}
        <Historique id={id} />
      </div>
    </Page>
  );
}

function Autorisations({ ae }: Enveloppe) {
  const part = (centimes: number): string => `${ae.ouverteCentimes > 0 ? (centimes * 100) / ae.ouverteCentimes : 0}%`;
  return (
    <section aria-labelledby="ae">
      <h2 id="ae">Autorisations d’engagement</h2>
      <ListeDefinitions lignes={[
        { terme: 'Ouvert', valeur: euros(ae.ouverteCentimes) }, { terme: 'Réservé aux ordres du jour', valeur: euros(ae.reserveeCentimes) }, { terme: 'Affecté par les votes', valeur: euros(ae.affecteeCentimes) },
        { terme: 'Engagé', valeur: euros(ae.engageeCentimes) }, ...(ae.annuleeCentimes > 0 ? [{ terme: 'Annulé', valeur: euros(ae.annuleeCentimes) }] : []), { terme: 'Disponible', valeur: <strong>{euros(ae.disponibleCentimes)}</strong> },
      ]} />
      <div className={styles.barre} aria-hidden="true">
        <span className={styles.engagee} style={{ inlineSize: part(ae.engageeCentimes) }} /><span className={styles.affectee} style={{ inlineSize: part(ae.affecteeCentimes) }} /><span className={styles.reservee} style={{ inlineSize: part(ae.reserveeCentimes) }} />
      </div>
    </section>
  );
}
