import { Injectable } from '@nestjs/common';
import type { ChangementRecu, EssaiChangement } from '@maillage/contrats';
import { type GesteDemande, PASSAGES_DEMANDE, type Point, visaNecessaire } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Courriels } from '../courriel/courriels.ts';
import { type Personne } from '../droits/personne.ts';
import { introuvable, perime, perdu, Refus } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { pointDe } from '../territoire/commune.ts';
import { communeActuelle } from '../territoire/communes.repository.ts';
import { perimetreDuRegistre } from './perimetre-registre.ts';
import { type Changement, changer, type CommuneDuLieu } from './changement.ts';
import { type DemandeLue, DemandeRepository } from './demande.repository.ts';
import { EcrireRegistre } from './ecrire-registre.ts';
import { dernierFait, verrouillerRegistre } from './ecriture.repository.ts';
import { exigerPointCroyable } from './point-croyable.ts';
import { type LieuEntier, LieuRepository } from './lieu.repository.ts';
import { effetVisible, type EffetMesure, MesurerEffetDuRegistre } from './mesurer-effet.ts';

export type Intention = { readonly lieuId: string | null; readonly version: number | null; readonly changement: Changement; readonly motif: string; readonly preuve: string | null; /** La demande instruite par ce geste. */ readonly demande: DemandeLue | null };
type Prepare = { readonly id: string; readonly actuel: LieuEntier | null; readonly commune: CommuneDuLieu | null; readonly effet: EffetMesure };

/** Autant d’écritures d’autres personnes peuvent s’intercaler avant que l’on renonce. */
const ESSAIS = 20;

/** Tout changement du registre passe ici : portée, version, effet sur les dossiers en cours, puis écriture ou attente du visa. */
@Injectable()
export class ChangerRegistre {
  constructor(
    private readonly base: DataSource, private readonly lieux: LieuRepository, private readonly demandes: DemandeRepository, private readonly ecrire: EcrireRegistre, private readonly effet: MesurerEffetDuRegistre,
    private readonly journal: JournalRepository, private readonly courriels: Courriels, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  /** L’effet se mesure hors de la transaction ; si un autre changement s’écrit entre-temps, il se mesure de nouveau : deux changements sans effet chacun peuvent en avoir un ensemble. */
  async executer(personne: Personne, intention: Intention): Promise<ChangementRecu> {
    for (let essai = 0; essai < ESSAIS; essai += 1) {
      const recu = await this.essayerDEcrire(personne, intention);
      if (recu) return recu;
    }
    throw new Refus(409, 'Le registre change beaucoup en ce moment, et rien n’a été écrit. Réessayez dans quelques instants.');
  }

  /** Nul si le registre a changé depuis la mesure. */
  private async essayerDEcrire(personne: Personne, intention: Intention): Promise<ChangementRecu | null> {
    const { demande } = intention;
    const mesure = await dernierFait(this.base);
    const prepare = await this.preparer(personne, intention.lieuId, intention.changement);
    const changement: Changement = intention.changement.lieu && prepare.actuel ? { ...intention.changement, version: intention.changement.version ?? prepare.actuel.version } : intention.changement;
    if (prepare.actuel && intention.version !== null && prepare.actuel.version !== intention.version) throw perime();
    const attend = demande?.etat === 'PROPOSEE' ? false : visaNecessaire(prepare.effet.nombre, personne.roles);
    const effet = effetVisible(prepare.effet, personne);
    const le = this.horloge.maintenant();
    return this.base.transaction(async (tx) => {
      await verrouillerRegistre(tx);
      if (await dernierFait(tx) !== mesure) return null;
      const demandeId = demande?.id ?? (attend ? this.hasard.uuid() : null);
      if (attend && !demande) await this.demandes.ajouter(tx, {
        id: demandeId!, genre: 'changement', etat: 'PROPOSEE', lieuId: prepare.actuel?.id ?? null, nom: changement.lieu?.nom ?? prepare.actuel!.nom, commune: changement.lieu?.commune ?? prepare.actuel!.commune,
        saisie: null, changement, contactNom: null, contactCourriel: null, compteId: null, le, instruitePar: personne.id, motif: intention.motif, preuve: intention.preuve,
      });
      if (attend) {
        if (demande) await this.passer(tx, personne, demande, { ...intention, changement }, 'proposer', null);
        await this.journal.ecrire(tx, { acteur: personne.id, objet: 'registre', id: demandeId!, de: demande?.etat ?? null, vers: 'PROPOSEE', code: 'proposer', valeurs: { motif: intention.motif, dossiersTouches: effet.nombre } });
        return { applique: false, lieuId: prepare.actuel?.id ?? null, demandeId, effet };
      }
      await this.ecrire.ecrire(tx, prepare.id, prepare.actuel, changement, prepare.commune, {
        compteId: demande?.etat === 'PROPOSEE' ? demande.instruiteParId ?? personne.id : personne.id, motif: intention.motif, preuve: intention.preuve, visePar: demande?.etat === 'PROPOSEE' ? personne.id : null, source: personne.roles.includes('EXPERT') ? 'Coopérative' : 'Région',
      });
      if (demande) await this.passer(tx, personne, demande, intention, demande.etat === 'PROPOSEE' ? 'viser' : 'appliquer', prepare.id);
      if (demande) await this.journal.ecrire(tx, { acteur: personne.id, objet: 'registre', id: demande.id, de: demande.etat, vers: 'APPLIQUEE', code: 'appliquer', valeurs: { motif: intention.motif, dossiersTouches: effet.nombre } });
      await this.ecrire.accorder(tx);
      if (demande?.contactCourriel) await this.courriels.deposer(tx, { a: demande.contactCourriel, objet: `Votre demande sur « ${demande.nom} » est acceptée`, paragraphes: ['Le registre des tiers-lieux a été mis à jour d’après votre demande. Merci de l’avoir signalée.'], lien: { texte: 'Voir le lieu', chemin: `/annuaire/${prepare.id}` } });
      return { applique: true, lieuId: prepare.id, demandeId, effet };
    });
  }

  /** Ce que le changement ferait aux dossiers en cours, et s’il attendrait le visa ; n’écrit rien. */
  async essayer(personne: Personne, lieuId: string | null, changement: Changement): Promise<EssaiChangement> {
    const { effet } = await this.preparer(personne, lieuId, changement);
    return { effet: effetVisible(effet, personne), attendLeVisa: visaNecessaire(effet.nombre, personne.roles) };
  }

  private async passer(tx: EntityManager, { id: par }: Personne, { id, version }: DemandeLue, { motif, preuve, changement }: Intention, geste: GesteDemande, lieuId: string | null): Promise<void> {
    const { de, vers } = PASSAGES_DEMANDE[geste];
    if (!await this.demandes.passer(tx, id, version, { de, vers, par, le: this.horloge.maintenant(), motif, preuve, changement, lieuId })) throw perdu();
  }

  /** Le lieu, sa commune et l’effet du changement ; refuse ce que la personne ne peut pas écrire. */
  async preparer(personne: Personne, lieuId: string | null, changement: Changement): Promise<Prepare> {
    const actuel = lieuId ? await this.lieux.lire(lieuId, this.horloge.aujourdhui()) : null;
    if (lieuId && !actuel) throw introuvable();
    if (actuel?.fusionneVers) throw new Refus(409, 'Ce lieu a été fusionné avec un autre : corrigez celui qui l’a repris.');
    if (actuel && changement.lieu && changement.version !== undefined && changement.version !== actuel.version) throw new Refus(409, 'La fiche de ce lieu a changé depuis cette proposition, qui effacerait ce changement : refusez-la, puis corrigez la fiche à jour.');
    if (!actuel && !changement.lieu) throw new Refus(400, 'Décrivez le lieu à créer.', [{ chemin: 'lieu', message: 'Décrivez le lieu à créer.' }]);
    if (!changement.lieu && !changement.statut && !changement.vers) throw new Refus(400, 'Dites ce qui change : le lieu ou son statut.');
    const commune = changement.lieu ? await communeActuelle(this.base, changement.lieu.commune) : null;
    if (changement.lieu && !commune && changement.lieu.commune !== actuel?.commune) throw new Refus(422, 'Cette commune n’est pas dans la région.', [{ chemin: 'lieu.commune', message: 'Choisissez une commune de la région dans la liste.' }]);
    if (changement.lieu) exigerPointCroyable(changement.lieu, commune);
    const cible = changement.vers ? await this.lieux.lire(changement.vers, this.horloge.aujourdhui()) : null;
    if (changement.vers && (!cible || cible.fusionneVers || changement.vers === lieuId)) throw new Refus(422, 'Choisissez un autre lieu à garder.', [{ chemin: 'vers', message: 'Choisissez un autre lieu à garder.' }]);
    const borne = perimetreDuRegistre(personne);
    if (borne && [actuel?.departement, commune?.departement, cible?.departement].some((departement) => departement !== undefined && !borne.includes(departement))) throw new Refus(403, 'Ce lieu est hors de vos départements : signalez-le à la Coopérative ou à votre collègue.');
    const id = lieuId ?? this.hasard.uuid();
    const change = changer(id, actuel, changement, commune);
    const points: readonly (Point | null)[] = [actuel && pointDe(actuel), change.ajoute && pointDe(change.ajoute)];
    return { id, actuel, commune, effet: await this.effet.executer(change, points) };
  }
}
