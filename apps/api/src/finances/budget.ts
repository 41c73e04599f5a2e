import { Injectable } from '@nestjs/common';
import { affecterAe, anneeDe, euros, type Jour, libererAe, reserverAe, solde, voterDroits } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { type EnveloppeLue, EnveloppeRepository } from './enveloppe.repository.ts';
import { GrandLivreRepository } from './grand-livre.repository.ts';

type Mouvement = { readonly dossierId: string; readonly appelId: string; readonly montantCentimes: number; readonly le: Jour; readonly par: string };

/**
 * Les autorisations d’engagement d’un dossier, de l’ordre du jour au vote ; sans enveloppe pour l’appel et l’année, rien n’est réservé.
 * Chaque méthode s’appelle dossier déjà verrouillé, et avant toute ligne de journal : dossier, enveloppe, journal, toujours dans cet ordre.
 */
@Injectable()
export class Budget {
  constructor(private readonly enveloppes: EnveloppeRepository, private readonly livre: GrandLivreRepository, private readonly horloge: Horloge) {}

  /** Réserve à l’inscription à la commission permanente, `le` étant le jour de la séance ; 422 s’il manque des autorisations. */
  async reserver(tx: EntityManager, { dossierId, appelId, montantCentimes, le, par }: Mouvement): Promise<void> {
    const enveloppe = await this.enveloppes.deLAppel(tx, appelId, anneeDe(le));
    if (!enveloppe) return;
    const mouvement = reserverAe(await this.livre.soldes(tx, dossierId, enveloppe.id), montantCentimes);
    if (!mouvement.possible) throw manque(enveloppe.libelle, mouvement.manqueCentimes, 'inscrire ce dossier');
    await this.livre.ajouter(tx, { code: 'reserver', le: this.horloge.aujourdhui(), par, dossierId, enveloppeId: enveloppe.id, lignes: mouvement.lignes });
  }

  /**
   * Le dossier change de séance : si l’année change, sa réserve passe à l’enveloppe de cette année-là ; 422 si elle n’y tient pas.
   * `montantCentimes` sert à un dossier que l’ancienne année n’avait pas pu réserver, faute d’enveloppe ; sans enveloppe la nouvelle année, rien n’est réservé.
   */
  async deplacer(tx: EntityManager, { dossierId, appelId, montantCentimes, le, par }: Mouvement): Promise<void> {
    const [depuis, vers] = [await this.livre.enveloppeReservee(tx, dossierId), await this.enveloppes.idDeLAppel(tx, appelId, anneeDe(le))];
    if (depuis === vers) return;
    // Par identifiant : deux déplacements croisés n’attendent pas l’un l’autre.
    const tenues = new Map<string, EnveloppeLue>();
    for (const id of [depuis, vers].filter((un) => un !== null).sort()) tenues.set(id, (await this.enveloppes.verrouiller(tx, id))!);
    const ancienne = depuis ? await this.livre.soldes(tx, dossierId, depuis) : {};
    const montant = solde(ancienne, 'ae-reservee') || montantCentimes;
    if (depuis) await this.livre.ajouter(tx, { code: 'liberer', le: this.horloge.aujourdhui(), par, dossierId, enveloppeId: depuis, lignes: libererAe(ancienne) });
    if (!vers || montant === 0) return;
    const mouvement = reserverAe(await this.livre.soldes(tx, dossierId, vers), montant);
    if (!mouvement.possible) throw manque(tenues.get(vers)!.libelle, mouvement.manqueCentimes, 'déplacer ce dossier');
    await this.livre.ajouter(tx, { code: 'reserver', le: this.horloge.aujourdhui(), par, dossierId, enveloppeId: vers, lignes: mouvement.lignes });
  }

  /** Le vote : les droits naissent, la réserve devient affectation ; rend l’enveloppe, ou nulle. */
  async voter(tx: EntityManager, { dossierId, appelId, montantCentimes, le, par }: Mouvement): Promise<string | null> {
    const reservee = await this.livre.enveloppeReservee(tx, dossierId);
    const enveloppe = reservee ? await this.enveloppes.verrouiller(tx, reservee) : await this.enveloppes.deLAppel(tx, appelId, anneeDe(le));
    const affectation = enveloppe ? affecterAe(await this.livre.soldes(tx, dossierId, enveloppe.id), montantCentimes) : null;
    if (affectation?.possible === false) throw manque(enveloppe!.libelle, affectation.manqueCentimes, 'affecter ce vote');
    await this.livre.ajouter(tx, { code: 'vote', le, par, dossierId, enveloppeId: enveloppe?.id ?? null, lignes: [...voterDroits(montantCentimes), ...(affectation?.lignes ?? [])] });
    return enveloppe?.id ?? null;
  }

  /** Rend la réserve d’un dossier rejeté, ajourné, retiré ou classé. */
  async liberer(tx: EntityManager, dossierId: string, par: string): Promise<void> {
    const enveloppeId = await this.livre.enveloppeReservee(tx, dossierId);
    if (!enveloppeId) return;
    await this.enveloppes.verrouiller(tx, enveloppeId);
    await this.livre.ajouter(tx, { code: 'liberer', le: this.horloge.aujourdhui(), par, dossierId, enveloppeId, lignes: libererAe(await this.livre.soldes(tx, dossierId, enveloppeId)) });
  }
}

const manque = (libelle: string, centimes: number, geste: string): Refus =>
  new Refus(422, `Il manque ${euros(centimes)} d’autorisations d’engagement sur l’enveloppe « ${libelle} » pour ${geste}. Demandez des crédits, ou réduisez le montant.`);
