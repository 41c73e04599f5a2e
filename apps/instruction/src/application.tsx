import { FournisseurLiens } from '@maillage/ui';
import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { LienRouteur } from './cadre/lien-routeur.tsx';
import { CadreConnecte, CadrePublic } from './cadre/cadre.tsx';
import { Introuvable } from './cadre/pages-fixes.tsx';

const charger = {
  actes: () => import('./actes/page-actes.tsx'),
  delegations: () => import('./delegations/page-delegations.tsx'),
  modeles: () => import('./modeles/page-modeles.tsx'),
  modele: () => import('./modeles/page-modele.tsx'),
  connexion: () => import('./session/page-connexion.tsx'),
  accueil: () => import('./taches/page-accueil.tsx'),
  'mes-avis': () => import('./avis/page-mes-avis.tsx'),
  'mon-avis': () => import('./avis/page-mon-avis.tsx'),
  'mes-notations': () => import('./notation/page-mes-notations.tsx'),
  'ma-fiche': () => import('./notation/page-fiche.tsx'),
  seances: () => import('./seances/page-seances.tsx'),
  seance: () => import('./seances/page-seance.tsx'),
  reunion: () => import('./seances/page-reunion.tsx'),
  derogations: () => import('./derogations/page-derogations.tsx'),
  indicateurs: () => import('./indicateurs/page-indicateurs.tsx'),
  'courriels-refuses': () => import('./taches/page-courriels-refuses.tsx'),
  'lettres-sans-nouvelles': () => import('./taches/page-sans-nouvelles.tsx'),
  liste: () => import('./dossiers/page-liste.tsx'),
  saisie: () => import('./saisie/page-saisie.tsx'),
  dossier: () => import('./dossier/page-dossier.tsx'),
  commissions: () => import('./commissions/page-commissions.tsx'),
  commission: () => import('./commissions/page-commission.tsx'),
  publication: () => import('./publication/page-publication.tsx'),
  'registre-aides': () => import('./publication/page-registre-aides.tsx'),
  subventions: () => import('./subventions/page-subventions.tsx'),
  subvention: () => import('./subventions/page-subvention.tsx'),
  enveloppes: () => import('./enveloppes/page-enveloppes.tsx'),
  enveloppe: () => import('./enveloppes/page-enveloppe.tsx'),
  selection: () => import('./selection/page-selection.tsx'),
  'tableau-de-bord': () => import('./tableau-de-bord/page-tableau-de-bord.tsx'),
  paiements: () => import('./paiements/page-paiements.tsx'),
  paiement: () => import('./paiements/page-paiement.tsx'),
  echeancier: () => import('./paiements/page-echeancier.tsx'),
  reversement: () => import('./paiements/page-reversement.tsx'),
  retour: () => import('./paiements/page-retour.tsx'),
  notifications: () => import('./notifications/page-notifications.tsx'),
  reglages: () => import('./notifications/page-reglages.tsx'),
  couverture: () => import('./couverture/page-couverture.tsx'),
  reevaluations: () => import('./reevaluations/page-reevaluations.tsx'),
  registre: () => import('./registre/registre.tsx'),
  interlocuteurs: () => import('./interlocuteurs/page-interlocuteurs.tsx'),
  'reglages-region': () => import('./reglages/page-reglages.tsx'),
  'reglage-region': () => import('./reglages/page-reglage.tsx'),
};

const PageConnexion = lazy(async () => ({ default: (await charger.connexion()).PageConnexion }));
const PageAccueil = lazy(async () => ({ default: (await charger.accueil()).PageAccueil }));
const PageMesAvis = lazy(async () => ({ default: (await charger['mes-avis']()).PageMesAvis }));
const PageMonAvis = lazy(async () => ({ default: (await charger['mon-avis']()).PageMonAvis }));
const PageMesNotations = lazy(async () => ({ default: (await charger['mes-notations']()).PageMesNotations }));
const PageFiche = lazy(async () => ({ default: (await charger['ma-fiche']()).PageFiche }));
const PageSeances = lazy(async () => ({ default: (await charger.seances()).PageSeances }));
const PageSeance = lazy(async () => ({ default: (await charger.seance()).PageSeance }));
const PageReunion = lazy(async () => ({ default: (await charger.reunion()).PageReunion }));
const PageDerogations = lazy(async () => ({ default: (await charger.derogations()).PageDerogations }));
const PageIndicateurs = lazy(async () => ({ default: (await charger.indicateurs()).PageIndicateurs }));
const PageSansNouvelles = lazy(async () => ({ default: (await charger['lettres-sans-nouvelles']()).PageSansNouvelles }));
const PageCourrielsRefuses = lazy(async () => ({ default: (await charger['courriels-refuses']()).PageCourrielsRefuses }));
const PageListe = lazy(async () => ({ default: (await charger.liste()).PageListe }));
const PageDossier = lazy(async () => ({ default: (await charger.dossier()).PageDossier }));
const PagePaiements = lazy(async () => ({ default: (await charger.paiements()).PagePaiements }));
const PagePaiement = lazy(async () => ({ default: (await charger.paiement()).PagePaiement }));
const PageEcheancier = lazy(async () => ({ default: (await charger.echeancier()).PageEcheancier }));
const PageReversement = lazy(async () => ({ default: (await charger.reversement()).PageReversement }));
const PageRetour = lazy(async () => ({ default: (await charger.retour()).PageRetour }));
const PageNotifications = lazy(async () => ({ default: (await charger.notifications()).PageNotifications }));
const PageReglages = lazy(async () => ({ default: (await charger.reglages()).PageReglages }));
const PageSaisie = lazy(async () => ({ default: (await charger.saisie()).PageSaisie }));
const PageCouverture = lazy(async () => ({ default: (await charger.couverture()).PageCouverture }));
const PageReevaluations = lazy(async () => ({ default: (await charger.reevaluations()).PageReevaluations }));
const Registre = lazy(async () => ({ default: (await charger.registre()).Registre }));
const PageInterlocuteurs = lazy(async () => ({ default: (await charger.interlocuteurs()).PageInterlocuteurs }));
const PageReglagesRegion = lazy(async () => ({ default: (await charger['reglages-region']()).PageReglagesRegion }));
const PageReglageRegion = lazy(async () => ({ default: (await charger['reglage-region']()).PageReglageRegion }));
const PageCommissions = lazy(async () => ({ default: (await charger.commissions()).PageCommissions }));
const PageCommission = lazy(async () => ({ default: (await charger.commission()).PageCommission }));
const PageActes = lazy(async () => ({ default: (await charger.actes()).PageActes }));
const PageModeles = lazy(async () => ({ default: (await charger.modeles()).PageModeles }));
const PageModele = lazy(async () => ({ default: (await charger.modele()).PageModele }));
const PageDelegations = lazy(async () => ({ default: (await charger.delegations()).PageDelegations }));
const PagePublication = lazy(async () => ({ default: (await charger.publication()).PagePublication }));
const PageRegistreAides = lazy(async () => ({ default: (await charger['registre-aides']()).PageRegistreAides }));
const PageSubventions = lazy(async () => ({ default: (await charger.subventions()).PageSubventions }));
const PageSubvention = lazy(async () => ({ default: (await charger.subvention()).PageSubvention }));
const PageEnveloppes = lazy(async () => ({ default: (await charger.enveloppes()).PageEnveloppes }));
const PageEnveloppe = lazy(async () => ({ default: (await charger.enveloppe()).PageEnveloppe }));
const PageSelection = lazy(async () => ({ default: (await charger.selection()).PageSelection }));
const PageTableauDeBord = lazy(async () => ({ default: (await charger['tableau-de-bord']()).PageTableauDeBord }));

/** Charge la page demandée pendant que l’on demande qui est là. */
export function precharger(chemin: string): void {
  const [, , premier, second] = chemin.split('/');
  const page = premier === 'dossiers' ? (second ? 'dossier' : 'liste') : premier === 'mes-avis' ? (second ? 'mon-avis' : 'mes-avis') : premier === 'commissions' ? (second ? 'commission' : 'commissions') : premier === 'modeles' ? (second ? 'modele' : 'modeles') : premier === 'subventions' ? (second ? 'subvention' : 'subventions') : premier === 'enveloppes' ? (second ? 'enveloppe' : 'enveloppes') : premier === 'reglages' ? (second ? 'reglage-region' : 'reglages-region') : premier === 'paiements' ? (second ? 'paiement' : 'paiements') : premier === 'saisie' || premier === 'indicateurs' || premier === 'courriels-refuses' || premier === 'lettres-sans-nouvelles' || premier === 'actes' || premier === 'delegations' || premier === 'selection' || premier === 'tableau-de-bord' || premier === 'couverture' || premier === 'reevaluations' || premier === 'derogations' || premier === 'registre' || premier === 'interlocuteurs' || premier === 'connexion' ? premier : 'accueil';
  void charger[page]().catch(() => undefined);
}

/** Les adresses du back-office. */
export function Application() {
  return (
    <FournisseurLiens value={LienRouteur}>
      <Routes>
        <Route element={<CadrePublic />}>
          <Route path="connexion" element={<PageConnexion />} />
        </Route>
        <Route element={<CadreConnecte />}>
          <Route index element={<PageAccueil />} />
          <Route path="dossiers" element={<PageListe />} />
          <Route path="dossiers/:id/:onglet?" element={<PageDossier />} />
          <Route path="indicateurs" element={<PageIndicateurs />} />
          <Route path="lettres-sans-nouvelles" element={<PageSansNouvelles />} />
          <Route path="courriels-refuses" element={<PageCourrielsRefuses />} />
          <Route path="derogations" element={<PageDerogations />} />
          <Route path="mes-avis" element={<PageMesAvis />} />
          <Route path="mes-avis/:id" element={<PageMonAvis />} />
          <Route path="paiements" element={<PagePaiements />} />
          <Route path="paiements/echeancier" element={<PageEcheancier />} />
          <Route path="paiements/retour" element={<PageRetour />} />
          <Route path="paiements/reversements/:id" element={<PageReversement />} />
          <Route path="paiements/:id" element={<PagePaiement />} />
          <Route path="notifications" element={<PageNotifications />} />
          <Route path="notifications/reglages" element={<PageReglages />} />
          <Route path="mes-notations" element={<PageMesNotations />} />
          <Route path="mes-notations/:id" element={<PageFiche />} />
          <Route path="seances" element={<PageSeances />} />
          <Route path="seances/:id" element={<PageSeance />} />
          <Route path="seances/:id/reunion" element={<PageReunion />} />
          <Route path="saisie" element={<PageSaisie />} />
          <Route path="couverture" element={<PageCouverture />} />
          <Route path="reevaluations" element={<PageReevaluations />} />
          <Route path="registre/*" element={<Registre />} />
          <Route path="interlocuteurs" element={<PageInterlocuteurs />} />
          <Route path="reglages" element={<PageReglagesRegion />} />
          <Route path="reglages/:code" element={<PageReglageRegion />} />
          <Route path="commissions" element={<PageCommissions />} />
          <Route path="commissions/:id/:onglet?" element={<PageCommission />} />
          <Route path="actes" element={<PageActes />} />
          <Route path="modeles" element={<PageModeles />} />
          <Route path="modeles/:id" element={<PageModele />} />
          <Route path="delegations" element={<PageDelegations />} />
          <Route path="publication" element={<PagePublication />} />
          <Route path="publication/registre" element={<PageRegistreAides />} />
          <Route path="subventions" element={<PageSubventions />} />
          <Route path="subventions/:id" element={<PageSubvention />} />
          <Route path="enveloppes" element={<PageEnveloppes />} />
          <Route path="enveloppes/:id" element={<PageEnveloppe />} />
          <Route path="selection" element={<PageSelection />} />
          <Route path="tableau-de-bord" element={<PageTableauDeBord />} />
          <Route path="*" element={<Introuvable />} />
        </Route>
      </Routes>
    </FournisseurLiens>
  );
}
