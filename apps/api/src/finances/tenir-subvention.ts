import { Injectable } from '@nestjs/common';
import { jouerOperation, MOTIFS_REFUS, type MotifRefus, type OperationSubvention, type Situation } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { JugerOctroi } from '../aides-etat/juger-octroi.ts';
import type { Executeur } from '../base/requetes.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { ReglagesPaiement } from '../paiement/reglages-paiement.repository.ts';
import { type EnveloppeLue, EnveloppeRepository } from './enveloppe.repository.ts';
import { GrandLivreRepository } from './grand-livre.repository.ts';
import { type SubventionLue, SubventionRepository } from './subvention.repository.ts';

export type Jouee = { readonly subvention: SubventionLue; readonly enveloppe: EnveloppeLue | null; readonly verseCentimes: number; readonly ecritureId: string | null };

/** Le seul endroit qui écrit la vie d’une subvention : verrous, règle du domaine, écriture, faits, ligne de journal ; un refus ne laisse rien. */
@Injectable()
export class TenirSubvention {
  constructor(private readonly subventions: SubventionRepository, private readonly enveloppes: EnveloppeRepository, private readonly livre: GrandLivreRepository, private readonly journal: JournalRepository, private readonly aidesEtat: JugerOctroi, private readonly reglages: ReglagesPaiement) {}

  /** Joue une opération dans la transaction reçue ; `enveloppeId` sert à une subvention que le vote n’a rattachée à aucune enveloppe. */
  async jouer(tx: EntityManager, acteur: string, id: string, operation: OperationSubvention, { enveloppeId }: { readonly enveloppeId?: string | undefined } = {}): Promise<Jouee> {
    const subvention = await this.subventions.verrouiller(tx, id);
    if (!subvention) throw introuvable();
    if (operation.type === 'acte') await this.aidesEtat.exigerALActe(tx, subvention.dossierId);
    const cible = subvention.enveloppeId ?? enveloppeId ?? null;
    const enveloppe = cible ? await this.enveloppes.verrouiller(tx, cible) : null;
    if (cible && !enveloppe) throw new Refus(422, 'Choisissez une enveloppe de la liste.', [{ chemin: 'enveloppeId', message: 'Cette enveloppe n’existe pas.' }]);
    const situation = await this.situation(tx, subvention, enveloppe);
    const issue = jouerOperation(situation, operation);
    if (!issue.accepte) throw refuser(issue.motif);
    const ecritureId = await this.livre.ajouter(tx, { code: operation.type, le: operation.le, par: acteur, dossierId: subvention.dossierId, enveloppeId: cible, lignes: issue.lignes });
    const faits = { ...subvention.faits, ...issue.faits };
    await this.subventions.poser(tx, id, faits, issue.lignes.length > 0 ? cible : subvention.enveloppeId);
    await this.journal.ecrire(tx, { acteur, objet: 'subvention', id, de: subvention.faits.etat, vers: faits.etat, code: operation.type, valeurs: { ...operation } });
    return { subvention, enveloppe, verseCentimes: issue.verseCentimes, ecritureId };
  }

  /** Ce que les règles regardent d’une subvention, pour calculer avant de jouer ; fiable sous verrou seulement. */
  async situation(base: Executeur, { faits, dossierId, enveloppeId }: SubventionLue, enveloppe: EnveloppeLue | null): Promise<Situation> {
    const cible = enveloppe?.id ?? enveloppeId;
    return {
      faits, soldes: await this.livre.soldes(base, dossierId, cible), exercices: await this.enveloppes.exercices(base, cible),
      parametres: { ...await this.reglages.versements(base, dossierId), journeeComplementaire: enveloppe?.nature !== 'investissement' },
    };
  }
}

/** Un état dépassé se relit (409) ; le reste se corrige (422). */
const DEPASSES: readonly MotifRefus[] = ['acte-deja-pris', 'deja-engagee', 'acte-deja-signe', 'avance-deja-versee', 'subvention-close', 'sans-demande'];

const refuser = (motif: MotifRefus): Refus => new Refus(DEPASSES.includes(motif) ? 409 : 422, MOTIFS_REFUS[motif], [{ chemin: motif, message: MOTIFS_REFUS[motif] }]);
