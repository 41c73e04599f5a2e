import type { ContenuDossier } from '@maillage/contrats';
import { ajouterJours, type Jour } from '@maillage/domain';
import { choisir } from './phrases.ts';
import type { Theme } from './themes.ts';

type Financement = Required<NonNullable<ContenuDossier['financement']>>;
type Recette = Financement['recettes'][number];

const CENT_EUROS = 10_000;
const PLAFOND_DEMANDE = 5_000_000;

/** Cofinancements possibles : nature, financeur, part des dépenses en pour mille ; l’apport propre prend le reste. */
const COFINANCEMENTS: readonly (readonly (readonly [Recette['nature'], string, number, Recette['statut']])[])[] = [
  [['intercommunalite', 'Communauté de communes', 150, 'sollicite']],
  [['departement', 'Conseil départemental', 120, 'sollicite'], ['commune', 'Commune d’implantation', 60, 'acquis']],
  [['prive', 'Fondation d’entreprise', 140, 'acquis']],
  [['europe', 'Programme européen rural', 160, 'sollicite'], ['prive', 'Souscription des habitants', 30, 'acquis']],
  [['etat', 'État, soutien aux territoires ruraux', 170, 'sollicite']],
];

/** Un plan équilibré : `budget` en euros hors taxes, aide demandée à la moitié de l’assiette au plus, arrondie à 100 € près. */
export function financer({ theme, budget, recupereTva, depotLe, variante, exclus }: {
  readonly theme: Theme; readonly budget: number; readonly recupereTva: boolean; readonly depotLe: Jour; readonly variante: number; readonly exclus: ReadonlySet<string>;
}): Financement {
  const depenses = theme.depenses.map(([poste, libelle, part, tva], rang) => {
    const htCentimes = arrondir((budget * part) / 10);
    return { id: `depense-${rang + 1}`, poste, libelle, htCentimes, ttcCentimes: htCentimes + (htCentimes * tva) / 1000, engageeLe: ajouterJours(depotLe, 45 + rang * 60) };
  });
  const montant = ({ htCentimes, ttcCentimes }: (typeof depenses)[number]) => (recupereTva ? htCentimes : ttcCentimes);
  const total = depenses.reduce((somme, depense) => somme + montant(depense), 0);
  const assiette = depenses.filter(({ poste }) => !exclus.has(poste)).reduce((somme, depense) => somme + montant(depense), 0);
  const demandeCentimes = Math.min(PLAFOND_DEMANDE, Math.floor(assiette / 2 / CENT_EUROS) * CENT_EUROS);
  const recettes: Recette[] = choisir(COFINANCEMENTS, variante).map(([nature, financeur, part, statut], rang) => ({ id: `recette-${rang + 1}`, nature, financeur, montantCentimes: arrondir((total * part) / 1000), statut }));
  const propre = total - demandeCentimes - recettes.reduce((somme, { montantCentimes }) => somme + montantCentimes, 0);
  return { depenses, recettes: [...recettes, { id: `recette-${recettes.length + 1}`, nature: 'apport-propre', financeur: 'Fonds propres et recettes du lieu', montantCentimes: propre, statut: 'acquis' }], demandeCentimes, nature: 'fonctionnement' };
}

const arrondir = (centimes: number): number => Math.max(CENT_EUROS, Math.round(centimes / CENT_EUROS) * CENT_EUROS);
