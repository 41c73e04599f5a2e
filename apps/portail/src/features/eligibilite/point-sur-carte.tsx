import { useQuery } from '@tanstack/react-query';
import { Carte, ChampTexte, Bouton, type PointCarte, type Position } from '@maillage/ui';
import type { CommuneTrouvee, TiersLieuPublic } from '@maillage/contrats';
import { useState } from 'react';
import { lire } from '../../api/client.ts';
import { deCommune } from './communes.ts';
import { ecrireCoordonnees, lireCoordonnees } from './coordonnees.ts';
import type { ReponsesAdresse } from './questionnaire.ts';
import styles from './eligibilite.module.css';

const VOISINAGE_DEGRES = 0.6;

/** Facultatif : le point exact du lieu, cliqué sur la carte ou donné par ses coordonnées. */
export function PointSurCarte({ commune, reponses, onChange }: { readonly commune: Partial<CommuneTrouvee> & { readonly nom: string }; readonly reponses: ReponsesAdresse; readonly onChange: (reponses: ReponsesAdresse) => void }) {
  const pose = reponses.lon && reponses.lat ? { lon: Number(reponses.lon), lat: Number(reponses.lat) } : null;
  const [ouvert, setOuvert] = useState(pose !== null);
  const [texte, setTexte] = useState(pose ? ecrireCoordonnees(pose) : '');
  const bourg = commune.lon != null && commune.lat != null ? { lon: commune.lon, lat: commune.lat } : null;
  const poser = (position: Position | null) => onChange({ ...reponses, lon: position ? String(position.lon) : undefined, lat: position ? String(position.lat) : undefined });
  const ecrire = (saisie: string) => { setTexte(saisie); poser(lireCoordonnees(saisie)); };
  const cliquer = (position: Position) => { setTexte(ecrireCoordonnees(position)); poser(position); };
  return (
    <details className={styles.point} open={ouvert} onToggle={(evenement) => setOuvert(evenement.currentTarget.open)}>
      <summary>Je préfère poser un point (facultatif)</summary>
      <p className={styles.avis}>Sans point, les temps se comptent depuis le bourg {deCommune(commune.nom)}. Donnez le point du lieu s’il en est éloigné.</p>
      <ChampTexte name="coordonnees" facultatif libelle="Latitude et longitude du lieu" aide="Copiez-les depuis votre service de carte. Exemple : 45,8336 ; 1,2611" largeur="moyen" value={texte} onChange={(evenement) => ecrire(evenement.target.value)} />
      <p role="status" className={styles.repere}>{pose ? `Point placé : ${ecrireCoordonnees(pose)}` : texte.trim() ? 'Ces coordonnées ne se lisent pas : donnez la latitude puis la longitude.' : ''}</p>
      {ouvert && <CarteDuPoint centre={pose ?? bourg} pose={pose} nom={commune.nom} onPlacer={cliquer} />}
      {pose && <Bouton variante="discret" onClick={() => ecrire('')}>Retirer le point</Bouton>}
    </details>
  );
}

function CarteDuPoint({ centre, pose, nom, onPlacer }: { readonly centre: Position | null; readonly pose: Position | null; readonly nom: string; readonly onPlacer: (position: Position) => void }) {
  const { data } = useQuery({ queryKey: ['tiers-lieux'], staleTime: 5 * 60_000, queryFn: ({ signal }) => lire<readonly TiersLieuPublic[]>('/api/tiers-lieux', signal) });
  if (!centre) return null;
  const proches = (data ?? []).flatMap((lieu): PointCarte[] => lieu.lon !== null && lieu.lat !== null && Math.abs(lieu.lon - centre.lon) < VOISINAGE_DEGRES && Math.abs(lieu.lat - centre.lat) < VOISINAGE_DEGRES
    ? [{ cle: lieu.id, nom: lieu.nom, detail: lieu.communeNom, forme: lieu.statut === 'ouvert' ? 'ouvert' : 'projet', lon: lieu.lon, lat: lieu.lat }] : []);
  return <Carte titre={`Carte des tiers-lieux autour de ${nom}`} points={[...proches, { cle: 'projet', nom: pose ? 'Votre projet' : nom, forme: 'dossier', ...centre }]} onPlacer={onPlacer} />;
}
