import { Banknote, ChartColumn, ClipboardCheck, FilePen, FileSignature, FileText, FolderOpen, Gavel, HandCoins, History, Landmark, ListChecks, Mailbox, Map, MapPinned, Megaphone, MessageSquareText, PanelLeftClose, PanelLeftOpen, PenLine, Phone, Scale, ShieldCheck, SlidersHorizontal, Wallet, Timer } from 'lucide-react';
import type { Role } from '@maillage/domain';
import { Lien } from '@maillage/ui';
import { useLocation } from 'react-router';
import { AideRaccourcis } from '../raccourcis/aide-raccourcis.tsx';
import { menuDe } from '../session/droits.ts';
import { usePreference } from './preference.ts';
import styles from './cadre.module.css';

const ICONES = { taches: ListChecks, indicateurs: Timer, avis: MessageSquareText, notations: ClipboardCheck, seances: Gavel, dossiers: FolderOpen, derogations: ShieldCheck, saisie: Mailbox, couverture: Map, reevaluations: History, registre: MapPinned, interlocuteurs: Phone, reglages: SlidersHorizontal, commissions: Landmark, actes: FileSignature, delegations: PenLine, modeles: FileText, subventions: HandCoins, paiements: Banknote, changements: FilePen, enveloppes: Wallet, selection: Scale, 'tableau-de-bord': ChartColumn, publication: Megaphone };

/** La navigation de côté, selon les rôles ; repliée, elle ne montre que ses icônes, toujours nommées. */
export function MenuLateral({ roles }: { readonly roles: readonly Role[] }) {
  const { pathname } = useLocation();
  const [etat, changer] = usePreference('menu', ['deplie', 'replie']);
  const replie = etat === 'replie';
  return (
    <nav id="menu" tabIndex={-1} aria-label="Menu principal" className={styles.menu} data-replie={replie || undefined}>
      <div className={styles.colonne}>
        <ul className={styles.entrees}>
          {menuDe(roles).map(({ vers, libelle, icone }) => {
            const Icone = ICONES[icone];
            const courant = vers === '/' ? pathname === '/' : pathname.startsWith(vers);
            return <li key={vers}><Lien href={vers} aria-current={courant ? (pathname === vers ? 'page' : 'true') : undefined} title={replie ? libelle : undefined}><Icone size={20} aria-hidden="true" /><span>{libelle}</span></Lien></li>;
          })}
        </ul>
        <AideRaccourcis className={styles.replier} />
        <button type="button" className={styles.replier} aria-expanded={!replie} onClick={() => changer(replie ? 'deplie' : 'replie')}>
          {replie ? <PanelLeftOpen size={20} aria-hidden="true" /> : <PanelLeftClose size={20} aria-hidden="true" />}<span>{replie ? 'Déplier le menu' : 'Replier le menu'}</span>
        </button>
      </div>
    </nav>
  );
}
