import { Injectable } from '@nestjs/common';
import type { Changement, ChangementAgent, ChangementsPorteur, LigneChangement, PossibleChangement, SubventionActuelle } from '@maillage/contrats';
import { ajouterMois, bilanSubvention, empechementChangement, type LignePlan, LIBELLES_CHANGEMENT, type ProchainPas, type Situation, solde } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { AppelRepository } from '../appel/appel.repository.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { instruit, perimetre, type Personne } from '../droits/personne.ts';
import { EnveloppeRepository } from '../finances/enveloppe.repository.ts';
import { SubventionRepository } from '../finances/subvention.repository.ts';
import { TenirSubvention } from '../finances/tenir-subvention.ts';
import { Horloge } from '../horloge.ts';
import { porte } from '../paiement/agent/acces-paiement.ts';
import { MaSubventionLue } from '../paiement/porteur/ma-subvention.ts';
import { type ChangementLu, ChangementRepository } from './changement.repository.ts';
import { InstruireChangement } from './instruire-changement.ts';
import { JugerChangement } from './juger-changement.ts';
import { prochainPasDuChangement } from './pas-du-changement.ts';
import { PiecesChangementRepository } from './pieces-changement.repository.ts';

/** Les changements tels que le porteur et l’agent les lisent : le même état, le même prochain pas. */
@Injectable()
export class PresenterChangement {
  constructor(
    private readonly base: DataSource, private readonly miennes: MaSubventionLue, private readonly instruire: InstruireChangement, private readonly changements: ChangementRepository, private readonly pieces: PiecesChangementRepository, private readonly juger: JugerChangement, private readonly appels: AppelRepository,
    private readonly subventions: SubventionRepository, private readonly enveloppes: EnveloppeRepository, private readonly tenir: TenirSubvention, private readonly horloge: Horloge,
  ) {}

  async duPorteur(compteId: string, subventionId: string): Promise<ChangementsPorteur> {
    const { subvention, dossier } = await this.miennes.exiger(compteId, subventionId);
    const representant = dossier.depot?.contenu.structure?.representant;
    const lus = await this.changements.deLaSubvention(this.base, subventionId);
    return {
      numero: subvention.numero, dossierId: dossier.id, objet: dossier.nom, empechement: empechementChangement(subvention.faits, this.horloge.aujourdhui()), actuel: await this.actuel(await this.tenir.situation(this.base, subvention, null), dossier),
      representant: representant ? { nom: `${representant.prenom} ${representant.nom}`, qualite: representant.fonction } : null, changements: await Promise.all(lus.map((un) => this.montrer(un, true))),
    };
  }

  async file(personne: Personne): Promise<LigneChangement[]> {
    return (await this.changements.file(this.base, perimetre(personne))).map((une) => ({ ...une, etatLibelle: LIBELLES_CHANGEMENT[une.etat], attente: prochainPasDuChangement(une.etat, null, null).pas }));
  }

  async deLAgent(personne: Personne, id: string): Promise<ChangementAgent> {
    const { changement, dossier } = await this.instruire.visible(personne, id);
    const subvention = (await this.subventions.lire(changement.subventionId))!;
    const situation = await this.tenir.situation(this.base, subvention, subvention.enveloppeId ? await this.enveloppes.lire(this.base, subvention.enveloppeId) : null);
    const ouvert = ['DEPOSEE', 'A_COMPLETER', 'A_VOTER', 'ACCORDEE'].includes(changement.etat);
    const attendue = ouvert ? await this.juger.voie(this.base, dossier, changement.contenu, situation) : null;
    return {
      ...await this.montrer(changement, false), subventionNumero: subvention.numero, dossierId: dossier.id, dossierNumero: dossier.numero!, objet: dossier.nom, beneficiaire: dossier.depot?.contenu.structure?.raisonSociale ?? dossier.nom, bilan: bilanSubvention(situation.soldes), actuel: await this.actuel(situation, dossier),
      attendue, simulation: attendue && this.juger.reliquidation(changement.contenu, attendue.portee, situation), obstacle: attendue && this.juger.obstacle(changement.contenu, attendue.portee, situation, this.horloge.aujourdhui()), possibles: this.possibles(personne, changement, dossier),
    };
  }

  private async montrer({ dossierId: _dossier, ...lu }: ChangementLu, auPorteur: boolean): Promise<Changement> {
    const { acte, decisionMotif } = lu;
    // Le porteur ne connaît la décision et son acte qu’une fois proposés à sa signature, ou notifiés.
    const montre = !auPorteur || acte?.notifieLe || (acte?.nature === 'avenant' && acte.vise && !acte.refuse);
    return { ...lu, acte: montre ? acte : null, decisionMotif: auPorteur && !acte?.notifieLe ? null : decisionMotif, etatLibelle: LIBELLES_CHANGEMENT[lu.etat], pieces: await this.pieces.deLaDemande(this.base, lu.id), prochainPas: prochainPasDuChangement(lu.etat, acte, lu.acceptation) satisfies ProchainPas };
  }

  /** Le plan de départ : le dernier devenu effectif, sinon celui du dépôt. */
  private async actuel({ faits, soldes, parametres }: Situation, dossier: DossierLu): Promise<SubventionActuelle> {
    const { reglement } = (await this.appels.version(dossier.appelId, dossier.reglementVersion, this.base))!;
    const { depenses = [], ressources = [] } = (dossier.depot?.contenu.financement ?? {}) as { readonly depenses?: readonly { readonly poste: string; readonly htCentimes: number; readonly ttcCentimes: number }[]; readonly ressources?: readonly { readonly financeur: string; readonly montantCentimes: number }[] };
    const libelle = (poste: string): string => reglement.postes.find(({ code }) => code === poste)?.libelle ?? poste;
    const plan: LignePlan[] = [...depenses.map(({ poste, htCentimes, ttcCentimes }) => ({ sens: 'depense' as const, libelle: libelle(poste), montantCentimes: dossier.depot?.contenu.structure?.recupereTva ? htCentimes : ttcCentimes })), ...ressources.map(({ financeur, montantCentimes }) => ({ sens: 'ressource' as const, libelle: financeur, montantCentimes }))];
    return { montantCentimes: faits.plafondDuCentimes ?? solde(soldes, 'droits-votes'), assietteCentimes: faits.assietteCentimes, caduqueLe: faits.caduqueLe, caduqueAuPlus: ajouterMois(faits.caduqueLe, parametres.prorogationMaxMois), plan };
  }

  private possibles(personne: Personne, { etat, acte }: ChangementLu, { departement }: DossierLu): PossibleChangement[] {
    const sien = instruit(personne, departement);
    const table: readonly (readonly [PossibleChangement, boolean])[] = [
      ['complement', etat === 'DEPOSEE' && sien], ['accord', etat === 'DEPOSEE' && sien], ['refus', etat === 'DEPOSEE' && sien], ['deliberation', etat === 'A_VOTER' && porte(personne, 'SECRETARIAT_COMMISSION')],
      ['acte', (etat === 'ACCORDEE' || etat === 'REFUSEE') && sien && (acte === null || acte.refuse)],
    ];
    return table.filter(([, vrai]) => vrai).map(([code]) => code);
  }
}
