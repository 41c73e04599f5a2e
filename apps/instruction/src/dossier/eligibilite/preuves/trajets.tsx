import { useQuery } from '@tanstack/react-query';
import type { CalculExact, DossierAgent, ReleveTrajet } from '@maillage/contrats';
import { Actions, Badge, Bouton, CelluleNombre, Chargement, Colonne, dateHeure, duree, Encart, EtatErreur, LigneVide, nombre, Tableau, typographie, useAnnoncer } from '@maillage/ui';
import { lazy, Suspense, useState } from 'react';
import { useGeste } from '../../../formulaire/use-geste.ts';
import { LIBELLES_RESULTAT } from '../../issue.ts';
import { direMarge } from './marge.ts';
import { trajets } from './requetes.ts';
import styles from './preuves.module.css';

const FormulaireReleve = lazy(async () => ({ default: (await import('./formulaire-releve.tsx')).FormulaireReleve }));

/** L’intervalle en clair, puis les durées exactes : demandées au moteur, ou relevées ailleurs. Elles éclairent, elles ne jugent pas. */
export function Trajets({ dossier, seuil, modifiable }: { readonly dossier: DossierAgent; readonly seuil: number | null; readonly modifiable: boolean }) {
  const { data, error, isFetching, refetch } = useQuery(trajets(dossier.id));
  const calcul = useGeste<CalculExact>(dossier.id);
  const annoncer = useAnnoncer();
  const [ouvert, ouvrir] = useState(false);
  const marge = seuil === null ? null : direMarge(dossier.lieux, seuil);
  const demander = () => calcul.mutate({ chemin: `/api/instruction/dossiers/${dossier.id}/trajets/exact` }, { onSuccess: ({ phrase }) => annoncer(phrase) });
  return (
    <section aria-labelledby="trajets" className={styles.preuve}>
      <h3 id="trajets">Marge et durées exactes</h3>
      {marge && <p>{typographie(marge)}</p>}
      {modifiable && !ouvert && (
        <Actions>
          <Bouton variante="secondaire" occupe={calcul.isPending} libelleOccupe="Calcul en cours…" onClick={demander}>Demander un calcul exact</Bouton>
          <Bouton variante="secondaire" onClick={() => ouvrir(true)}>Consigner un relevé fait ailleurs</Bouton>
        </Actions>
      )}
      {calcul.error && <Encart ton="erreur" titre={calcul.error.message} />}
      {calcul.data && <Encart ton={calcul.data.etat === 'calcule' ? 'succes' : 'attention'} titre={typographie(calcul.data.phrase)} />}
      {ouvert && <Suspense fallback={<Chargement petit />}><FormulaireReleve dossier={dossier} fermer={() => ouvrir(false)} /></Suspense>}
      {error && !data ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} />
        : !data ? <Chargement petit texte="Lecture des relevés…" /> : (
          <>
            <Tableau legende="Durées exactes demandées ou relevées" legendeCachee>
              <thead><tr><Colonne>Lieu</Colonne><Colonne nombre>Durée</Colonne><Colonne>D’où elle vient</Colonne><Colonne>Motif</Colonne><Colonne>Par</Colonne></tr></thead>
              <tbody>
                {data.releves.length === 0 && <LigneVide colonnes={5}>Aucune durée exacte pour l’instant{modifiable ? ' : demandez un calcul, ou consignez un relevé.' : '.'}</LigneVide>}
                {data.releves.map((releve) => <Releve key={releve.id} releve={releve} />)}
              </tbody>
            </Tableau>
            {data.constatFige && data.constatAvecReleves && data.releves.length > 0 && (
              <p>
                Constat figé au dépôt : <Badge ton={LIBELLES_RESULTAT[data.constatFige.resultat].ton}>{LIBELLES_RESULTAT[data.constatFige.resultat].libelle}</Badge>. En se fiant à ces durées, la règle dirait <Badge ton={LIBELLES_RESULTAT[data.constatAvecReleves.resultat].ton}>{LIBELLES_RESULTAT[data.constatAvecReleves.resultat].libelle}</Badge> : {data.constatAvecReleves.motif} Rien ne change tout seul : concluez dans le tableau des critères.
              </p>
            )}
          </>
        )}
    </section>
  );
}

const Releve = ({ releve: { genre, lieu, secondes, metres, source, motif, par, le } }: { readonly releve: ReleveTrajet }) => (
  <tr>
    <th scope="row">{lieu}</th>
    <CelluleNombre>{secondes === null ? 'aucune route' : duree(secondes)}</CelluleNombre>
    <td>{genre === 'calcul' ? 'Calcul exact : ' : 'Relevé ailleurs : '}{source}{metres !== null && `, ${nombre(metres / 1000, 1)}\u00a0km`}</td>
    <td>{motif ?? '–'}</td>
    <td>{par}<span className={styles.discret}>{dateHeure(le)}</span></td>
  </tr>
);
