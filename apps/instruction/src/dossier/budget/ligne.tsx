import type { BudgetInstruit } from '@maillage/contrats';
import { Badge, CelluleNombre, ChampMontant, ChampTexte, euros, useChamp } from '@maillage/ui';

type Proprietes = { readonly ligne: BudgetInstruit['lignes'][number]; readonly rang: number | null; readonly modifiable: boolean };

/** Une dépense : le montant demandé, celui que l’instruction retient, et pourquoi. `rang` nul : dépense non éligible, toujours à zéro. */
export const LigneBudget = ({ ligne, rang, modifiable }: Proprietes) => (
  <tr>
    <th scope="row">{ligne.libelle}</th>
    <td>{ligne.poste}</td>
    <CelluleNombre>{euros(ligne.demandeCentimes)}</CelluleNombre>
    {rang !== null && modifiable ? <Saisie rang={rang} libelle={ligne.libelle} /> : <><CelluleNombre>{euros(ligne.retenuCentimes)}</CelluleNombre><td>{ligne.eligible ? ligne.motif : <><Badge>Non éligible</Badge> {ligne.motif}</>}</td></>}
  </tr>
);

const Saisie = ({ rang, libelle }: { readonly rang: number; readonly libelle: string }) => (
  <>
    <td><ChampMontant libelle={<span className="pour-lecteur">Montant retenu, en euros : {libelle}</span>} {...useChamp(`lignes.${rang}.retenuCentimes`)} /></td>
    <td><ChampTexte libelle={<span className="pour-lecteur">Motif de l’écart : {libelle}</span>} maxLength={300} {...useChamp(`lignes.${rang}.motif`)} /></td>
  </>
);
