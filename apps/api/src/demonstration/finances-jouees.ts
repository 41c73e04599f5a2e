import { ajouterJours, type Jour } from '@maillage/domain';
import { AttributionRepository } from '../finances/attribution/attribution.repository.ts';
import { GenererActe } from '../finances/attribution/generer-acte.ts';
import { SignerConvention } from '../finances/attribution/signer-convention.ts';
import { SignerPourLaRegion } from '../finances/attribution/signer-pour-la-region.ts';
import { EngagerSubvention } from '../finances/engager-subvention.ts';
import { GererEnveloppes } from '../finances/gerer-enveloppes.ts';
import { SubventionRepository } from '../finances/subvention.repository.ts';
import { instantDu, ouvre, type Pas } from './agenda.ts';
import { type JalonFinances, JALONS_FINANCES } from './dossiers/dossier-joue.ts';
import type { Redaction } from './rediger.ts';
import type { Scene } from './scene.ts';

/** L’enveloppe où puisent les dossiers de 2026, en centimes. */
const ENVELOPPE = {
  programme: 'TL-2026', libelle: 'Tiers-lieux, fonctionnement', exercice: 2026, nature: 'fonctionnement', appelId: '2025-2028', aeCentimes: 90_000_000,
  creditsDePaiement: [{ exercice: 2026, montantCentimes: 30_000_000 }, { exercice: 2027, montantCentimes: 40_000_000 }, { exercice: 2028, montantCentimes: 20_000_000 }],
} as const;

/** Le budget de l’année, voté avant les premiers dossiers. */
export const pasDuBudget = (scene: Scene): Pas => ({
  le: '2026-01-12T09:00:00.000Z',
  jouer: () => scene.app.get(GererEnveloppes).creer(scene.acteurs('finances@demo.test'), { ...ENVELOPPE, creditsDePaiement: [...ENVELOPPE.creditsDePaiement] }),
});

/** Les jours de chaque jalon, comptés depuis la commission permanente : l’acte suit la délibération exécutoire. */
const JOURS: Readonly<Record<JalonFinances, number>> = { etabli: 9, accepte: 10, engage: 21, signe: 23 };

/** L’argent d’un dossier voté, de l’acte établi à la signature de la Région. */
export function pasDesFinances(scene: Scene, redaction: Redaction, { commission, jusqua }: { readonly commission: Jour; readonly jusqua: JalonFinances }, rang: number): readonly Pas[] {
  const jouees = new FinancesJouees(scene, redaction, rang);
  const gestes: Readonly<Record<JalonFinances, () => Promise<void>>> = { etabli: () => jouees.etablir(), accepte: () => jouees.accepter(), engage: () => jouees.engager(), signe: () => jouees.signer() };
  return JALONS_FINANCES.slice(0, JALONS_FINANCES.indexOf(jusqua) + 1).map((jalon) => ({ le: instantDu(ouvre(ajouterJours(commission, JOURS[jalon])), 20 + JALONS_FINANCES.indexOf(jalon), rang), jouer: gestes[jalon] }));
}

class FinancesJouees {
  constructor(private readonly scene: Scene, private readonly redaction: Redaction, private readonly rang: number) {}

  async etablir(): Promise<void> {
    await this.get(GenererActe).executer(this.finances, await this.subvention(), { regime: 'de-minimis-2023-2831', reference: 'Déclaration du bénéficiaire jointe au dossier (démonstration).' });
  }

  /** Un arrêté ne se signe pas côté bénéficiaire. */
  async accepter(): Promise<void> {
    const { nature, sha256 } = (await this.acte())!;
    if (nature === 'arrete') return;
    const { representant } = await this.get(SignerConvention).lire(this.redaction.porteur, this.redaction.id);
    await this.get(SignerConvention).accepter(this.redaction.porteur, this.redaction.id, this.scene.hasard.uuid(), { nom: representant!.nom, qualite: representant!.qualite, sha256: sha256!, pouvoir: true });
  }

  async engager(): Promise<void> {
    const id = await this.subvention();
    const montantCentimes = await this.get(SubventionRepository).voteCentimes(id);
    await this.get(EngagerSubvention).engager(this.finances, id, this.scene.hasard.uuid(), { montantCentimes, numero: `EJ-2026-${String(this.rang).padStart(5, '0')}` });
  }

  async signer(): Promise<void> {
    const { sha256 } = (await this.acte())!;
    await this.get(SignerPourLaRegion).signer(this.scene.acteurs('signataire@demo.test'), await this.subvention(), this.scene.hasard.uuid(), sha256!);
  }

  private get finances() { return this.scene.acteurs('finances@demo.test'); }
  private get<T>(service: abstract new (...args: never[]) => T): T { return this.scene.app.get(service as never); }
  private async subvention(): Promise<string> { return (await this.get(SubventionRepository).duDossier(this.redaction.id))!; }
  private async acte() { return this.get(AttributionRepository).duDossier(this.redaction.id); }
}
