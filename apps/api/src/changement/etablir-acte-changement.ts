import { Injectable } from '@nestjs/common';
import { acteDuChangement, euros, solde, visasRequis } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { ActeRepository } from '../acte/acte.repository.ts';
import { Mentions } from '../acte/composer/mentions.ts';
import { RendreActe } from '../acte/rendre-acte.ts';
import { ViserActe } from '../acte/viser-acte.ts';
import { AppelRepository } from '../appel/appel.repository.ts';
import { AgentRepository } from '../compte/agent.repository.ts';
import { DelegationRepository } from '../delegation/delegation.repository.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { perdu, Refus } from '../erreurs/probleme.ts';
import { File } from '../file/file.repository.ts';
import { AttributionRepository } from '../finances/attribution/attribution.repository.ts';
import { GrandLivreRepository } from '../finances/grand-livre.repository.ts';
import { SubventionRepository } from '../finances/subvention.repository.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { ChangementRepository } from './changement.repository.ts';
import { composerChangement, jourDuDepot } from './composer-changement.ts';
import { InstruireChangement } from './instruire-changement.ts';
import { depasse } from './passer-changement.ts';

const NUMEROS = { avenant: 'AVN', 'arrete-modificatif': 'ARM', 'reponse-changement': 'RCH' } as const;

/** Établit l’acte d’un changement décidé : avenant, arrêté modificatif, ou lettre ; figé, visé, signé et notifié comme les autres. */
@Injectable()
export class EtablirActeChangement {
  constructor(
    private readonly base: DataSource, private readonly instruire: InstruireChangement, private readonly changements: ChangementRepository, private readonly subventions: SubventionRepository, private readonly livre: GrandLivreRepository, private readonly attributions: AttributionRepository,
    private readonly delegations: DelegationRepository, private readonly appels: AppelRepository, private readonly agents: AgentRepository, private readonly mentions: Mentions, private readonly actes: ActeRepository, private readonly rendre: RendreActe, private readonly viser: ViserActe,
    private readonly file: File, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  async executer(personne: Personne, id: string): Promise<{ readonly acteId: string }> {
    const { dossier } = await this.instruire.instruit(personne, id);
    const acteId = await this.base.transaction((tx) => this.figer(tx, personne, id, dossier));
    await this.rendre.executer(acteId);
    return { acteId };
  }

  private async figer(tx: EntityManager, personne: Personne, id: string, dossier: DossierLu): Promise<string> {
    const { subventionId } = (await this.changements.lire(tx, id))!;
    const subvention = (await this.subventions.verrouiller(tx, subventionId))!;
    const changement = (await this.changements.verrouiller(tx, id))!;
    if (changement.etat !== 'ACCORDEE' && changement.etat !== 'REFUSEE') throw depasse();
    if (changement.acte && !changement.acte.refuse) throw new Refus(409, 'L’acte de ce changement est déjà établi.');
    const refus = changement.etat === 'REFUSEE';
    const soldes = await this.livre.soldes(tx, dossier.id, null);
    const avant = { montantCentimes: subvention.faits.plafondDuCentimes ?? solde(soldes, 'droits-votes'), assietteCentimes: subvention.faits.assietteCentimes, caduqueLe: subvention.faits.caduqueLe, verseCentimes: solde(soldes, 'verse') };
    const montantCentimes = refus ? null : changement.contenu.nature === 'budget' ? changement.contenu.montantCentimes : avant.montantCentimes;
    const competence = refus ? 'refus' : 'accord';
    const delegation = await this.delegations.pour({ nature: competence, montantCentimes, le: this.horloge.aujourdhui(), sauf: personne.id }, tx);
    if (!delegation) throw new Refus(422, `Aucun arrêté de délégation publié et en vigueur ne permet de signer cet acte${montantCentimes === null ? '' : ` de ${euros(montantCentimes)}`}. L’administrateur l’enregistre dans « Délégations », puis vous recommencez.`);
    const nature = refus ? 'reponse-changement' : acteDuChangement(changement.voie!, subvention.acteNature);
    const appel = (await this.appels.version(dossier.appelId, dossier.reglementVersion, tx))!;
    const rang = await this.changements.avenantsEffectifs(tx, subventionId) + 1;
    const initial = await this.attributions.courante(subventionId, tx);
    if (changement.acte && !await this.actes.passer(tx, changement.acte.id, ['PROJET', 'VISE'], 'REMPLACE')) throw perdu();
    const acteId = this.hasard.uuid();
    const ligne = await this.journal.ecrire(tx, { acteur: personne.id, objet: 'acte', id: acteId, vers: 'PROJET', code: 'etablir-acte', valeurs: { changement: id, nature, signataire: delegation.compteId, delegation: delegation.numero, remplace: changement.acte?.id ?? null } });
    const numero = await this.actes.numeroLibre(tx, `${NUMEROS[nature]}-${subvention.numero}-${rang}`);
    const donnees = composerChangement({
      dossier, appel, ligne, numero, delegation, nature, rang, avant, sens: competence, contenu: changement.contenu, demandeeLe: jourDuDepot(changement.deposeLe!), subvention: subvention.numero, acteInitial: initial?.numero ?? null, projet: false,
      motif: changement.decisionMotif ?? '', deliberation: changement.deliberation?.numero ?? null, deliberationLue: changement.deliberation, mentions: await this.mentions.lire(appel.reglement, tx), agent: dossier.instructeurId ? await this.agents.nomme(dossier.instructeurId, tx) : null,
    });
    await this.actes.ajouter(tx, { id: acteId, dossierId: dossier.id, decisionId: null, nature, etat: 'PROJET', numero, donnees, creeLe: ligne.instant, notifieLe: null, chemin: { visas: visasRequis(appel.reglement), voie: 'teleservice', signataireId: delegation.compteId, delegationId: delegation.id, montantCentimes, competence } });
    await this.changements.poserActe(tx, id, acteId);
    await this.file.ajouter(tx, 'acte', { id: acteId });
    await this.viser.alaSoumission(tx, personne, acteId);
    return acteId;
  }
}
