import type { Constat } from '@maillage/domain';
import { ActeRepository } from '../acte/acte.repository.ts';
import { Horloge } from '../horloge.ts';
import { ConstaterPreuve } from '../notification-acte/constater-preuve.ts';
import { NotifierActe } from '../acte/notifier-acte.ts';
import { PreparerActe } from '../acte/preparer-acte.ts';
import { SignerActe } from '../acte/signer-acte.ts';
import { ViserActe } from '../acte/viser-acte.ts';
import { DossierRepository, type DossierLu } from '../dossier/dossier.repository.ts';
import { AvisRepository } from '../avis/avis.repository.ts';
import { DemanderAvis } from '../avis/demander-avis.ts';
import { RendreAvis } from '../avis/rendre-avis.ts';
import { DemanderComplements } from '../complements/demander-complements.ts';
import type { Personne } from '../droits/personne.ts';
import { presenterBudget } from '../instruction/budget.ts';
import { Decider } from '../instruction/decision/decider.ts';
import { InstructionRepository } from '../instruction/instruction.repository.ts';
import { Instruire } from '../instruction/instruire.ts';
import { instructeurDe } from './acteurs.ts';
import { ANALYSES, CONSTATE, LEVEES } from './conclusions.ts';
import type { AvisJoue, ComplementsJoues, Depose } from './dossiers/dossier-joue.ts';
import type { Redaction } from './rediger.ts';
import type { Scene } from './scene.ts';

const CENT_EUROS = 10_000;
/** Ce qu’un dossier porte avant toute décision. */
const DOCUMENTS: ReadonlySet<string> = new Set(['accuse-reception', 'attestation-completude', 'demande-complements', 'avis']);

/** Le travail des agents sur un dossier déposé, chacun dans son rôle, par les cas d’usage du produit. */
export class InstructionJouee {
  constructor(private readonly scene: Scene, private readonly joue: Depose, private readonly redaction: Redaction, private readonly rang: number) {}

  async prendre(): Promise<void> {
    await this.get(Instruire).prendreEnCharge(this.instructeur, await this.dossier());
  }

  async declarerComplet(): Promise<void> {
    await this.get(Instruire).declarerComplet(this.instructeur, await this.dossier());
  }

  async demanderComplements({ echeance, message, points }: ComplementsJoues): Promise<void> {
    await this.get(DemanderComplements).executer(this.instructeur, await this.dossier(), { echeance, message, points: [...points] });
  }

  /** Confirme les critères un à un ; ce qui reste à vérifier est levé (accord) ou tranché (refus), avec son motif. */
  async examiner(): Promise<void> {
    const dossier = await this.dossier();
    const { verdict } = (await this.get(InstructionRepository).evaluationDuDepot(dossier.id))!;
    const criteres = new Set(this.redaction.reglement.criteres.map(({ genre }) => genre));
    const constats = verdict.constats.filter(({ code, sansObjet }) => criteres.has(code) && !sansObjet);
    for (const { code, resultat } of constats.slice(0, this.joue.confirmes ?? constats.length)) {
      await this.get(Instruire).confirmer(this.instructeur, dossier, code, { resultat: resultat === 'a-verifier' ? (this.joue.sens === 'refus' ? 'non-satisfait' : 'satisfait') : resultat, motif: this.motif(code, resultat) });
    }
  }

  async instruireBudget(): Promise<void> {
    const dossier = await this.dossier();
    const { lignes, version } = await this.budget(dossier);
    const { coupe } = this.joue;
    const decisions = lignes.map(({ ligne, poste, demandeCentimes, retenuCentimes, motif }) => coupe?.poste === poste
      ? { ligne, retenuCentimes: Math.floor((demandeCentimes * coupe.gardePourMille) / 1000), motif: coupe.motif }
      : { ligne, retenuCentimes, motif: motif ?? undefined });
    await this.get(Instruire).instruireBudget(this.instructeur, dossier, version, { lignes: decisions });
  }

  /** Demande un avis à l’experte, avec les deux premières pièces du dépôt. */
  async demanderAvis({ question, sections, echeance }: AvisJoue): Promise<void> {
    const dossier = await this.dossier();
    const pieces = dossier.depot!.pieces.flatMap(({ deposees }) => deposees.map(({ id }) => id)).slice(0, 2);
    await this.get(DemanderAvis).demander(this.instructeur, dossier, { experts: [this.agent('expert').id], question, sections: [...sections], pieces, echeance });
  }

  async rendreAvis({ sens, texte }: NonNullable<AvisJoue['rendu']>): Promise<void> {
    const [avis] = await this.get(AvisRepository).duDossier(this.redaction.id);
    await this.get(RendreAvis).rendre(this.agent('expert'), avis!.id, this.scene.hasard.uuid(), { sens, texte });
  }

  async proposer(): Promise<void> {
    const dossier = await this.dossier();
    const refus = this.joue.sens === 'refus';
    await this.get(Decider).proposer(this.instructeur, dossier, { sens: refus ? 'refus' : 'accord', analyse: refus ? ANALYSES.refus : ANALYSES.accord[this.rang % ANALYSES.accord.length]!, ...(refus ? { motifs: [...this.joue.motifs!] } : { montantCentimes: await this.montant(dossier) }) });
  }

  async passerComite(): Promise<void> {
    const avis = this.joue.avis ?? (this.joue.sens === 'refus' ? 'defavorable' : 'favorable');
    await this.get(Decider).passerComite(this.agent('valideur'), await this.dossier(), { avis, seanceId: this.scene.seance('comite', this.joue.comite ?? '2026-09-15') });
  }

  async inscrire(): Promise<void> {
    await this.get(Decider).inscrire(this.agent('valideur'), await this.dossier(), this.scene.seance('commission-permanente', this.joue.commission!));
  }

  async voter(): Promise<void> {
    const dossier = await this.dossier();
    const { sens = 'accord', commission, conditions, motifs = [] } = this.joue;
    await this.get(Decider).voter(this.agent('secretariat'), dossier, this.scene.hasard.uuid(), {
      sens, numero: `${commission!.slice(0, 4)}.${1200 + this.rang}.CP`, le: commission!, conditions, ...(sens === 'accord' ? { montantCentimes: await this.montant(dossier) } : { motifs: [...motifs] }),
    });
  }

  async rendreExecutoire(le: string): Promise<void> {
    await this.get(Decider).rendreExecutoire(this.agent('secretariat'), await this.dossier(), { executoireLe: le });
  }

  async soumettre(): Promise<void> {
    await this.get(PreparerActe).soumettre(this.instructeur, await this.dossier());
  }

  async viser(): Promise<void> {
    const { id, sha256 } = await this.acte();
    await this.get(ViserActe).viser(this.agent('valideur'), id, { sha256: sha256!, chiffresConfirmes: true });
  }

  async signer(): Promise<void> {
    const { id, sha256 } = await this.acte();
    await this.get(SignerActe).signer(this.agent('signataire'), id, this.scene.hasard.uuid(), sha256!);
  }

  /** Un recommandé sur cinq, son avis le jour même ; en ligne, trois porteurs sur quatre ouvrent la lettre. */
  async notifier(): Promise<void> {
    const [{ id }, { porteurId }] = [await this.acte(), await this.dossier()];
    await this.get(NotifierActe).notifier(this.instructeur, id, this.rang % 5 === 0 ? { mode: 'lrar', preuve: `Recommandé n° 2C 000 000 ${String(this.rang).padStart(4, '0')} (démonstration)` } : { mode: 'electronique' });
    const preuves = this.get(ConstaterPreuve);
    if (this.rang % 5 === 0) await preuves.recevoirAvis(this.instructeur, id, { le: this.get(Horloge).aujourdhui(), issue: 'distribue', numero: `2C 000 000 ${String(this.rang).padStart(4, '0')}` });
    else if (this.rang % 4 !== 3) await preuves.consulter({ id: porteurId }, id);
  }

  async classer(): Promise<void> {
    await this.get(Decider).classer(this.agent('valideur'), await this.dossier(), this.joue.motif!);
  }

  private get instructeur(): Personne { return this.scene.acteurs(instructeurDe(this.joue.commune.slice(0, 2), this.rang)); }
  private agent(nom: string): Personne { return this.scene.acteurs(`${nom}@demo.test`); }
  private get<T>(service: abstract new (...args: never[]) => T): T { return this.scene.app.get(service as never); }
  private async dossier(): Promise<DossierLu> { return (await this.get(DossierRepository).lire(this.scene.base, this.redaction.id))!; }

  private async acte() {
    return (await this.get(ActeRepository).duDossier(this.redaction.id, false)).find(({ nature }) => !DOCUMENTS.has(nature))!;
  }

  private async budget(dossier: DossierLu) {
    const { lignes, version } = await this.get(InstructionRepository).fiche(dossier.id);
    return presenterBudget(dossier, this.redaction.reglement, lignes, version);
  }

  /** L’aide maximale, ramenée à la centaine d’euros. */
  private async montant(dossier: DossierLu): Promise<number> {
    const { aideMaximaleCentimes } = await this.budget(dossier);
    return Math.floor(aideMaximaleCentimes! / CENT_EUROS) * CENT_EUROS;
  }

  private motif(code: Constat['code'], resultat: Constat['resultat']): string | undefined {
    if (resultat !== 'a-verifier') return undefined;
    return this.joue.sens === 'refus' ? CONSTATE : LEVEES[code] ?? 'Vérifié auprès de la structure ; justificatif versé au dossier.';
  }
}
