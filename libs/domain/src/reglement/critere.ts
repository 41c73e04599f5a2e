import type { Provenance } from './provenance.ts';
import type { Volet } from './reglement.ts';

/** Liste fermée des critères et conditions de dépôt. */
export type CodeCritere =
  | 'calendrier' | 'siret' | 'contrat-engagement-republicain' | 'volet-unique' | 'domaine'
  | 'beneficiaire' | 'collectif-utilisateurs' | 'implantation-regionale' | 'projet-en-region' | 'cinq-criteres'
  | 'couverture-20-minutes' | 'anciennete-3-ans' | 'emploi-0-5-etp' | 'carte-regionale' | 'deja-aide' | 'doublon';

/** Un critère de l’édition : `genre` choisit la règle, `parametres` ses seuils. Affiné par genre dans ce fichier. */
export type Critere = {
  readonly genre: CodeCritere;
  readonly libelle: string;
  readonly volets?: readonly Volet[];
  readonly article: string;
  readonly source: Provenance;
  readonly parametres: Readonly<Record<string, unknown>>;
};
