import { Injectable } from '@nestjs/common';
import type { RefusVisaDto, VisaActeDto } from '@maillage/contrats';
import { empechementRefuser, empechementViser, prochainVisa } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { AnnoncerAvenant } from '../changement/annoncer-avenant.ts';
import { AgentRepository } from '../compte/agent.repository.ts';
import { instruit, type Personne } from '../droits/personne.ts';
import { horsDepartement, perdu, Refus } from '../erreurs/probleme.ts';
import { File } from '../file/file.repository.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { ConfirmerChiffres } from '../lettre/confirmer-chiffres.ts';
import { ActeCourant } from './acte-courant.ts';
import { SuiviRepository, type SuiviLu } from './suivi.repository.ts';

/** Les visas d’une lettre, dans l’ordre que l’édition demande, chacun d’une personne différente ; ou leur refus. */
@Injectable()
export class ViserActe {
  constructor(private readonly base: DataSource, private readonly courant: ActeCourant, private readonly suivis: SuiviRepository, private readonly agents: AgentRepository, private readonly chiffres: ConfirmerChiffres, private readonly avenants: AnnoncerAvenant, private readonly file: File, private readonly journal: JournalRepository, private readonly horloge: Horloge) {}

  /** Vise les octets que la personne a lus : 409 s’ils ont changé, 403 si ce n’est pas à elle. */
  viser(personne: Personne, acteId: string, dto: VisaActeDto): Promise<void> {
    return this.base.transaction((tx) => this.viserDans(tx, personne, acteId, dto));
  }

  async viserDans(tx: EntityManager, personne: Personne, acteId: string, { sha256, remarque = '', chiffresConfirmes = false }: VisaActeDto): Promise<void> {
    const suivi = await this.verrouiller(tx, personne, acteId);
    const refus = empechementViser(suivi, personne);
    if (refus) throw new Refus(suivi.refuse || prochainVisa(suivi) === null ? 409 : 403, refus);
    await this.chiffres.exiger(tx, acteId, personne.id, chiffresConfirmes);
    await this.poser(tx, personne, suivi, sha256, remarque);
  }

  /** Qui soumet la lettre et porte le premier visa requis le donne par le même geste, sauf s’il ne resterait personne pour relire les chiffres saisis. */
  async alaSoumission(tx: EntityManager, personne: Personne, acteId: string): Promise<void> {
    const suivi = (await this.suivis.verrouiller(tx, acteId))!;
    const relue = suivi.donnes.length + 1 < suivi.requis.length || !await this.chiffres.attendus(tx, acteId);
    if (empechementViser(suivi, personne) === null && relue) await this.poser(tx, personne, suivi, null, '');
    else await this.versLeParapheur(tx, suivi);
  }

  /** Renvoie la lettre en projet avec son motif ; elle sera préparée de nouveau. */
  refuser(personne: Personne, acteId: string, { motif }: RefusVisaDto): Promise<void> {
    return this.base.transaction(async (tx) => {
      const suivi = await this.verrouiller(tx, personne, acteId);
      const refus = empechementRefuser(suivi, personne);
      if (refus) throw new Refus(409, refus);
      const le = this.horloge.maintenant();
      if (!await this.suivis.refuser(tx, acteId, { par: personne.id, qualite: await this.qualite(tx, personne), motif: motif.trim(), le })) throw perdu();
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'acte', id: acteId, de: suivi.etat, vers: 'PROJET', code: 'refuser-visa', valeurs: { motif: motif.trim() } });
    });
  }

  private async poser(tx: EntityManager, personne: Personne, suivi: SuiviLu, sha256: string | null, remarque: string): Promise<void> {
    const { role } = prochainVisa(suivi)!;
    const pose = await this.suivis.viser(tx, suivi.id, sha256, { role, compteId: personne.id, qualite: await this.qualite(tx, personne), le: this.horloge.maintenant(), remarque: remarque.trim() });
    if (!pose) throw new Refus(409, 'La lettre affichée n’est plus celle-ci. Rechargez la page et relisez-la avant de viser.');
    await this.journal.ecrire(tx, { acteur: personne.id, objet: 'acte', id: suivi.id, de: suivi.etat, vers: 'VISE', code: 'viser', valeurs: { role, sha256, remarque: remarque.trim() } });
    const apres = { ...suivi, donnes: [...suivi.donnes, personne.id] };
    await this.versLeParapheur(tx, apres);
    if (suivi.nature === 'avenant' && prochainVisa(apres) === null) await this.avenants.executer(tx, suivi.id);
  }

  /** Tous les visas donnés, la lettre part au parapheur si c’est sa voie ; le travail se rejoue tant qu’il ne répond pas. */
  private async versLeParapheur(tx: EntityManager, suivi: SuiviLu): Promise<void> {
    if (suivi.voie === 'parapheur' && prochainVisa(suivi) === null) await this.file.ajouter(tx, 'parapheur', { id: suivi.id });
  }

  private async verrouiller(tx: EntityManager, personne: Personne, acteId: string): Promise<SuiviLu> {
    const { acte, dossier } = await this.courant.visible(personne, acteId, tx);
    await this.courant.exiger(tx, dossier.id, acte);
    const suivi = (await this.suivis.verrouiller(tx, acteId))!;
    if (prochainVisa(suivi)?.role === 'INSTRUCTEUR' && personne.roles.includes('INSTRUCTEUR') && !instruit(personne, dossier.departement)) throw horsDepartement();
    return suivi;
  }

  private async qualite(tx: EntityManager, { id }: Personne): Promise<string> {
    return (await this.agents.nomme(id, tx))?.fonction ?? '';
  }
}
