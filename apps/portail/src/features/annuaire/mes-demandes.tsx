import { useQuery } from '@tanstack/react-query';
import { Actions, Badge, Chargement, dateLongue, DateTexte, EtatErreur, EtatVide, LienBouton, Page } from '@maillage/ui';
import type { MaDemande } from '@maillage/contrats';
import { phraseErreur } from '../../api/client.ts';
import { etatLisible } from './etat-demande.ts';
import { mesDemandes } from './requetes.ts';
import styles from './annuaire.module.css';

const FIL = [{ libelle: 'Mon compte', lien: '/compte' }];

/** Ce que deviennent les demandes de référencement et de correction déposées depuis ce compte. */
export function MesDemandes() {
  const { data, error, isFetching, refetch } = useQuery(mesDemandes);
  return (
    <Page titre="Mes demandes sur l’annuaire" fil={FIL} colonne>
      {error && !data ? <EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} /> : !data ? <Chargement texte="Lecture de vos demandes…" /> : data.length === 0 ? (
        <EtatVide titre="Vous n’avez rien demandé depuis ce compte.">
          <p>Un lieu manque à l’annuaire, ou sa fiche est fausse ? Dites-le : la Coopérative Tiers-Lieux ou la Région vous répond.</p>
        </EtatVide>
      ) : <ul className={styles.demandes}>{data.map((une) => <Demande key={une.id} demande={une} />)}</ul>}
      {data && <Actions><LienBouton href="/annuaire/signaler">Demander un référencement</LienBouton><LienBouton variante="discret" href="/annuaire">Ouvrir l’annuaire</LienBouton></Actions>}
    </Page>
  );
}

function Demande({ demande: { nom, etat, deposeeLe, motif } }: { readonly demande: MaDemande }) {
  const { libelle, ton, suite } = etatLisible(etat);
  return (
    <li>
      <h2>{nom}</h2>
      <p><Badge ton={ton}>{libelle}</Badge> Envoyée le <DateTexte iso={deposeeLe} format={dateLongue} /></p>
      {motif && <p>La réponse : {motif}</p>}
      <p>{suite}</p>
    </li>
  );
}
