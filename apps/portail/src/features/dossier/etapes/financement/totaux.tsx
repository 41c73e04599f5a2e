import { euros } from '@maillage/ui';

/** La ligne de totaux d’un tableau de saisie, relue à chaque frappe. */
export const Totaux = ({ titre, montants, colonnes }: { readonly titre: string; readonly montants: readonly (readonly [string, number])[]; readonly colonnes: number }) => (
  <tr>
    <th scope="row">{titre}</th>
    <td colSpan={colonnes - 1}>{montants.map(([nom, centimes], rang) => <span key={nom}>{rang > 0 && ' · '}<output aria-label={`${titre} ${nom}`.trim()}>{euros(centimes)}{nom && ` ${nom}`}</output></span>)}</td>
  </tr>
);
