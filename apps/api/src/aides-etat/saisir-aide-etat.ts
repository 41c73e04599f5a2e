import { Injectable } from '@nestjs/common';
import type { AideEtatDossier, AideEtatDto } from '@maillage/contrats';
import type { Jour } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { LireBudget } from '../budget/lire-budget.ts';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { perime, Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { AideEtatRepository } from './aide-etat.repository.ts';
import { JugerOctroi } from './juger-octroi.ts';

/** La base de compatibilité d’un dossier et la déclaration de son bénéficiaire, saisies par l’instructeur. */
@Injectable()
export class SaisirAideEtat {
  constructor(private readonly base: DataSource, private readonly acces: AccesDossier, private readonly budgets: LireBudget, private readonly aides: AideEtatRepository, private readonly juger: JugerOctroi, private readonly journal: JournalRepository, private readonly horloge: Horloge) {}

  async lire(personne: Personne, id: string): Promise<AideEtatDossier> {
    const dossier = await this.acces.visible(personne, id);
    const siren = sirenDe(dossier);
    const { constats, saisie } = await this.juger.constater({ dossierId: id, ...await this.octroi(dossier), siren });
    const connues = await this.aides.connues([...(siren ? [siren] : []), ...(saisie?.entrepriseUnique ?? [])], [id, ...personne.deports]);
    return {
      version: saisie?.version ?? 0, regime: saisie?.regime ?? null, reference: saisie?.reference ?? '', intensiteMaxPourMille: saisie?.intensiteMaxPourMille ?? null, siren,
      entrepriseUnique: saisie?.entrepriseUnique ?? [], declareeLe: saisie?.declareeLe ?? null, declarations: saisie?.declarations ?? [], connues, constats,
    };
  }

  async ecrire(personne: Personne, id: string, version: number, dto: AideEtatDto): Promise<AideEtatDossier> {
    const dossier = await this.acces.instruit(personne, id);
    const [siren, aujourdhui] = [sirenDe(dossier), this.horloge.aujourdhui()];
    const entrepriseUnique = [...new Set(dto.entrepriseUnique)].filter((un) => un !== siren);
    const membres = new Set([siren, ...entrepriseUnique]);
    const erreurs = [
      ...(dto.declareeLe && dto.declareeLe > aujourdhui ? [{ chemin: 'declareeLe', message: 'Ce jour est dans l’avenir.' }] : []),
      ...dto.declarations.flatMap((une, rang) => (membres.has(une.siren) ? [] : [{ chemin: `declarations.${rang}.siren`, message: 'Ajoutez d’abord ce SIREN aux entreprises liées.' }])),
      ...dto.declarations.flatMap((une, rang) => (une.octroyeeLe <= aujourdhui ? [] : [{ chemin: `declarations.${rang}.octroyeeLe`, message: 'Ce jour est dans l’avenir.' }])),
    ];
    if (erreurs.length > 0) throw new Refus(422, 'Corrigez la déclaration.', erreurs);
    await this.base.transaction(async (tx) => {
      const ecrite = await this.aides.ecrire(tx, id, { version, regime: dto.regime, reference: dto.reference ?? '', intensiteMaxPourMille: dto.intensiteMaxPourMille ?? null, entrepriseUnique, declarations: dto.declarations, declareeLe: (dto.declareeLe as Jour | undefined) ?? null }, personne.id, this.horloge.maintenant());
      if (ecrite === null) throw perime();
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'aide-etat', id, vers: dto.regime, code: 'saisir-aide-etat', valeurs: { ...dto, entrepriseUnique } });
    });
    return this.lire(personne, id);
  }

  /** Votée : la subvention ; sinon la proposition figée, sinon l’aide maximale, à ce jour. */
  private async octroi(dossier: DossierLu): Promise<{ readonly montantCentimes: number; readonly assietteCentimes: number; readonly octroyeeLe: Jour }> {
    const votee = await this.aides.subvention(dossier.id);
    if (votee) return votee;
    const fige = await this.budgets.budgetFige(dossier);
    const budget = fige?.contenu.budget ?? await this.budgets.instruit(dossier);
    return { montantCentimes: fige?.contenu.montantProposeCentimes ?? budget.aideMaximaleCentimes ?? 0, assietteCentimes: budget.assietteRetenueCentimes, octroyeeLe: this.horloge.aujourdhui() };
  }
}

const sirenDe = ({ depot }: DossierLu): string | null => depot?.contenu.structure?.siret?.slice(0, 9) ?? null;
