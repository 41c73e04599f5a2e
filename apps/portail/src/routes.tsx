import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { Cadre } from './cadre/cadre.tsx';
import { ListeAppels } from './features/appels/liste-appels.tsx';

const SessionRequise = lazy(() => import('./cadre/session-requise.tsx').then((m) => ({ default: m.SessionRequise })));
const DetailAppel = lazy(() => import('./features/appels/detail-appel.tsx').then((m) => ({ default: m.DetailAppel })));
const TestEligibilite = lazy(() => import('./features/eligibilite/test-eligibilite.tsx').then((m) => ({ default: m.TestEligibilite })));
const ResultatEligibilite = lazy(() => import('./features/eligibilite/resultat-eligibilite.tsx').then((m) => ({ default: m.ResultatEligibilite })));
const Connexion = lazy(() => import('./features/connexion/connexion.tsx').then((m) => ({ default: m.Connexion })));
const Inscription = lazy(() => import('./features/connexion/inscription.tsx').then((m) => ({ default: m.Inscription })));
const InscriptionEnvoyee = lazy(() => import('./features/connexion/inscription-envoyee.tsx').then((m) => ({ default: m.InscriptionEnvoyee })));
const VerifierCourriel = lazy(() => import('./features/connexion/verifier-courriel.tsx').then((m) => ({ default: m.VerifierCourriel })));
const MotDePasseOublie = lazy(() => import('./features/connexion/mot-de-passe-oublie.tsx').then((m) => ({ default: m.MotDePasseOublie })));
const NouveauMotDePasse = lazy(() => import('./features/connexion/nouveau-mot-de-passe.tsx').then((m) => ({ default: m.NouveauMotDePasse })));
const Verification = lazy(() => import('./features/pages/verification.tsx').then((m) => ({ default: m.Verification })));
const Accessibilite = lazy(() => import('./features/pages/accessibilite.tsx').then((m) => ({ default: m.Accessibilite })));
const DonneesPersonnelles = lazy(() => import('./features/pages/donnees-personnelles.tsx').then((m) => ({ default: m.DonneesPersonnelles })));
const MentionsLegales = lazy(() => import('./features/pages/mentions-legales.tsx').then((m) => ({ default: m.MentionsLegales })));
const Aide = lazy(() => import('./features/pages/aide.tsx').then((m) => ({ default: m.Aide })));
const PageCouverture = lazy(() => import('./features/couverture/page-couverture.tsx').then((m) => ({ default: m.PageCouverture })));
const OuOuvrir = lazy(() => import('./features/couverture/ou-ouvrir/ou-ouvrir.tsx').then((m) => ({ default: m.OuOuvrir })));
const Regles = lazy(() => import('./features/methode/regles.tsx').then((m) => ({ default: m.Regles })));
const PageAnnuaire = lazy(() => import('./features/annuaire/page-annuaire.tsx').then((m) => ({ default: m.PageAnnuaire })));
const PageLieu = lazy(() => import('./features/annuaire/page-lieu.tsx').then((m) => ({ default: m.PageLieu })));
const PageSignaler = lazy(() => import('./features/annuaire/page-signaler.tsx').then((m) => ({ default: m.PageSignaler })));
const MesDemandes = lazy(() => import('./features/annuaire/mes-demandes.tsx').then((m) => ({ default: m.MesDemandes })));
const Introuvable = lazy(() => import('./features/pages/introuvable.tsx').then((m) => ({ default: m.Introuvable })));
const MesDossiers = lazy(() => import('./features/dossier/pages/mes-dossiers.tsx').then((m) => ({ default: m.MesDossiers })));
const NouveauDossier = lazy(() => import('./features/dossier/pages/nouveau-dossier.tsx').then((m) => ({ default: m.NouveauDossier })));
const ListeDesTaches = lazy(() => import('./features/dossier/pages/liste-des-taches.tsx').then((m) => ({ default: m.ListeDesTaches })));
const PageEtape = lazy(() => import('./features/dossier/pages/etape.tsx').then((m) => ({ default: m.PageEtape })));
const Verifier = lazy(() => import('./features/dossier/pages/verifier.tsx').then((m) => ({ default: m.Verifier })));
const Depose = lazy(() => import('./features/dossier/pages/depose.tsx').then((m) => ({ default: m.Depose })));
const Completer = lazy(() => import('./features/dossier/pages/completer.tsx').then((m) => ({ default: m.Completer })));
const Suivi = lazy(() => import('./features/dossier/pages/suivi.tsx').then((m) => ({ default: m.Suivi })));
const PageConvention = lazy(() => import('./features/convention/page-convention.tsx').then((m) => ({ default: m.PageConvention })));
const PageNotifications = lazy(() => import('./features/notifications/page-notifications.tsx').then((m) => ({ default: m.PageNotifications })));
const PageReglages = lazy(() => import('./features/notifications/page-reglages.tsx').then((m) => ({ default: m.PageReglages })));
const PageSubvention = lazy(() => import('./features/subvention/page-subvention.tsx').then((m) => ({ default: m.PageSubvention })));
const PageVersement = lazy(() => import('./features/subvention/versement/page-versement.tsx').then((m) => ({ default: m.PageVersement })));
const PageChangement = lazy(() => import('./features/subvention/changement/page-changement.tsx').then((m) => ({ default: m.PageChangement })));
const Reprise = lazy(() => import('./features/compte/reprise/reprise.tsx').then((m) => ({ default: m.Reprise })));
const Compte = lazy(() => import('./features/compte/compte.tsx').then((m) => ({ default: m.Compte })));

/** Toutes les adresses du portail ; l’accueil est dans le premier fichier, le reste se charge à la demande. */
export const Pages = () => (
  <Routes>
    <Route element={<Cadre />}>
      <Route index element={<ListeAppels />} />
      <Route path="appels/:id" element={<DetailAppel />} />
      <Route path="appels/:id/eligibilite" element={<TestEligibilite />} />
      <Route path="appels/:id/eligibilite/resultat" element={<ResultatEligibilite />} />
      <Route path="connexion" element={<Connexion />} />
      <Route path="inscription" element={<Inscription />} />
      <Route path="inscription/envoyee" element={<InscriptionEnvoyee />} />
      <Route path="verifier-courriel" element={<VerifierCourriel />} />
      <Route path="mot-de-passe" element={<MotDePasseOublie />} />
      <Route path="nouveau-mot-de-passe" element={<NouveauMotDePasse />} />
      <Route path="verification/:numero?" element={<Verification />} />
      <Route path="accessibilite" element={<Accessibilite />} />
      <Route path="donnees-personnelles" element={<DonneesPersonnelles />} />
      <Route path="mentions-legales" element={<MentionsLegales />} />
      <Route path="couverture" element={<PageCouverture />} />
      <Route path="couverture/ou-ouvrir" element={<OuOuvrir />} />
      <Route path="annuaire" element={<PageAnnuaire />} />
      <Route path="annuaire/signaler" element={<PageSignaler />} />
      <Route path="annuaire/:id" element={<PageLieu />} />
      <Route path="regles" element={<Regles />} />
      <Route path="aide" element={<Aide />} />
      <Route element={<SessionRequise />}>
        <Route path="dossiers" element={<MesDossiers />} />
        <Route path="dossiers/nouveau" element={<NouveauDossier />} />
        <Route path="dossiers/:id/remplir" element={<ListeDesTaches />} />
        <Route path="dossiers/:id/etape/:etape" element={<PageEtape />} />
        <Route path="dossiers/:id/verifier" element={<Verifier />} />
        <Route path="dossiers/:id/depose" element={<Depose />} />
        <Route path="dossiers/:id/completer" element={<Completer />} />
        <Route path="dossiers/:id/convention" element={<PageConvention />} />
        <Route path="dossiers/:id/:vue?" element={<Suivi />} />
        <Route path="subventions/:id" element={<PageSubvention />} />
        <Route path="subventions/:id/versements/:demande" element={<PageVersement />} />
        <Route path="subventions/:id/changements/:changement" element={<PageChangement />} />
        <Route path="notifications" element={<PageNotifications />} />
        <Route path="notifications/reglages" element={<PageReglages />} />
        <Route path="compte/demandes" element={<MesDemandes />} />
        <Route path="reprise" element={<Reprise />} />
        <Route path="compte" element={<Compte />} />
      </Route>
      <Route path="*" element={<Introuvable />} />
    </Route>
  </Routes>
);
