import { Injectable } from '@nestjs/common';
import { type ContenuChangement, jouerOperation, type Jour, MOTIFS_REFUS, type OperationModification, porteeBudget, type PorteeChangement, reliquider, type Reliquidation, type Situation, solde, voieDe, type VoieChangement } from '@maillage/domain';
import type { Executeur } from '../base/requetes.ts';
import { AppelRepository } from '../appel/appel.repository.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';

export type Jugement = { readonly portee: PorteeChangement; readonly voie: VoieChangement; readonly source: string };
const SANS_REGLE = 'Le règlement de l’édition n’en dit rien : usage à confirmer par la Région.';

/** Ce qu’un changement touche, qui en décide selon l’édition épinglée, et ce que les règles en disent aujourd’hui. */
@Injectable()
export class JugerChangement {
  constructor(private readonly appels: AppelRepository) {}

  async voie(base: Executeur, { appelId, reglementVersion }: DossierLu, contenu: ContenuChangement, situation: Situation): Promise<Jugement> {
    const { reglement } = (await this.appels.version(appelId, reglementVersion, base))!;
    const portee = contenu.nature === 'calendrier' ? 'calendrier' : porteeBudget({ montantCentimes: solde(situation.soldes, 'droits-votes'), assietteCentimes: situation.faits.assietteCentimes }, contenu);
    return { portee, voie: voieDe(reglement, portee), source: portee === 'montant-hausse' ? 'Une hausse attribue : elle se vote (art. L. 4221-5 du CGCT).' : reglement.changements?.source.texte ?? SANS_REGLE };
  }

  /** Pourquoi l’effet serait refusé aujourd’hui ; nul : il passerait. */
  obstacle(contenu: ContenuChangement, portee: PorteeChangement, situation: Situation, le: Jour): string | null {
    if (contenu.nature === 'calendrier' || portee === 'budget-lignes') return null;
    const issue = jouerOperation(situation, modificationDe(contenu, le, true));
    return issue.accepte ? null : MOTIFS_REFUS[issue.motif];
  }

  reliquidation(contenu: ContenuChangement, portee: PorteeChangement | null, situation: Situation): Reliquidation | null {
    return contenu.nature === 'calendrier' || portee === 'budget-lignes' ? null : reliquider(situation, modificationDe(contenu, situation.faits.voteeLe, true));
  }
}

export const modificationDe = (contenu: Extract<ContenuChangement, { nature: 'budget' }>, le: Jour, votee: boolean): OperationModification =>
  ({ type: 'modification', le, nouveauMontantCentimes: contenu.montantCentimes, nouvelleAssietteCentimes: contenu.assietteCentimes, votee });
