import type { Commission } from '@maillage/contrats';
import { LIBELLES_REGROUPEMENT, REGROUPEMENTS } from '@maillage/domain';
import { Bouton } from '@maillage/ui';
import type { FormEvent } from 'react';
import { EchecSeance } from '../echec-seance.tsx';
import { useGesteSeance } from '../requetes.ts';
import styles from '../commissions.module.css';

const DELAIS = [['depotJours', 'Dépôt des rapports', 'depot'], ['visasJours', 'Visas', 'visas'], ['envoiJours', 'Envoi aux élus', 'envoi']] as const;

/** Les délais en jours civils avant la séance, le découpage en rapports, le quorum. */
export function Reglages({ seance: { id, version, delais, regroupement, quorumFixe, deportsComptent } }: { readonly seance: Commission }) {
  const geste = useGesteSeance(id);
  const regler = (evenement: FormEvent<HTMLFormElement>) => {
    evenement.preventDefault();
    const saisie = new FormData(evenement.currentTarget);
    const nombre = (nom: string) => (saisie.get(nom) === '' ? undefined : Number(saisie.get(nom)));
    geste.mutate({ chemin: '/reglages', methode: 'PUT', version, corps: { depotJours: nombre('depotJours'), visasJours: nombre('visasJours'), envoiJours: nombre('envoiJours'), regroupement: saisie.get('regroupement'), quorum: nombre('quorum'), deportsComptent: saisie.get('deportsComptent') === 'on' } });
  };
  return (
    <details className={styles.depliant}>
      <summary>Régler les délais, les rapports et le quorum</summary>
      <EchecSeance erreur={geste.error} apres={geste.reset} />
      <form className={styles.enLigne} aria-label="Réglages de la séance" onSubmit={regler}>
        {DELAIS.map(([nom, libelle, code]) => <label key={nom}>{libelle}, jours avant<input type="number" name={nom} min={0} max={120} required defaultValue={delais[code]} /></label>)}
        <label>Rapports<select name="regroupement" defaultValue={regroupement}>{REGROUPEMENTS.map((un) => <option key={un} value={un}>{LIBELLES_REGROUPEMENT[un]}</option>)}</select></label>
        <label>Quorum fixé<input type="number" name="quorum" min={1} max={300} defaultValue={quorumFixe ?? ''} placeholder="plus de la moitié" /></label>
        <label className={styles.case}><input type="checkbox" name="deportsComptent" defaultChecked={deportsComptent} />Un élu déporté reste compté dans le quorum</label>
        <Bouton type="submit" variante="secondaire" occupe={geste.isPending}>Enregistrer les réglages</Bouton>
      </form>
    </details>
  );
}
