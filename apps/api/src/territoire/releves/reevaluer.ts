import { Injectable } from '@nestjs/common';
import type { Reevaluation, Reevaluations } from '@maillage/contrats';
import { changementsEntre, type CodeCritere, type Demande, evaluer, type Jour, jourAParis, type Reglement, type Verdict } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { AppelRepository } from '../../appel/appel.repository.ts';
import { demandeDuDossier } from '../../dossier/demande.ts';
import { DossierRepository } from '../../dossier/dossier.repository.ts';
import type { Perimetre } from '../../droits/personne.ts';
import { Horloge } from '../../horloge.ts';
import { type LieuDuRegistre, registreAu } from '../registre.repository.ts';
import { situerProjet } from '../situer-projet.ts';
import { TrajetsService } from '../trajets.service.ts';
import { type BrouillonAReevaluer, type DeposeAReevaluer, ReevaluationsRepository } from './reevaluations.repository.ts';

const EXAMINES_MAX = 300;

/** Un passage : les registres et règlements lus une seule fois. */
type Passage = { indisponibles: number; registre(jour: Jour): Promise<readonly LieuDuRegistre[]>; reglement(appelId: string, version: number): Promise<Reglement> };

/** Les dossiers que le registre, la carte et les durées d’aujourd’hui jugeraient autrement. Montre, ne change rien. */
@Injectable()
export class Reevaluer {
  constructor(
    private readonly base: DataSource, private readonly dossiers: DossierRepository, private readonly appels: AppelRepository, private readonly trajets: TrajetsService,
    private readonly reevaluations: ReevaluationsRepository, private readonly horloge: Horloge,
  ) {}

  async executer(perimetre: Perimetre): Promise<Reevaluations> {
    const [deposes, brouillons] = await Promise.all([this.reevaluations.deposes(perimetre, EXAMINES_MAX + 1), this.reevaluations.brouillons(perimetre, EXAMINES_MAX + 1)]);
    const passage = this.passage();
    const changements: Reevaluation[] = [];
    for (const depose of deposes.slice(0, EXAMINES_MAX)) changements.push(...await this.depose(depose, passage));
    for (const brouillon of brouillons.slice(0, EXAMINES_MAX)) changements.push(...await this.brouillon(brouillon, passage));
    return {
      le: this.horloge.aujourdhui(), changements, indisponibles: passage.indisponibles, tronque: deposes.length > EXAMINES_MAX || brouillons.length > EXAMINES_MAX,
      examines: Math.min(deposes.length, EXAMINES_MAX) + Math.min(brouillons.length, EXAMINES_MAX),
    };
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
