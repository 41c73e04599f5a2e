import type { ContenuDossier, EtapeTypee, PieceAttendue, PieceDeposee, Tache } from '@maillage/contrats';
import { type ErreurSaisie, type Etape, type PieceRequise, type Reglement, type Reponses, piecesDemandees, verifierReponses } from '@maillage/domain';
import { lireEtape } from './forme.ts';

const TITRES: readonly (readonly [Etape, string])[] = [
  ['structure', 'Votre structure'], ['projet', 'Votre projet'], ['calendrier', 'Calendrier'], ['financement', 'Plan de financement'], ['pieces', 'Pièces'], ['engagements', 'Engagements'],
];

/** L’envoi lui-même, numérisé : la seule pièce qu’un dossier saisi par un agent doit avoir pour être enregistré. */
export const ENVOI_RECU = 'envoi-recu';
const SCAN: PieceRequise = { code: ENVOI_RECU, libelle: 'Envoi reçu, numérisé', aide: 'Le formulaire signé, la lettre et l’enveloppe avec son cachet, ou le courriel reçu.', requis: true, source: { statut: 'a-confirmer', texte: 'Preuve d’une candidature reçue hors du portail' } };

/** Les pièces que ce dossier doit ou peut joindre, avec celles déjà déposées ; `saisi` : un agent y joint aussi l’envoi numérisé. */
export const piecesAttendues = (reglement: Reglement, contenu: ContenuDossier, reponses: Reponses, deposees: readonly PieceDeposee[], saisi = false): readonly PieceAttendue[] =>
  [...(saisi ? [SCAN] : []), ...piecesDemandees(reglement, { noyau: contenu, reponses })].map((piece) => ({ ...piece, deposees: deposees.filter(({ code }) => code === piece.code) }));

/** La liste des tâches : ce qui est fait, commencé, et ce qui manque à chaque étape. */
export async function tachesDu(reglement: Reglement, contenu: ContenuDossier, reponses: Reponses, pieces: readonly PieceAttendue[]): Promise<readonly Tache[]> {
  return Promise.all(TITRES.map(([etape]) => tacheDe(etape, reglement, contenu, reponses, pieces)));
}

/** La tâche d’une seule étape ; `pieces` ne sert qu’à celle des pièces. */
export async function tacheDe(etape: Etape, reglement: Reglement, contenu: ContenuDossier, reponses: Reponses, pieces: readonly PieceAttendue[] = []): Promise<Tache> {
  const erreurs = etape === 'pieces' ? manques(pieces) : [...(await lireEtape(etape, contenu[etape] ?? {})).incompletudes, ...coherence(etape, contenu), ...reponsesManquantes(reglement, etape, contenu, reponses)];
  const commencee = etape === 'pieces' ? pieces.some(({ deposees }) => deposees.length > 0) : Object.keys(contenu[etape] ?? {}).length > 0;
  return { etape, titre: TITRES.find(([code]) => code === etape)![1], erreurs, statut: erreurs.length === 0 ? 'termine' : commencee ? 'en-cours' : 'a-faire' };
}

const manques = (pieces: readonly PieceAttendue[]): readonly ErreurSaisie[] =>
  pieces.filter(({ requis, deposees }) => requis && deposees.length === 0).map(({ code, libelle }) => ({ chemin: `pieces.${code}`, message: `Ajoutez la pièce « ${libelle} ».` }));

/** Les réponses requises et encore absentes d’une étape. */
function reponsesManquantes(reglement: Reglement, etape: EtapeTypee, contenu: ContenuDossier, reponses: Reponses): readonly ErreurSaisie[] {
  const deLEtape = new Set(reglement.formulaire.filter((question) => question.etape === etape).map(({ code }) => code));
  return verifierReponses(reglement.formulaire, reponses, { complet: true, noyau: contenu })
    .filter(({ chemin }) => deLEtape.has(chemin.split('.')[0]!))
    .map(({ chemin, message }) => ({ chemin: `reponses.${chemin}`, message }));
}

/** Ce qu’un champ seul ne peut pas dire. */
function coherence(etape: EtapeTypee, { calendrier, financement, structure }: ContenuDossier): readonly ErreurSaisie[] {
  if (etape === 'calendrier' && calendrier?.debutLe && calendrier.finLe && calendrier.finLe < calendrier.debutLe) return [{ chemin: 'calendrier.finLe', message: 'La fin du projet vient après son début : corrigez l’une des deux dates.' }];
  if (etape === 'financement' && financement?.depenses?.length === 0) return [{ chemin: 'financement.depenses', message: 'Ajoutez au moins une dépense.' }];
  if (etape === 'structure' && structure?.sansSiret) return [{ chemin: 'structure.siret', message: 'Le dépôt attend le SIRET de la structure : demandez-le à l’Insee ou au guichet des formalités, puis saisissez-le ici.' }];
  return [];
}
