import { Injectable } from '@nestjs/common';
import { AUCUNE, type Instant, type Jour, type Mesurer, type Minima, preparerTerritoire, type ProvenanceTrajets, type TerritoireCouvert } from '@maillage/domain';
import { DataSource } from 'typeorm';
import type { Executeur } from '../base/requetes.ts';
import { Horloge } from '../horloge.ts';
import { pointDe } from '../territoire/commune.ts';
import { type CarteLue, dire } from './carte-du-jour.ts';
import { type CommuneDuTerritoire, communesDuTerritoire, type MeilleurDeCommune, meilleursPour, meilleursTenus } from './couverture.repository.ts';
import { comptesDe, type LieuRetenu } from './lieux-comptes.ts';
import { TenirCouverture } from './tenir-couverture.ts';

/** La couverture un jour donné : les minima par commune, dans l’ordre de `communes`, et de quoi les prolonger. */
export type CouvertureLue = {
  readonly le: Jour;
  readonly minima: Minima;
  readonly communes: readonly CommuneDuTerritoire[];
  readonly lieux: readonly LieuRetenu[];
  readonly reference: { readonly provenance: ProvenanceTrajets; readonly calculeeLe: Instant; readonly carte: CarteLue | null };
  readonly mesurer: Mesurer;
};

@Injectable()
export class LireCouverture {
  constructor(private readonly base: DataSource, private readonly horloge: Horloge, private readonly tenir: TenirCouverture) {}

  /** Met d’abord la couverture en accord si le registre a changé sans elle. `sansSiret` : le lieu d’un porteur, écarté. */
  async au(le: Jour = this.horloge.aujourdhui(), sansSiret?: string): Promise<CouvertureLue> {
    const lire = (force: boolean) => this.base.transaction('REPEATABLE READ', (tx) => this.lire(tx, le, sansSiret, force));
    const lue = await lire(false);
    if (lue) return lue;
    await this.base.transaction((tx) => this.tenir.accorder(tx, le));
    return (await lire(true))!;
  }

  /**
   * Le registre, la référence et les durées d’un même instant : une référence remplacée pendant la lecture ferait passer toute la région pour non couverte.
   * Nul si la couverture n’est pas en accord, sauf `force`.
   */
  private async lire(base: Executeur, le: Jour, sansSiret: string | undefined, force: boolean): Promise<CouvertureLue | null> {
    const { reference, mesurer, lieux: tous, ecart, carte, enAccord } = await this.tenir.examiner(base, le);
    if (!enAccord && !force) return null;
    const lieux = tous.filter(({ siret }) => sansSiret === undefined || siret !== sansSiret);
    const comptes = comptesDe(le, lieux);
    const etat = ecart.etat!;
    const tenue = JSON.stringify([etat.certains, etat.douteux]) === JSON.stringify([comptes.certains, comptes.douteux]);
    const [meilleurs, communes] = [tenue ? await meilleursTenus(base, reference) : await meilleursPour(base, reference, comptes), await communesDuTerritoire(base)];
    const territoire = preparerTerritoire(communes.map((commune) => ({ ...commune, point: pointDe(commune) })));
    const minima = minimaDe(territoire, meilleurs, lieux.filter(({ point }) => point === null).length);
    return {
      le, communes, lieux, mesurer,
      minima: carte ? { ...minima, carte: { preuve: carte.preuve, avis: communes.map(({ code }) => carte.avis?.get(code) ?? null) } } : minima,
      reference: { provenance: etat.provenance, calculeeLe: etat.calculeeLe, carte: carte && dire(carte) },
    };
  }
}

function minimaDe(territoire: TerritoireCouvert, meilleurs: readonly MeilleurDeCommune[], perdus: number): Minima {
  const parCommune = new Map(meilleurs.map((meilleur) => [meilleur.commune, meilleur]));
  const lus = territoire.communes.map(({ code }) => parCommune.get(code));
  const colonne = (champ: 'bas' | 'centre' | 'haut') => Int32Array.from(lus, (lu) => lu?.[champ] ?? AUCUNE);
  return { territoire, bas: colonne('bas'), centre: colonne('centre'), haut: colonne('haut'), inconnues: Int32Array.from(lus, (lu) => lu?.inconnues ?? 0), exactes: Uint8Array.from(lus, (lu) => (lu?.exacte ? 1 : 0)), proches: lus.map((lu) => lu?.lieu ?? null), perdus };
}
