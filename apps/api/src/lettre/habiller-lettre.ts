import { Injectable } from '@nestjs/common';
import type { DonneesActe, DonneesDeLettre } from '@maillage/pdf';
import { natureModele, valeursDeLettre } from '@maillage/pdf';
import { euros, type Intrace, type LettreRendue, rendreModele, verifierTrace } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { AppelRepository } from '../appel/appel.repository.ts';
import type { Executeur } from '../base/requetes.ts';
import { IrrecevabiliteRepository } from '../complements/irrecevabilite.repository.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { Refus } from '../erreurs/probleme.ts';
import { DecisionRepository } from '../instruction/decision/decision.repository.ts';
import { ChiffreSaisiRepository, type ChiffreDe } from './chiffre-saisi.repository.ts';
import { type ModeleLu, ModeleRepository } from './modele.repository.ts';

export type LettreHabillee = { readonly donnees: DonneesActe; readonly saisis: readonly ChiffreDe[] };
export type LettreEssayee = { readonly rendue: LettreRendue; readonly donnees: DonneesActe; readonly intraces: readonly Intrace[]; readonly saisis: readonly ChiffreDe[] };

/** Donne à une lettre composée le texte du modèle publié pour son appel, son volet et sa nature. */
@Injectable()
export class HabillerLettre {
  constructor(private readonly modeles: ModeleRepository, private readonly chiffres: ChiffreSaisiRepository, private readonly appels: AppelRepository, private readonly decisions: DecisionRepository, private readonly irrecevabilites: IrrecevabiliteRepository) {}

  /** Sans modèle publié, la lettre garde son gabarit en code. 422 si un chiffre ou un nom imprimé n’a pas de source. */
  async executer(base: Executeur, dossier: DossierLu, composee: DonneesDeLettre, auteur: string | null = null): Promise<LettreHabillee> {
    const modele = await this.modeles.publie(base, dossier.appelId, dossier.depot?.contenu.projet?.volet ?? '', natureModele(composee));
    if (!modele) return { donnees: composee, saisis: [] };
    const { donnees, intraces, saisis } = await this.essayer(base, dossier, composee, modele, auteur);
    const [faute] = intraces;
    if (faute) throw new Refus(422, `La lettre imprime « ${faute.texte} » sans source, dans la phrase « ${faute.phrase} ». L’administrateur corrige le modèle (version ${modele.version}) et le publie, puis vous recommencez.`);
    return { donnees, saisis };
  }

  /** La lettre rendue par ce modèle-là, avec ce que la trace y trouve ; `auteur` : qui a écrit le texte libre, quand ce n’est pas la décision. */
  async essayer(base: Executeur, dossier: DossierLu, composee: DonneesDeLettre, { id, volet, version, sha256, contenu }: ModeleLu, auteur: string | null = null): Promise<LettreEssayee> {
    const { reglement } = (await this.appels.version(dossier.appelId, dossier.reglementVersion, base))!;
    const valeurs = valeursDeLettre(composee, euros(reglement.delais.conventionAuDelaDeCentimes.valeur, { court: true }));
    const rendue = rendreModele(contenu, valeurs);
    const { intraces, saisis } = verifierTrace(rendue, valeurs, contenu.constantes);
    const { projet, instant, lieu, date, autorite, service, agent, destinataire, references, journal, verification, rendu, nature } = composee;
    const saisiPar = saisis.length === 0 ? '' : auteur ?? await this.auteur(base, dossier, composee);
    return {
      rendue, intraces, saisis: saisis.map((un) => ({ ...un, saisiPar })),
      donnees: {
        projet, instant, lieu, date, autorite, service, agent, destinataire, references, journal, verification, rendu, nature, signataire: 'signataire' in composee ? composee.signataire : null,
        gabarit: 'lettre-modele.v1', modele: { id, volet, version, sha256 }, ...rendue, saisis: saisis.map(({ texte, variable }) => ({ texte, variable })),
      },
    };
  }

  noter(tx: EntityManager, acteId: string, { saisis }: LettreHabillee): Promise<void> {
    return this.chiffres.ajouter(tx, acteId, saisis);
  }

  /** Une lettre qui part aussitôt, sans visa : qui l’envoie en confirme les chiffres par son envoi. */
  async noterPartie(tx: EntityManager, acteId: string, habillee: LettreHabillee, par: string, le: string): Promise<void> {
    await this.noter(tx, acteId, habillee);
    if (habillee.saisis.length > 0) await this.chiffres.confirmer(tx, acteId, par, le);
  }

  /** Qui a écrit le texte libre de cette lettre. */
  private async auteur(base: Executeur, { id }: DossierLu, { nature }: DonneesDeLettre): Promise<string> {
    return nature === 'irrecevabilite' ? (await this.irrecevabilites.duDossier(id, base))!.par : (await this.decisions.courante(id, base))!.saisiePar;
  }
}
