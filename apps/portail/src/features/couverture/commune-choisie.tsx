import { useQuery } from '@tanstack/react-query';
import { Badge, Chargement, EtatErreur, Lien, nombre } from '@maillage/ui';
import type { CommuneCouverte, LieuCompte } from '@maillage/contrats';
import { useEffect, useRef } from 'react';
import { phraseErreur } from '../../api/client.ts';
import { CLASSES } from './classes.ts';
import { enMots } from './durees.ts';
import { interlocuteurs } from './requetes.ts';
import styles from './couverture.module.css';

type Proprietes = { readonly commune: CommuneCouverte; readonly lieux: readonly LieuCompte[]; readonly fermer: string };

/** La fiche d’une commune : ce que l’on sait d’elle, et à qui parler d’un projet. */
export function CommuneChoisie({ commune, lieux, fermer }: Proprietes) {
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => { titre.current?.focus(); }, [commune.code]);
  const { nom, departement, population, classe, source, secondes, approximative } = commune;
  const lieu = commune.lieu === null ? null : lieux[commune.lieu];
  return (
    <section id="commune" className={styles.fiche} aria-labelledby="fiche-titre">
      <h2 id="fiche-titre" ref={titre} tabIndex={-1}>{nom} <span className={styles.discret}>({departement})</span></h2>
      <p><Badge ton={CLASSES[classe].ton}>{CLASSES[classe].libelle}</Badge> {nombre(population)} habitants. {CLASSES[classe].explication}</p>
      <p>{lieu && secondes !== null ? <>Tiers-lieu le plus proche : <strong>{lieu.nom}</strong>, {lieu.communeNom}, à {enMots(secondes, { ...commune, exacte: source === 'exacte' })}.</> : 'Aucun tiers-lieu ouvert n’est à portée d’un calcul.'}</p>
      {source === 'carte' && <p>Classement lu sur la carte régionale d’accessibilité, qui fait foi.</p>}
      {source === 'desaccord' && <p>La carte régionale et le calcul se contredisent ici : un agent tranchera.</p>}
      {approximative && <p className={styles.discret}>La position du bourg est approximative : la fourchette est élargie d’autant.</p>}
      <h3>À qui parler d’un projet ici</h3>
      <Contacts code={commune.code} />
      <p><Lien href={fermer}>Fermer la fiche</Lien></p>
    </section>
  );
}

function Contacts({ code }: { readonly code: string }) {
  const { data, error, isFetching, refetch } = useQuery(interlocuteurs(code));
  if (error) return <EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} />;
  if (!data) return <Chargement petit texte="Recherche des interlocuteurs…" />;
  return (
    <ul>
      {data.map(({ role, libelle, nom, courriel, telephone, aConfirmer }) => (
        <li key={`${role} ${nom}`}>
          {libelle} : {nom}{courriel && <>, <Lien href={`mailto:${courriel}`}>{courriel}</Lien></>}{telephone && `, ${telephone}`}{aConfirmer && <> <Badge ton="attention">Coordonnées à confirmer</Badge></>}
        </li>
      ))}
    </ul>
  );
}
