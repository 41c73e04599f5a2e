import { Injectable } from '@nestjs/common';
import type { ChangementLieuDto, ChangementRecu, DemandeDeposee, DemandeRegistreDto, DetailDemande } from '@maillage/contrats';
import { gestesPossibles, type StatutDate } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { Courriels } from '../courriel/courriels.ts';
import { type Personne } from '../droits/personne.ts';
import { introuvable, perdu, perime, Refus } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { communeActuelle } from '../territoire/communes.repository.ts';
import { perimetreDuRegistre } from './perimetre-registre.ts';
import type { Changement } from './changement.ts';
import { ChangerRegistre } from './changer-registre.ts';
import { type DemandeLue, DemandeRepository } from './demande.repository.ts';
import { LieuRepository } from './lieu.repository.ts';
import { effetVisible } from './mesurer-effet.ts';

const SANS_EFFET = { nombre: 0, dossiers: [] };

/** Les demandes de référencement et de correction : du formulaire public à la décision. */
@Injectable()
export class Demandes {
  constructor(
    private readonly base: DataSource, private readonly demandes: DemandeRepository, private readonly lieux: LieuRepository, private readonly changer: ChangerRegistre,
    private readonly journal: JournalRepository, private readonly courriels: Courriels, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  async deposer(d: DemandeRegistreDto, compteId: string | null): Promise<DemandeDeposee> {
    const lieu = d.genre === 'correction' && d.lieuId ? await this.lieux.lire(d.lieuId, this.horloge.aujourdhui()) : null;
    if (d.genre === 'correction' && !lieu) throw new Refus(422, 'Choisissez le lieu à corriger dans l’annuaire.', [{ chemin: 'lieuId', message: 'Choisissez le lieu à corriger dans l’annuaire.' }]);
    if (!lieu && !await communeActuelle(this.base, d.commune)) throw new Refus(422, 'Cette commune n’est pas dans la région.', [{ chemin: 'commune', message: 'Choisissez une commune de la région dans la liste.' }]);
    const id = this.hasard.uuid();
    await this.base.transaction(async (tx) => {
      await this.demandes.ajouter(tx, {
        id, genre: d.genre, etat: 'DEPOSEE', lieuId: lieu?.fusionneVers ?? lieu?.id ?? null, nom: d.nom, commune: lieu?.commune ?? d.commune, saisie: { adresse: d.adresse, statut: d.statut, du: d.du, message: d.message },
        changement: null, contactNom: d.contactNom, contactCourriel: d.contactCourriel, compteId, le: this.horloge.maintenant(), instruitePar: null, motif: null, preuve: null,
      });
      await this.journal.ecrire(tx, { acteur: compteId ?? 'public', objet: 'registre', id, vers: 'DEPOSEE', code: 'demander', valeurs: { genre: d.genre } });
      await this.courriels.deposer(tx, { a: d.contactCourriel, objet: `Votre demande sur « ${d.nom} » est enregistrée`, paragraphes: ['Nous avons reçu votre demande. La Coopérative Tiers-Lieux ou la Région l’examine, puis vous écrit sa réponse.'] });
    });
    return { id, recue: true };
  }

  async detail(personne: Personne, id: string): Promise<DetailDemande> {
    const { departement: _departement, instruiteParId: _par, ...demande } = await this.lire(personne, id);
    const { effet, obstacle } = demande.etat === 'PROPOSEE' && demande.changement ? await this.effetOuObstacle(personne, demande.lieuId, demande.changement) : { effet: SANS_EFFET, obstacle: null };
    return { ...demande, effet, obstacle, gestes: gestesPossibles(demande.etat, personne.roles).filter((geste) => obstacle === null || geste !== 'viser') };
  }

  /** Ce qui a été proposé peut ne plus pouvoir s’écrire (lieu fusionné ou corrigé depuis) : la demande se lit et se refuse tout de même. */
  private async effetOuObstacle(personne: Personne, lieuId: string | null, changement: Changement): Promise<Pick<DetailDemande, 'effet' | 'obstacle'>> {
    try {
      return { effet: effetVisible((await this.changer.preparer(personne, lieuId, changement)).effet, personne), obstacle: null };
    } catch (erreur) {
      if (!(erreur instanceof Refus)) throw erreur;
      return { effet: SANS_EFFET, obstacle: erreur.message };
    }
  }

  /** Ce que le changement ferait, sans rien écrire. */
  async essayer(personne: Personne, id: string, dto: ChangementLieuDto): Promise<ChangementRecu> {
    const { lieuId } = await this.lire(personne, id);
    return { applique: false, lieuId, demandeId: id, effet: effetVisible((await this.changer.preparer(personne, lieuId, changementDe(dto))).effet, personne) };
  }

  async accepter(personne: Personne, id: string, version: number, dto: ChangementLieuDto): Promise<ChangementRecu> {
    const demande = await this.ouverte(personne, id, version, 'DEPOSEE');
    return this.changer.executer(personne, { lieuId: demande.lieuId, version: dto.lieuVersion ?? null, changement: changementDe(dto), motif: dto.motif, preuve: dto.preuve ?? null, demande });
  }

  async viser(personne: Personne, id: string, version: number, motif: string): Promise<ChangementRecu> {
    const demande = await this.ouverte(personne, id, version, 'PROPOSEE');
    return this.changer.executer(personne, { lieuId: demande.lieuId, version: null, changement: demande.changement!, motif, preuve: demande.preuve, demande });
  }

  async refuser(personne: Personne, id: string, version: number, motif: string): Promise<void> {
    const demande = await this.lire(personne, id);
    if (demande.version !== version) throw perime();
    const geste = gestesPossibles(demande.etat, personne.roles).find((un) => un === 'refuser' || un === 'ecarter');
    if (!geste) throw new Refus(403, 'Seule la Région peut refuser ce changement, ou il est déjà traité.');
    await this.base.transaction(async (tx) => {
      if (!await this.demandes.passer(tx, id, version, { de: demande.etat, vers: 'REFUSEE', par: personne.id, le: this.horloge.maintenant(), motif })) throw perdu();
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'registre', id, de: demande.etat, vers: 'REFUSEE', code: geste, valeurs: { motif } });
      if (demande.contactCourriel) await this.courriels.deposer(tx, { a: demande.contactCourriel, objet: `Votre demande sur « ${demande.nom} » n’a pas été retenue`, paragraphes: [`Motif : ${motif}`, 'Vous pouvez faire une nouvelle demande avec d’autres éléments.'], lien: { texte: 'Ouvrir l’annuaire', chemin: '/annuaire' } });
    });
  }

  private async lire(personne: Personne, id: string): Promise<DemandeLue> {
    const demande = await this.demandes.lire(perimetreDuRegistre(personne), id);
    if (!demande) throw introuvable();
    return demande;
  }

  private async ouverte(personne: Personne, id: string, version: number, etat: DemandeLue['etat']): Promise<DemandeLue> {
    const demande = await this.lire(personne, id);
    if (demande.etat !== etat) throw new Refus(409, 'Cette demande a déjà été traitée. Rechargez la page.');
    if (demande.version !== version) throw perime();
    return demande;
  }
}

export const changementDe = ({ lieu, statut }: Pick<ChangementLieuDto, 'lieu' | 'statut'>): Changement => ({ lieu: lieu ?? null, statut: (statut as StatutDate | undefined) ?? null, vers: null });
