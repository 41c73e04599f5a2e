import { useEffect, useRef } from 'react';
import { heure, Lien, useAnnoncer } from '@maillage/ui';
import { useLocation } from 'react-router';
import type { EtatEnregistrement as Etat } from './enregistreur.ts';
import styles from './etat-enregistrement.module.css';

/** Où en est l’enregistrement, toujours sous les yeux ; une connexion perdue se dit aussitôt, une seule fois. */
export function EtatEnregistrement({ etat }: { readonly etat: Etat }) {
  const lieu = useLocation();
  const annoncer = useAnnoncer();
  const phrase = phraseDe(etat);
  const alerte = etat.genre === 'hors-ligne' || etat.genre === 'deconnecte' || etat.genre === 'refuse';
  const dite = useRef(false);
  useEffect(() => {
    if (alerte && !dite.current) annoncer(phrase, true);
    dite.current = alerte;
  }, [alerte, annoncer, phrase]);
  return (
    <p className={`${styles.etat} ${alerte ? styles.alerte : ''}`} role={alerte ? undefined : 'status'}>
      {phrase}
      {etat.genre === 'deconnecte' && <> <Lien href={`/connexion?vers=${encodeURIComponent(lieu.pathname)}`}>Se connecter</Lien></>}
    </p>
  );
}

function phraseDe(etat: Etat): string {
  switch (etat.genre) {
    case 'repos': return 'Votre saisie s’enregistre au fur et à mesure.';
    case 'modifie': case 'en-cours': return 'Enregistrement en cours…';
    case 'enregistre': return `Brouillon enregistré${etat.le ? ` à ${heure(etat.le)}` : ''}.`;
    case 'hors-ligne': return etat.surAppareil
      ? 'Connexion perdue : votre brouillon est conservé sur cet appareil.'
      : 'Connexion perdue : gardez cette page ouverte, votre saisie partira au retour de la connexion.';
    case 'deconnecte': return etat.surAppareil
      ? 'Votre session est terminée : votre brouillon est conservé sur cet appareil. Reconnectez-vous pour l’enregistrer.'
      : 'Votre session est terminée : reconnectez-vous dans un autre onglet, puis revenez ici.';
    case 'refuse': return `Le brouillon n’est pas enregistré : ${etat.detail} Votre saisie est conservée sur cet appareil.`;
    case 'conflit': return 'Enregistrement en attente de votre choix.';
  }
}
