import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TYPOLOGIES, type LieuRegistre, type Typologie } from '@maillage/contrats';
import { type DonneesBottin, LOGO_MAILLAGE, rendreBottin } from '@maillage/pdf';
import { DataSource } from 'typeorm';
import { Config } from '../configuration.ts';
import { NOMS_DEPARTEMENTS } from '../couverture/departements.ts';
import { Horloge } from '../horloge.ts';
import { sourcesChargees } from '../territoire/donnees.repository.ts';
import { criteresDuRegistre } from './criteres-registre.ts';
import { parcourir } from './exporter-registre.ts';
import { LieuRepository } from './lieu.repository.ts';

const REGION = 'Nouvelle-Aquitaine';

/** Le bottin imprimable des lieux ouverts ; le dernier de chaque territoire est gardé tant que le registre et le jour n’ont pas changé. */
@Injectable()
export class ImprimerBottin {
  private readonly gardes = new Map<string, { readonly cle: string; readonly octets: Promise<Buffer> }>();

  constructor(private readonly base: DataSource, private readonly lieux: LieuRepository, private readonly config: Config, private readonly horloge: Horloge) {}

  /** `departement` nul : toute la région. */
  async executer(departement: string | null): Promise<Buffer> {
    const donnees = await this.donnees(departement);
    const cle = createHash('sha256').update(JSON.stringify(donnees)).digest('hex');
    const garde = this.gardes.get(donnees.territoire);
    if (garde?.cle === cle) return garde.octets;
    const octets = rendreBottin(donnees);
    this.gardes.set(donnees.territoire, { cle, octets });
    return octets;
  }

  private async donnees(departement: string | null): Promise<DonneesBottin> {
    const jour = this.horloge.aujourdhui();
    const ouverts: LieuRegistre[] = [];
    for await (const lieu of parcourir(this.lieux, criteresDuRegistre({ statut: 'ouvert', ...(departement ? { departement } : {}) }, jour))) ouverts.push(lieu);
    const annuaire = (await sourcesChargees(this.base)).find(({ code }) => code === 'tiers-lieux');
    return {
      gabarit: 'bottin.v1', le: jour, territoire: departement ? NOMS_DEPARTEMENTS[departement] ?? `département ${departement}` : REGION, editeur: { nom: `Région ${REGION}`, logo: LOGO_MAILLAGE },
      source: `registre régional des tiers-lieux${annuaire ? ` (${annuaire.libelle}, ${annuaire.millesime})` : ''}`, annuaire: `${this.config.adresse}/annuaire`,
      departements: Object.entries(NOMS_DEPARTEMENTS).map(([code, nom]) => ({ code, nom, lieux: rangesPourImprimer(ouverts.filter((lieu) => lieu.departement === code)) })).filter(({ lieux }) => lieux.length > 0),
    };
  }
}

const rangesPourImprimer = (lieux: readonly LieuRegistre[]) =>
  [...lieux].sort((a, b) => a.communeNom.localeCompare(b.communeNom, 'fr') || a.nom.localeCompare(b.nom, 'fr') || (a.id < b.id ? -1 : 1))
    .map(({ communeNom, nom, adresse, siteWeb, typologies }) => ({ commune: communeNom, nom, adresse, site: siteWeb, activites: typologies.map((code) => TYPOLOGIES[code as Typologie] ?? code) }));
