import type { DetailDemande } from '@maillage/contrats';
import { Choix } from '@maillage/ui';
import { useState } from 'react';
import { Instruire } from './instruire.tsx';
import { Refuser } from './refuser.tsx';
import { Viser } from './viser.tsx';
import styles from '../registre.module.css';

/** D’abord ce que l’on décide ; puis la saisie que cette décision demande. */
export function Decision({ demande }: { readonly demande: DetailDemande }) {
  const [accepte, decider] = useState<boolean | null>(null);
  const visa = demande.gestes.includes('viser');
  if (!visa && !demande.gestes.includes('appliquer')) return <section className={styles.section} aria-labelledby="decision"><h2 id="decision">Votre décision</h2><Refuser demande={demande} /></section>;
  return (
    <section className={styles.section} aria-labelledby="decision">
      <h2 id="decision">Votre décision</h2>
      <div className={styles.formulaire}>
        <Choix<boolean> name="decision" libelle={visa ? 'Donnez-vous le visa de la Région ?' : 'Que faites-vous de cette demande ?'} value={accepte} onChange={decider} options={visa
          ? [{ valeur: true, libelle: 'Viser et appliquer', aide: 'Le changement entre au registre.' }, { valeur: false, libelle: 'Refuser le visa', aide: 'Rien ne change au registre.' }]
          : [{ valeur: true, libelle: 'Accepter', aide: 'Vous relisez la fiche, déjà remplie d’après la demande, avant de l’écrire.' }, { valeur: false, libelle: 'Refuser', aide: 'Rien ne change au registre.' }]} />
      </div>
      {accepte === true && (visa ? <Viser demande={demande} /> : <Instruire demande={demande} />)}
      {accepte === false && <Refuser demande={demande} />}
    </section>
  );
}
