import type { Expertise, PartageAvis } from '@maillage/contrats';
import { questionsVisibles } from '@maillage/domain';
import { Badge, Chargement, Colonne, EtatErreur, ListeDefinitions, Tableau, taille } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { reglement } from '../api/requetes.ts';
import { Financement } from '../dossier/demande/financement.tsx';
import { lignesReponses } from '../dossier/demande/reponses.ts';
import { sections } from '../dossier/demande/sections.ts';
import { lignePartagee } from './ligne-partagee.ts';
import styles from './avis.module.css';

const RESULTATS = { satisfait: { libelle: 'Satisfait', ton: 'succes' }, 'non-satisfait': { libelle: 'Non satisfait', ton: 'erreur' }, 'a-verifier': { libelle: 'À vérifier', ton: 'attention' } } as const;

/** Les parties du dossier ouvertes à l’expert, et ses pièces ; rien d’autre n’a quitté le serveur. */
export function Partage({ expertise: { id, appel }, partage }: { readonly expertise: Pick<Expertise, 'id' | 'appel'>; readonly partage: PartageAvis }) {
  const { data, error, isFetching, refetch } = useQuery(reglement(appel.id, appel.version));
  if (error) return <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} />;
  if (!data) return <Chargement texte="Lecture des éléments partagés…" />;
  const { commune, contenu, reponses: dites } = partage;
  const parties = sections({ depot: { contenu, reponses: dites, pieces: [] }, commune }, data.reglement)
    .map((une) => ({ ...une, lignes: une.lignes.filter(({ terme }) => lignePartagee(partage.sections, une.etape, terme)) })).filter(({ lignes }) => lignes.length > 0);
  const saisie = { noyau: contenu, reponses: dites };
  return (
    <section aria-labelledby="partage">
      <h2 id="partage">Ce qui vous est partagé</h2>
      {parties.map(({ etape, titre, lignes }) => {
        const reponses = lignesReponses(questionsVisibles(data.reglement, etape, saisie).filter(({ code }) => code in dites), dites);
        return (
          <section key={etape} aria-labelledby={`partage-${etape}`} className={styles.partie}>
            <h3 id={`partage-${etape}`}>{titre}</h3>
            <ListeDefinitions lignes={[...lignes, ...reponses].map(({ terme, valeur }, rang) => ({ terme, valeur: <span className={styles.texte}>{valeur}</span>, cle: `${terme} ${rang}` }))} />
            {etape === 'financement' && <Financement financement={contenu.financement} postes={data.reglement.postes} />}
          </section>
        );
      })}
      {partage.constats.length > 0 && (
        <section aria-labelledby="partage-constats" className={styles.partie}>
          <h3 id="partage-constats">Constats du règlement</h3>
          <Tableau legende="Critère par critère" legendeCachee>
            <thead><tr><Colonne>Critère</Colonne><Colonne>Constat</Colonne><Colonne>Pourquoi</Colonne></tr></thead>
            <tbody>{partage.constats.map(({ code, libelle, resultat, motif }) => <tr key={code}><th scope="row">{libelle}</th><td><Badge ton={RESULTATS[resultat].ton}>{RESULTATS[resultat].libelle}</Badge></td><td>{motif}</td></tr>)}</tbody>
          </Tableau>
        </section>
      )}
      <section aria-labelledby="partage-pieces" className={styles.partie}>
        <h3 id="partage-pieces">Pièces</h3>
        {partage.pieces.length === 0 ? <p>Aucune pièce ne vous a été partagée.</p> : (
          <ul>{partage.pieces.map((piece) => <li key={piece.id}>{piece.libelle} : {piece.infectee ? `${piece.nom}, fichier infecté, fermé` : <a href={`/api/expertise/${id}/pieces/${piece.id}`} target="_blank" rel="noopener">{piece.nom} ({taille(piece.taille)})<span className="pour-lecteur">, s’ouvre dans un nouvel onglet</span></a>}</li>)}</ul>
        )}
      </section>
    </section>
  );
}
