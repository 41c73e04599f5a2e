import type { Commission } from '@maillage/contrats';
import { Bouton } from '@maillage/ui';
import type { FormEvent } from 'react';
import { EchecSeance } from '../echec-seance.tsx';
import { useGesteSeance } from '../requetes.ts';
import styles from '../commissions.module.css';

/** Les déports : l’élu garde le droit de lire le rapport, sans débat ni vote ; son motif entre au procès-verbal. */
export function Deports({ seance: { id, elus, lignes, droits, closeLe, deportsComptent } }: { readonly seance: Commission }) {
  const geste = useGesteSeance(id);
  const poses = lignes.flatMap((ligne) => ligne.deports.map((deport) => ({ ...deport, ligne, nom: elus.find((un) => un.id === deport.eluId)?.nom ?? '' })));
  const ouvert = droits.secretariat && !closeLe;
  const deporter = (evenement: FormEvent<HTMLFormElement>) => {
    evenement.preventDefault();
    const formulaire = evenement.currentTarget;
    const saisie = new FormData(formulaire);
    geste.mutate({ chemin: '/deports', methode: 'PUT', corps: { eluId: saisie.get('elu'), dossierId: saisie.get('dossier'), motif: saisie.get('motif') } }, { onSuccess: () => formulaire.reset() });
  };
  return (
    <section aria-labelledby="deports">
      <h2 id="deports">Déports</h2>
      <p>Un élu déporté lit le rapport, mais ne débat ni ne vote. {deportsComptent ? 'Il reste compté dans le quorum.' : 'Il n’est pas compté dans le quorum du dossier.'}</p>
      <EchecSeance erreur={geste.error} apres={geste.reset} />
      {poses.length === 0 ? <p>Aucun déport déclaré.</p> : (
        <ul className={styles.liste}>
          {poses.map(({ eluId, nom, motif, ligne }) => (
            <li key={eluId + ligne.dossierId}>{nom}, dossier {ligne.numero} ({ligne.beneficiaire}) : {motif}
              {ouvert && ligne.situation === 'a-voter' && <> <Bouton variante="discret" onClick={() => geste.mutate({ chemin: '/deports', methode: 'PUT', corps: { eluId, dossierId: ligne.dossierId } })}>Lever le déport<span className="pour-lecteur"> de {nom} sur {ligne.numero}</span></Bouton></>}
            </li>
          ))}
        </ul>
      )}
      {ouvert && (
        <form className={styles.enLigne} aria-label="Déclarer un déport" onSubmit={deporter}>
          <label>Élu<select name="elu" required>{elus.map((un) => <option key={un.id} value={un.id}>{un.nom}</option>)}</select></label>
          <label>Dossier<select name="dossier" required>{lignes.filter(({ situation }) => situation === 'a-voter').map((un) => <option key={un.dossierId} value={un.dossierId}>{un.numero}, {un.beneficiaire}</option>)}</select></label>
          <label>Motif<input type="text" name="motif" required maxLength={300} /></label>
          <Bouton type="submit" variante="secondaire" occupe={geste.isPending}>Déclarer le déport</Bouton>
        </form>
      )}
    </section>
  );
}
