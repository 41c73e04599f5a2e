import { Injectable } from '@nestjs/common';
import { empechementDelegation, euros, jourAParis, visasRequis, type NatureLettre, type VoieSignature } from '@maillage/domain';
import type { DonneesDeLettre } from '@maillage/pdf';
import { DataSource, type EntityManager } from 'typeorm';
import { AppelRepository } from '../appel/appel.repository.ts';
import { DelegationRepository, type DelegationLue } from '../delegation/delegation.repository.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { perdu, Refus } from '../erreurs/probleme.ts';
import { File } from '../file/file.repository.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { DecisionRepository } from '../instruction/decision/decision.repository.ts';
import { JournalRepository, type LigneEcrite } from '../journal/journal.repository.ts';
import { HabillerLettre } from '../lettre/habiller-lettre.ts';
import { ActeCourant } from './acte-courant.ts';
import { ActeRepository } from './acte.repository.ts';
import { composerLettre } from './composer/lettres.ts';
import type { Signature } from './composer/signature.ts';
import { Imprimerie } from './imprimerie.ts';
import { numeroIrrecevabilite, RassemblerIrrecevabilite } from './irrecevabilite.ts';
import { RassemblerMatiere } from './matiere.ts';
import { RendreActe } from './rendre-acte.ts';
import { SuiviRepository } from './suivi.repository.ts';
import { ViserActe } from './viser-acte.ts';

const PREMIERE = { instant: '', empreinte: '0'.repeat(64) };
type Sujet = { readonly nature: NatureLettre; readonly decisionId: string | null; readonly montantCentimes: number | null };

/** La naissance d’une lettre : aperçu marqué « PROJET », puis gel de sa date, de son numéro, de son signataire et de ses octets. */
@Injectable()
export class PreparerActe {
  constructor(
    private readonly base: DataSource, private readonly actes: ActeRepository, private readonly courant: ActeCourant, private readonly suivis: SuiviRepository, private readonly viser: ViserActe, private readonly matiere: RassemblerMatiere, private readonly irrecevabilite: RassemblerIrrecevabilite, private readonly decisions: DecisionRepository,
    private readonly delegations: DelegationRepository, private readonly appels: AppelRepository, private readonly imprimerie: Imprimerie, private readonly rendre: RendreActe, private readonly file: File, private readonly journal: JournalRepository, private readonly habiller: HabillerLettre, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  /** La lettre telle qu’elle serait envoyée, marquée « PROJET ». */
  async apercu(dossier: DossierLu): Promise<Buffer> {
    return this.imprimerie.rendre((await this.habiller.executer(this.base, dossier, await this.composerProjet(dossier))).donnees);
  }

  /** Ce que la lettre dirait aujourd’hui, avant qu’un modèle l’habille. */
  async composerProjet(dossier: DossierLu): Promise<DonneesDeLettre> {
    const ligne = { ...PREMIERE, instant: this.horloge.maintenant() };
    const sujet = await this.sujet(this.base, dossier);
    const signature: Signature = { voie: 'teleservice', delegation: await this.delegations.pour({ ...sujet, le: jourAParis(ligne.instant) }) };
    return sujet.nature === 'irrecevabilite' ? this.irrecevabilite.executer(this.base, dossier, ligne, true, signature) : composerLettre(await this.matiere.executer(this.base, dossier, ligne, true, signature));
  }

  /** Fige la lettre puis l’imprime, hors du verrou du journal ; si l’impression est coupée, le travail `acte` la refait. Rend l’identifiant de l’acte. */
  async soumettre(personne: Personne, dossier: DossierLu, voie: VoieSignature = 'teleservice'): Promise<string> {
    const id = await this.base.transaction((tx) => this.figer(tx, personne, dossier, voie));
    await this.rendre.executer(id);
    return id;
  }

  /** Le gel, dans une transaction ; qui soumet et porte le premier visa requis le donne par ce geste. */
  async figer(tx: EntityManager, personne: Personne, dossier: DossierLu, voie: VoieSignature): Promise<string> {
    const sujet = await this.sujet(tx, dossier);
    await this.courant.exiger(tx, dossier.id, sujet);
    const le = this.horloge.aujourdhui();
    await this.ecarterLaPrecedente(tx, personne, dossier, sujet);
    const delegation = await this.delegations.pour({ ...sujet, le, sauf: personne.id }, tx);
    if (!delegation) throw new Refus(422, `Aucun arrêté de délégation publié et en vigueur ne permet de signer cette lettre${sujet.montantCentimes === null ? '' : ` de ${euros(sujet.montantCentimes)}`}. L’administrateur l’enregistre dans « Délégations », puis vous recommencez.`);
    const visas = visasRequis((await this.appels.version(dossier.appelId, dossier.reglementVersion, tx))!.reglement);
    const id = this.hasard.uuid();
    const ligne = await this.journal.ecrire(tx, { acteur: personne.id, objet: 'acte', id, vers: 'PROJET', code: 'soumettre-signature', valeurs: { dossier: dossier.id, decision: sujet.decisionId, signataire: delegation.compteId, delegation: delegation.numero, voie } });
    const { numero, donnees: composee } = await this.composer(tx, dossier, sujet, ligne, { delegation, voie });
    const habillee = await this.habiller.executer(tx, dossier, composee);
    await this.actes.ajouter(tx, { id, dossierId: dossier.id, ...sujet, etat: 'PROJET', numero, donnees: habillee.donnees, creeLe: ligne.instant, notifieLe: null, chemin: { visas, voie, signataireId: delegation.compteId, delegationId: delegation.id, montantCentimes: sujet.montantCentimes } });
    await this.habiller.noter(tx, id, habillee);
    await this.file.ajouter(tx, 'acte', { id });
    await this.viser.alaSoumission(tx, personne, id);
    return id;
  }

  private async sujet(base: DataSource | EntityManager, dossier: DossierLu): Promise<Sujet> {
    if (dossier.etat === 'IRRECEVABLE') return { nature: 'irrecevabilite', decisionId: null, montantCentimes: null };
    const decision = await this.decisions.courante(dossier.id, base);
    if (!decision) throw perdu();
    if (base !== this.base) this.courant.exigerExecutoire(decision);
    return { nature: decision.sens, decisionId: decision.id, montantCentimes: decision.montantCentimes };
  }

  private async composer(tx: EntityManager, dossier: DossierLu, { nature }: Sujet, ligne: LigneEcrite, signature: Signature & { readonly delegation: DelegationLue }): Promise<{ readonly numero: string; readonly donnees: DonneesDeLettre }> {
    if (nature === 'irrecevabilite') {
      const numero = await this.actes.numeroLibre(tx, numeroIrrecevabilite(dossier));
      return { numero, donnees: await this.irrecevabilite.executer(tx, dossier, ligne, false, signature, numero) };
    }
    const lue = await this.matiere.executer(tx, dossier, ligne, false, signature);
    const numero = await this.actes.numeroLibre(tx, lue.numero);
    return { numero, donnees: composerLettre({ ...lue, numero }) };
  }

  /** Une seule lettre en route par décision : la précédente ne cède que si son visa est refusé ou sa délégation éteinte. */
  private async ecarterLaPrecedente(tx: EntityManager, { id: acteur }: Personne, dossier: DossierLu, { nature, decisionId, montantCentimes }: Sujet): Promise<void> {
    const precedente = await this.actes.enVigueur(tx, dossier.id, nature, decisionId);
    if (!precedente) return;
    const suivi = (await this.suivis.verrouiller(tx, precedente))!;
    const delegation = suivi.delegationId ? await this.delegations.verrouiller(tx, suivi.delegationId) : null;
    const eteinte = !delegation || empechementDelegation(delegation, { nature, montantCentimes, le: this.horloge.aujourdhui() }) !== null;
    if (!(suivi.etat === 'PROJET' || suivi.etat === 'VISE') || !(suivi.refuse || eteinte)) throw perdu();
    if (!await this.actes.passer(tx, precedente, [suivi.etat], 'REMPLACE')) throw perdu();
    await this.journal.ecrire(tx, { acteur, objet: 'acte', id: precedente, de: suivi.etat, vers: 'REMPLACE', code: 'remplacer' });
  }
}
