import { LIBELLES_ETAT_FICHE } from '@maillage/domain';
import { Badge, Chargement, Encart, EtatErreur, Page } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ErreurApi } from '../api/client.ts';
import { Partage } from '../avis/partage.tsx';
import { Interdit, Introuvable } from '../cadre/pages-fixes.tsx';
import { Comparaison } from './comparaison.tsx';
import { NotesLues } from './notes-lues.tsx';
import { RedactionFiche } from './redaction-fiche.tsx';
import { maFiche } from './requetes.ts';
import styles from './notation.module.css';

/** Une fiche de notation : le projet, puis la grille ; validée, elle se compare aux autres. */
export function PageFiche() {
  const { id = '' } = useParams();
  const { data, error, isFetching, refetch } = useQuery(maFiche(id));
  if (error instanceof ErreurApi && error.statut === 404) return <Introuvable />;
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  if (!data) return <Page titre="Fiche de notation" plein>{error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement texte="Lecture de la fiche…" />}</Page>;
  const mienne = { id: data.id, evaluateur: { id: '', nom: 'Vous', fonction: '' }, etat: data.etat, mienne: true, version: data.version, valideeLe: data.valideeLe, notes: data.notes, total: data.total };
  return (
    <Page titre={data.nom} objet={`Notation du dossier ${data.numero}`} fil={[{ libelle: 'Mes notations', lien: '/mes-notations' }]} sousTitre={<p>Dossier n°&nbsp;{data.numero}, {data.porteur} <Badge ton={data.etat === 'VALIDEE' ? 'succes' : 'information'}>{LIBELLES_ETAT_FICHE[data.etat]}</Badge></p>} plein>
      <div className={styles.pile}>
        <Partage expertise={data} partage={data.partage} />
        {data.etat === 'VALIDEE' ? (
          <section aria-labelledby="validee">
            <h2 id="validee">Votre notation</h2>
            <NotesLues grille={data.grille} notes={data.notes} legende="Votre fiche validée" />
            {data.autres.length > 0 && <Comparaison grille={data.grille} fiches={[mienne, ...data.autres]} retenues={null} />}
          </section>
        ) : data.ouverte ? <RedactionFiche key={data.id} fiche={data} /> : <Encart titre="L’instruction de ce dossier est suspendue ou terminée : il ne se note plus." />}
      </div>
    </Page>
  );
}
