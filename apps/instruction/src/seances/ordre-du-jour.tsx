import type { Comite, PassageComite } from '@maillage/contrats';
import { Bouton, CelluleNombre, Colonne, euros, Lien, LigneVide, ListeDeroulante, Tableau } from '@maillage/ui';
import { useState } from 'react';
import { pointsLus } from '../notation/points.ts';
import { BadgeAvisComite } from './badges.tsx';
import { Refus } from './refus.tsx';
import { useGesteSeance } from './requetes.ts';
import styles from './seances.module.css';

/** L’ordre du jour ; qui tient la séance y monte, descend, ajoute et retire des dossiers. */
export function OrdreDuJour({ comite: { id, version, etat, passages, tenue } }: { readonly comite: Comite }) {
  const [choisi, choisir] = useState('');
  const geste = useGesteSeance();
  const modifiable = tenue !== null && etat !== 'CLOSE';
  const envoyer = (dossiers: readonly { readonly id: string; readonly heure?: string | null }[]) =>
    geste.mutate({ chemin: `/api/instruction/comites/${id}/ordre-du-jour`, methode: 'PUT', version, corps: { dossiers: dossiers.map((un) => ({ id: un.id, ...(un.heure ? { heure: un.heure } : {}) })) } });
  const actuels = passages.map(({ dossierId, heure }) => ({ id: dossierId, heure }));
  const deplacer = (rang: number, pas: number) => envoyer(actuels.map((un, place) => (place === rang ? actuels[rang + pas]! : place === rang + pas ? actuels[rang]! : un)));
  return (
    <section aria-labelledby="ordre">
      <h2 id="ordre">Ordre du jour</h2>
      <Refus erreur={geste.error} oublier={geste.reset} />
      <Tableau legende="Dossiers de la séance" legendeCachee>
        <thead><tr><Colonne nombre>N°</Colonne><Colonne>Dossier</Colonne><Colonne>Structure</Colonne><Colonne>Commune</Colonne><Colonne>Rapporteur</Colonne><Colonne>Note</Colonne><Colonne nombre>Demandé</Colonne><Colonne nombre>Proposé</Colonne><Colonne>Avis</Colonne>{modifiable && <Colonne>Ordre</Colonne>}</tr></thead>
        <tbody>
          {passages.length === 0 && <LigneVide colonnes={modifiable ? 10 : 9}>Aucun dossier à l’ordre du jour.</LigneVide>}
          {passages.map((un, rang) => (
            <tr key={un.dossierId}>
              <CelluleNombre>{rang + 1}</CelluleNombre><th scope="row"><Lien href={`/seances/${id}/reunion?dossier=${un.dossierId}`}>{un.numero}</Lien></th><td>{un.porteur}</td><td>{un.commune ?? 'Non indiquée'}</td><td>{un.rapporteur ?? '–'}</td><td>{un.note ? pointsLus(un.note) : 'Non noté'}</td>
              <CelluleNombre>{un.demandeCentimes === null ? '–' : euros(un.demandeCentimes)}</CelluleNombre><CelluleNombre>{propose(un)}</CelluleNombre><td><BadgeAvisComite avis={un.avis} /></td>
              {modifiable && (
                <td><span className={styles.gestes}>
                  {rang > 0 && <Bouton variante="discret" onClick={() => deplacer(rang, -1)}>Monter<span className="pour-lecteur"> le dossier {un.numero}</span></Bouton>}
                  {rang < passages.length - 1 && <Bouton variante="discret" onClick={() => deplacer(rang, 1)}>Descendre<span className="pour-lecteur"> le dossier {un.numero}</span></Bouton>}
                  {!un.avis && <Bouton variante="discret" onClick={() => envoyer(actuels.filter(({ id: autre }) => autre !== un.dossierId))}>Retirer<span className="pour-lecteur"> le dossier {un.numero}</span></Bouton>}
                </span></td>
              )}
            </tr>
          ))}
        </tbody>
      </Tableau>
      {passages.length > 0 && <p><a href={`/api/instruction/comites/${id}/ordre-du-jour.csv`} download>Exporter l’ordre du jour (CSV)</a></p>}
      {modifiable && (tenue.inscriptibles.length === 0 ? <p className={styles.discret}>Aucun autre dossier n’attend de comité.</p> : (
        <div className={styles.badges}>
          <ListeDeroulante name="ajout" libelle="Dossier à inscrire" vide="Choisissez un dossier" options={tenue.inscriptibles.map((un) => ({ valeur: un.id, libelle: `${un.numero}, ${un.porteur}` }))} value={choisi} onChange={(evenement) => choisir(evenement.target.value)} />
          <Bouton variante="secondaire" occupe={geste.isPending} onClick={() => choisi && envoyer([...actuels, { id: choisi }])}>Inscrire à l’ordre du jour</Bouton>
        </div>
      ))}
    </section>
  );
}

const propose = ({ proposition, montantCentimes }: PassageComite): string => proposition === 'refus' ? 'Refus' : montantCentimes === null ? '–' : euros(montantCentimes);
