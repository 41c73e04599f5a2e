import type { BudgetInstruit } from '@maillage/contrats';
import type { DonneesAccord, DonneesAjournement, DonneesRefus } from '@maillage/pdf';
import { type Constat, conventionObligatoire, euros, type Jour, jourAParis, permilleDe, pourcentage } from '@maillage/domain';
import { type Signature, signataireDe } from './signature.ts';
import { composerAlgorithme, composerEntete, composerProjet, composerRecours, type Contexte, moisEnLettres, somme } from './entete.ts';

export type DecisionPrise = { readonly sens: 'accord' | 'refus' | 'ajournement'; readonly montantCentimes: number | null; readonly conditions: string; readonly motifs: readonly string[]; readonly numero: string; readonly le: Jour; readonly executoireLe: Jour | null };
export type Matiere = Contexte & { readonly decision: DecisionPrise; readonly budget: BudgetInstruit; readonly constats: readonly Constat[]; readonly signature: Signature; readonly prochaineSeance: Jour | null };
export type DonneesLettre = DonneesAccord | DonneesRefus | DonneesAjournement;

const ORGANE = 'la commission permanente du Conseil régional';

/** La lettre que portera la décision : accord, refus ou ajournement, tout son texte figé. */
export function composerLettre(matiere: Matiere): DonneesLettre {
  switch (matiere.decision.sens) {
    case 'accord': return accord(matiere);
    case 'refus': return refus(matiere);
    case 'ajournement': return ajournement(matiere);
  }
}

function accord(m: Matiere): DonneesAccord {
  const { dossier, appel, mentions, decision, budget } = m;
  const montant = decision.montantCentimes!;
  const { structure, calendrier } = dossier.depot!.contenu;
  const obligatoire = conventionObligatoire({ categorie: structure!.categorie!, montantCentimes: montant, toujoursConventionner: false }, appel.reglement.delais.conventionAuDelaDeCentimes.valeur);
  return {
    ...composerEntete(m), nature: 'accord', gabarit: 'accord.v1',
    projetAide: composerProjet(dossier, appel), decision: deliberation(decision), montant: somme(montant), montantDemande: somme(budget.demandeCentimes), assiette: somme(budget.assietteRetenueCentimes),
    tauxEffectif: budget.assietteRetenueCentimes > 0 ? pourcentage(permilleDe(montant, budget.assietteRetenueCentimes)) : 'sans objet',
    conditions: lignesDe(decision.conditions),
    duree: { debut: (calendrier?.debutLe ?? jourAParis(dossier.deposeLe!)) as Jour, fin: (calendrier?.finLe ?? jourAParis(dossier.deposeLe!)) as Jour },
    depensesDepuis: jourAParis(dossier.deposeLe!),
    versement: ['une avance après signature de l’acte, dans la limite fixée par la Région (à confirmer) ;', 'des acomptes sur justification des dépenses (à confirmer) ;', 'le solde sur présentation des dépenses acquittées et du compte rendu financier.'],
    convention: obligatoire ? `Le montant dépassant ${euros(appel.reglement.delais.conventionAuDelaDeCentimes.valeur, { court: true })}, une convention entre la Région et votre structure précise l’objet, le versement et le contrôle de l’aide (art. 10 de la loi n° 2000-321 du 12 avril 2000). Elle vous sera proposée dans votre espace ; aucun versement n’intervient avant sa signature.` : null,
    regimeAide: null,
    signataire: signataireDe(m), recours: composerRecours(mentions, appel), algorithme: composerAlgorithme(mentions),
  };
}

function refus(m: Matiere): DonneesRefus {
  const { dossier, appel, mentions, decision, budget, constats } = m;
  return {
    ...composerEntete(m), nature: 'refus', gabarit: 'refus.v1',
    projetPresente: composerProjet(dossier, appel), decision: deliberation(decision), montantDemande: somme(budget.demandeCentimes), motifs: decision.motifs,
    constats: constats.filter(({ resultat }) => resultat === 'non-satisfait').map(({ libelle, article, motif, changement }) => ({ libelle, article, motif, changement: changement?.texte ?? null })),
    budget: null, appelOuvertJusquAu: appel.dernierJour >= jourAParis(m.ligne.instant) ? appel.dernierJour : null,
    signataire: signataireDe(m), recours: composerRecours(mentions, appel), algorithme: composerAlgorithme(mentions),
  };
}

function ajournement(m: Matiere): DonneesAjournement {
  const { dossier, appel, decision, budget } = m;
  return {
    ...composerEntete(m), nature: 'ajournement', gabarit: 'ajournement.v1',
    projetPresente: composerProjet(dossier, appel), montantDemande: somme(budget.demandeCentimes), seance: { jour: decision.le, organe: ORGANE }, prochaineSeance: m.prochaineSeance, motifs: decision.motifs,
    rejetImplicite: { le: dossier.rejetImpliciteLe!, delai: moisEnLettres(appel.reglement.delais.rejetImpliciteMois.valeur) },
    signataire: signataireDe(m),
  };
}

const lignesDe = (texte: string): readonly string[] => texte.split('\n').map((une) => une.trim()).filter(Boolean);
const deliberation = ({ numero, le, executoireLe }: DecisionPrise) => ({ numero, seance: le, executoireLe: executoireLe ?? le, organe: ORGANE });
