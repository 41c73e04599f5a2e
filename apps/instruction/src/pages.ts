import { lazy, type ComponentType } from 'react';
import { matchPath } from 'react-router';

type Page = { readonly chemin: string; readonly charger: () => Promise<unknown>; readonly Contenu: ComponentType };

/** Une page à son adresse ; son code se charge à la demande, sous le nom qu’elle exporte. */
function page<N extends string>(chemin: string, charger: () => Promise<Readonly<Record<N, ComponentType>>>, nom: N): Page {
  return { chemin, charger, Contenu: lazy<ComponentType>(async () => ({ default: (await charger())[nom] })) };
}

export const CONNEXION = page('connexion', () => import('./session/page-connexion.tsx'), 'PageConnexion');

/** Les adresses du back-office, derrière la connexion ; une adresse vide est l’accueil. */
export const PAGES: readonly Page[] = [
  page('', () => import('./taches/page-accueil.tsx'), 'PageAccueil'),
  page('dossiers', () => import('./dossiers/page-liste.tsx'), 'PageListe'),
  page('dossiers/:id/:onglet?', () => import('./dossier/page-dossier.tsx'), 'PageDossier'),
  page('indicateurs', () => import('./indicateurs/page-indicateurs.tsx'), 'PageIndicateurs'),
  page('lettres-sans-nouvelles', () => import('./taches/page-sans-nouvelles.tsx'), 'PageSansNouvelles'),
  page('courriels-refuses', () => import('./taches/page-courriels-refuses.tsx'), 'PageCourrielsRefuses'),
  page('derogations', () => import('./derogations/page-derogations.tsx'), 'PageDerogations'),
  page('mes-avis', () => import('./avis/page-mes-avis.tsx'), 'PageMesAvis'),
  page('mes-avis/:id', () => import('./avis/page-mon-avis.tsx'), 'PageMonAvis'),
  page('paiements', () => import('./paiements/page-paiements.tsx'), 'PagePaiements'),
  page('changements', () => import('./changements/page-changements.tsx'), 'PageChangements'),
  page('changements/:id', () => import('./changements/page-changement.tsx'), 'PageChangement'),
  page('paiements/echeancier', () => import('./paiements/page-echeancier.tsx'), 'PageEcheancier'),
  page('paiements/retour', () => import('./paiements/page-retour.tsx'), 'PageRetour'),
  page('paiements/reversements/:id', () => import('./paiements/page-reversement.tsx'), 'PageReversement'),
  page('paiements/:id', () => import('./paiements/page-paiement.tsx'), 'PagePaiement'),
  page('notifications', () => import('./notifications/page-notifications.tsx'), 'PageNotifications'),
  page('notifications/reglages', () => import('./notifications/page-reglages.tsx'), 'PageReglages'),
  page('mes-notations', () => import('./notation/page-mes-notations.tsx'), 'PageMesNotations'),
  page('mes-notations/:id', () => import('./notation/page-fiche.tsx'), 'PageFiche'),
  page('seances', () => import('./seances/page-seances.tsx'), 'PageSeances'),
  page('seances/:id', () => import('./seances/page-seance.tsx'), 'PageSeance'),
  page('seances/:id/reunion', () => import('./seances/page-reunion.tsx'), 'PageReunion'),
  page('saisie', () => import('./saisie/page-saisie.tsx'), 'PageSaisie'),
  page('couverture', () => import('./couverture/page-couverture.tsx'), 'PageCouverture'),
  page('reevaluations', () => import('./reevaluations/page-reevaluations.tsx'), 'PageReevaluations'),
  page('registre/*', () => import('./registre/registre.tsx'), 'Registre'),
  page('interlocuteurs', () => import('./interlocuteurs/page-interlocuteurs.tsx'), 'PageInterlocuteurs'),
  page('reglages', () => import('./reglages/page-reglages.tsx'), 'PageReglagesRegion'),
  page('reglages/:code', () => import('./reglages/page-reglage.tsx'), 'PageReglageRegion'),
  page('commissions', () => import('./commissions/page-commissions.tsx'), 'PageCommissions'),
  page('commissions/:id/:onglet?', () => import('./commissions/page-commission.tsx'), 'PageCommission'),
  page('actes', () => import('./actes/page-actes.tsx'), 'PageActes'),
  page('modeles', () => import('./modeles/page-modeles.tsx'), 'PageModeles'),
  page('modeles/:id', () => import('./modeles/page-modele.tsx'), 'PageModele'),
  page('delegations', () => import('./delegations/page-delegations.tsx'), 'PageDelegations'),
  page('delegations/absences', () => import('./delegations/page-absences.tsx'), 'PageAbsences'),
  page('publication', () => import('./publication/page-publication.tsx'), 'PagePublication'),
  page('publication/registre', () => import('./publication/page-registre-aides.tsx'), 'PageRegistreAides'),
  page('subventions', () => import('./subventions/page-subventions.tsx'), 'PageSubventions'),
  page('subventions/:id', () => import('./subventions/page-subvention.tsx'), 'PageSubvention'),
  page('enveloppes', () => import('./enveloppes/page-enveloppes.tsx'), 'PageEnveloppes'),
  page('enveloppes/:id', () => import('./enveloppes/page-enveloppe.tsx'), 'PageEnveloppe'),
  page('selection', () => import('./selection/page-selection.tsx'), 'PageSelection'),
  page('tableau-de-bord', () => import('./tableau-de-bord/page-tableau-de-bord.tsx'), 'PageTableauDeBord'),
];

/** Charge la page demandée pendant que l’on demande qui est là. `chemin` : sans le préfixe du back-office. */
export function precharger(chemin: string): void {
  void [CONNEXION, ...PAGES].find((une) => matchPath(`/${une.chemin}`, chemin))?.charger().catch(() => undefined);
}
