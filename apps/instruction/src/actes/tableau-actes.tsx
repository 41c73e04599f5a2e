import type { LigneActe } from '@maillage/contrats';
import { Badge, Bouton, CelluleNombre, Colonne, dateCourte, euros, Lien, Tableau } from '@maillage/ui';
import { choisissable, NATURES } from './etapes.ts';
import styles from './actes.module.css';

type Proprietes = {
  readonly legende: string;
  readonly lignes: readonly LigneActe[];
  readonly choix: ReadonlySet<string>;
  readonly ouvertes: ReadonlySet<string>;
  readonly confirmees: ReadonlySet<string>;
  readonly onChoix: (choix: ReadonlySet<string>) => void;
  readonly onOuvrir: (ligne: LigneActe) => void;
};

/** Les lettres d’une étape ; une case reste fermée tant que la lettre n’a pas été ouverte. */
export function TableauActes({ legende, lignes, choix, ouvertes, confirmees, onChoix, onOuvrir }: Proprietes) {
  const possibles = lignes.filter((ligne) => choisissable(ligne, ouvertes, confirmees)).map(({ dossierId }) => dossierId);
  const toutes = possibles.length > 0 && possibles.every((id) => choix.has(id));
  const basculer = (id: string) => onChoix(new Set(choix.has(id) ? [...choix].filter((un) => un !== id) : [...choix, id]));
  return (
    <Tableau legende={legende} legendeCachee className={styles.tableau}>
      <thead><tr>
        <Colonne><input type="checkbox" aria-label="Choisir toutes les lettres ouvertes" checked={toutes} disabled={possibles.length === 0} onChange={() => onChoix(new Set(toutes ? [] : possibles))} /></Colonne>
        <Colonne>Dossier</Colonne><Colonne>Projet</Colonne><Colonne>Porteur</Colonne><Colonne>Lettre</Colonne><Colonne nombre>Montant</Colonne><Colonne>Depuis le</Colonne><Colonne>Texte</Colonne>
      </tr></thead>
      <tbody>
        {lignes.map((ligne) => {
          const { dossierId, dossierNumero, nom, porteur, nature, montantCentimes, depuis, acteId, chiffresSaisis } = ligne;
          const prete = choisissable(ligne, ouvertes, confirmees);
          return (
            <tr key={dossierId}>
              <td><input type="checkbox" aria-label={`Choisir la lettre du dossier ${dossierNumero}${prete ? '' : chiffresSaisis > 0 ? ', chiffre saisi à confirmer d’abord' : ', à ouvrir d’abord'}`} checked={choix.has(dossierId) && prete} disabled={!prete} onChange={() => basculer(dossierId)} /></td>
              <th scope="row"><Lien href={`/dossiers/${dossierId}/decision`}>{dossierNumero}</Lien></th>
              <td title={nom}>{nom}</td>
              <td title={porteur}>{porteur}</td>
              <td>{NATURES[nature]}</td>
              <CelluleNombre>{montantCentimes === null ? '–' : euros(montantCentimes)}</CelluleNombre>
              <td><time dateTime={depuis}>{dateCourte(depuis)}</time></td>
              <td>{acteId ? <Bouton variante="secondaire" onClick={() => onOuvrir(ligne)}>{prete ? 'Relire' : 'Ouvrir'}<span className="pour-lecteur"> la lettre du dossier {dossierNumero}</span></Bouton> : 'Pas encore écrit'}{chiffresSaisis > 0 && <> <Badge ton={prete ? 'succes' : 'attention'}>{prete ? 'Chiffre confirmé' : 'Chiffre saisi à confirmer'}</Badge></>}</td>
            </tr>
          );
        })}
      </tbody>
    </Tableau>
  );
}
