import type { Commission } from '@maillage/contrats';
import { Badge, Bouton, dateHeure, dateLongue, Encart, ListeDefinitions } from '@maillage/ui';
import type { FormEvent } from 'react';
import { EchecSeance } from '../echec-seance.tsx';
import { RACINE, useGesteSeance } from '../requetes.ts';
import styles from '../commissions.module.css';

/** Après le vote : transmission au préfet, publication, caractère exécutoire ; clôture et procès-verbal. */
export const Suites = ({ seance }: { readonly seance: Commission }) => (
  <div className={styles.sections}>
    <Executoire seance={seance} />
    <Cloture seance={seance} />
  </div>
);

function Executoire({ seance: { id, transmiseLe, transmissionNumero, publieeLe, executoireLe, droits } }: { readonly seance: Commission }) {
  const geste = useGesteSeance(id);
  const poser = (evenement: FormEvent<HTMLFormElement>) => {
    evenement.preventDefault();
    const saisie = new FormData(evenement.currentTarget);
    const valeur = (nom: string) => String(saisie.get(nom) ?? '').trim() || undefined;
    geste.mutate({ chemin: '/suites', methode: 'PUT', corps: { transmiseLe: valeur('transmiseLe'), transmissionNumero: valeur('transmissionNumero'), publieeLe: valeur('publieeLe') } });
  };
  return (
    <section aria-labelledby="executoire">
      <h2 id="executoire">Transmission et publication</h2>
      {executoireLe ? <Encart ton="succes" titre={`Les délibérations de cette séance sont exécutoires depuis le ${dateLongue(executoireLe)}.`} /> : <p>Les délibérations ne sont exécutoires qu’une fois transmises au préfet et publiées. D’ici là, rien ne peut être signé, notifié ni engagé.</p>}
      <EchecSeance erreur={geste.error} apres={geste.reset} />
      {droits.secretariat && !executoireLe ? (
        <form className={styles.enLigne} aria-label="Transmission et publication" onSubmit={poser}>
          <label>Transmise au préfet le<input type="date" name="transmiseLe" defaultValue={transmiseLe ?? ''} /></label>
          <label>N° d’accusé de télétransmission<input type="text" name="transmissionNumero" maxLength={80} defaultValue={transmissionNumero ?? ''} /></label>
          <label>Publiée le<input type="date" name="publieeLe" defaultValue={publieeLe ?? ''} /></label>
          <Bouton type="submit" variante="secondaire" occupe={geste.isPending}>Enregistrer ces dates</Bouton>
        </form>
      ) : (
        <ListeDefinitions lignes={[
          { terme: 'Transmise au préfet', valeur: transmiseLe ? `${dateLongue(transmiseLe)}, accusé n° ${transmissionNumero}` : 'pas encore' },
          { terme: 'Publiée', valeur: publieeLe ? dateLongue(publieeLe) : 'pas encore' },
          { terme: 'État', valeur: <Badge ton={executoireLe ? 'succes' : 'attention'}>{executoireLe ? 'Exécutoire' : 'Pas encore exécutoire'}</Badge> },
        ]} />
      )}
    </section>
  );
}

function Cloture({ seance: { id, elus, empechementCloture, closeLe, procesVerbal, droits } }: { readonly seance: Commission }) {
  const geste = useGesteSeance(id);
  const clore = (evenement: FormEvent<HTMLFormElement>) => {
    evenement.preventDefault();
    geste.mutate({ chemin: '/cloture', corps: { president: new FormData(evenement.currentTarget).get('president') } });
  };
  return (
    <section aria-labelledby="cloture">
      <h2 id="cloture">Procès-verbal</h2>
      {closeLe && <p>Séance close le {dateHeure(closeLe)} : ses délibérations et son procès-verbal ne changent plus.</p>}
      {procesVerbal && <p>{procesVerbal.pret ? <a href={`${RACINE}/${id}/proces-verbal.pdf`}>Lire le procès-verbal n° {procesVerbal.numero} (PDF)</a> : <span role="status">Le procès-verbal est en préparation ; son lien s’affichera ici dans quelques secondes.</span>}</p>}
      {!closeLe && (
        <>
          <p>Clore la séance fige les délibérations et le procès-verbal : présences, déports et leurs motifs, votes et voix.</p>
          {empechementCloture && <Encart titre={empechementCloture} />}
          <EchecSeance erreur={geste.error} apres={geste.reset} />
          {droits.secretariat && !empechementCloture && (
            <form className={styles.enLigne} aria-label="Clore la séance" onSubmit={clore}>
              <label>Présidence de séance<select name="president" required>{elus.filter(({ present }) => present).map((un) => <option key={un.id}>{un.nom}</option>)}</select></label>
              <Bouton type="submit" occupe={geste.isPending}>Clore la séance</Bouton>
            </form>
          )}
        </>
      )}
    </section>
  );
}
