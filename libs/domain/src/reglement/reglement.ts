import type { Jour } from '../temps/jour.ts';
import type { Provenance, Sourcee } from './provenance.ts';
import type { Condition, Question } from './question.ts';
import type { Critere } from './critere.ts';
import type { Taux } from './taux.ts';
import type { Grille } from '../notation/grille.ts';
import type { VoiesChangement } from '../subvention/changement/portee.ts';
import type { VisaRequis } from './visa-requis.ts';
import type { Volet } from './volet.ts';

export type VoletOuvert = { readonly code: Volet; readonly libelle: string; readonly description: string };
export type Domaine = { readonly code: string; readonly libelle: string };

/** Une pièce demandée ; `si` et `volets` disent à qui. `justifie` : ce qu’elle prouve (pouvoir de signer, ancienneté, emploi…). */
export type PieceRequise = {
  readonly code: string;
  readonly libelle: string;
  readonly aide: string;
  readonly requis: boolean;
  readonly volets?: readonly Volet[];
  readonly si?: Condition;
  readonly justifie?: string;
  readonly source: Provenance;
};

export type Poste = { readonly code: string; readonly libelle: string; readonly eligible: boolean; readonly aide?: string };

export type Contact = { readonly service: string; readonly adresse: string; readonly courriel: string; readonly telephone: string };

/** Ce que les lettres doivent à l’édition ; le reste de leur texte appartient au gabarit versionné. */
export type Lettres = {
  readonly autorite: string;
  readonly qualiteSignataire: string;
  readonly contact: Sourcee<Contact>;
  readonly tribunal: Sourcee<{ readonly nom: string; readonly adresse: string; readonly teleservice: string }>;
  readonly recoursGracieux: Sourcee<{ readonly destinataire: string; readonly adresse: string }>;
  readonly cada: Sourcee<{ readonly nom: string; readonly adresse: string }>;
  readonly urlRegles: string;
};

/** Le règlement d’intervention d’un appel : un document JSON publié, épinglé par chaque dossier sous `(appel, version)`. */
export type Reglement = {
  readonly code: string;
  readonly version: number;
  readonly type: 'AMI' | 'AAP';
  readonly titre: string;
  readonly presentation: string;
  readonly objectifs: readonly string[];
  readonly periode: {
    readonly ouvreLe: Sourcee<Jour>;
    /** Dernier jour de dépôt, inclus ; `heure` nulle = toute la journée (Europe/Paris). */
    readonly dernierJourDepot: Sourcee<Jour>;
    readonly heureDepot: Sourcee<string | null>;
  };
  readonly volets: readonly VoletOuvert[];
  readonly domaines: readonly Domaine[];
  readonly beneficiaires: readonly string[];
  /** Départements du territoire de l’appel. */
  readonly departements: readonly string[];
  readonly conditionsDepot: readonly Critere[];
  readonly criteres: readonly Critere[];
  readonly taux: Taux;
  /** Les dépenses comptent à partir du dépôt (« a-confirmer ») ou d’une date propre à l’édition. */
  readonly depensesDepuis: Sourcee<'depot'>;
  readonly postes: readonly Poste[];
  readonly pieces: readonly PieceRequise[];
  readonly formulaire: readonly Question[];
  readonly delais: {
    readonly rejetImpliciteMois: Sourcee<number>;
    readonly recoursMois: Sourcee<number>;
    readonly conventionAuDelaDeCentimes: Sourcee<number>;
  };
  readonly lettres: Lettres;
  /** La notation des dossiers ; absente : l’édition n’en a pas. */
  readonly grille?: Grille;
  /** Les visas avant signature, dans l’ordre ; absents : un seul, celui du chef de service. */
  readonly visas?: Sourcee<readonly VisaRequis[]>;
  /** Qui décide de chaque changement après l’attribution ; absent : les voies par défaut, à confirmer. */
  readonly changements?: Sourcee<VoiesChangement>;
};
