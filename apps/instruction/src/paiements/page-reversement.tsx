import { type Reversement, TitreDto } from '@maillage/contrats';
import { Bouton, Chargement, ChampMontant, ChampTexte, dateHeure, dateLongue, Encart, EtatErreur, euros, Lien, ListeDefinitions, Page, useChamp } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ErreurApi } from '../api/client.ts';
import { useMoi } from '../api/requetes.ts';
import { Interdit, Introuvable } from '../cadre/pages-fixes.tsx';
import { Erreurs } from '../formulaire/erreurs.tsx';
import { useFormulaire } from '../formulaire/use-formulaire.ts';
import { Motif } from './motif.tsx';
import styles from './paiements.module.css';
import { reversement, useGestePaiement } from './requetes.ts';
import { Titres } from './titres.tsx';

/** Prorogation, caducité, contradictoire et titres d’une subvention. */
export function PageReversement() {
  const { id = '' } = useParams();
  const { data, error, isFetching, refetch } = useQuery(reversement(id));
  if (data) return <Page titre="Échéances et trop-perçu" fil={[{ libelle: 'Paiements', lien: '/paiements' }, { libelle: 'Échéancier', lien: '/paiements/echeancier' }]}><Vue id={id} vue={data} /></Page>;
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  if (error instanceof ErreurApi && error.statut === 404) return <Introuvable />;
  return error ? <Page titre="Échéances et trop-perçu"><EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /></Page> : <Chargement texte="Lecture de la subvention…" />;
}

function Vue({ id, vue }: { readonly id: string; readonly vue: Reversement }) {
  const { roles } = useMoi();
  const caducite = useGestePaiement();
  const [valideur, financier] = [roles.includes('VALIDEUR'), roles.includes('FINANCIER')];
  return (
    <>
      {vue.prorogation ? (
        <section aria-labelledby="prorogation" className={styles.section}>
          <h2 id="prorogation">Prorogation demandée jusqu’au {dateLongue(vue.prorogation.demandee)}</h2>
          <p className={styles.texte}>{vue.prorogation.motif}</p>
          <p>La décision se prend dans « <Lien href="/changements">Changements</Lien> » ; d’ici là, la caducité attend.</p>
        </section>
      ) : financier && <p><Bouton variante="danger" occupe={caducite.isPending} onClick={() => caducite.mutate({ chemin: `subventions/${id}/caducite` })}>Constater la caducité</Bouton></p>}
      {caducite.error && <Encart ton="erreur" annonce titre={caducite.error.message} />}
      <section aria-labelledby="trop-percu" className={styles.section}>
        <h2 id="trop-percu">Trop-perçu</h2>
        <ListeDefinitions lignes={[{ terme: 'À titrer', valeur: euros(vue.aTitrerCentimes, true) }, { terme: 'À recouvrer', valeur: euros(vue.aRecouvrerCentimes, true) }, { terme: 'Contradictoire', valeur: vue.contradictoireLe ? `ouvert le ${dateLongue(vue.contradictoireLe)}, observations jusqu’au ${dateLongue(vue.observationsJusquAu!)}` : 'Pas ouvert' }]} />
        {vue.observations.map(({ texte, le }) => <p key={le} className={styles.texte}><strong>Observations du {dateHeure(le)} :</strong> {texte}</p>)}
        {valideur && vue.aTitrerCentimes > 0 && <p><Motif racine="subventions" id={id} chemin="contradictoire" champ="motif" libelle="Ouvrir la procédure contradictoire" titre="Ouvrir la procédure contradictoire" etiquette="Pourquoi ces sommes seraient à rendre" /></p>}
        {financier && vue.aTitrerCentimes > 0 && vue.contradictoireLe && <FormulaireTitre id={id} depart={vue.aTitrerCentimes} />}
      </section>
      <Titres titres={vue.titres} />
    </>
  );
}

function FormulaireTitre({ id, depart }: { readonly id: string; readonly depart: number }) {
  const geste = useGestePaiement();
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<TitreDto>({ dto: TitreDto, depart: { numero: '', montantCentimes: depart }, envoyer: (corps) => geste.mutateAsync({ chemin: `subventions/${id}/titres`, corps }) });
  const [numero, montant] = [useChamp('numero', control), useChamp('montantCentimes', control)];
  return (
    <form noValidate className={styles.formulaire} onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      {echec && <Encart ton="erreur" annonce titre={echec.message} />}
      <ChampTexte libelle="Numéro du titre de recettes" largeur="moyen" {...numero} />
      <ChampMontant libelle="Montant du titre" {...montant} />
      <Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Émettre le titre</Bouton>
    </form>
  );
}
