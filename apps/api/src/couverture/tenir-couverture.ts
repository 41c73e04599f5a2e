import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { estimer, type Jour, type Mesurer, mesurerColonne, type Point, preparerTerritoire } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import type { Executeur } from '../base/requetes.ts';
import { Horloge } from '../horloge.ts';
import { type EstimateurEnService, Estimation, provenanceDe } from '../territoire/calibration/estimation.ts';
import { pointDe } from '../territoire/commune.ts';
import { registreAu } from '../territoire/registre.repository.ts';
import { communesDuTerritoire, etatCouverture, type EtatCouverture, oublierLesAutres, refaire, verrouiller } from './couverture.repository.ts';
import { type ColonneGardee, colonnesGardees, communesAtteintes, effacerColonnes, garderColonnes } from './durees.repository.ts';
import { comptesDe, type Comptes, lieuxComptes, type LieuRetenu } from './lieux-comptes.ts';

/** Ce qui sépare la couverture gardée du registre : colonnes à mesurer ou à ôter, lieux dont le compte a changé. */
type Ecart = { readonly aMesurer: readonly LieuRetenu[]; readonly aOter: readonly string[]; readonly changes: readonly string[]; readonly etat: EtatCouverture | null; readonly comptes: Comptes };

/** La référence des durées (le nom de ce qui les calcule, et le calcul), les lieux comptés le jour demandé, et l’écart. */
export type Examen = { readonly reference: string; readonly mesurer: Mesurer; readonly enService: EstimateurEnService; readonly lieux: readonly LieuRetenu[]; readonly ecart: Ecart; readonly enAccord: boolean };

/** Tient la couverture en accord avec le registre, les communes et l’estimateur : seules les colonnes changées et les communes qu’elles touchent sont refaites. */
@Injectable()
export class TenirCouverture {
  private readonly estimation = new Estimation();

  constructor(private readonly horloge: Horloge) {}

  /**
   * À appeler dans la transaction qui change le registre ; sans effet si rien n’a changé. Rend le nombre de communes refaites.
   * `le` : un jour de plus dont les lieux doivent avoir leurs durées (couverture à une date).
   */
  async accorder(tx: EntityManager, le: Jour = this.horloge.aujourdhui()): Promise<number> {
    await verrouiller(tx);
    const { reference, mesurer, enService, ecart, enAccord } = await this.examiner(tx, le);
    if (enAccord) return 0;
    const touches = [...new Set([...ecart.changes, ...[...ecart.aOter, ...ecart.aMesurer.map(({ id }) => id)].filter((id) => compte(ecart, id))])];
    const avant = await communesAtteintes(tx, reference, touches);
    await effacerColonnes(tx, reference, [...ecart.aOter, ...ecart.aMesurer.map(({ id }) => id)]);
    const communes = await communesDuTerritoire(tx);
    const territoire = preparerTerritoire(communes.map((commune) => ({ ...commune, point: pointDe(commune) })));
    await garderColonnes(tx, reference, ecart.aMesurer.map((lieu) => ({ colonne: mesurerColonne(territoire, lieu, mesurer), ...situation(lieu.point!) })), communes.map(({ code }) => code));
    const touchees = ecart.etat ? [...new Set([...avant, ...await communesAtteintes(tx, reference, touches)])] : null;
    if (ecart.etat === null) await oublierLesAutres(tx, reference);
    const calculeeLe = this.horloge.maintenant();
    await refaire(tx, reference, ecart.comptes, touchees, { provenance: provenanceDe(enService, calculeeLe), calculeeLe });
    return touchees?.length ?? communes.length;
  }

  /** Lit le registre, les durées gardées et l’estimateur en service, sans rien écrire. */
  async examiner(base: Executeur, le: Jour): Promise<Examen> {
    const enService = await this.estimation.courante(base);
    const { calibration, densite, dataVersion, paramsHash } = enService;
    const reference = createHash('sha256').update(`${paramsHash} ${dataVersion}`).digest('hex').slice(0, 16);
    const aujourdhui = this.horloge.aujourdhui();
    const duJour = lieuxComptes(await registreAu(base, aujourdhui));
    const lieux = le === aujourdhui ? duJour : lieuxComptes(await registreAu(base, le));
    const ecart = ecartDe(lieux, duJour, comptesDe(aujourdhui, duJour), await colonnesGardees(base, reference), await etatCouverture(base, reference));
    return { reference, mesurer: (commune, lieu) => estimer(commune, lieu, densite, calibration), enService, lieux, ecart, enAccord: !estOuvert(ecart) };
  }
}

function ecartDe(autres: readonly LieuRetenu[], duJour: readonly LieuRetenu[], comptes: Comptes, gardees: readonly ColonneGardee[], etat: EtatCouverture | null): Ecart {
  const colonnes = new Map(gardees.map((colonne) => [colonne.id, colonne]));
  const lieux = [...new Map([...autres, ...duJour].map((lieu) => [lieu.id, lieu])).values()];
  return {
    comptes, etat,
    aMesurer: lieux.filter(({ id, point }) => point !== null && !memePlace(colonnes.get(id), point)),
    aOter: [...gardees.filter(({ orpheline }) => orpheline).map(({ id }) => id), ...lieux.filter(({ id, point }) => point === null && colonnes.has(id)).map(({ id }) => id)],
    changes: etat ? [...ecarts(etat.certains, comptes.certains), ...ecarts(etat.douteux, comptes.douteux)] : [],
  };
}

const estOuvert = ({ aMesurer, aOter, changes, etat }: Ecart): boolean => etat === null || aMesurer.length > 0 || aOter.length > 0 || changes.length > 0;
const compte = ({ etat, comptes }: Ecart, id: string): boolean => [etat?.certains, etat?.douteux, comptes.certains, comptes.douteux].some((ids) => ids?.includes(id));
const situation = ({ lon, lat, precisionKm = 0 }: Point) => ({ lon, lat, precisionKm });
const memePlace = (colonne: ColonneGardee | undefined, { lon, lat, precisionKm = 0 }: Point): boolean =>
  colonne !== undefined && colonne.lon === lon && colonne.lat === lat && Math.fround(colonne.precisionKm) === Math.fround(precisionKm);

/** Les identifiants d’une seule des deux listes. */
function ecarts(a: readonly string[], b: readonly string[]): readonly string[] {
  const [dansA, dansB] = [new Set(a), new Set(b)];
  return [...a.filter((id) => !dansB.has(id)), ...b.filter((id) => !dansA.has(id))];
}

