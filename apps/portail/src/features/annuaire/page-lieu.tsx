import { useQuery } from '@tanstack/react-query';
import { Actions, Badge, Carte, Chargement, DateTexte, EtatErreur, LienBouton, ListeDefinitions, nombre, Page } from '@maillage/ui';
import { type FicheLieu, STATUTS_LIEU } from '@maillage/contrats';
import { useEffect } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ErreurApi, phraseErreur } from '../../api/client.ts';
import { Introuvable } from '../pages/introuvable.tsx';
import { POSITIONS, TONS, typologiesLisibles } from './libelles.ts';
import { lieu } from './requetes.ts';
import styles from './annuaire.module.css';

const FIL = [{ libelle: 'Annuaire', lien: '/annuaire' }];

/** La page publique d’un lieu ; un lieu fusionné mène à celui qui l’a repris. */
export function PageLieu() {
  const { id = '' } = useParams();
  const naviguer = useNavigate();
  const { data, error, isFetching, refetch } = useQuery(lieu(id));
  const repris = data && data.id !== id ? data.id : null;
  useEffect(() => { if (repris) void naviguer(`/annuaire/${repris}`, { replace: true }); }, [repris, naviguer]);
  if (error instanceof ErreurApi && error.status === 404) return <Introuvable />;
  if (error) return <Page titre="Un tiers-lieu" fil={FIL}><EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} /></Page>;
  if (!data) return <Page titre="Un tiers-lieu" fil={FIL}><Chargement texte="Lecture du lieu…" /></Page>;
  return <Fiche lieu={data} />;
}

function Fiche({ lieu: l }: { readonly lieu: FicheLieu }) {
  const inconnu = 'Non renseigné';
  return (
    <Page titre={l.nom} fil={FIL} sousTitre={<p>{l.statut && <Badge ton={TONS[l.statut]}>{STATUTS_LIEU[l.statut]}</Badge>} {l.communeNom} ({l.departement})</p>}>
      <ListeDefinitions lignes={[
        { terme: 'Adresse', valeur: l.adresse ?? inconnu },
        { terme: 'Activité ouverte depuis', valeur: l.activiteDepuis ? <DateTexte iso={l.activiteDepuis} /> : inconnu },
        { terme: 'Emplois', valeur: l.etpCentiemes === null ? inconnu : `${nombre(l.etpCentiemes / 100)} ETP` },
        { terme: 'Typologies', valeur: typologiesLisibles(l.typologies) || inconnu },
        { terme: 'Services', valeur: l.services.join(', ') || inconnu },
        { terme: 'Carte régionale', valeur: l.surCarte ? 'Figure sur la carte régionale' : 'Ne figure pas sur la carte régionale' },
        ...(l.siteWeb ? [{ terme: 'Site', valeur: <a href={l.siteWeb} rel="noopener nofollow">{l.siteWeb}</a> }] : []),
        { terme: 'Position', valeur: `${POSITIONS[l.position]}${l.precisionKm > 0 ? `, à ${nombre(l.precisionKm, 1)} km près` : ''}` },
        { terme: 'Source', valeur: <>{l.source}{l.verifieLe && <>, vérifié le <DateTexte iso={l.verifieLe} /></>}</> },
      ]} />
      <section className={styles.section} aria-labelledby="statuts">
        <h2 id="statuts">Son histoire</h2>
        {l.statuts.length === 0 ? <p>Aucun statut n’est encore daté.</p> : <ol>{l.statuts.map(({ du, statut }) => <li key={du}>{STATUTS_LIEU[statut]} depuis le <DateTexte iso={du} /></li>)}</ol>}
      </section>
      {l.lon !== null && l.lat !== null && <Carte titre={`Carte : ${l.nom}`} rayonsKm={[]} points={[{ cle: l.id, nom: l.nom, detail: l.communeNom, forme: l.statut === 'ouvert' ? 'ouvert' : 'projet', lon: l.lon, lat: l.lat }]} />}
      <Actions><LienBouton variante="secondaire" href={`/annuaire/signaler?lieu=${l.id}`}>Signaler une erreur</LienBouton></Actions>
    </Page>
  );
}
