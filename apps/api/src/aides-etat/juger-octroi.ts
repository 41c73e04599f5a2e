import { Injectable } from '@nestjs/common';
import { anneeDe, type ConstatAideEtat, constaterAideEtat, type Jour, octroiInterdit } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import type { Executeur } from '../base/requetes.ts';
import { Refus } from '../erreurs/probleme.ts';
import { type AideEtatLue, AideEtatRepository } from './aide-etat.repository.ts';

export type Octroi = { readonly dossierId: string; readonly siren: string | null; readonly montantCentimes: number; readonly assietteCentimes: number; readonly octroyeeLe: Jour };
type Jugement = { readonly constats: readonly ConstatAideEtat[]; readonly saisie: AideEtatLue | null };

/** Le droit des aides d’État, jugé de la même façon au panneau de l’agent, à la décision et à l’acte. */
@Injectable()
export class JugerOctroi {
  constructor(private readonly aides: AideEtatRepository) {}

  async constater({ dossierId, siren, ...octroi }: Octroi, base?: Executeur): Promise<Jugement> {
    const saisie = await this.aides.lire(dossierId, base);
    const membres = [...new Set([...(siren ? [siren] : []), ...(saisie?.entrepriseUnique ?? [])])];
    const connues = membres.length > 0 ? await this.aides.connues(membres, [dossierId], base) : [];
    // Le bénéficiaire redéclare souvent les aides de la Région : même entreprise, même jour, même montant, c’est la même.
    const declarees = (saisie?.declarations ?? []).map((une) => ({ ...une, octroyeeLe: une.octroyeeLe as Jour, annee: anneeDe(une.octroyeeLe as Jour) }))
      .filter((une) => !connues.some((connue) => connue.siren === une.siren && connue.octroyeeLe === une.octroyeeLe && connue.montantCentimes === une.montantCentimes));
    const constats = constaterAideEtat({
      ...octroi, siren, regime: saisie?.regime ?? null, reference: saisie?.reference ?? '', intensiteMaxPourMille: saisie?.intensiteMaxPourMille ?? null, entrepriseUnique: saisie?.entrepriseUnique ?? [], declareeLe: saisie?.declareeLe ?? null,
      aides: [...connues, ...declarees],
    });
    return { constats, saisie };
  }

  /** À la décision et à l’acte, dossier verrouillé : 422 si le plafond ou l’intensité interdit l’octroi. Deux octrois à une même entreprise s’attendent. */
  async exiger(tx: EntityManager, octroi: Octroi): Promise<void> {
    const saisie = await this.aides.lire(octroi.dossierId, tx);
    if (saisie === null) return;
    await this.aides.verrouiller(tx, [...(octroi.siren ? [octroi.siren] : []), ...saisie.entrepriseUnique]);
    const interdit = octroiInterdit((await this.constater(octroi, tx)).constats);
    if (interdit) throw new Refus(422, `Aide d’État, ${interdit.libelle.toLocaleLowerCase('fr')} : ${interdit.motif}`);
  }

  /** À l’acte : la subvention telle que votée. */
  async exigerALActe(tx: EntityManager, dossierId: string): Promise<void> {
    const subvention = await this.aides.subvention(dossierId, tx);
    if (subvention) await this.exiger(tx, { dossierId, ...subvention });
  }
}
