import { Bouton, ChampTexte, Choix } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Refus } from './refus.tsx';
import { mandats, useGesteSeance } from './requetes.ts';
import styles from './seances.module.css';

/** Mes mandats : le portail les compare aux dossiers, et ferme ceux qui s’y rapportent. */
export function Mandats() {
  const { data = [] } = useQuery(mandats);
  const [saisie, setSaisie] = useState({ intitule: '', genre: 'siren' as 'siren' | 'commune', code: '' });
  const geste = useGesteSeance();
  const changer = (quoi: Partial<typeof saisie>) => setSaisie({ ...saisie, ...quoi });
  const declarer = (evenement: FormEvent) => {
    evenement.preventDefault();
    geste.mutate({ chemin: '/api/mandats', corps: { intitule: saisie.intitule, [saisie.genre]: saisie.code.replace(/\s/g, '') } }, { onSuccess: () => setSaisie({ intitule: '', genre: 'siren', code: '' }) });
  };
  const erreur = (chemin: string) => geste.error?.erreurs.find((une) => une.chemin === chemin)?.message;
  return (
    <section aria-labelledby="mandats">
      <h2 id="mandats">Mes mandats</h2>
      <p>Déclarez les structures et les communes où vous avez un mandat. Un dossier qui s’y rapporte ne vous sera pas ouvert tant qu’une personne du service n’aura pas tranché.</p>
      {data.length === 0 ? <p className={styles.discret}>Aucun mandat déclaré.</p> : (
        <ul className={styles.liste}>{data.map(({ id, intitule, siren, commune }) => <li key={id}><span>{intitule}, {siren ? `SIREN ${siren}` : `commune ${commune}`}</span><Bouton variante="discret" onClick={() => geste.mutate({ chemin: `/api/mandats/${id}`, methode: 'DELETE' })}>Terminer<span className="pour-lecteur"> le mandat {intitule}</span></Bouton></li>)}</ul>
      )}
      <details>
        <summary>Déclarer un mandat</summary>
        <form noValidate onSubmit={declarer}>
          {geste.error && geste.error.erreurs.length === 0 && <Refus erreur={geste.error} oublier={geste.reset} />}
          <ChampTexte name="intitule" libelle="Mandat" aide="Par exemple : trésorier de l’association, conseillère municipale." maxLength={200} value={saisie.intitule} erreur={erreur('intitule')} onChange={(evenement) => changer({ intitule: evenement.target.value })} />
          <Choix name="genre" libelle="Il s’exerce" enLigne options={[{ valeur: 'siren', libelle: 'Dans une structure' }, { valeur: 'commune', libelle: 'Dans une commune' }]} value={saisie.genre} onChange={(genre) => changer({ genre })} />
          <ChampTexte name="code" largeur="court" libelle={saisie.genre === 'siren' ? 'SIREN de la structure' : 'Code INSEE de la commune'} aide={saisie.genre === 'siren' ? '9 chiffres' : '5 caractères, par exemple 19275'} value={saisie.code} erreur={erreur('siren') ?? erreur('commune')} onChange={(evenement) => changer({ code: evenement.target.value })} />
          <Bouton type="submit" variante="secondaire" occupe={geste.isPending}>Déclarer ce mandat</Bouton>
        </form>
      </details>
    </section>
  );
}
