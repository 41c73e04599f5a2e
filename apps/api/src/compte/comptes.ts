import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { InscriptionDto } from '@maillage/contrats';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../configuration.ts';
import { Courriels } from '../courriel/courriels.ts';
import { Refus } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { CompteRepository, type UsageJeton } from './compte.repository.ts';
import { condenserMotDePasse } from './mot-de-passe.ts';

const DUREE_HEURES: Readonly<Record<UsageJeton, number>> = { verification: 72, 'mot-de-passe': 2 };
const lienServi = () => new Refus(422, 'Ce lien a expiré ou a déjà servi. Demandez-en un nouveau.');

/** La vie d’un compte local : s’inscrire, vérifier son adresse, retrouver l’accès. La réponse ne dit jamais si l’adresse est connue. */
@Injectable()
export class Comptes {
  constructor(
    private readonly base: DataSource,
    private readonly comptes: CompteRepository,
    private readonly courriels: Courriels,
    private readonly journal: JournalRepository,
    private readonly horloge: Horloge,
    private readonly hasard: Hasard,
    private readonly config: Config,
  ) {}

  async inscrire({ courriel, prenom, nom, motDePasse }: InscriptionDto): Promise<void> {
    const condense = await condenserMotDePasse(motDePasse);
    await this.base.transaction(async (tx) => {
      const id = this.hasard.uuid();
      const cree = await this.comptes.creer(tx, { id, courriel, prenom, nom, fonction: null, motDePasse: condense, roles: ['PORTEUR'], departements: [], verifieLe: null, creeLe: this.horloge.maintenant() });
      if (cree) {
        await this.journal.ecrire(tx, { acteur: id, objet: 'compte', id, vers: 'A_VERIFIER', code: 'inscrire', valeurs: { courriel } });
        await this.envoyerLien(tx, id, courriel, 'verification');
        return;
      }
      const existant = await this.comptes.parCourriel(courriel, tx);
      if (existant && !existant.verifieLe) await this.reprendreInscription(tx, existant.id, { courriel, prenom, nom });
      else if (existant) await this.courriels.deposer(tx, { a: courriel, objet: 'Vous avez déjà un compte', paragraphes: ['Une inscription vient d’être demandée avec votre adresse, qui a déjà un compte.', 'Si c’était vous, connectez-vous, ou demandez un nouveau mot de passe. Sinon, vous n’avez rien à faire.'], lien: { texte: 'Me connecter', chemin: '/connexion' } });
    });
  }

  /**
   * Une inscription déjà commencée peut l’avoir été par quelqu’un d’autre, avec son mot de passe :
   * ses liens ne servent plus, et c’est la boîte aux lettres qui choisit le mot de passe.
   */
  private async reprendreInscription(tx: EntityManager, id: string, { courriel, prenom, nom }: Pick<InscriptionDto, 'courriel' | 'prenom' | 'nom'>): Promise<void> {
    await this.comptes.fermerJetons(tx, id, this.horloge.maintenant());
    await this.comptes.renommer(tx, id, prenom, nom);
    await this.envoyerLien(tx, id, courriel, 'mot-de-passe');
  }

  async verifier(jeton: string): Promise<void> {
    await this.base.transaction(async (tx) => {
      const id = await this.comptes.consommerJeton(tx, condenserJeton(jeton), 'verification', this.horloge.maintenant());
      if (!id) throw lienServi();
      await this.comptes.verifier(tx, id, this.horloge.maintenant());
      await this.journal.ecrire(tx, { acteur: id, objet: 'compte', id, de: 'A_VERIFIER', vers: 'OUVERT', code: 'verifier' });
    });
  }

  async oublier(courriel: string): Promise<void> {
    await this.base.transaction(async (tx) => {
      const compte = await this.comptes.parCourriel(courriel, tx);
      if (compte) await this.envoyerLien(tx, compte.id, courriel, 'mot-de-passe');
    });
  }

  async changerMotDePasse(jeton: string, motDePasse: string): Promise<void> {
    const condense = await condenserMotDePasse(motDePasse);
    await this.base.transaction(async (tx) => {
      const id = await this.comptes.consommerJeton(tx, condenserJeton(jeton), 'mot-de-passe', this.horloge.maintenant());
      if (!id) throw lienServi();
      await this.comptes.changerMotDePasse(tx, id, condense);
      await this.comptes.fermerJetons(tx, id, this.horloge.maintenant());
      // Le lien reçu par courriel prouve aussi l’adresse.
      await this.comptes.verifier(tx, id, this.horloge.maintenant());
      await this.journal.ecrire(tx, { acteur: id, objet: 'compte', id, code: 'changer-mot-de-passe' });
    });
  }

  private async envoyerLien(tx: EntityManager, compteId: string, courriel: string, usage: UsageJeton): Promise<void> {
    const jeton = this.hasard.jeton();
    const heures = DUREE_HEURES[usage];
    const expireLe = new Date(new Date(this.horloge.maintenant()).getTime() + heures * 3_600_000).toISOString();
    await this.comptes.poserJeton(tx, condenserJeton(jeton), compteId, usage, expireLe);
    await this.courriels.deposer(tx, usage === 'verification'
      ? { a: courriel, objet: 'Confirmez votre adresse électronique', paragraphes: [`Bienvenue sur le portail des aides aux tiers-lieux de la ${this.config.region}.`, 'Confirmez votre adresse pour ouvrir votre compte. Ce lien sert une fois, pendant trois jours.'], lien: { texte: 'Confirmer mon adresse', chemin: `/verifier-courriel?jeton=${jeton}` } }
      : { a: courriel, objet: 'Choisissez un nouveau mot de passe', paragraphes: ['Vous avez demandé un nouveau mot de passe. Ce lien sert une fois, pendant deux heures.', 'Si vous n’avez rien demandé, ignorez ce message : rien ne change.'], lien: { texte: 'Choisir un nouveau mot de passe', chemin: `/nouveau-mot-de-passe?jeton=${jeton}` } });
  }
}

const condenserJeton = (jeton: string): string => createHash('sha256').update(jeton).digest('hex');
