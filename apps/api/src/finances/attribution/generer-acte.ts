import { Injectable } from '@nestjs/common';
import type { GenererActeDto } from '@maillage/contrats';
import { ajouterMois, conventionDue, empechementExecutoire, euros, MOTIFS_REFUS, solde } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { ActeRepository } from '../../acte/acte.repository.ts';
import { Mentions } from '../../acte/composer/mentions.ts';
import { RendreActe } from '../../acte/rendre-acte.ts';
import { AppelRepository } from '../../appel/appel.repository.ts';
import { AgentRepository } from '../../compte/agent.repository.ts';
import { DelegationRepository } from '../../delegation/delegation.repository.ts';
import { AccesDossier } from '../../dossier/acces-dossier.ts';
import type { DossierLu } from '../../dossier/dossier.repository.ts';
import type { Personne } from '../../droits/personne.ts';
import { introuvable, Refus } from '../../erreurs/probleme.ts';
import { File } from '../../file/file.repository.ts';
import { Hasard } from '../../hasard.ts';
import { Horloge } from '../../horloge.ts';
import { DecisionRepository } from '../../instruction/decision/decision.repository.ts';
import { JournalRepository } from '../../journal/journal.repository.ts';
import { ReglagesPaiement } from '../../paiement/reglages-paiement.repository.ts';
import { JoindrePorteur } from '../../saisie-agent/joindre-porteur.ts';
import { GrandLivreRepository } from '../grand-livre.repository.ts';
import { SubventionRepository } from '../subvention.repository.ts';
import { TenirSubvention } from '../tenir-subvention.ts';
import { AttributionRepository } from './attribution.repository.ts';
import { composerArrete, composerConvention } from './composer-attribution.ts';

const champ = (chemin: string, message: string) => new Refus(422, message, [{ chemin, message }]);
const NUMEROS = { convention: 'CONV', arrete: 'ARR' } as const;

/** Établit la convention ou l’arrêté d’une subvention votée : figé, numéroté, imprimé ; un nouveau remplace celui que personne n’a encore signé. */
@Injectable()
export class GenererActe {
  constructor(
    private readonly base: DataSource, private readonly acces: AccesDossier, private readonly subventions: SubventionRepository, private readonly attributions: AttributionRepository, private readonly tenir: TenirSubvention, private readonly livre: GrandLivreRepository,
    private readonly decisions: DecisionRepository, private readonly delegations: DelegationRepository, private readonly appels: AppelRepository, private readonly agents: AgentRepository, private readonly mentions: Mentions,
    private readonly actes: ActeRepository, private readonly rendre: RendreActe, private readonly file: File, private readonly joindre: JoindrePorteur, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard, private readonly reglages: ReglagesPaiement,
  ) {}

  async executer(personne: Personne, id: string, dto: GenererActeDto): Promise<{ readonly acteId: string; readonly nature: 'convention' | 'arrete' }> {
    const lue = await this.subventions.lire(id);
    if (!lue) throw introuvable();
    const dossier = await this.acces.visible(personne, lue.dossierId);
    const rendu = await this.base.transaction((tx) => this.figer(tx, personne, id, dossier, dto));
    await this.rendre.executer(rendu.acteId);
    return rendu;
  }

  private async figer(tx: EntityManager, personne: Personne, id: string, dossier: DossierLu, dto: GenererActeDto): Promise<{ readonly acteId: string; readonly nature: 'convention' | 'arrete' }> {
    const subvention = (await this.subventions.verrouiller(tx, id))!;
    if (subvention.faits.acteLe !== null) throw new Refus(409, MOTIFS_REFUS['acte-deja-pris']);
    const decision = await this.decisions.courante(dossier.id, tx);
    const empechement = empechementExecutoire(decision ?? { executoireLe: null }, this.horloge.aujourdhui());
    if (empechement || !decision) throw new Refus(422, empechement ?? 'La décision manque.');
    const { autresAidesCentimes = subvention.faits.autresAidesCentimes, redistribution = [] } = dto;
    const faits = { ...subvention.faits, autresAidesCentimes };
    const parametres = await this.reglages.versements(tx, dossier.id);
    const voteCentimes = solde(await this.livre.soldes(tx, dossier.id, null), 'droits-votes');
    const due = conventionDue(faits, voteCentimes, parametres);
    const nature = dto.nature ?? (due ? 'convention' : 'arrete');
    if (nature === 'arrete' && due) throw champ('nature', MOTIFS_REFUS['convention-obligatoire']);
    if (nature === 'arrete' && redistribution.length > 0) throw champ('redistribution', 'Seule une convention peut permettre une redistribution.');
    if (redistribution.reduce((total, { montantCentimes }) => total + montantCentimes, 0) > voteCentimes) throw champ('redistribution', 'Les parts reversées dépassent le montant voté.');
    const aideEtat = await this.attributions.baseAideEtat(tx, dossier.id) ?? (dto.regime ? { regime: dto.regime, reference: dto.reference ?? '' } : null);
    if (!aideEtat) throw champ('regime', 'Choisissez la base de compatibilité avec le droit des aides d’État : l’acte la cite.');
    const le = this.horloge.aujourdhui();
    const delegation = await this.delegations.pour({ nature: 'accord', montantCentimes: voteCentimes, le, sauf: personne.id }, tx);
    if (!delegation) throw new Refus(422, `Aucun arrêté de délégation publié et en vigueur ne permet de signer un acte de ${euros(voteCentimes)}. L’administrateur l’enregistre dans « Délégations », puis vous recommencez.`);

    await this.attributions.noterAutresAides(tx, id, autresAidesCentimes);
    // L’arrêté ne se signe que d’un côté : établi, il est prêt. Les verrous de l’argent passent avant celui du journal.
    if (nature === 'arrete') {
      await this.tenir.jouer(tx, personne.id, id, { type: 'acte', le, nature });
      await this.subventions.direActe(tx, id, { nature });
    }
    await this.ecarterLaPrecedente(tx, personne.id, id);
    const acteId = this.hasard.uuid();
    const ligne = await this.journal.ecrire(tx, { acteur: personne.id, objet: 'acte', id: acteId, vers: 'PROJET', code: 'etablir-acte', valeurs: { subvention: id, nature, signataire: delegation.compteId, delegation: delegation.numero } });
    const appel = (await this.appels.version(dossier.appelId, dossier.reglementVersion, tx))!;
    const numero = await this.actes.numeroLibre(tx, `${NUMEROS[nature]}-${subvention.numero}`);
    const signatureAvantLe = ajouterMois(faits.voteeLe, parametres.signatureMois);
    const matiere = {
      dossier, appel, ligne, numero, decision, delegation, faits, voteCentimes, aideEtat, redistribution, signatureAvantLe, subvention: subvention.numero, parametres, deliberation: decision.numero, projet: false,
      mentions: await this.mentions.lire(appel.reglement, tx), agent: dossier.instructeurId ? await this.agents.nomme(dossier.instructeurId, tx) : null,
    };
    const donnees = nature === 'convention' ? composerConvention(matiere) : composerArrete(matiere);
    await this.actes.ajouter(tx, { id: acteId, dossierId: dossier.id, decisionId: null, nature: donnees.nature, etat: 'PROJET', numero, donnees, creeLe: ligne.instant, notifieLe: null });
    await this.attributions.ajouter(tx, { acteId, subventionId: id, nature, signatureAvantLe, signataireId: delegation.compteId, delegationId: delegation.id, par: personne.id });
    await this.file.ajouter(tx, 'acte', { id: acteId });
    if (nature === 'convention') await this.joindre.ecrire(tx, dossier, { acteId, objet: `Dossier n° ${dossier.numero} : une convention est à signer`, paragraphes: [`La convention qui attribue la subvention de votre projet « ${dossier.nom} » est prête.`, 'Lisez-la, puis signez-la dans votre espace, ou déposez-y l’exemplaire signé à la main. Sans signature dans le délai qu’elle indique, elle ne pourra plus l’être.'], lien: { texte: 'Lire et signer la convention', chemin: `/dossiers/${dossier.id}/convention` } });
    return { acteId, nature };
  }

  private async ecarterLaPrecedente(tx: EntityManager, acteur: string, subventionId: string): Promise<void> {
    const precedente = await this.attributions.courante(subventionId, tx);
    if (!precedente) return;
    await this.attributions.remplacer(tx, precedente.acteId);
    await this.actes.passer(tx, precedente.acteId, ['PROJET'], 'REMPLACE');
    await this.journal.ecrire(tx, { acteur, objet: 'acte', id: precedente.acteId, de: 'PROJET', vers: 'REMPLACE', code: 'remplacer' });
  }
}
