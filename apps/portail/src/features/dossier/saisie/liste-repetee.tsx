import type { ReactNode } from 'react';
import { Actions, Bouton, Encart, idChamp } from '@maillage/ui';
import styles from './liste-repetee.module.css';
import { useLignes } from './use-lignes.ts';

export type ProprietesListe = {
  readonly name: string;
  readonly libelle: string;
  readonly aide?: ReactNode;
  /** « contrat », « période de fermeture » : nomme chaque ligne et ses boutons. */
  readonly ligne: string;
  readonly ajouter: string;
  readonly nouvelle: () => Readonly<Record<string, unknown>>;
  readonly max: number;
  readonly ordonnable?: boolean;
  readonly children: (prefixe: string, rang: number) => ReactNode;
};

/** Des lignes que l’on ajoute, retire et ordonne au clavier, chacune en fiche. */
export function ListeRepetee({ name, libelle, aide, ligne, ajouter, nouvelle, max, ordonnable = false, children }: ProprietesListe) {
  const lignes = useLignes<HTMLFieldSetElement>(name, ligne);
  const { fields, nom } = lignes;
  return (
    <fieldset ref={lignes.boite} id={idChamp(name)} className={styles.liste} tabIndex={-1}>
      <legend className={styles.legende}>{libelle}</legend>
      {aide && <p className={styles.aide}>{aide}</p>}
      {lignes.message && <Encart ton="erreur">{lignes.message}</Encart>}
      {fields.map((champ, rang) => (
        <fieldset key={champ.cle} className={styles.ligne} data-ligne="">
          <legend>{nom(rang)}</legend>
          {children(`${name}.${rang}`, rang)}
          <Actions>
            {ordonnable && rang > 0 && <Bouton variante="discret" data-sens="monter" onClick={() => lignes.deplacer(rang, rang - 1)}>Monter<span className="pour-lecteur"> {nom(rang)}</span></Bouton>}
            {ordonnable && rang < fields.length - 1 && <Bouton variante="discret" data-sens="descendre" onClick={() => lignes.deplacer(rang, rang + 1)}>Descendre<span className="pour-lecteur"> {nom(rang)}</span></Bouton>}
            <Bouton variante="discret" onClick={() => lignes.retirer(rang)}>Supprimer<span className="pour-lecteur"> {nom(rang)}</span></Bouton>
          </Actions>
        </fieldset>
      ))}
      {fields.length < max ? <Bouton variante="secondaire" data-ajouter="" onClick={() => lignes.ajouter(nouvelle())}>{ajouter}</Bouton> : <p>{max} lignes au plus.</p>}
    </fieldset>
  );
}
