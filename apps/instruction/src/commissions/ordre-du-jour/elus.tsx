import type { Commission } from '@maillage/contrats';
import { Actions, Bouton, Colonne, LigneVide, Tableau } from '@maillage/ui';
import { useState } from 'react';
import { EchecSeance } from '../echec-seance.tsx';
import { useGesteSeance } from '../requetes.ts';
import styles from '../commissions.module.css';

type Saisi = { readonly nom: string; readonly groupe: string; readonly present: boolean };

/** Les élus qui siègent et leur présence ; le quorum se compte à mesure. */
export function Elus({ seance: { id, version, elus, quorum, droits, closeLe } }: { readonly seance: Commission }) {
  const geste = useGesteSeance(id);
  const [saisis, saisir] = useState<readonly Saisi[]>(elus.map(({ nom, groupe, present }) => ({ nom, groupe, present })));
  const fige = !droits.secretariat || closeLe !== null;
  const changer = (rang: number, quoi: Partial<Saisi>) => saisir(saisis.map((un, place) => (place === rang ? { ...un, ...quoi } : un)));
  const enregistrer = () => geste.mutate({ chemin: '/elus', methode: 'PUT', version, corps: { elus: saisis.filter(({ nom }) => nom.trim() !== '') } });
  return (
    <section aria-labelledby="elus">
      <h2 id="elus">Élus et présence</h2>
      <p>{quorum.presents} présent{quorum.presents > 1 ? 's' : ''} pour un quorum de {quorum.exige} : {quorum.atteint ? 'le quorum est atteint.' : 'le quorum n’est pas atteint.'}</p>
      <EchecSeance erreur={geste.error} apres={geste.reset} />
      <Tableau legende="Élus de la commission permanente" legendeCachee className={styles.tableau}>
        <thead><tr><Colonne>Nom</Colonne><Colonne>Groupe</Colonne><Colonne>Présent</Colonne></tr></thead>
        <tbody>
          {saisis.length === 0 && <LigneVide colonnes={3}>Aucun élu saisi. Ajoutez ceux qui siègent : ils n’ont pas besoin de compte.</LigneVide>}
          {saisis.map((elu, rang) => (
            <tr key={rang}>
              <td>{fige ? elu.nom : <input type="text" aria-label={`Nom, ligne ${rang + 1}`} value={elu.nom} maxLength={120} onChange={({ target }) => changer(rang, { nom: target.value })} />}</td>
              <td>{fige ? elu.groupe || '–' : <input type="text" aria-label={`Groupe, ligne ${rang + 1}`} value={elu.groupe} maxLength={120} onChange={({ target }) => changer(rang, { groupe: target.value })} />}</td>
              <td>{fige ? (elu.present ? 'présent' : 'absent') : <input type="checkbox" aria-label={`Présence, ${elu.nom || `ligne ${rang + 1}`}`} checked={elu.present} onChange={({ target }) => changer(rang, { present: target.checked })} />}</td>
            </tr>
          ))}
        </tbody>
      </Tableau>
      {!fige && (
        <Actions>
          <Bouton variante="secondaire" onClick={() => saisir([...saisis, { nom: '', groupe: '', present: true }])}>Ajouter un élu</Bouton>
          <Bouton variante="secondaire" occupe={geste.isPending} onClick={enregistrer}>Enregistrer les élus</Bouton>
        </Actions>
      )}
    </section>
  );
}
