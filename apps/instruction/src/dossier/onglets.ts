import { lazy, type ComponentType } from 'react';
import type { DossierAgent } from '@maillage/contrats';
import type { CodeOnglet } from './adresse-onglet.ts';

export type PageOnglet = ComponentType<{ readonly dossier: DossierAgent }>;

const paresseux = <M, N extends keyof M>(charger: () => Promise<M>, nom: N) => lazy(async () => ({ default: (await charger())[nom] as PageOnglet }));

/** Les pages d’un dossier, dans l’ordre où l’instruction avance ; chacune a son adresse et son morceau de code. */
export const ONGLETS = [
  { code: 'synthese', libelle: 'Synthèse', Contenu: paresseux(() => import('./synthese/synthese.tsx'), 'Synthese') },
  { code: 'demande', libelle: 'Demande', Contenu: paresseux(() => import('./demande/demande.tsx'), 'Demande') },
  { code: 'complements', libelle: 'Compléments', Contenu: paresseux(() => import('./complements/complements.tsx'), 'Complements') },
  { code: 'eligibilite', libelle: 'Éligibilité', Contenu: paresseux(() => import('./eligibilite/eligibilite.tsx'), 'Eligibilite') },
  { code: 'budget', libelle: 'Budget', Contenu: paresseux(() => import('./budget/budget.tsx'), 'Budget') },
  { code: 'notation', libelle: 'Notation', Contenu: paresseux(() => import('./notation/notation.tsx'), 'Notation') },
  { code: 'avis', libelle: 'Avis', Contenu: paresseux(() => import('./avis/avis.tsx'), 'Avis') },
  { code: 'comite', libelle: 'Proposition et comité', Contenu: paresseux(() => import('./comite/comite.tsx'), 'Comite') },
  { code: 'decision', libelle: 'Décision', Contenu: paresseux(() => import('./decision/decision.tsx'), 'Decision') },
  { code: 'recours', libelle: 'Recours', Contenu: paresseux(() => import('./recours/recours.tsx'), 'Recours') },
  { code: 'messages', libelle: 'Messages', Contenu: paresseux(() => import('./messages/messages.tsx'), 'Messages') },
  { code: 'documents', libelle: 'Documents', Contenu: paresseux(() => import('./suivi/documents.tsx'), 'Documents') },
  { code: 'journal', libelle: 'Journal', Contenu: paresseux(() => import('./suivi/journal.tsx'), 'Journal') },
] as const satisfies readonly { readonly code: CodeOnglet; readonly libelle: string; readonly Contenu: PageOnglet }[];
