import { Injectable } from '@nestjs/common';
import type { DecisionPorteur, DossierPorteur, DossierResume } from '@maillage/contrats';
import { dernierJourDeRecours, etatPorteur, jourAParis, TRANSITIONS, type Etat, type Jour } from '@maillage/domain';
import { ActeRepository } from '../acte/acte.repository.ts';
import { AppelRepository } from '../appel/appel.repository.ts';
import { statutAppel } from '../appel/presenter.ts';
import { DecisionRepository } from '../instruction/decision.repository.ts';
import { Horloge } from '../horloge.ts';
import { PieceRepository } from '../piece/piece.repository.ts';
import { DossierRepository, type DossierLu } from './dossier.repository.ts';
import { conditionsManquantes, EvaluerDossier } from './evaluer-dossier.ts';
import { codesDeposes } from './deposer-dossier.ts';
import { friseDu } from './frise.ts';
import { piecesAttendues, tachesDu } from './taches.ts';

/** Le dossier tel que son porteur le voit : jamais la décision avant sa notification. */
@Injectable()
export class PresenterDossier {
  constructor(
    private readonly appels: AppelRepository, private readonly dossiers: DossierRepository, private readonly pieces: PieceRepository, private readonly actes: ActeRepository,
    private readonly decisions: DecisionRepository, private readonly evaluer: EvaluerDossier, private readonly horloge: Horloge,
  ) {}

  async resume(dossier: DossierLu): Promise<DossierResume> {
    const { reglement, dernierJour } = (await this.appels.version(dossier.appelId, dossier.reglementVersion))!;
    const affiche = etatPorteur(dossier.etat, dossier.notifieLe !== null);
    return {
      id: dossier.id, numero: dossier.numero, nom: dossier.nom, appelId: dossier.appelId, appelTitre: reglement.titre, etat: dossier.etat === 'BROUILLON' ? 'BROUILLON' : etatVisible(dossier), affiche,
      deposeLe: dossier.deposeLe, modifieLe: dossier.modifieLe, demandeCentimes: dossier.demandeCentimes, dernierJour, prochaineEtape: prochaine(dossier),
    };
  }

  async detail(compteId: string, dossier: DossierLu): Promise<DossierPorteur> {
    const appel = (await this.appels.version(dossier.appelId, dossier.reglementVersion))!;
    const { reglement } = appel;
    const maintenant = this.horloge.maintenant();
    const brouillon = dossier.etat === 'BROUILLON';
    const attendues = dossier.depot?.pieces ?? piecesAttendues(reglement, dossier.contenu, dossier.reponses, await this.pieces.duDossier(dossier.id));
    const taches = brouillon ? await tachesDu(reglement, dossier.contenu, dossier.reponses, attendues) : [];
    const commune = dossier.contenu.projet?.commune ? await this.dossiers.commune(dossier.contenu.projet.commune) : null;
    const erreurs = taches.flatMap(({ etape, erreurs: siennes }) => siennes.map((une) => ({ ...une, etape })));
    const conditions = brouillon ? conditionsManquantes((await this.evaluer.executer(dossier, reglement, codesDeposes(attendues), maintenant, true)).demande, reglement, maintenant) : [];
    return {
      id: dossier.id, numero: dossier.numero, version: dossier.version, etat: etatVisible(dossier), affiche: etatPorteur(dossier.etat, dossier.notifieLe !== null, dossier.issue === 'ineligible'),
      nom: dossier.nom, appelId: dossier.appelId, appelTitre: reglement.titre, reglementVersion: dossier.reglementVersion, appelOuvert: statutAppel(appel, maintenant) === 'ouvert', dernierJour: appel.dernierJour,
      contenu: dossier.contenu, reponses: dossier.reponses, commune: commune && { code: commune.code, nom: commune.nom, departement: commune.departement },
      taches, piecesAttendues: attendues, bloquants: [...erreurs, ...conditions.filter(({ chemin }) => !erreurs.some((une) => une.chemin === chemin))],
      deposeLe: dossier.deposeLe, modifieLe: dossier.modifieLe, rejetImpliciteLe: dossier.rejetImpliciteLe, frise: friseDu(dossier),
      actes: await this.actes.duDossier(dossier.id, true), decision: await this.decision(dossier), peutRetirer: dossier.porteurId === compteId && ([...TRANSITIONS.desister.de, 'BROUILLON'] as readonly Etat[]).includes(etatVisible(dossier)),
    };
  }

  private async decision(dossier: DossierLu): Promise<DecisionPorteur | null> {
    const prise = dossier.notifieLe ? await this.decisions.courante(dossier.id) : null;
    if (!prise) return null;
    const notifieeLe = jourAParis(dossier.notifieLe!);
    return {
      sens: prise.sens, montantCentimes: prise.montantCentimes, conditions: prise.conditions, motifs: prise.motifs, deliberation: { numero: prise.numero, le: prise.le }, notifieeLe: dossier.notifieLe!,
      recoursJusquAu: prise.sens === 'ajournement' ? null : dernierJourDeRecours({ notifieeLe, mentionDesVoies: true, recoursGracieuxLe: null, reponseLe: null }).dernierJour as Jour,
    };
  }
}

/** Ni l’avis du comité, ni le vote avant sa notification, ne se voient. */
function etatVisible({ etat, notifieLe }: DossierLu): Etat {
  if (etat === 'FAVORABLE_COMITE' || etat === 'PROPOSE_REJET') return 'PROPOSE_COMITE';
  return (etat === 'ACCORDE' || etat === 'REJETE') && !notifieLe ? 'INSCRIT_COMMISSION' : etat;
}

function prochaine({ id, etat, notifieLe }: DossierLu): DossierResume['prochaineEtape'] {
  if (etat === 'BROUILLON') return { texte: 'Complétez votre dossier, puis déposez-le.', lien: `/dossiers/${id}/remplir`, action: 'Continuer' };
  if (notifieLe) return { texte: 'La décision est disponible.', lien: `/dossiers/${id}`, action: 'Lire la décision' };
  if (etat === 'DESISTE' || etat === 'ABANDONNE' || etat === 'CLASSE_SANS_SUITE') return { texte: 'Ce dossier est clos.', lien: `/dossiers/${id}`, action: 'Consulter' };
  return { texte: 'La Région examine votre dossier ; vous n’avez rien à faire.', lien: `/dossiers/${id}`, action: 'Suivre' };
}
