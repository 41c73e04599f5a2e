import type { LigneDossier } from '@maillage/contrats';
import type { ColonneListe } from '@maillage/domain';
import { Badge, CelluleNombre, dateCourte, euros } from '@maillage/ui';
import type { ReactNode } from 'react';
import { BadgeAvis } from '../avis/badges.tsx';
import { Echeance } from '../dossier/echeance.tsx';
import { TONS_ISSUE } from '../dossier/issue.ts';
import { ISSUES, VOLETS } from './filtres.ts';
import styles from './liste.module.css';

const Absent = ({ children }: { readonly children: string }) => <><span aria-hidden="true">–</span><span className="pour-lecteur">{children}</span></>;
const coupe = (texte: string, entier = texte): ReactNode => <td className={styles.coupe} title={entier}>{texte}</td>;

/** La cellule d’un dossier pour chaque colonne de la liste. */
export const CELLULES: Readonly<Record<ColonneListe, (ligne: LigneDossier) => ReactNode>> = {
  nom: ({ nom }) => <td className={styles.projet} title={nom}><span>{nom}</span></td>,
  etat: ({ affiche, avis }) => <td className={styles.etat}><Badge ton={affiche.ton}>{affiche.libelle}</Badge> <BadgeAvis avis={avis} /></td>,
  echeance: ({ etat, rejetImpliciteLe }) => <td><Echeance etat={etat} le={rejetImpliciteLe} /></td>,
  montant: ({ demandeCentimes }) => <CelluleNombre>{demandeCentimes === null ? <Absent>non indiqué</Absent> : euros(Math.round(demandeCentimes / 100) * 100)}</CelluleNombre>,
  issue: ({ issue }) => <td>{issue ? <Badge ton={TONS_ISSUE[issue]}>{ISSUES[issue]}</Badge> : <Absent>non évaluée</Absent>}</td>,
  instructeur: ({ instructeur }) => (instructeur ? coupe(instructeur.nom) : <td className={styles.discret}>Non attribué</td>),
  porteur: ({ porteur }) => coupe(porteur),
  commune: ({ commune, departement }) => (commune ? coupe(`${commune}${departement ? ` (${departement})` : ''}`) : <td><Absent>non indiquée</Absent></td>),
  departement: ({ departement }) => <td>{departement ?? <Absent>non indiqué</Absent>}</td>,
  volet: ({ volet }) => <td>{volet ? VOLETS[volet] ?? volet : <Absent>non indiqué</Absent>}</td>,
  appel: ({ appel }) => coupe(appel),
  depose: ({ deposeLe }) => <td><time dateTime={deposeLe}>{dateCourte(deposeLe)}</time></td>,
  etiquettes: ({ etiquettes }) => (etiquettes.length > 0 ? coupe(etiquettes.join(', ')) : <td><Absent>aucune</Absent></td>),
};
