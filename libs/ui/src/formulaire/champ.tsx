import type { ReactNode } from 'react';
import styles from './champ.module.css';

/** Ce que tout champ reçoit ; `name` est le chemin du champ (`structure.siret`). */
export type ProprietesChamp = {
  readonly name: string;
  readonly libelle: ReactNode;
  readonly aide?: ReactNode;
  readonly erreur?: string | undefined;
  readonly facultatif?: boolean;
  readonly id?: string;
};

export type LiensAria = { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': true | undefined };

/** L’identifiant HTML d’un champ d’après son chemin : le résumé d’erreurs et le champ s’y retrouvent. */
export const idChamp = (chemin: string) => `champ-${chemin}`;

/** Étiquette, aide et erreur d’un champ, dans l’ordre où on les lit ; l’erreur vient avant la saisie. */
export function Champ({ name, libelle, aide, erreur, facultatif, id = idChamp(name), children }: ProprietesChamp & { readonly children: (aria: LiensAria) => ReactNode }) {
  return (
    <div className={`${styles.champ} ${erreur ? styles.enErreur : ''}`}>
      <label className={styles.libelle} htmlFor={id}>{libelle}{facultatif && <Facultatif />}</label>
      {aide && <span className={styles.aide} id={`${id}-aide`}>{aide}</span>}
      {erreur && <MessageErreur id={`${id}-erreur`} texte={erreur} />}
      {children(liensAria(id, aide, erreur))}
    </div>
  );
}

export const Facultatif = () => <span className={styles.facultatif}> (facultatif)</span>;

export const MessageErreur = ({ id, texte }: { readonly id: string; readonly texte: string }) => (
  <span className={styles.erreur} id={id}><span className="pour-lecteur">Erreur : </span>{texte}</span>
);

/** Les attributs qui relient une saisie à son aide et à son erreur. */
export const liensAria = (id: string, aide: ReactNode, erreur: string | undefined): LiensAria => ({
  id,
  'aria-describedby': [aide ? `${id}-aide` : '', erreur ? `${id}-erreur` : ''].filter(Boolean).join(' ') || undefined,
  'aria-invalid': erreur ? true : undefined,
});
