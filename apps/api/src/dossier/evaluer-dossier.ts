import { Injectable } from '@nestjs/common';
import type { LieuProche, PositionProjet } from '@maillage/contrats';
import { type CodeCritere, CONDITIONS_DEPOT, type Demande, type ErreurSaisie, type Etape, evaluer, type Instant, jourAParis, type Point, type ProvenanceTrajets, type Reglement, type Verdict } from '@maillage/domain';
import { reservesDe } from '../eligibilite/reserves.ts';
import { situerProjet } from '../territoire/situer-projet.ts';
import { TrajetsService } from '../territoire/trajets.service.ts';
import { demandeDuDossier } from './demande.ts';
import type { DossierLu } from './dossier.repository.ts';
import { DossierRepository } from './dossier.repository.ts';

export type DossierEvalue = { readonly demande: Demande; readonly verdict: Verdict; readonly provenance: ProvenanceTrajets | null; readonly lieux: readonly LieuProche[]; readonly origine: Point | null; readonly position: PositionProjet; readonly reserves: readonly string[] };

/** Où corriger chaque condition de dépôt. */
const ETAPE_DE: Readonly<Record<(typeof CONDITIONS_DEPOT)[number], readonly [Etape, string]>> = {
  calendrier: ['engagements', 'appel'], siret: ['structure', 'structure.siret'], 'contrat-engagement-republicain': ['engagements', 'engagements.contratEngagementRepublicain'],
  'volet-unique': ['projet', 'projet.volet'], domaine: ['projet', 'projet.domaine'],
};

/** Juge un dossier, brouillon ou déposé, avec les faits du registre au jour jugé. */
@Injectable()
export class EvaluerDossier {
  constructor(private readonly dossiers: DossierRepository, private readonly trajets: TrajetsService) {}

  /** `complet` : tous les critères sont jugés (dépôt) ; sinon seulement ceux que la saisie atteint. */
  async executer(dossier: DossierLu, reglement: Reglement, pieces: ReadonlySet<string>, deposeLe: Instant, complet: boolean): Promise<DossierEvalue> {
    const { projet, structure } = dossier.contenu;
    const commune = projet?.commune ? await this.dossiers.commune(projet.commune) : null;
    const situe = situerProjet(projet?.position, commune);
    const { trajets, lieux, provenance } = await this.trajets.trajetsPour(situe.point, jourAParis(deposeLe), { siretDuProjet: structure?.siret, reglement });
    const demande = demandeDuDossier(dossier.contenu, { deposeLe, commune, trajets, pieces });
    const verdict = evaluer(demande, reglement, { evalueLe: deposeLe, ...(complet ? {} : { atteints: atteints(dossier) }) });
    const reserves = commune ? reservesDe(commune, situe, provenance, projet?.adresse) : [];
    return { demande, verdict, provenance, lieux, origine: situe.point, position: situe.position, reserves };
  }
}

/** Les conditions de dépôt qui refuseraient ce dossier à cet instant, chacune rattachée à son étape. */
export function conditionsManquantes(demande: Demande, reglement: Reglement, evalueLe: Instant): readonly (ErreurSaisie & { readonly etape: Etape })[] {
  const { constats } = evaluer({ ...demande, deposeLe: evalueLe }, reglement, { evalueLe, atteints: new Set<CodeCritere>(CONDITIONS_DEPOT) });
  return constats.filter(({ resultat }) => resultat === 'non-satisfait').map(({ code, motif }) => {
    const [etape, chemin] = ETAPE_DE[code as (typeof CONDITIONS_DEPOT)[number]];
    return { etape, chemin, message: motif };
  });
}

function atteints({ contenu: { structure = {}, projet = {} } }: DossierLu): ReadonlySet<CodeCritere> {
  const developpement = projet.volet === 'developpement';
  const cinq = [projet.ouvertATous, projet.flexibleAccessible, projet.accueilHumain, projet.gouvernanceCollective];
  const codes: readonly (readonly [CodeCritere, boolean])[] = [
    ['beneficiaire', structure.categorie !== undefined], ['collectif-utilisateurs', structure.categorie !== undefined], ['implantation-regionale', structure.etablissementDansLaRegion !== undefined],
    ['projet-en-region', !!projet.commune], ['cinq-criteres', cinq.every((un) => un !== undefined)], ['couverture-20-minutes', !!projet.commune && !!projet.volet],
    ['anciennete-3-ans', developpement], ['emploi-0-5-etp', developpement], ['carte-regionale', developpement], ['deja-aide', !!projet.volet], ['doublon', !!projet.volet],
  ];
  return new Set(codes.filter(([, atteint]) => atteint).map(([code]) => code));
}
