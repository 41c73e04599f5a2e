import { Injectable } from '@nestjs/common';
import type { EngageEtPaye, TableauDeBord } from '@maillage/contrats';
import { type Compte, type Jour } from '@maillage/domain';
import { DataSource } from 'typeorm';
import type { Perimetre } from '../droits/personne.ts';
import { NOMS_DEPARTEMENTS } from '../couverture/departements.ts';
import { CumulRepository, type SommeDuMois } from '../finances/cumul.repository.ts';
import { EnveloppeRepository } from '../finances/enveloppe.repository.ts';

/** Un engagement libéré ou un paiement annulé se retranche de lui-même : ce sont des soldes de comptes. */
const COMPTES: readonly Compte[] = ['ae-engagee', 'cp-consommes'];

/** Engagements et paiements d’une année, par programme, par département, par mois. */
@Injectable()
export class LireTableauDeBord {
  constructor(private readonly base: DataSource, private readonly cumul: CumulRepository, private readonly enveloppes: EnveloppeRepository) {}

  async executer(perimetre: Perimetre, annee: number): Promise<TableauDeBord> {
    const [sommes, enveloppes] = await Promise.all([this.cumul.sommes({ comptes: COMPTES, annee, ...perimetre }), this.enveloppes.toutes(this.base, null)]);
    const parEnveloppe = new Map(enveloppes.map(({ id, programme }) => [id, programme]));
    // Le nom le plus récent d’un programme : les enveloppes viennent de la dernière à la première.
    const libelles = new Map([...enveloppes].reverse().map(({ programme, libelle }) => [programme, libelle]));
    const programmes = grouper(sommes, ({ enveloppeId }) => parEnveloppe.get(enveloppeId!) ?? '');
    const departements = grouper(sommes, ({ departement }) => departement);
    const mois = grouper(sommes, ({ mois: un }) => un);
    return {
      annee, total: additionner(sommes),
      programmes: [...programmes].map(([programme, siennes]) => ({ programme, libelle: libelles.get(programme) ?? programme, ...additionner(siennes) })).sort((a, b) => (a.programme < b.programme ? -1 : 1)),
      departements: [...departements].map(([departement, siennes]) => ({ departement, nom: departement ? NOMS_DEPARTEMENTS[departement] ?? departement : 'Sans site', ...additionner(siennes) })).sort((a, b) => ((a.departement ?? '~') < (b.departement ?? '~') ? -1 : 1)),
      mois: Array.from({ length: 12 }, (_, rang) => `${annee}-${String(rang + 1).padStart(2, '0')}-01` as Jour).map((un) => ({ mois: un, ...additionner(mois.get(un) ?? []) })),
    };
  }
}

function grouper<Cle>(sommes: readonly SommeDuMois[], cle: (somme: SommeDuMois) => Cle): ReadonlyMap<Cle, readonly SommeDuMois[]> {
  const groupes = new Map<Cle, SommeDuMois[]>();
  for (const somme of sommes) groupes.set(cle(somme), [...groupes.get(cle(somme)) ?? [], somme]);
  return groupes;
}

const additionner = (sommes: readonly SommeDuMois[]): EngageEtPaye => {
  const total = (voulu: Compte) => sommes.filter(({ compte }) => compte === voulu).reduce((somme, { montantCentimes }) => somme + montantCentimes, 0);
  return { engageCentimes: total('ae-engagee'), payeCentimes: total('cp-consommes') };
};
