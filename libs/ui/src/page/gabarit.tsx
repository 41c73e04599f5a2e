import { useMemo, useRef, type ReactNode } from 'react';
import { Lien } from '../actions/liens.tsx';
import { ReglageAffichage } from './affichage.tsx';
import { FournisseurAnnonces } from './annonce.tsx';
import { Marque } from './marque.tsx';
import { FournisseurCadre, type Visite } from './navigation.ts';
import styles from './gabarit.module.css';

export type LienMenu = { readonly libelle: string; readonly lien: string; readonly courant?: boolean };

type ProprietesGabarit = {
  readonly region: string;
  readonly service: string;
  readonly accueil: string;
  /** Change à chaque page (le chemin du routeur) : c’est ce qui rend le focus au titre. */
  readonly cle: string;
  readonly menu: readonly LienMenu[];
  readonly pied: readonly LienMenu[];
  readonly demonstration?: boolean;
  /** À droite de l’en-tête : se connecter, ou le menu du compte. */
  readonly outils?: ReactNode;
  /** Vrai pour le back-office : toute la largeur de l’écran. */
  readonly plein?: boolean;
  /** Remplace le menu horizontal (navigation latérale du back-office). */
  readonly navigation?: ReactNode;
  readonly children: ReactNode;
};

/** Le cadre commun aux deux fronts : liens d’évitement, en-tête, menu, pied. La page apporte le reste. */
export function Gabarit({ region, service, accueil, cle, menu, pied, demonstration = false, outils, plein = false, navigation, children }: ProprietesGabarit) {
  const visite = useRef<Visite>({ lieu: null, naviguee: false });
  const cadre = useMemo(() => ({ cle, site: `${service} – ${region}`, visite }), [cle, service, region]);
  const largeur = `${styles.largeur} ${plein ? styles.plein : ''}`;
  return (
    <FournisseurCadre value={cadre}>
      <FournisseurAnnonces>
        <div className={styles.page}>
          <nav aria-label="Accès rapide">
            <ul className={styles.evitement}>
              <li><a href="#contenu" onClick={() => document.getElementById('contenu')?.focus()}>Aller au contenu</a></li>
              {(menu.length > 0 || navigation) && <li><a href="#menu">Aller au menu</a></li>}
            </ul>
          </nav>
          <BandeauDemonstration visible={demonstration} largeur={largeur} />
          <header className={styles.entete}>
            <div className={`${styles.tete} ${largeur}`}>
              <Lien href={accueil} className={styles.identite}>
                <Marque /><span className={styles.service}><strong>{region}</strong>{service}</span>
              </Lien>
              {outils && <div className={styles.outils}>{outils}</div>}
            </div>
            {!navigation && menu.length > 0 && <MenuPrincipal menu={menu} largeur={largeur} />}
          </header>
          {navigation}
          <div className={styles.corps}>{children}</div>
          <footer className={styles.pied}>
            <div className={`${styles.piedContenu} ${largeur}`}>
              <ul>{pied.map((lien) => <li key={lien.lien}><Lien href={lien.lien}>{lien.libelle}</Lien></li>)}</ul>
              <ReglageAffichage />
            </div>
          </footer>
        </div>
      </FournisseurAnnonces>
    </FournisseurCadre>
  );
}

/** Sa place est toujours tenue : rien ne descend quand la configuration arrive. */
const BandeauDemonstration = ({ visible, largeur }: { readonly visible: boolean; readonly largeur: string }) => visible
  ? <aside className={`${styles.bandeau} ${styles.demonstration}`} aria-label="Démonstration"><p className={largeur}>Démonstration : tout est inventé ici</p></aside>
  : <div className={styles.bandeau} />;

const MenuPrincipal = ({ menu, largeur }: { readonly menu: readonly LienMenu[]; readonly largeur: string }) => (
  <nav id="menu" tabIndex={-1} aria-label="Menu principal" className={`${styles.menu} ${largeur}`}>
    <ul>{menu.map((lien) => <li key={lien.lien}><Lien href={lien.lien} aria-current={lien.courant ? 'page' : undefined}>{lien.libelle}</Lien></li>)}</ul>
  </nav>
);
