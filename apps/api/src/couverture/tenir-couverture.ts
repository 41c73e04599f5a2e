import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { estimer, type Jour, type Mesurer, mesurerColonne, type Point, preparerTerritoire, type ProvenanceTrajets } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import type { Executeur } from '../base/requetes.ts';
import { Horloge } from '../horloge.ts';
import { Estimation, type EstimateurEnService, provenanceDe } from '../territoire/calibration/estimation.ts';
import { pointDe } from '../territoire/commune.ts';
import { casesVers, type ExactesConnues, exactesConnues } from '../territoire/moteurs/durees-exactes.repository.ts';
import { gardeesDepuis } from '../territoire/moteurs/durees-gardees.ts';
import { Moteurs } from '../territoire/moteurs/moteurs.ts';
import { registreAu } from '../territoire/registre.repository.ts';
import { type CarteDuJour, carteDuJour, lireCarteParCommune } from './carte-du-jour.ts';
import { communesDuTerritoire, etatCouverture, oublierLesAutres, refaire, verrouiller } from './couverture.repository.ts';
import { colonnesGardees, communesAtteintes, compterExactes, effacerColonnes, garderColonnes } from './durees.repository.ts';
import { type Ecart, ecartDe, estOuvert, touchesPar } from './ecart.ts';
import { editionAu } from './edition.repository.ts';
import { comptesDe, lieuxComptes, type LieuRetenu } from './lieux-comptes.ts';
import { mesurerAvecExactes } from './mesurer-exactes.ts';

/** Ce que l’on sait d’exact, la marge qu’on lui donne, et l’empreinte qui dit si la colonne d’un lieu en tient compte. */
type Exactes = { readonly connues: ExactesConnues | null; readonly margeSecondes: number; readonly empreinte: (lieu: Point) => string };

/** La référence des durées (le nom de ce qui les estime, et l’estimation), ce que l’on sait d’exact, la carte, les lieux comptés le jour demandé, et l’écart. */
export type Examen = {
  readonly reference: string; readonly mesurer: Mesurer; readonly enService: EstimateurEnService; readonly exactes: Exactes; readonly carte: CarteDuJour | null;
  readonly lieux: readonly LieuRetenu[]; readonly ecart: Ecart; readonly enAccord: boolean;
};

const MARGE_SANS_EDITION = 60;

/** Tient la couverture en accord avec le registre, les communes, l’estimateur, les durées exactes et la carte : seules les colonnes changées et les communes qu’elles touchent sont refaites. */
@Injectable()
export class TenirCouverture {
  private readonly estimation = new Estimation();

  constructor(private readonly horloge: Horloge, private readonly moteurs: Moteurs) {}

  /**
   * À appeler dans la transaction qui change le registre ; sans effet si rien n’a changé. Rend le nombre de communes refaites.
   * `le` : un jour de plus dont les lieux doivent avoir leurs durées (couverture à une date).
   */
  async accorder(tx: EntityManager, le: Jour = this.horloge.aujourdhui()): Promise<number> {
    await verrouiller(tx);
    const examen = await this.examiner(tx, le);
    if (examen.enAccord) return 0;
    const { reference, enService, ecart, carte } = examen;
    const communes = await communesDuTerritoire(tx);
    if (carte && carte.avis === null) await lireCarteParCommune(tx, carte.carte, communes, enService.dataVersion);
    if (!estOuvert(ecart)) return 0;
    const touches = touchesPar(ecart);
    const avant = await communesAtteintes(tx, reference, touches);
    await effacerColonnes(tx, reference, [...ecart.aOter, ...ecart.aMesurer.map(({ id }) => id)]);
    const territoire = preparerTerritoire(communes.map((commune) => ({ ...commune, point: pointDe(commune) })));
    const mesurer = await this.mesureExacte(tx, examen, ecart.aMesurer);
    await garderColonnes(tx, reference, ecart.aMesurer.map((lieu) => ({ colonne: mesurerColonne(territoire, lieu, mesurer), ...situation(lieu.point!), exactes: examen.exactes.empreinte(lieu.point!) })), communes.map(({ code }) => code));
    const touchees = ecart.etat ? [...new Set([...avant, ...await communesAtteintes(tx, reference, touches)])] : null;
    if (ecart.etat === null) await oublierLesAutres(tx, reference);
    const calculeeLe = this.horloge.maintenant();
    const provenance = this.provenance(provenanceDe(enService, calculeeLe), examen.exactes.connues, await compterExactes(tx, reference));
    await refaire(tx, reference, ecart.comptes, touchees, { provenance, calculeeLe });
    return touchees?.length ?? communes.length;
  }

  /** Lit le registre, les durées gardées, ce que l’on sait d’exact et la carte, sans rien écrire. */
  async examiner(base: Executeur, le: Jour): Promise<Examen> {
    const enService = await this.estimation.courante(base);
    const { calibration, densite, dataVersion, paramsHash } = enService;
    const reference = createHash('sha256').update(`${paramsHash} ${dataVersion}`).digest('hex').slice(0, 16);
    const aujourdhui = this.horloge.aujourdhui();
    const duJour = lieuxComptes(await registreAu(base, aujourdhui));
    const lieux = le === aujourdhui ? duJour : lieuxComptes(await registreAu(base, le));
    const edition = await editionAu(base, aujourdhui);
    const exactes = await this.exactes(base, edition?.margeSecondes ?? MARGE_SANS_EDITION);
    const carte = await carteDuJour(base, le === aujourdhui ? edition : await editionAu(base, le), dataVersion);
    const gardees = { colonnes: await colonnesGardees(base, reference), etat: await etatCouverture(base, reference) };
    const ecart = ecartDe(lieux, duJour, comptesDe(aujourdhui, duJour), gardees, exactes.empreinte);
    return { reference, mesurer: (commune, lieu) => estimer(commune, lieu, densite, calibration), enService, exactes, carte, lieux, ecart, enAccord: !estOuvert(ecart) && carte?.avis !== null };
  }

  /** L’estimateur, et les durées exactes connues vers ces lieux. */
  async mesureExacte(base: Executeur, { mesurer, exactes: { connues, margeSecondes } }: Examen, lieux: readonly LieuRetenu[]): Promise<Mesurer> {
    const cases = await casesVers(base, this.moteurs.source, connues, lieux.flatMap(({ point }) => (point ? [point] : [])), gardeesDepuis(this.horloge.maintenant()));
    return mesurerAvecExactes(mesurer, cases, margeSecondes);
  }

  private async exactes(base: Executeur, margeSecondes: number): Promise<Exactes> {
    const connues = await exactesConnues(base, this.moteurs.source, gardeesDepuis(this.horloge.maintenant()));
    return { connues, margeSecondes, empreinte: (lieu) => { const sues = connues?.empreinte(lieu); return sues ? `${margeSecondes} s ; ${sues}` : ''; } };
  }

  private provenance(estimee: ProvenanceTrajets, connues: ExactesConnues | null, cases: number): ProvenanceTrajets {
    const { exact } = this.moteurs;
    if (exact === null || connues === null || cases === 0) return estimee;
    const { provider, profile, paramsHash } = exact.identite;
    return { ...estimee, exact: { provider, resource: connues.reference, profile, paramsHash, dataVersion: connues.version, computedAt: connues.calculeeLe, cases, manquantes: 0, raison: null } };
  }
}

const situation = ({ lon, lat, precisionKm = 0 }: Point) => ({ lon, lat, precisionKm });
