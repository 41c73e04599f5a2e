import { Badge, CelluleNombre, Colonne, Lien, LigneVide, minutes, nombre, Pagination, Tableau } from '@maillage/ui';
import type { CommuneCouverte, LieuCompte } from '@maillage/contrats';
import { useNavigate } from 'react-router';
import { type Vue, versVue } from './adresse.ts';
import { CLASSES } from './classes.ts';
import { fourchette } from './durees.ts';
import { PAR_PAGE, pageDe, trierPar } from './ranger.ts';

type Proprietes = { readonly communes: readonly CommuneCouverte[]; readonly lieux: readonly LieuCompte[]; readonly vue: Vue };

/** Les communes, cinquante à la fois ; le nom d’une commune ouvre sa fiche. */
export function TableauCommunes({ communes, lieux, vue }: Proprietes) {
  const naviguer = useNavigate();
  const { lignes, page, pages } = pageDe(communes, vue.page);
  const colonne = (nom: 'nom' | 'population' | 'temps') => ({
    sens: vue.tri === nom ? 'asc' as const : vue.tri === `-${nom}` ? 'desc' as const : null,
    onTri: () => void naviguer(versVue(vue, { tri: trierPar(vue.tri, nom) }), { preventScrollReset: true }),
  });
  const debut = (page - 1) * PAR_PAGE;
  return (
    <>
      <Tableau legende="Communes et leur tiers-lieu ouvert le plus proche" legendeCachee>
        <thead><tr><Colonne {...colonne('nom')}>Commune</Colonne><Colonne>Dép.</Colonne><Colonne nombre {...colonne('population')}>Habitants</Colonne><Colonne>Classe</Colonne><Colonne>Lieu le plus proche</Colonne><Colonne nombre {...colonne('temps')}>Temps estimé</Colonne><Colonne nombre>Fourchette</Colonne></tr></thead>
        <tbody>
          {lignes.length === 0 && <LigneVide colonnes={7}>Aucune commune ne correspond. <Lien href={versVue(vue, { classe: '', q: '' })}>Voir toutes les communes de ce territoire</Lien></LigneVide>}
          {lignes.map((commune) => (
            <tr key={commune.code}>
              <th scope="row"><Lien href={`${versVue(vue, { commune: commune.code, page })}#commune`} aria-current={commune.code === vue.commune ? 'true' : undefined}>{commune.nom}</Lien></th>
              <td>{commune.departement}</td>
              <CelluleNombre>{nombre(commune.population)}</CelluleNombre>
              <td><Badge ton={CLASSES[commune.classe].ton}>{CLASSES[commune.classe].libelle}</Badge></td>
              <td>{commune.lieu === null ? 'Aucun à portée' : `${lieux[commune.lieu]?.nom ?? ''}, ${lieux[commune.lieu]?.communeNom ?? ''}`}</td>
              <CelluleNombre>{commune.secondes === null ? '' : minutes(commune.secondes)}</CelluleNombre>
              <CelluleNombre>{fourchette(commune)}</CelluleNombre>
            </tr>
          ))}
        </tbody>
      </Tableau>
      {communes.length > 0 && <Pagination position={`Communes ${nombre(debut + 1)} à ${nombre(debut + lignes.length)} sur ${nombre(communes.length)}`} precedente={page > 1 ? `${versVue(vue, { page: page - 1 })}#communes` : null} suivante={page < pages ? `${versVue(vue, { page: page + 1 })}#communes` : null} />}
    </>
  );
}
