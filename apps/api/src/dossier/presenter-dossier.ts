import { Injectable } from '@nestjs/common';
import type { DecisionPorteur, DossierPorteur, DossierResume } from '@maillage/contrats';
import { enFrancais, etatPorteur, silenceAtteint, TRANSITIONS, type Etat, type EtatAffiche, type Jour } from '@maillage/domain';
import { ActeRepository } from '../acte/acte.repository.ts';
import { AppelRepository } from '../appel/appel.repository.ts';
import { statutAppel } from '../appel/presenter.ts';
import { ComplementsRepository } from '../complements/complements.repository.ts';
import { DecisionRepository } from '../instruction/decision/decision.repository.ts';
import { Horloge } from '../horloge.ts';
import { PieceRepository } from '../piece/piece.repository.ts';
import { DossierRepository, type DossierLu } from './dossier.repository.ts';
import { conditionsManquantes, EvaluerDossier } from './evaluer-dossier.ts';
import { codesDeposes } from './deposer-dossier.ts';
import { friseDu } from './frise.ts';
import { empeche, instantsDe } from '../saisie-agent/juger-saisie.ts';
import { LireNotifications } from '../notification-acte/lire-notifications.ts';
import { SaisieRepository } from '../saisie-agent/saisie.repository.ts';
import { presenterSaisie } from '../saisie-agent/presenter-saisie.ts';
import { SuivreDossier } from './suivi-complements.ts';
import { piecesAttendues, tachesDu } from './taches.ts';

/** Le dossier tel que son porteur le voit : jamais la décision avant sa notification. */
@Injectable()
export class PresenterDossier {
  constructor(
    private readonly appels: AppelRepository, private readonly dossiers: DossierRepository, private readonly pieces: PieceRepository, private readonly actes: ActeRepository,
    private readonly decisions: DecisionRepository, private readonly evaluer: EvaluerDossier, private readonly suivre: SuivreDossier, private readonly complements: ComplementsRepository, private readonly saisies: SaisieRepository, private readonly notifications: LireNotifications, private readonly horloge: Horloge,
  ) {}

  async resume(dossier: DossierLu): Promise<DossierResume> {
    const { reglement, dernierJour } = (await this.appels.version(dossier.appelId, dossier.reglementVersion))!;
    const avant = dossier.etat === 'A_COMPLETER' ? await this.complements.echeanceOuverte(dossier.id) : null;
    const affiche = afficher(dossier, avant);
    return {
      id: dossier.id, numero: dossier.numero, nom: dossier.nom, appelId: dossier.appelId, appelTitre: reglement.titre, etat: dossier.etat === 'BROUILLON' ? 'BROUILLON' : etatVisible(dossier), affiche,
      deposeLe: dossier.deposeLe, modifieLe: dossier.modifieLe, demandeCentimes: dossier.demandeCentimes, dernierJour, prochaineEtape: prochaine(dossier, avant),
    };
  }

  async detail(compteId: string, dossier: DossierLu): Promise<DossierPorteur> {
    const appel = (await this.appels.version(dossier.appelId, dossier.reglementVersion))!;
    const { reglement } = appel;
    const maintenant = this.horloge.maintenant();
    const [suivi, saisie] = [await this.suivre.complementsDe(dossier), await this.saisies.duDossier(dossier.id)];
    const jugeLe = saisie ? instantsDe(saisie).retenuLe : maintenant;
    const brouillon = dossier.etat === 'BROUILLON';
    const attendues = dossier.depot?.pieces ?? piecesAttendues(reglement, dossier.contenu, dossier.reponses, await this.pieces.duDossier(dossier.id), saisie !== null);
    const taches = brouillon ? await tachesDu(reglement, dossier.contenu, dossier.reponses, attendues) : [];
    const commune = dossier.contenu.projet?.commune ? await this.dossiers.commune(dossier.contenu.projet.commune) : null;
    const erreurs = taches.flatMap(({ etape, erreurs: siennes }) => siennes.map((une) => ({ ...une, etape })));
    const conditions = brouillon ? conditionsManquantes((await this.evaluer.executer(dossier, reglement, codesDeposes(attendues), jugeLe, true)).demande, reglement, jugeLe) : [];
    const bloquants = [...erreurs, ...conditions.filter(({ chemin }) => !erreurs.some((une) => une.chemin === chemin))];
    return {
      id: dossier.id, numero: dossier.numero, version: dossier.version, etat: etatVisible(dossier), affiche: afficher(dossier, suivi.avant, dossier.issue === 'ineligible'),
      nom: dossier.nom, appelId: dossier.appelId, appelTitre: reglement.titre, reglementVersion: dossier.reglementVersion, appelOuvert: saisie !== null || statutAppel(appel, maintenant) === 'ouvert', dernierJour: appel.dernierJour,
      contenu: dossier.contenu, reponses: dossier.reponses, commune: commune && { code: commune.code, nom: commune.nom, departement: commune.departement },
      taches, piecesAttendues: attendues, bloquants: saisie ? bloquants.filter(empeche) : bloquants, saisie: saisie && presenterSaisie(saisie),
      deposeLe: dossier.deposeLe, modifieLe: dossier.modifieLe, rejetImpliciteLe: dossier.rejetImpliciteLe, aCompleterAvant: suivi.avant, frise: friseDu(dossier, suivi),
      silence: dossier.notifieLe || !ATTEND_DECISION.has(etatVisible(dossier)) ? null : silenceAtteint(dossier.rejetImpliciteLe, this.horloge.aujourdhui()), irrecevabilite: dossier.etat === 'IRRECEVABLE' && dossier.notifieLe ? { notifieeLe: dossier.notifieLe, recoursJusquAu: await this.notifications.recoursJusquAu(dossier.id) } : null,
      actes: await this.actes.duDossier(dossier.id, true), decision: await this.decision(dossier), peutRetirer: dossier.porteurId === compteId && ([...TRANSITIONS.desister.de, 'BROUILLON'] as readonly Etat[]).includes(etatVisible(dossier)),
    };
  }

  private async decision(dossier: DossierLu): Promise<DecisionPorteur | null> {
    const prise = dossier.notifieLe && dossier.etat !== 'IRRECEVABLE' ? await this.decisions.courante(dossier.id) : null;
    if (!prise) return null;
    return {
      sens: prise.sens, montantCentimes: prise.montantCentimes, conditions: prise.conditions, motifs: prise.motifs, deliberation: { numero: prise.numero, le: prise.le }, notifieeLe: dossier.notifieLe!,
      recoursJusquAu: prise.sens === 'ajournement' ? null : await this.notifications.recoursJusquAu(dossier.id),
    };
  }
}

/** Ni l’avis du comité, ni le vote avant sa notification, ne se voient. */
function etatVisible({ etat, notifieLe }: DossierLu): Etat {
  if (etat === 'FAVORABLE_COMITE' || etat === 'PROPOSE_REJET') return 'PROPOSE_COMITE';
  if (notifieLe) return etat;
  return etat === 'ACCORDE' || etat === 'REJETE' ? 'INSCRIT_COMMISSION' : etat === 'IRRECEVABLE' ? 'EN_INSTRUCTION' : etat;
}
const ATTEND_DECISION: ReadonlySet<Etat> = new Set(TRANSITIONS.desister.de);

/** « À compléter » dit jusqu’à quand. */
function afficher({ etat, notifieLe }: DossierLu, avant: Jour | null, ineligible = false): EtatAffiche {
  const affiche = etatPorteur(etat, notifieLe !== null, ineligible);
  return avant ? { ...affiche, libelle: `${affiche.libelle} avant le ${enFrancais(avant)}` } : affiche;
}

function prochaine({ id, etat, notifieLe }: DossierLu, avant: Jour | null): DossierResume['prochaineEtape'] {
  if (avant) return { texte: `Des compléments vous sont demandés, au plus tard le ${enFrancais(avant)}.`, lien: `/dossiers/${id}/completer`, action: 'Compléter' };
  if (etat === 'BROUILLON') return { texte: 'Complétez votre dossier, puis déposez-le.', lien: `/dossiers/${id}/remplir`, action: 'Continuer' };
  if (notifieLe) return { texte: 'La décision est disponible.', lien: `/dossiers/${id}`, action: 'Lire la décision' };
  if (etat === 'DESISTE' || etat === 'ABANDONNE' || etat === 'CLASSE_SANS_SUITE') return { texte: 'Ce dossier est clos.', lien: `/dossiers/${id}`, action: 'Consulter' };
  return { texte: 'La Région examine votre dossier ; vous n’avez rien à faire.', lien: `/dossiers/${id}`, action: 'Suivre' };
}
