import { Injectable } from '@nestjs/common';
import type { LigneJournal } from '@maillage/contrats';
import { ETATS_AGENT, type Etat, TRANSITIONS } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { ActeRepository } from '../../acte/acte.repository.ts';
import { AvisRepository } from '../../avis/avis.repository.ts';
import { AgentRepository } from '../../compte/agent.repository.ts';
import { JournalRepository, type LigneLue } from '../../journal/journal.repository.ts';
import { DecisionRepository } from '../decision/decision.repository.ts';

const PHRASES: Readonly<Record<string, string>> = {
  creer: 'Brouillon commencé', 'prendre-en-charge': 'Dossier pris en charge', 'instruire-budget': 'Budget instruit', imprimer: 'Document imprimé', 'soumettre-signature': 'Lettre figée, soumise au visa', viser: 'Lettre visée', 'refuser-visa': 'Visa refusé', remplacer: 'Lettre remplacée', 'archiver-original': 'Original signé archivé', 'deposer-parapheur': 'Lettre déposée au parapheur',
  'demander-avis': 'Avis demandé', 'relancer-avis': 'Rappel d’avis envoyé', 'rendre-avis': 'Avis rendu', 'retirer-avis': 'Demande d’avis retirée', 'recuser-avis': 'Conflit d’intérêts déclaré', 'clore-avis': 'Demande d’avis close sans réponse',
  'designer-evaluateur': 'Notation confiée', 'valider-fiche': 'Fiche de notation validée', 'rouvrir-fiche': 'Fiche de notation rouverte', 'retirer-fiche': 'Fiche de notation retirée', 'arreter-synthese': 'Synthèse des notations arrêtée', 'ajuster-montant-comite': 'Montant ajusté en comité',
  'juger-complement': 'Complément examiné', 'signaler-point': 'Point signalé', 'retirer-signalement': 'Signalement retiré', 'commencer-saisie': 'Saisie d’un envoi commencée', 'corriger-saisie': 'Réception d’un envoi corrigée', 'tirer-code-reprise': 'Code de reprise renouvelé', 'reprendre-dossier': 'Dossier repris en ligne par son porteur', 'alerter-silence': 'Service alerté du délai du silence', 'annoncer-silence': 'Porteur prévenu du jour du silence', 'proposer-incomplet': 'Constat d’incomplétude proposé', 'rappeler-complements': 'Rappel de compléments envoyé',
  noter: 'Note du service écrite', 'effacer-note': 'Note du service effacée', 'rendre-compte-visite': 'Compte rendu de visite écrit',
  consulter: 'Lettre ouverte par le porteur', 'recevoir-avis': 'Avis de réception enregistré', 'joindre-avis': 'Avis de réception numérisé', 'alerter-sans-nouvelles': 'Lettre sans nouvelles signalée', rectifier: 'Lettre rectificative préparée',
  'recevoir-recours': 'Recours gracieux reçu', 'noter-recours': 'Note sur le recours', 'repondre-recours': 'Réponse au recours décidée', 'ouvrir-contentieux': 'Contentieux ouvert, élimination gelée', 'clore-contentieux': 'Contentieux clos',
  signer: 'Acte signé', 'calculer-trajets': 'Durées exactes calculées', 'relever-trajet': 'Durée de trajet relevée', notifier: 'Acte notifié', 'rendre-executoire': 'Délibération rendue exécutoire', deplacerCommission: 'Dossier déplacé à une autre commission permanente',
};

/** Le journal d’un dossier : ses lignes, celles de son instruction, de sa décision et de ses actes, dans l’ordre de la chaîne. */
@Injectable()
export class JournalDuDossier {
  constructor(private readonly base: DataSource, private readonly journal: JournalRepository, private readonly agents: AgentRepository, private readonly actes: ActeRepository, private readonly decisions: DecisionRepository, private readonly avis: AvisRepository) {}

  async lire(dossierId: string): Promise<LigneJournal[]> {
    const [actes, decision, avis] = await Promise.all([this.actes.duDossier(dossierId, false), this.decisions.courante(dossierId), this.avis.duDossier(dossierId)]);
    const objets: readonly (readonly [string, string])[] = [['dossier', dossierId], ['instruction', dossierId], ['notation', dossierId], ...actes.map(({ id }) => ['acte', id] as const), ...avis.map(({ id }) => ['avis', id] as const), ...(decision ? [['decision', decision.id] as const] : [])];
    const lignes = (await Promise.all(objets.map(([objet, id]) => this.journal.surObjet(this.base, objet, id)))).flat().sort((a, b) => a.seq - b.seq);
    const noms = await this.agents.noms([...new Set(lignes.flatMap(({ acteur, code, valeurs }) => (code === 'attribuer' ? [acteur, texteDe(valeurs?.['avant']), texteDe(valeurs?.['apres'])] : [acteur])))]);
    return lignes.map((une) => ({ seq: une.seq, le: une.instant, acteur: une.acteur === 'systeme' ? 'Le portail' : noms.get(une.acteur) ?? 'Personne effacée', code: une.code, texte: phrase(une, noms), de: une.de, vers: une.vers, empreinte: une.empreinte }));
  }
}

/** « confirmer:beneficiaire » : le geste, puis le critère qu’il touche. */
const SUR_UN_CRITERE: Readonly<Record<string, string>> = { 'viser-conclusion': 'visa de la conclusion', citer: 'pièces à l’appui citées', etablir: 'fait établi par l’instruction', oublier: 'retour au fait déclaré' };

const texteDe = (valeur: unknown): string => (typeof valeur === 'string' ? valeur : '');

function phrase({ code, vers, objet, valeurs }: LigneLue, noms: ReadonlyMap<string, string>): string {
  if (code === 'attribuer') {
    const avant = noms.get(texteDe(valeurs?.['avant']));
    return `Dossier attribué à ${noms.get(texteDe(valeurs?.['apres'])) ?? 'une personne effacée'}${avant ? `, auparavant à ${avant}` : ''}`;
  }
  if (code === 'etiqueter' || code === 'retirer-etiquette') return `Étiquette « ${texteDe(valeurs?.['etiquette'])} » ${code === 'etiqueter' ? 'posée' : 'retirée'}`;
  const [geste, critere] = code.split(':') as [string, string?];
  if (critere && geste in SUR_UN_CRITERE) return `Critère « ${critere} » : ${SUR_UN_CRITERE[geste]}${vers === 'refuse' ? ', refusé' : ''}`;
  if (code.startsWith('confirmer:')) return `Critère « ${code.slice(10)} » : ${vers === 'derogation' ? 'dérogation' : vers}`;
  const libelle = code in TRANSITIONS ? TRANSITIONS[code as keyof typeof TRANSITIONS].libelle : PHRASES[code] ?? code;
  return objet === 'dossier' && vers && vers in ETATS_AGENT && code !== 'creer' ? `${libelle} → ${ETATS_AGENT[vers as Etat].libelle}` : libelle;
}
