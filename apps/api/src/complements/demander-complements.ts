import { Injectable } from '@nestjs/common';
import type { DemandeComplementsDto, PointDemandeDto } from '@maillage/contrats';
import { anomalieEcheance, champsDemandables, enFrancais, type ErreurSaisie, estSuspensif, exigeParLeReglement, type Jour, piecesDemandables, type Reglement } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { ActeRepository } from '../acte/acte.repository.ts';
import { composerDemandeComplements } from '../acte/composer/complements.ts';
import { Mentions } from '../acte/composer/mentions.ts';
import { type AppelLu, AppelRepository } from '../appel/appel.repository.ts';
import { AgentRepository } from '../compte/agent.repository.ts';
import { Config } from '../configuration.ts';
import type { Depot } from '../dossier/depot.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { TransitionRepository } from '../dossier/transition.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { perdu, Refus } from '../erreurs/probleme.ts';
import { File } from '../file/file.repository.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { InstructionRepository } from '../instruction/instruction.repository.ts';
import { HabillerLettre } from '../lettre/habiller-lettre.ts';
import { JoindrePorteur } from '../saisie-agent/joindre-porteur.ts';
import { ComplementsRepository, type NouvelleDemande } from './complements.repository.ts';
import { delaiDuSilence } from './delai.ts';
import { cheminPourRepondre, matiereDemande } from './matiere-demande.ts';
import { depotAvant, saisieDe } from './questions.ts';
import { SignalementsRepository } from './signalements.repository.ts';

/** La demande de compléments : une transaction rouvre ces points-là, compte la suspension, écrit la lettre et le courriel. */
@Injectable()
export class DemanderComplements {
  constructor(
    private readonly base: DataSource, private readonly complements: ComplementsRepository, private readonly transitions: TransitionRepository, private readonly instructions: InstructionRepository, private readonly appels: AppelRepository, private readonly actes: ActeRepository, private readonly mentions: Mentions,
    private readonly agents: AgentRepository, private readonly file: File, private readonly joindre: JoindrePorteur, private readonly habiller: HabillerLettre, private readonly signalements: SignalementsRepository, private readonly horloge: Horloge, private readonly hasard: Hasard, private readonly config: Config,
  ) {}

  /** 422 si la date ou un point ne convient pas ; 409 si le dossier n’est plus à l’examen. */
  async executer({ id: acteur }: Personne, dossier: DossierLu, { echeance, message, points }: DemandeComplementsDto): Promise<void> {
    const { etat } = dossier;
    if (etat !== 'DEPOSE' && etat !== 'EN_INSTRUCTION') throw perdu();
    const appel = (await this.appels.version(dossier.appelId, dossier.reglementVersion))!;
    await this.base.transaction(async (tx) => {
      await this.transitions.exiger(tx, dossier.id, etat);
      if (!await this.instructions.priseEnCharge(tx, dossier.id)) throw new Refus(409, 'Prenez d’abord le dossier en charge.');
      const deja = await this.complements.duDossier(dossier.id, tx);
      const depot = depotAvant(dossier.depot!, deja, deja.length + 1);
      const erreurs = anomalies(points, echeance as Jour, this.horloge.aujourdhui(), appel.reglement, depot);
      if (erreurs.length) throw new Refus(422, 'La demande de compléments est à corriger.', erreurs);
      if (etat === 'DEPOSE' && !points.some((point) => exigeParLeReglement(viser(point), appel.reglement, saisieDe(depot)))) throw new Refus(422, 'Avant de déclarer le dossier complet, demandez au moins une pièce ou un champ que le règlement exige. Pour une simple question, déclarez-le d’abord complet.');
      const demande: NouvelleDemande = {
        id: this.hasard.uuid(), dossierId: dossier.id, rang: deja.length + 1, etatOrigine: etat, message: message?.trim() || null, demandeeLe: this.horloge.maintenant(), demandeePar: acteur, echeance: echeance as Jour,
        points: points.map((point) => ({ ...viser(point), id: this.hasard.uuid(), texte: point.texte, requis: point.requis, suspensif: estSuspensif(viser(point), appel.reglement, saisieDe(depot)) })),
      };
      const ligne = await this.transitions.passer(tx, { id: dossier.id, code: etat === 'DEPOSE' ? 'demanderPieces' : 'demanderComplement', vers: 'A_COMPLETER', acteur, valeurs: { echeance, points: demande.points.map(({ genre, code, texte, requis, suspensif }) => ({ genre, code, texte, requis, suspensif })) } });
      await this.complements.ajouter(tx, demande);
      for (const { signalement } of points) if (signalement) await this.signalements.clore(tx, dossier.id, signalement, demande.demandeeLe, demande.id);
      const { rejetImpliciteLe } = delaiDuSilence(dossier, appel.reglement, [...deja, { ...demande, transmiseLe: null }]);
      await this.complements.poserSilence(tx, dossier.id, rejetImpliciteLe);
      await this.ecrire(tx, { ...dossier, rejetImpliciteLe }, appel, depot, demande, acteur, ligne);
    });
  }

  private async ecrire(tx: EntityManager, dossier: DossierLu, appel: AppelLu, depot: Depot, demande: NouvelleDemande, agentId: string, ligne: { readonly instant: string; readonly empreinte: string }): Promise<void> {
    const acteId = this.hasard.uuid();
    const numero = `DC-${dossier.numero}-${demande.rang}`;
    const chemin = cheminPourRepondre(dossier.id);
    const composee = composerDemandeComplements({ dossier, appel, ligne, numero, deliberation: null, projet: false, mentions: await this.mentions.lire(appel.reglement, tx), agent: await this.agents.nomme(agentId, tx) }, matiereDemande(demande, appel.reglement, depot, this.config.adresse));
    const habillee = await this.habiller.executer(tx, dossier, composee, agentId);
    await this.actes.ajouter(tx, { id: acteId, dossierId: dossier.id, decisionId: null, nature: 'demande-complements', etat: 'NOTIFIE', numero, donnees: habillee.donnees, creeLe: ligne.instant, notifieLe: ligne.instant });
    await this.habiller.noterPartie(tx, acteId, habillee, agentId, ligne.instant);
    await this.file.ajouter(tx, 'acte', { id: acteId });
    await this.joindre.ecrire(tx, dossier, { acteId, evenement: 'complements-demandes', objet: `Dossier n° ${dossier.numero} : des compléments sont attendus avant le ${enFrancais(demande.echeance)}`, paragraphes: [`Pour poursuivre l’examen de votre dossier « ${dossier.nom} », ${demande.points.length === 1 ? 'un point est' : `${demande.points.length} points sont`} à compléter au plus tard le ${enFrancais(demande.echeance)}.`, 'La lettre jointe les détaille et dit ce que cela change au délai. Répondez dans votre espace : seuls ces points y sont ouverts.'], lien: { texte: 'Compléter mon dossier', chemin } });
  }
}

const viser = ({ genre, code }: PointDemandeDto) => ({ genre, code: genre === 'question' ? null : code ?? null });

/** Ce qui ne convient pas : la date, un code inconnu de ce dossier, un même point demandé deux fois. */
function anomalies(points: readonly PointDemandeDto[], echeance: Jour, aujourdhui: Jour, reglement: Reglement, depot: Depot): readonly ErreurSaisie[] {
  const date = anomalieEcheance(echeance, aujourdhui);
  const pieces = new Set(piecesDemandables(reglement, saisieDe(depot)).map(({ code }) => code));
  const champs = new Set(champsDemandables(reglement, saisieDe(depot)).map(({ code }) => code));
  const vus = new Set<string>();
  return [...(date ? [{ chemin: 'echeance', message: date }] : []), ...points.flatMap(({ genre, code }, rang): ErreurSaisie[] => {
    if (genre === 'question') return [];
    const chemin = `points.${rang}.code`;
    if (!code || !(genre === 'piece' ? pieces : champs).has(code)) return [{ chemin, message: genre === 'piece' ? 'Choisissez une pièce de la liste.' : 'Choisissez un champ de la liste.' }];
    if (vus.has(`${genre} ${code}`)) return [{ chemin, message: 'Ce point est déjà demandé plus haut : réunissez les deux.' }];
    vus.add(`${genre} ${code}`);
    return [];
  })];
}
