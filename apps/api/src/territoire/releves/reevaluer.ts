import { Injectable } from '@nestjs/common';
import type { Reevaluation, Reevaluations } from '@maillage/contrats';
import { changementsEntre, type CodeCritere, type Demande, evaluer, type Jour, jourAParis, type Reglement, type Verdict } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { AppelRepository } from '../../appel/appel.repository.ts';
import { demandeDuDossier } from '../../dossier/demande.ts';
import { DossierRepository } from '../../dossier/dossier.repository.ts';
import type { Perimetre } from '../../droits/personne.ts';
import { Refus } from '../../erreurs/probleme.ts';
import { Horloge } from '../../horloge.ts';
import { type Curseur, ecrireCurseur, lireCurseur } from '../../instruction/liste/curseur.ts';
import { type LieuDuRegistre, registreAu } from '../registre.repository.ts';
import { situerProjet } from '../situer-projet.ts';
import { TrajetsService } from '../trajets.service.ts';
import { type BrouillonAReevaluer, type DeposeAReevaluer, ReevaluationsRepository } from './reevaluations.repository.ts';

const PAR_PAGE = 100;

/** Un passage : les registres et règlements lus une seule fois. */
type Passage = { indisponibles: number; registre(jour: Jour): Promise<readonly LieuDuRegistre[]>; reglement(appelId: string, version: number): Promise<Reglement> };

/** Les dossiers que le registre, la carte et les durées d’aujourd’hui jugeraient autrement. Montre, ne change rien. */
@Injectable()
export class Reevaluer {
  constructor(
    private readonly base: DataSource, private readonly dossiers: DossierRepository, private readonly appels: AppelRepository, private readonly trajets: TrajetsService,
    private readonly reevaluations: ReevaluationsRepository, private readonly horloge: Horloge,
  ) {}

  /** Une page : `taille` dossiers après `apres`, les déposés d’abord, puis les brouillons ; `suivant` nul : tout est examiné. */
  async executer(perimetre: Perimetre, apres: Curseur | null = null, taille = PAR_PAGE): Promise<Reevaluations> {
    const passage = this.passage();
    const { deposes, brouillons, suivant } = await this.page(perimetre, apres, taille);
    const changements: Reevaluation[] = [];
    for (const depose of deposes) changements.push(...await this.depose(depose, passage));
    for (const brouillon of brouillons) changements.push(...await this.brouillon(brouillon, passage));
    return { le: this.horloge.aujourdhui(), total: await this.reevaluations.combien(perimetre), examines: deposes.length + brouillons.length, indisponibles: passage.indisponibles, suivant: suivant && ecrireCurseur(suivant), changements };
  }

  /** Toutes les pages, l’une après l’autre. */
  async *toutes(perimetre: Perimetre): AsyncGenerator<Reevaluations> {
    for (let suite: string | null | undefined; suite !== null;) {
      const page = await this.executer(perimetre, lireCurseur(suite));
      yield page;
      suite = page.suivant;
    }
  }

  private async page(perimetre: Perimetre, apres: Curseur | null, taille: number): Promise<{ readonly deposes: readonly DeposeAReevaluer[]; readonly brouillons: readonly BrouillonAReevaluer[]; readonly suivant: Curseur | null }> {
    const [famille, instant] = apres ? [apres.valeur.slice(0, 1), apres.valeur.slice(1)] : ['d', ''];
    if (apres && (!['d', 'b'].includes(famille) || Number.isNaN(Date.parse(instant)))) throw new Refus(400, 'Cette page de liste n’existe plus : revenez au début de la liste.');
    const place = apres && { instant, id: apres.id };
    const deposes = famille === 'd' ? await this.reevaluations.deposes(perimetre, taille + 1, place) : [];
    if (deposes.length > taille) return { deposes: deposes.slice(0, taille), brouillons: [], suivant: { valeur: `d${deposes[taille - 1]!.deposeLe}`, id: deposes[taille - 1]!.id } };
    const reste = taille - deposes.length;
    const brouillons = await this.reevaluations.brouillons(perimetre, reste + 1, famille === 'b' ? place : null);
    if (brouillons.length <= reste) return { deposes, brouillons, suivant: null };
    const [dernier, depose] = [brouillons[reste - 1], deposes.at(-1)];
    return { deposes, brouillons: brouillons.slice(0, reste), suivant: dernier ? { valeur: `b${dernier.modifieLe}`, id: dernier.id } : { valeur: `d${depose!.deposeLe}`, id: depose!.id } };
  }

  /** Jugé au jour de son dépôt, avec ce que l’on sait aujourd’hui du registre de ce jour-là ; tout le reste est figé. */
  private async depose(une: DeposeAReevaluer, passage: Passage): Promise<readonly Reevaluation[]> {
    const reglement = await passage.reglement(une.appelId, une.reglementVersion);
    const trajets = await this.trajetsDe(une, jourAParis(une.demande.deposeLe), reglement, passage);
    if (trajets === null) return [];
    const apres = evaluer({ ...une.demande, trajets }, reglement, { evalueLe: this.horloge.maintenant() });
    const { id: dossierId, numero, nom, communeNom, departement } = une;
    return comparer(une.verdict, apres).map((change) => ({ genre: 'depose', dossierId, numero, nom, communeNom, departement, ...change }));
  }

  /** Un brouillon n’a pas d’évaluation : l’avant est le registre du jour où il a été enregistré. Seule la couverture en dépend. */
  private async brouillon(une: BrouillonAReevaluer, passage: Passage): Promise<readonly Reevaluation[]> {
    const reglement = await passage.reglement(une.appelId, une.reglementVersion);
    const evalueLe = this.horloge.maintenant();
    const commune = une.contenu.projet?.commune ? await this.dossiers.commune(une.contenu.projet.commune) : null;
    const juger = async (jour: Jour): Promise<Verdict | null> => {
      const trajets = await this.trajetsDe(une, jour, reglement, passage);
      return trajets && evaluer(demandeDuDossier(une.contenu, { deposeLe: evalueLe, commune, trajets, pieces: new Set() }), reglement, { evalueLe, atteints: new Set<CodeCritere>(['couverture-20-minutes']) });
    };
    const { communeNom, departement } = une;
    const [avant, apres] = [await juger(jourAParis(une.modifieLe)), await juger(this.horloge.aujourdhui())];
    return avant === null || apres === null ? [] : comparer(avant, apres).map((change) => ({ genre: 'brouillon', dossierId: null, numero: null, nom: null, communeNom, departement, ...change }));
  }

  /** Nul si le moteur exact n’a pas répondu : une panne ne doit pas passer pour un changement. */
  private async trajetsDe({ contenu: { projet, structure } }: DeposeAReevaluer | BrouillonAReevaluer, jour: Jour, reglement: Reglement, passage: Passage): Promise<Demande['trajets'] | null> {
    const { point } = situerProjet(projet?.position, projet?.commune ? await this.dossiers.commune(projet.commune) : null);
    const { trajets, provenance } = await this.trajets.trajetsPour(point, jour, { siretDuProjet: structure?.siret, reglement, registre: await passage.registre(jour) });
    if (!provenance?.exact?.manquantes) return trajets;
    passage.indisponibles++;
    return null;
  }

  private passage(): Passage {
    const [registres, reglements] = [new Map<Jour, Promise<readonly LieuDuRegistre[]>>(), new Map<string, Promise<Reglement>>()];
    return {
      indisponibles: 0,
      registre: (jour) => memoriser(registres, jour, () => registreAu(this.base, jour)),
      reglement: (appelId, version) => memoriser(reglements, `${appelId}:${version}`, async () => (await this.appels.version(appelId, version))!.reglement),
    };
  }
}

function memoriser<C, V>(memoire: Map<C, V>, cle: C, lire: () => V): V {
  if (!memoire.has(cle)) memoire.set(cle, lire());
  return memoire.get(cle)!;
}

/** Vide si rien ne change ; sinon l’issue avant et après, et les critères qui l’ont fait changer. */
function comparer(avant: Verdict, apres: Verdict): readonly Pick<Reevaluation, 'avant' | 'apres' | 'criteres'>[] {
  const criteres = changementsEntre(avant, apres);
  return criteres.length > 0 || avant.issue !== apres.issue ? [{ avant: avant.issue, apres: apres.issue, criteres }] : [];
}
