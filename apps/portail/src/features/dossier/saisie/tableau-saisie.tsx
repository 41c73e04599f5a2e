import type { ReactNode } from 'react';
import { Bouton, CelluleNombre, Colonne, Encart, idChamp, LigneVide, Tableau } from '@maillage/ui';
import { ListeRepetee, type ProprietesListe } from './liste-repetee.tsx';
import styles from './tableau-saisie.module.css';
import { useLarge } from './use-large.ts';
import { useLignes } from './use-lignes.ts';

export type ColonneSaisie = {
  readonly titre: string;
  readonly nombre?: boolean;
  /** `libelle` nomme la saisie : visible en fiche, dit aux lecteurs d’écran dans le tableau. */
  readonly champ: (prefixe: string, libelle: ReactNode) => ReactNode;
};
type Proprietes = Omit<ProprietesListe, 'children' | 'ordonnable'> & { readonly colonnes: readonly ColonneSaisie[]; readonly vide: string; readonly pied?: ReactNode };

/** Un tableau de saisie : en lignes quand la place le permet, en fiches sinon ; les mêmes champs, les mêmes gestes. */
export function TableauSaisie(proprietes: Proprietes) {
  const { colonnes, pied, ...liste } = proprietes;
  if (useLarge()) return <EnLignes {...proprietes} />;
  return (
    <>
      <ListeRepetee {...liste}>{(prefixe) => colonnes.map(({ titre, champ }) => <div key={titre}>{champ(prefixe, titre)}</div>)}</ListeRepetee>
      {pied && <Tableau legende={`Totaux : ${liste.libelle.toLowerCase()}`}><tbody>{pied}</tbody></Tableau>}
    </>
  );
}

function EnLignes({ name, libelle, aide, ligne, ajouter, nouvelle, max, colonnes, vide, pied }: Proprietes) {
  const lignes = useLignes<HTMLDivElement>(name, ligne);
  const { fields, nom } = lignes;
  return (
    <div ref={lignes.boite} id={idChamp(name)} className={styles.saisie} tabIndex={-1} data-large="">
      {aide && <p className={styles.aide}>{aide}</p>}
      {lignes.message && <Encart ton="erreur">{lignes.message}</Encart>}
      <Tableau legende={libelle}>
        <thead><tr>{colonnes.map(({ titre, nombre }) => <Colonne key={titre} {...(nombre ? { nombre } : {})}>{titre}</Colonne>)}<Colonne><span className="pour-lecteur">Actions</span></Colonne></tr></thead>
        <tbody>
          {fields.length === 0 && <LigneVide colonnes={colonnes.length + 1}>{vide}</LigneVide>}
          {fields.map((champ, rang) => (
            <tr key={champ.cle} data-ligne="">
              {colonnes.map(({ titre, nombre, champ: dessiner }) => {
                const saisie = dessiner(`${name}.${rang}`, <span className="pour-lecteur">{titre}, {nom(rang)}</span>);
                return nombre ? <CelluleNombre key={titre}>{saisie}</CelluleNombre> : <td key={titre}>{saisie}</td>;
              })}
              <td><Bouton variante="discret" onClick={() => lignes.retirer(rang)}>Supprimer<span className="pour-lecteur"> {nom(rang)}</span></Bouton></td>
            </tr>
          ))}
        </tbody>
        {pied && <tfoot>{pied}</tfoot>}
      </Tableau>
      {fields.length < max ? <p><Bouton variante="secondaire" data-ajouter="" onClick={() => lignes.ajouter(nouvelle())}>{ajouter}</Bouton></p> : <p>{max} lignes au plus.</p>}
    </div>
  );
}
