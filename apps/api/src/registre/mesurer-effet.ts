import { Injectable } from '@nestjs/common';
import type { DossierTouche, EffetChangement } from '@maillage/contrats';
import { type CodeCritere, type Demande, distanceKm, evaluer, type Jour, jourAParis, type Point, porteeKm, type Reglement, type Verdict } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { AppelRepository } from '../appel/appel.repository.ts';
import { demandeDuDossier } from '../dossier/demande.ts';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { LECTEURS_DOSSIER } from '../droits/droits.ts';
import { couvre, perimetre, REGION, type Personne } from '../droits/personne.ts';
import { Horloge } from '../horloge.ts';
import { type LieuDuRegistre, registreAu } from '../territoire/registre.repository.ts';
import { type BrouillonAReevaluer, type DeposeAReevaluer, ReevaluationsRepository } from '../territoire/releves/reevaluations.repository.ts';
import { seuilDe } from '../territoire/seuil.ts';
import { situerProjet } from '../territoire/situer-projet.ts';
import { TrajetsService } from '../territoire/trajets.service.ts';
import { type RegistreChange, registreApres } from './changement.ts';

type Vivant = DeposeAReevaluer | BrouillonAReevaluer;
export type EffetMesure = { readonly nombre: number; readonly touches: readonly (DossierTouche & { readonly departement: string | null })[] };

/** Les dossiers en cours, et les registres déjà lus par jour. */
export type PassageVivants = { readonly vivants: readonly Vivant[]; readonly registres: Map<Jour, readonly LieuDuRegistre[]>; /** Ce que l’on tient pour écrit, dans l’ordre. */ readonly acquis: RegistreChange[] };

/** Les changements suivants se mesureront comme si celui-ci était écrit : deux fermetures sans effet chacune peuvent en avoir un ensemble. */
export function acquerir({ registres, acquis }: PassageVivants, change: RegistreChange): void {
  acquis.push(change);
  for (const [jour, registre] of registres) registres.set(jour, registreApres(registre, change, jour));
}

const EXAMINES_MAX = 2000;

/** Les brouillons et les dossiers déposés non décidés qu’un changement du registre ferait juger autrement. Jamais dans une transaction. */
@Injectable()
export class MesurerEffetDuRegistre {
  constructor(
    private readonly base: DataSource, private readonly dossiers: DossierRepository, private readonly appels: AppelRepository, private readonly trajets: TrajetsService,
    private readonly vivants: ReevaluationsRepository, private readonly horloge: Horloge,
  ) {}

  /** Les dossiers en cours, lus une fois pour mesurer plusieurs changements. */
  async passage(): Promise<PassageVivants> {
    const [deposes, brouillons] = await Promise.all([this.vivants.deposes(REGION, EXAMINES_MAX), this.vivants.brouillons(REGION, EXAMINES_MAX)]);
    return { vivants: [...deposes, ...brouillons], registres: new Map(), acquis: [] };
  }

  /** `lieux` : les points qui bougent, avant et après ; un dossier hors de leur portée ne peut pas changer. Quand le moteur exact ne répond pas, on ne sait pas si un dossier change : il est compté, et le visa demandé. */
  async executer(change: RegistreChange, lieux: readonly (Point | null)[], passage?: PassageVivants): Promise<EffetMesure> {
    const { vivants, registres, acquis } = passage ?? await this.passage();
    const points = lieux.filter((point) => point !== null);
    const touches: EffetMesure['touches'][number][] = [];
    let nombre = 0;
    for (const un of vivants) {
      const { reglement } = (await this.appels.version(un.appelId, un.reglementVersion))!;
      const { projet, structure } = un.contenu;
      const commune = projet?.commune ? await this.dossiers.commune(projet.commune) : null;
      const origine = situerProjet(projet?.position, commune).point;
      if (!origine || !points.some((point) => aPortee(origine, point, seuilDe(reglement)))) continue;
      const jour = 'demande' in un ? jourAParis(un.demande.deposeLe) : this.horloge.aujourdhui();
      if (!registres.has(jour)) registres.set(jour, acquis.reduce((lu, un) => registreApres(lu, un, jour), await registreAu(this.base, jour) as readonly LieuDuRegistre[]));
      const registre = registres.get(jour)!;
      let complet = true;
      const juger = async (lu: readonly LieuDuRegistre[]): Promise<Verdict> => {
        const { trajets, provenance } = await this.trajets.trajetsPour(origine, jour, { siretDuProjet: structure?.siret, reglement, registre: lu });
        if (provenance?.exact?.manquantes) complet = false;
        return this.juger(un, reglement, trajets, commune);
      };
      const [avant, apres] = [await juger(registre), await juger(registreApres(registre, change, jour))];
      if (complet && !differents(avant, apres)) continue;
      nombre += 1;
      if ('demande' in un) touches.push({ dossierId: un.id, numero: un.numero, nom: un.nom, avant: avant.issue, apres: apres.issue, departement: un.departement });
    }
    return { nombre, touches };
  }

  private juger(un: Vivant, reglement: Reglement, trajets: Demande['trajets'], commune: Awaited<ReturnType<DossierRepository['commune']>>): Verdict {
    const evalueLe = this.horloge.maintenant();
    if ('demande' in un) return evaluer({ ...un.demande, trajets }, reglement, { evalueLe });
    const demande = demandeDuDossier(un.contenu, { deposeLe: evalueLe, commune, trajets, pieces: new Set() });
    return evaluer(demande, reglement, { evalueLe, atteints: new Set<CodeCritere>(['couverture-20-minutes']) });
  }
}

/** Ce qu’une personne peut savoir d’un effet : le nombre toujours, les dossiers de son périmètre seulement, jamais un brouillon. */
export function effetVisible({ nombre, touches }: EffetMesure, personne: Personne): EffetChangement {
  const borne = perimetre(personne);
  const lecteur = personne.roles.some((role) => LECTEURS_DOSSIER.includes(role));
  return { nombre, dossiers: lecteur ? touches.filter(({ dossierId, departement }) => couvre(borne, { id: dossierId, departement })).map(({ departement: _departement, ...touche }) => touche) : [] };
}

const aPortee = (a: Point, b: Point, secondes: number): boolean => distanceKm(a, b) - (a.precisionKm ?? 0) - (b.precisionKm ?? 0) <= porteeKm(secondes);
const differents = (avant: Verdict, apres: Verdict): boolean => avant.issue !== apres.issue || apres.constats.some(({ code, resultat }) => avant.constats.find((un) => un.code === code)?.resultat !== resultat);
