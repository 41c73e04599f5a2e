import { Injectable } from '@nestjs/common';
import type { DeliberationChangementDto } from '@maillage/contrats';
import { empechementExecutoire, type Jour } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { JugerOctroi } from '../aides-etat/juger-octroi.ts';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { instruit, type Personne } from '../droits/personne.ts';
import { horsDepartement, introuvable, Refus } from '../erreurs/probleme.ts';
import { EnveloppeRepository } from '../finances/enveloppe.repository.ts';
import { type SubventionLue, SubventionRepository } from '../finances/subvention.repository.ts';
import { TenirSubvention } from '../finances/tenir-subvention.ts';
import { Horloge } from '../horloge.ts';
import { JoindrePorteur } from '../saisie-agent/joindre-porteur.ts';
import { type ChangementLu, ChangementRepository } from './changement.repository.ts';
import { JugerChangement } from './juger-changement.ts';
import { depasse, PasserChangement } from './passer-changement.ts';

type Ouvert = { readonly changement: ChangementLu; readonly dossier: DossierLu };
type Verrouille = Ouvert & { readonly subvention: SubventionLue };

/** L’instruction d’un changement : complété, accepté, refusé, ou porté devant la commission permanente. */
@Injectable()
export class InstruireChangement {
  constructor(
    private readonly base: DataSource, private readonly acces: AccesDossier, private readonly changements: ChangementRepository, private readonly passage: PasserChangement, private readonly juger: JugerChangement, private readonly subventions: SubventionRepository, private readonly enveloppes: EnveloppeRepository,
    private readonly tenir: TenirSubvention, private readonly aidesEtat: JugerOctroi, private readonly joindre: JoindrePorteur, private readonly horloge: Horloge,
  ) {}

  async demanderComplement(personne: Personne, id: string, message: string): Promise<void> {
    await this.geste(await this.instruit(personne, id), async (tx, { changement, dossier }) => {
      await this.passage.executer(tx, personne.id, changement, 'demanderComplement', { complement: message }, { message });
      await this.ecrire(tx, dossier, changement, 'votre demande de changement est à compléter', ['Le service a besoin de précisions :', message, 'La date de votre demande ne change pas.']);
    });
  }

  /** Accepte, ou propose au vote si l’édition le demande ; refuse d’avance ce que l’argent ne permet pas. */
  async accorder(personne: Personne, id: string, motif: string): Promise<void> {
    await this.geste(await this.instruit(personne, id), async (tx, { changement, dossier, subvention }) => {
      const situation = await this.situation(tx, subvention);
      const { portee, voie } = await this.juger.voie(tx, dossier, changement.contenu, situation);
      const obstacle = this.juger.obstacle(changement.contenu, portee, situation, this.horloge.aujourdhui());
      if (obstacle) throw new Refus(422, obstacle);
      await this.passage.executer(tx, personne.id, changement, voie === 'vote' ? 'soumettreAuVote' : 'accorder', { portee, voie, decisionMotif: motif, decidePar: personne.id, decideLe: this.horloge.maintenant() }, { portee, voie, motif });
    });
  }

  async refuser(personne: Personne, id: string, motif: string): Promise<void> {
    await this.geste(await this.instruit(personne, id), async (tx, ouvert) => {
      await this.rendreLEcheance(tx, personne.id, ouvert);
      await this.passage.executer(tx, personne.id, ouvert.changement, 'refuser', { decisionMotif: motif, decidePar: personne.id, decideLe: this.horloge.maintenant() }, { motif });
    });
  }

  /** La délibération : exécutoire, prouvée et passée pour une adoption ; sans elle, rien ne s’établit. */
  async deliberer(personne: Personne, id: string, { sens, numero, le, executoireLe, preuve }: DeliberationChangementDto): Promise<void> {
    const aujourdhui = this.horloge.aujourdhui();
    if (le > aujourdhui) throw champ('le', 'La séance ne peut pas être à venir.');
    if (sens === 'adopte') {
      if (!executoireLe || executoireLe < le) throw champ('executoireLe', 'Indiquez le jour où la délibération est devenue exécutoire, au plus tôt celui de la séance.');
      const empechement = empechementExecutoire({ executoireLe: executoireLe as Jour }, aujourdhui);
      if (empechement) throw champ('executoireLe', empechement);
      if (!preuve) throw champ('preuve', 'Indiquez la preuve : accusé de transmission au préfet, publication.');
    }
    await this.geste(await this.visible(personne, id), async (tx, ouvert) => {
      const { changement, dossier, subvention } = ouvert;
      const deliberation = { numero, le: le as Jour, executoireLe: (executoireLe ?? null) as Jour | null, preuve: preuve ?? null };
      if (sens === 'rejete') {
        await this.rendreLEcheance(tx, personne.id, ouvert);
        return this.passage.executer(tx, personne.id, changement, 'rejeterAuVote', { deliberation }, { deliberation });
      }
      const obstacle = this.juger.obstacle(changement.contenu, changement.portee!, await this.situation(tx, subvention), aujourdhui);
      if (obstacle) throw new Refus(422, obstacle);
      if (changement.contenu.nature === 'budget' && changement.portee === 'montant-hausse') {
        const { montantCentimes, assietteCentimes } = changement.contenu;
        await this.aidesEtat.exiger(tx, { dossierId: dossier.id, siren: dossier.depot?.contenu.structure?.siret?.slice(0, 9) ?? null, montantCentimes, assietteCentimes, octroyeeLe: le as Jour });
      }
      await this.passage.executer(tx, personne.id, changement, 'voter', { deliberation }, { deliberation });
    });
  }

  async visible(personne: Personne, id: string): Promise<Ouvert> {
    const changement = await this.changements.lire(this.base, id);
    if (!changement || changement.deposeLe === null) throw introuvable();
    return { changement, dossier: await this.acces.visible(personne, changement.dossierId) };
  }

  async instruit(personne: Personne, id: string): Promise<Ouvert> {
    const ouvert = await this.visible(personne, id);
    if (!instruit(personne, ouvert.dossier.departement)) throw horsDepartement();
    return ouvert;
  }

  private geste({ changement: { id, subventionId }, dossier }: Ouvert, action: (tx: EntityManager, ouvert: Verrouille) => Promise<void>): Promise<void> {
    return this.base.transaction(async (tx) => {
      const subvention = (await this.subventions.verrouiller(tx, subventionId))!;
      const changement = await this.changements.verrouiller(tx, id);
      if (!changement) throw depasse();
      return action(tx, { changement, dossier, subvention });
    });
  }

  /** Sous le verrou de l’enveloppe : ses autorisations ne bougent plus pendant qu’on les lit. */
  private async situation(tx: EntityManager, subvention: SubventionLue) {
    return this.tenir.situation(tx, subvention, subvention.enveloppeId ? await this.enveloppes.verrouiller(tx, subvention.enveloppeId) : null);
  }

  /** Un calendrier refusé : l’échéance n’attend plus. */
  private async rendreLEcheance(tx: EntityManager, acteur: string, { changement, subvention }: Verrouille): Promise<void> {
    if (changement.contenu.nature === 'calendrier' && subvention.faits.prorogationDemandee !== null) await this.tenir.jouer(tx, acteur, subvention.id, { type: 'decision-prorogation', le: this.horloge.aujourdhui(), accordee: false });
  }

  private ecrire(tx: EntityManager, dossier: DossierLu, { id, subventionId }: ChangementLu, objet: string, paragraphes: readonly string[]): Promise<void> {
    return this.joindre.ecrire(tx, dossier, { evenement: 'versement', objet: `Dossier n° ${dossier.numero} : ${objet}`, paragraphes, lien: { texte: 'Ouvrir ma demande', chemin: `/subventions/${subventionId}/changements/${id}` } });
  }
}

const champ = (chemin: string, message: string): Refus => new Refus(422, message, [{ chemin, message }]);
