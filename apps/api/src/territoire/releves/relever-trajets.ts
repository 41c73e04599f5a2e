import { Injectable } from '@nestjs/common';
import type { CalculExact, LieuProche, ProvenanceReleve, ReleveTrajet, ReleveTrajetDto, TrajetsInstruits } from '@maillage/contrats';
import type { Duree, Point } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { AppelRepository } from '../../appel/appel.repository.ts';
import type { DossierLu } from '../../dossier/dossier.repository.ts';
import { DossierRepository } from '../../dossier/dossier.repository.ts';
import type { Personne } from '../../droits/personne.ts';
import { introuvable, Refus } from '../../erreurs/probleme.ts';
import { Hasard } from '../../hasard.ts';
import { Horloge } from '../../horloge.ts';
import { type Evaluation, InstructionRepository } from '../../instruction/instruction.repository.ts';
import { JournalRepository } from '../../journal/journal.repository.ts';
import { PieceRepository } from '../../piece/piece.repository.ts';
import { Moteurs } from '../moteurs/moteurs.ts';
import { raisonLisible } from '../moteurs/panne.ts';
import { margeDePrecision } from '../moteurs/precision.ts';
import { seuilDe } from '../seuil.ts';
import { situerProjet } from '../situer-projet.ts';
import { constatAvecReleves, constatDeCouverture } from './constat-avec-releves.ts';
import { RelevesRepository } from './releves.repository.ts';

const DELAI_MS = 9000;
/** Au débit convenu, ce qu’une personne peut attendre devant son écran. */
const LIEUX_MAX = 15;
const AILLEURS = 'Relevez la durée avec un calculateur d’itinéraires, puis enregistrez-la ici avec sa source.';

/** Les durées exactes qu’un instructeur demande ou relève : des preuves de plus, jamais une évaluation changée. */
@Injectable()
export class ReleverTrajets {
  constructor(
    private readonly base: DataSource, private readonly moteurs: Moteurs, private readonly releves: RelevesRepository, private readonly dossiers: DossierRepository, private readonly appels: AppelRepository,
    private readonly instructions: InstructionRepository, private readonly pieces: PieceRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  async lire(dossier: DossierLu): Promise<TrajetsInstruits> {
    const { evaluation, reglement } = await this.preuves(dossier);
    const releves = await this.releves.duDossier(dossier.id);
    return { releves, constatFige: constatDeCouverture(evaluation.verdict), constatAvecReleves: constatAvecReleves(evaluation.demande, reglement, evaluation.verdict, releves) };
  }

  /** Tout se calcule avant la transaction, qui ne fait qu’écrire. */
  async calculer(personne: Personne, dossier: DossierLu): Promise<CalculExact> {
    const repondre = async (etat: CalculExact['etat'], phrase: string): Promise<CalculExact> => ({ ...await this.lire(dossier), etat, phrase });
    if (this.moteurs.exact === null) return repondre('non-configure', `Aucun moteur d’itinéraires n’est relié au portail. ${AILLEURS}`);
    const { evaluation, reglement } = await this.preuves(dossier);
    const code = dossier.depot?.contenu.projet?.commune;
    const { point } = situerProjet(dossier.depot?.contenu.projet?.position, code ? await this.dossiers.commune(code) : null);
    if (point === null || margeDePrecision(point) === null) return repondre('indisponible', `Le lieu du projet n’est pas situé assez précisément pour un calcul exact. ${AILLEURS}`);
    const lieux = aMesurer(evaluation.lieux, seuilDe(reglement));
    if (lieux.length === 0) return repondre('indisponible', 'Aucun tiers-lieu n’est à portée de ce projet : il n’y a rien à mesurer.');
    const { cells, provenance } = await this.moteurs.exact.durations([point], lieux, { signal: AbortSignal.timeout(DELAI_MS) });
    const mesures = lieux.flatMap((lieu, rang) => { const duree = cells[0]?.[rang]; return duree && duree.kind !== 'unavailable' ? [{ lieu, duree }] : []; });
    const manque = cells[0]?.find((une) => une.kind === 'unavailable');
    if (mesures.length === 0) return repondre('indisponible', `Le calcul exact n’a pas répondu (${raisonLisible(manque?.kind === 'unavailable' ? manque.reason : null)}). Réessayez dans quelques minutes. ${AILLEURS}`);
    await this.enregistrer(personne, dossier, 'calculer-trajets', mesures.map(({ lieu, duree }) => this.mesure(personne, lieu, duree, { ...provenance, depuis: point })));
    return repondre('calcule', `${mesures.length > 1 ? `${mesures.length} durées exactes sont enregistrées` : 'Une durée exacte est enregistrée'}${manque ? ', d’autres n’ont pas pu être calculées : réessayez dans quelques minutes' : ''}.`);
  }

  async relever(personne: Personne, dossier: DossierLu, { lieuId, lieu, secondes, source, motif, pieceId }: ReleveTrajetDto): Promise<TrajetsInstruits> {
    const { evaluation } = await this.preuves(dossier);
    const connu = evaluation.lieux.find(({ id }) => id === lieuId);
    if (lieuId && !connu) throw champ('lieuId', 'Ce lieu n’est pas de ceux du dossier. Choisissez-le dans la liste, ou donnez seulement son nom.');
    if (pieceId && !(await this.pieces.duDossier(dossier.id)).some(({ id }) => id === pieceId)) throw champ('pieceId', 'Cette pièce n’est pas au dossier. Choisissez-la dans la liste.');
    await this.enregistrer(personne, dossier, 'relever-trajet', [{
      id: this.hasard.uuid(), genre: 'ailleurs', lieuId: connu?.id ?? null, lieu: connu?.nom ?? lieu, secondes, metres: null, source, motif, pieceId: pieceId || null, provenance: null, par: personne.id, le: this.horloge.maintenant(),
    }]);
    return this.lire(dossier);
  }

  private mesure(personne: Personne, { id, nom }: LieuProche, duree: Exclude<Duree, { kind: 'unavailable' }>, provenance: ProvenanceReleve): ReleveTrajet {
    const trouvee = duree.kind === 'ok' ? duree : null;
    return {
      id: this.hasard.uuid(), genre: 'calcul', lieuId: id, lieu: nom, secondes: trouvee?.seconds ?? null, metres: trouvee?.meters ?? null,
      source: `${provenance.resource}, ${provenance.dataVersion}`, motif: null, pieceId: null, provenance, par: personne.id, le: this.horloge.maintenant(),
    };
  }

  private async enregistrer({ id: acteur }: Personne, { id }: DossierLu, code: string, releves: readonly ReleveTrajet[]): Promise<void> {
    await this.base.transaction(async (tx) => {
      for (const releve of releves) await this.releves.ajouter(tx, id, releve);
      await this.journal.ecrire(tx, { acteur, objet: 'instruction', id, code, valeurs: { releves: releves.map(({ id: releve, lieu, secondes, source, motif, pieceId }) => ({ releve, lieu, secondes, source, motif, pieceId })) } });
    });
  }

  private async preuves({ id, appelId, reglementVersion }: DossierLu): Promise<{ evaluation: Evaluation; reglement: NonNullable<Awaited<ReturnType<AppelRepository['version']>>>['reglement'] }> {
    const [evaluation, appel] = await Promise.all([this.instructions.evaluationDuDepot(id), this.appels.version(appelId, reglementVersion)]);
    if (!evaluation || !appel) throw introuvable();
    return { evaluation, reglement: appel.reglement };
  }
}

/** Les lieux qui comptent et dont la durée n’est pas sûrement au-delà du seuil ; à défaut, le plus proche. */
function aMesurer(lieux: readonly LieuProche[], seuil: number): readonly (LieuProche & Point)[] {
  const comptes = lieux.filter(({ statut }) => statut !== 'en-projet');
  const indecis = comptes.filter(({ basSecondes }) => basSecondes === null || basSecondes < seuil);
  return (indecis.length > 0 ? indecis : comptes.slice(0, 1)).slice(0, LIEUX_MAX);
}

const champ = (chemin: string, message: string) => new Refus(422, message, [{ chemin, message }]);
