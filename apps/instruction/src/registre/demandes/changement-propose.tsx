import { type DetailDemande, type FicheLieuAgent, STATUTS_LIEU } from '@maillage/contrats';
import { Chargement, dateLongue, Lien, ListeDefinitions, nombre } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { aEnvoyer, contenuDe } from '../changement/contenu.ts';
import { typologiesLisibles } from '../libelles.ts';
import { fiche } from '../requetes.ts';
import styles from '../registre.module.css';

/** Ce que l’instruction propose d’écrire : ce qui change seulement, et pourquoi. */
export function ChangementPropose({ demande: { changement, commune, communeNom, lieuId, etat, motif, preuve, instruitePar } }: { readonly demande: DetailDemande }) {
  const { data } = useQuery({ ...fiche(lieuId ?? ''), enabled: lieuId !== null });
  if (lieuId && !data) return <Chargement petit texte="Lecture du lieu…" />;
  const { lieu, statut, vers } = changement!;
  const dire = (texte: string) => (texte === commune ? communeNom : texte);
  const actuel = etat === 'PROPOSEE' && data ? aEnvoyer(contenuDe(data)) : null;
  const lignes = [
    ...(lieuId ? [{ terme: 'Lieu', valeur: <Lien href={`/registre/${lieuId}`}>Voir sa fiche</Lien> }] : []),
    ...(lieu ? LUS.flatMap(([terme, lire]) => { const [avant, apres] = [actuel && lire(actuel), lire(lieu)]; return avant === apres || (avant === null && apres === '') ? [] : [{ terme, valeur: avant === null ? dire(apres) : <>{dire(avant) || 'vide'} <span aria-hidden="true">→</span><span className="pour-lecteur">devient</span> {dire(apres) || 'vide'}</> }]; }) : []),
    ...(statut ? [{ terme: 'Statut', valeur: `${STATUTS_LIEU[statut.statut]} depuis le ${dateLongue(statut.du)}` }] : []),
    ...(vers ? [{ terme: 'Fusion', valeur: <Repreneur id={vers} /> }] : []),
    ...(etat === 'PROPOSEE' && motif ? [{ terme: 'Motif', valeur: motif }] : []),
    { terme: 'Preuve', valeur: preuve ?? 'Aucune preuve jointe' },
    ...(instruitePar ? [{ terme: etat === 'PROPOSEE' ? 'Proposé par' : 'Instruit par', valeur: instruitePar }] : []),
  ];
  return <section className={styles.section} aria-labelledby="propose"><h2 id="propose">{etat === 'PROPOSEE' ? 'Ce qui est proposé' : 'Ce qui a été proposé'}</h2><ListeDefinitions lignes={lignes} /></section>;
}

function Repreneur({ id }: { readonly id: string }): ReactNode {
  const { data } = useQuery(fiche(id));
  return <>Disparaît au profit de <Lien href={`/registre/${id}`}>{(data as FicheLieuAgent | undefined)?.nom ?? 'un autre lieu'}</Lien></>;
}

type Contenu = NonNullable<NonNullable<DetailDemande['changement']>['lieu']>;
const LUS: readonly (readonly [string, (l: Contenu) => string])[] = [
  ['Nom', (l) => l.nom], ['Commune', (l) => l.commune], ['Adresse', (l) => l.adresse ?? ''],
  ['Position', (l) => (typeof l.lat === 'number' && typeof l.lon === 'number' ? `${nombre(l.lat, 5)} ; ${nombre(l.lon, 5)}` : 'Le bourg de sa commune')],
  ['Carte régionale', (l) => (l.surCarte ? 'Y figure' : 'N’y figure pas')], ['Activité ouverte depuis', (l) => (l.activiteDepuis ? dateLongue(l.activiteDepuis) : '')],
  ['Emplois', (l) => (typeof l.etpCentiemes === 'number' ? `${nombre(l.etpCentiemes / 100)} ETP` : '')], ['Typologies', (l) => typologiesLisibles(l.typologies)], ['Services', (l) => l.services.join(', ')], ['SIRET', (l) => l.siret ?? ''], ['Site', (l) => l.siteWeb ?? ''],
];
