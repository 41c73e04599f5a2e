import { CelluleNombre, Colonne, Lien, nombre, Tableau } from '@maillage/ui';
import type { BilanNomme } from '@maillage/contrats';
import { part } from './chiffres.tsx';

/** Un territoire par ligne : ses habitants et leur part par classe. `vers` mène au détail d’un territoire. */
export const TableauTerritoires = ({ legende, nom, bilans, vers }: { readonly legende: string; readonly nom: string; readonly bilans: readonly BilanNomme[]; readonly vers: (code: string) => string }) => (
  <Tableau legende={legende} legendeCachee>
    <thead><tr><Colonne>{nom}</Colonne><Colonne nombre>Habitants</Colonne><Colonne nombre>Couverts</Colonne><Colonne nombre>À vérifier</Colonne><Colonne nombre>Non couverts</Colonne></tr></thead>
    <tbody>
      {bilans.map(({ code, nom: libelle, couverte, aVerifier, nonCouverte, total }) => (
        <tr key={code}>
          <th scope="row"><Lien href={vers(code)}>{libelle}</Lien></th>
          <CelluleNombre>{nombre(total.habitants)}</CelluleNombre>
          {[couverte, aVerifier, nonCouverte].map(({ habitants }, rang) => <CelluleNombre key={rang}>{part(habitants, total.habitants)}</CelluleNombre>)}
        </tr>
      ))}
    </tbody>
  </Tableau>
);
