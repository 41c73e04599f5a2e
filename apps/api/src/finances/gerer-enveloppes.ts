import { Injectable } from '@nestjs/common';
import type { AjoutCreditsDto, AnnulationAeDto, Enveloppe, NouvelleEnveloppeDto } from '@maillage/contrats';
import { annulerAe, euros, ouvrirAe, ouvrirCp } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Executeur } from '../base/requetes.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { type EnveloppeLue, EnveloppeRepository } from './enveloppe.repository.ts';
import { GrandLivreRepository } from './grand-livre.repository.ts';
import { presenterEnveloppe } from './presenter-enveloppe.ts';

const champ = (chemin: string, message: string) => new Refus(422, message, [{ chemin, message }]);

/** Les enveloppes : ouvertes par le budget, augmentées, réduites du disponible. */
@Injectable()
export class GererEnveloppes {
  constructor(private readonly base: DataSource, private readonly enveloppes: EnveloppeRepository, private readonly livre: GrandLivreRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard) {}


  async creer({ id: par }: Personne, dto: NouvelleEnveloppeDto): Promise<Enveloppe> {
    if (new Set(dto.creditsDePaiement.map(({ exercice }) => exercice)).size < dto.creditsDePaiement.length) throw champ('creditsDePaiement', 'Un exercice ne figure qu’une fois.');
    const enveloppe: EnveloppeLue = { id: this.hasard.uuid(), programme: dto.programme, libelle: dto.libelle, exercice: dto.exercice, nature: dto.nature, appelId: dto.appelId ?? null };
    return this.base.transaction(async (tx) => {
      if (enveloppe.appelId && !await this.enveloppes.appelExiste(tx, enveloppe.appelId)) throw champ('appelId', 'Choisissez l’appel dans la liste.');
      if (!await this.enveloppes.creer(tx, { ...enveloppe, par, le: this.horloge.maintenant() })) throw new Refus(409, `Le programme, ou l’appel, a déjà une enveloppe pour ${dto.exercice} : ajoutez-y des crédits.`);
      for (const { exercice } of dto.creditsDePaiement) await this.enveloppes.ouvrirExercice(tx, enveloppe.id, exercice);
      await this.ecrire(tx, par, enveloppe.id, 'ouverture', [...ouvrirAe(dto.aeCentimes), ...dto.creditsDePaiement.flatMap(({ exercice, montantCentimes }) => ouvrirCp(montantCentimes, exercice))], { programme: dto.programme, exercice: dto.exercice, aeCentimes: dto.aeCentimes });
      return this.presenter(tx, enveloppe);
    });
  }

  async ajouter({ id: par }: Personne, id: string, { sorte, montantCentimes, exercice }: AjoutCreditsDto): Promise<Enveloppe> {
    if (sorte === 'cp' && !exercice) throw champ('exercice', 'Indiquez l’exercice de ces crédits de paiement.');
    return this.modifier(id, async (tx) => {
      if (sorte === 'ae') return this.ecrire(tx, par, id, 'credits-ae', ouvrirAe(montantCentimes), { montantCentimes });
      await this.enveloppes.ouvrirExercice(tx, id, exercice!);
      if ((await this.enveloppes.exercices(tx, id))[exercice!] === 'CLOS') throw champ('exercice', 'Cet exercice est clos.');
      await this.ecrire(tx, par, id, 'credits-cp', ouvrirCp(montantCentimes, exercice!), { montantCentimes, exercice });
    });
  }

  async annuler({ id: par }: Personne, id: string, { montantCentimes }: AnnulationAeDto): Promise<Enveloppe> {
    return this.modifier(id, async (tx) => {
      const mouvement = annulerAe(await this.livre.soldes(tx, null, id), montantCentimes);
      if (!mouvement.possible) throw champ('montantCentimes', `Il manque ${euros(mouvement.manqueCentimes)} : on n’annule que ce qui est disponible.`);
      await this.ecrire(tx, par, id, 'annulation-ae', mouvement.lignes, { montantCentimes });
    });
  }

  private async modifier(id: string, action: (tx: EntityManager) => Promise<void>): Promise<Enveloppe> {
    return this.base.transaction(async (tx) => {
      const enveloppe = await this.enveloppes.verrouiller(tx, id);
      if (!enveloppe) throw introuvable();
      await action(tx);
      return this.presenter(tx, enveloppe);
    });
  }

  private async ecrire(tx: EntityManager, par: string, enveloppeId: string, code: string, lignes: ReturnType<typeof ouvrirAe>, valeurs: Readonly<Record<string, unknown>>): Promise<void> {
    await this.livre.ajouter(tx, { code, le: this.horloge.aujourdhui(), par, dossierId: null, enveloppeId, lignes });
    await this.journal.ecrire(tx, { acteur: par, objet: 'enveloppe', id: enveloppeId, code, valeurs });
  }

  private async presenter(base: Executeur, enveloppe: EnveloppeLue): Promise<Enveloppe> {
    return presenterEnveloppe(enveloppe, await this.livre.soldesDeLEnveloppe(base, enveloppe.id), await this.enveloppes.exercices(base, enveloppe.id));
  }
}
