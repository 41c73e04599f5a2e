import { Badge, Colonne, Lien, Tableau } from '@maillage/ui';
import { type LieuRegistre, STATUTS_LIEU } from '@maillage/contrats';
import { TONS, typologiesLisibles } from './libelles.ts';

/** Une ligne par lieu ; son nom mène à sa page. */
export const TableauLieux = ({ lieux }: { readonly lieux: readonly LieuRegistre[] }) => (
  <Tableau legende="Tiers-lieux de l’annuaire" legendeCachee>
    <thead><tr><Colonne>Lieu</Colonne><Colonne>Commune</Colonne><Colonne>Statut</Colonne><Colonne>Typologies</Colonne><Colonne>Services</Colonne></tr></thead>
    <tbody>
      {lieux.map(({ id, nom, communeNom, departement, statut, typologies, services }) => (
        <tr key={id}>
          <th scope="row"><Lien href={`/annuaire/${id}`}>{nom}</Lien></th>
          <td>{communeNom} ({departement})</td>
          <td>{statut ? <Badge ton={TONS[statut]}>{STATUTS_LIEU[statut]}</Badge> : 'Inconnu'}</td>
          <td>{typologiesLisibles(typologies)}</td>
          <td>{services.join(', ')}</td>
        </tr>
      ))}
    </tbody>
  </Tableau>
);
