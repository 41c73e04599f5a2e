import type { BilanNomme } from '@maillage/contrats';
import { CelluleNombre, Colonne, nombre, pourcent, Tableau } from '@maillage/ui';

const part = (partie: number, total: number) => (total === 0 ? '–' : pourcent(Math.round((partie * 1000) / total)));

/** Le tableau jumeau de la carte : habitants et leur part par classe. */
export const TableauDepartements = ({ bilans, nom }: { readonly bilans: readonly BilanNomme[]; readonly nom: string }) => (
  <Tableau legende={`Couverture par ${nom.toLocaleLowerCase('fr-FR')}`} legendeCachee>
    <thead><tr><Colonne>{nom}</Colonne><Colonne nombre>Habitants</Colonne><Colonne nombre>Couverts</Colonne><Colonne nombre>À vérifier</Colonne><Colonne nombre>Non couverts</Colonne></tr></thead>
    <tbody>
      {bilans.map(({ code, nom: libelle, couverte, aVerifier, nonCouverte, total }) => (
        <tr key={code}>
          <th scope="row">{libelle}</th>
          <CelluleNombre>{nombre(total.habitants)}</CelluleNombre>
          {[couverte, aVerifier, nonCouverte].map(({ habitants }, rang) => <CelluleNombre key={rang}>{part(habitants, total.habitants)}</CelluleNombre>)}
        </tr>
      ))}
    </tbody>
  </Tableau>
);
