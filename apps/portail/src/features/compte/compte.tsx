import { useState } from 'react';
import type { Role } from '@maillage/domain';
import { Bouton, EtatErreur, Lien, ListeDefinitions, Page } from '@maillage/ui';
import { useNavigate } from 'react-router';
import { phraseErreur } from '../../api/client.ts';
import { seDeconnecter, useMoi } from '../../api/session.ts';
import { Consentement } from './consentement.tsx';
import rythme from '../dossier/mise-en-page.module.css';

const ROLES: Readonly<Record<Role, string>> = {
  PORTEUR: 'Porteur ou porteuse de projet', INSTRUCTEUR: 'Instruction', EXPERT: 'Expertise', VALIDEUR: 'Validation', SIGNATAIRE: 'Signature', COMITE: 'Comité de sélection',
  SECRETARIAT_COMMISSION: 'Secrétariat de la commission permanente', FINANCIER: 'Gestion financière', ADMIN: 'Administration', AUDITEUR: 'Contrôle',
};

/** /compte : qui est connecté, ce que ce compte permet, et comment en sortir. */
export function Compte() {
  const moi = useMoi();
  const naviguer = useNavigate();
  const [occupe, setOccupe] = useState(false);
  const [panne, setPanne] = useState<string | null>(null);
  if (!moi) return null;

  async function sortir() {
    setOccupe(true);
    setPanne(null);
    try { await seDeconnecter(); await naviguer('/'); } catch (erreur) { setPanne(phraseErreur(erreur)); setOccupe(false); }
  }

  return (
    <Page titre="Mon compte" colonne>
      <div className={rythme.flux}>
        <h2>Identité</h2>
        <ListeDefinitions lignes={[
          { terme: 'Nom', valeur: moi.nom }, { terme: 'Adresse électronique', valeur: moi.courriel },
          { terme: 'Ce compte permet', valeur: moi.roles.map((role) => ROLES[role]).join(', ') },
          ...(moi.departements.length > 0 ? [{ terme: 'Départements', valeur: moi.departements.join(', ') }] : []),
        ]} />
        {moi.roles.includes('PORTEUR') && <section aria-labelledby="decisions"><h2 id="decisions">Décisions reçues en ligne</h2><Consentement /></section>}
        <h2>Annuaire des tiers-lieux</h2>
        <p><Lien href="/compte/demandes">Mes demandes sur l’annuaire</Lien> : référencements et corrections, et ce qu’ils deviennent.</p>
        <h2>Fin de session</h2>
        <p>À la déconnexion, les brouillons conservés sur cet appareil sont effacés. Attendez que votre saisie soit enregistrée avant de partir.</p>
        {panne && <EtatErreur message={panne} />}
        <p><Bouton variante="secondaire" occupe={occupe} libelleOccupe="Déconnexion…" onClick={() => void sortir()}>Se déconnecter</Bouton></p>
      </div>
    </Page>
  );
}
