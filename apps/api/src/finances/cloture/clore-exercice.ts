import { Injectable } from '@nestjs/common';
import type { ApercuCloture, Enveloppe } from '@maillage/contrats';
import { type Cloture, cloreExercice, dernierJourDePaiement, type LigneEcriture, type ReglesCloture, sommeCentimes } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Executeur } from '../../base/requetes.ts';
import type { Personne } from '../../droits/personne.ts';
import { introuvable, Refus } from '../../erreurs/probleme.ts';
import { Horloge } from '../../horloge.ts';
import { JournalRepository } from '../../journal/journal.repository.ts';
import { ReglagesPaiement } from '../../paiement/reglages-paiement.repository.ts';
import { type EnveloppeLue, EnveloppeRepository } from '../enveloppe.repository.ts';
import { GrandLivreRepository } from '../grand-livre.repository.ts';
import { presenterEnveloppe } from '../presenter-enveloppe.ts';
import { RattachementsRepository } from './rattachements.repository.ts';

type Calcul = { readonly cloture: Cloture; readonly regles: ReglesCloture; readonly suivante: EnveloppeLue | null; readonly rattachements: Awaited<ReturnType<RattachementsRepository['de']>> };

/** La clôture d’un exercice, telle que les règles de la Région la veulent : on la lit avant, et c’est la même qui s’écrit. */
@Injectable()
export class CloreExercice {
  constructor(private readonly base: DataSource, private readonly enveloppes: EnveloppeRepository, private readonly livre: GrandLivreRepository, private readonly rattachements: RattachementsRepository, private readonly reglages: ReglagesPaiement, private readonly journal: JournalRepository, private readonly horloge: Horloge) {}

  /** Ce que la clôture ferait aujourd’hui ; rien n’est écrit. */
  async apercu({ deports }: Personne, id: string, exercice: number): Promise<ApercuCloture> {
    const enveloppe = await this.enveloppes.lire(this.base, id);
    if (!enveloppe || !(exercice in await this.enveloppes.exercices(this.base, id))) throw introuvable();
    const { cloture: { lignes: _lignes, lignesSuivante: _suivante, ...montants }, regles, suivante, rattachements } = await this.calculer(this.base, enveloppe, exercice);
    const dernierJour = dernierJourDePaiement(exercice, enveloppe.nature !== 'investissement');
    return {
      ...montants, exercice, dernierJour, court: this.horloge.aujourdhui() <= dernierJour, regles, enveloppeSuivante: suivante?.libelle ?? null,
      rattachements: rattachements.map(({ dossierId, ...un }) => (deports.includes(dossierId) ? { ...un, paiementId: null, subventionNumero: null, beneficiaire: null } : un)),
    };
  }

  async executer({ id: par }: Personne, id: string, exercice: number): Promise<Enveloppe> {
    return this.base.transaction(async (tx) => {
      const lue = await this.enveloppes.lire(tx, id);
      if (!lue) throw introuvable();
      // Les deux enveloppes par identifiant : deux clôtures croisées ne s’attendent pas l’une l’autre.
      const voisine = await this.enveloppes.suivante(tx, lue);
      for (const un of [id, ...(voisine ? [voisine.id] : [])].sort()) await this.enveloppes.verrouiller(tx, un);
      if (!await this.enveloppes.cloreExercice(tx, id, exercice, this.horloge.maintenant())) throw new Refus(409, 'Cet exercice n’est pas ouvert, ou il est déjà clos.');
      const { cloture, regles, suivante, rattachements } = await this.calculer(tx, lue, exercice);
      const { lignes, lignesSuivante, ...montants } = cloture;
      if (cloture.cpReportesCentimes > 0) await this.enveloppes.ouvrirExercice(tx, id, exercice + 1);
      await this.ecrire(tx, par, id, 'cloture-exercice', lignes);
      if (suivante) await this.ecrire(tx, par, suivante.id, 'report-ae', lignesSuivante);
      await this.journal.ecrire(tx, { acteur: par, objet: 'enveloppe', id, code: 'cloture-exercice', valeurs: { exercice, regles, ...montants, rattachements: rattachements.map(({ paiementId }) => paiementId) } });
      return presenterEnveloppe(lue, await this.livre.soldesDeLEnveloppe(tx, id), await this.enveloppes.exercices(tx, id));
    });
  }

  private async calculer(base: Executeur, enveloppe: EnveloppeLue, exercice: number): Promise<Calcul> {
    const [regles, suivante, rattachements] = [await this.reglages.cloture(base), await this.enveloppes.suivante(base, enveloppe), await this.rattachements.de(base, enveloppe.id, exercice)];
    const cloture = cloreExercice(await this.livre.soldes(base, null, enveloppe.id), {
      exercice, exerciceDeLEnveloppe: enveloppe.exercice, suivantOuvrable: (await this.enveloppes.exercices(base, enveloppe.id))[exercice + 1] !== 'CLOS', enveloppeSuivante: suivante !== null,
      rattachementsCentimes: sommeCentimes(rattachements.map(({ montantCentimes }) => montantCentimes ?? 0)),
    }, regles);
    return { cloture, regles, suivante, rattachements };
  }

  private async ecrire(tx: EntityManager, par: string, enveloppeId: string, code: string, lignes: readonly LigneEcriture[]): Promise<void> {
    await this.livre.ajouter(tx, { code, le: this.horloge.aujourdhui(), par, dossierId: null, enveloppeId, lignes });
  }
}
