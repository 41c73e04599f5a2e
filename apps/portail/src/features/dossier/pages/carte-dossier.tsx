import type { DossierResume } from '@maillage/contrats';
import { Badge, dateHeure, DateTexte, euros, Lien } from '@maillage/ui';
import styles from './mes-dossiers.module.css';

/** Un dossier de la liste : où il en est, et ce qui vient. */
export const CarteDossier = ({ dossier }: { readonly dossier: DossierResume }) => (
  <li className={styles.carte}>
    <div className={styles.tete}>
      <h3><Lien href={dossier.etat === 'BROUILLON' ? `/dossiers/${dossier.id}/remplir` : `/dossiers/${dossier.id}`}>{dossier.nom}</Lien></h3>
      <Badge ton={dossier.affiche.ton}>{dossier.affiche.libelle}</Badge>
    </div>
    <p className={styles.faits}>
      {dossier.numero && <>Dossier n° {dossier.numero} · </>}{dossier.appelTitre}
      {dossier.demandeCentimes !== null && <> · {euros(dossier.demandeCentimes)} demandés</>}
    </p>
    <p className={styles.faits}>{dossier.deposeLe ? <>Déposé le <DateTexte iso={dossier.deposeLe} format={dateHeure} /></> : <>Modifié le <DateTexte iso={dossier.modifieLe} format={dateHeure} /></>}</p>
    <p>{dossier.prochaineEtape.texte} <Lien href={dossier.prochaineEtape.lien}>{dossier.prochaineEtape.action}<span className="pour-lecteur"> : {dossier.nom}</span></Lien></p>
  </li>
);
