import type { AccueilInstruction, CarteTache } from '@maillage/contrats';
import { Chargement, dateHeure, EtatErreur, EtatVide, Lien, LienBouton, Page } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { ErreurApi } from '../api/client.ts';
import { taches, useMoi } from '../api/requetes.ts';
import { menuDe } from '../session/droits.ts';
import { interne } from './lien-interne.ts';
import styles from './taches.module.css';

/** Ce qui est attendu de moi, puis ce qui vient de se passer. */
export function PageAccueil() {
  const { roles } = useMoi();
  // Un expert, un membre du comité n’ont pas de dossiers à suivre : leur accueil est la première page de leur menu.
  const accueil = menuDe(roles)[0]?.vers ?? '/';
  return accueil === '/' ? <MesTaches /> : <Navigate to={accueil} replace />;
}

function MesTaches() {
  const { nom } = useMoi();
  const { data, error, isFetching, refetch } = useQuery(taches);
  return (
    <Page titre="Mes tâches" surtitre={nom} plein>
      {error instanceof ErreurApi && error.statut === 403 ? <EtatVide titre="Rien ne vous est demandé ici pour l’instant."><p>Votre rôle n’ouvre pas la liste des dossiers.</p></EtatVide>
        : error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : data ? <Accueil {...data} /> : <Chargement />}
    </Page>
  );
}

function Accueil({ cartes, activite }: AccueilInstruction) {
  return (
    <div className={styles.accueil}>
      <section aria-label="Ce qui vous attend">
        {cartes.length === 0
          ? <EtatVide titre="Rien ne vous attend pour l’instant."><LienBouton variante="secondaire" href="/dossiers">Voir tous les dossiers</LienBouton></EtatVide>
          : <ul className={styles.cartes}>{cartes.map((carte) => <Carte key={carte.code} {...carte} />)}</ul>}
      </section>
      <section aria-labelledby="activite">
        <h2 id="activite">Activité récente</h2>
        {activite.length === 0 ? <p className={styles.discret}>Aucune activité récente.</p> : (
          <ol className={styles.activite}>
            {activite.slice(0, 10).map(({ le, texte, dossierId, numero }) => (
              <li key={`${le} ${dossierId} ${texte}`}><Lien href={`/dossiers/${dossierId}`}>{numero}</Lien> {texte} <time dateTime={le}>{dateHeure(le)}</time></li>
            ))}
          </ol>
        )}
      </section>
    </div>
  );
}

const Carte = ({ titre, nombre, plus, lien, aide }: CarteTache) => (
  <li className={styles.carte} data-vide={nombre === 0 || undefined}>
    <h2><Lien href={interne(lien)}>{titre}<span className="pour-lecteur"> : {plus ? `plus de ${nombre.toLocaleString('fr-FR')}` : nombre}</span></Lien></h2>
    <p className={styles.nombre} aria-hidden="true" data-plus={plus || undefined}>{plus ? `plus de ${nombre.toLocaleString('fr-FR')}` : nombre}</p>
    <p className={styles.discret}>{aide}</p>
  </li>
);
