import { Bouton, ChampTexte, Lien, ListeDeroulante } from '@maillage/ui';
import type { BilanNomme } from '@maillage/contrats';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { type Vue, versVue } from './adresse.ts';
import { CLASSES, ORDRE } from './classes.ts';
import styles from './couverture.module.css';

type Proprietes = { readonly vue: Vue; readonly aujourdhui: string; readonly departements: readonly BilanNomme[]; readonly epcis: readonly BilanNomme[] };

/** La date, le territoire et ce que l’on cherche ; l’adresse de la page les porte. */
export function Filtres({ vue, aujourdhui, departements, epcis }: Proprietes) {
  const naviguer = useNavigate();
  const appliquer = (evenement: FormEvent<HTMLFormElement>) => {
    evenement.preventDefault();
    const saisie = Object.fromEntries([...new FormData(evenement.currentTarget)].map(([nom, valeur]) => [nom, String(valeur).trim()])) as Partial<Vue>;
    // Changer de département oublie l’intercommunalité de l’ancien.
    const epci = saisie.departement === vue.departement ? saisie.epci ?? '' : '';
    void naviguer(versVue(vue, { ...saisie, le: saisie.le === aujourdhui ? '' : saisie.le ?? '', epci, commune: '' }), { preventScrollReset: true });
  };
  return (
    <form key={versVue(vue, { commune: '', tri: 'nom' })} role="search" aria-label="Couverture" className={styles.filtres} onSubmit={appliquer}>
      <ChampTexte name="le" type="date" libelle="À la date du" defaultValue={vue.le || aujourdhui} largeur="moyen" />
      <ListeDeroulante name="departement" libelle="Département" vide="Toute la région" defaultValue={vue.departement} options={departements.map(({ code, nom }) => ({ valeur: code, libelle: `${nom} (${code})` }))} />
      <ListeDeroulante name="epci" libelle="Intercommunalité" vide="Toutes" defaultValue={vue.epci} options={epcis.map(({ code, nom }) => ({ valeur: code, libelle: nom }))} />
      <ListeDeroulante name="classe" libelle="Classe" vide="Toutes" defaultValue={vue.classe} options={ORDRE.map((classe) => ({ valeur: classe, libelle: CLASSES[classe].libelle }))} />
      <ChampTexte name="q" type="search" libelle="Commune" defaultValue={vue.q} maxLength={60} autoComplete="off" largeur="moyen" />
      <div className={styles.appliquer}>
        <Bouton type="submit" variante="secondaire">Appliquer</Bouton>
        {versVue(vue, { tri: '-population', commune: '' }) !== '/couverture' && <Lien href="/couverture">Tout effacer</Lien>}
      </div>
    </form>
  );
}
