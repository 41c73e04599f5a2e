import type { AideEtatDossier, DossierAgent } from '@maillage/contrats';
import { LIBELLES_REGIME } from '@maillage/domain';
import { Badge, Bouton, Chargement, dateLongue, EtatErreur, euros, ListeDefinitions, type Ton, typographie } from '@maillage/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { appeler } from '../api/client.ts';
import { useMoi } from '../api/requetes.ts';
import { Declaration } from './declaration.tsx';
import styles from './aides-etat.module.css';

const aideEtat = (id: string) => queryOptions({ queryKey: ['dossier', id, 'aide-etat'], queryFn: ({ signal }) => appeler<AideEtatDossier>(`/api/instruction/dossiers/${id}/aide-etat`, { signal }) });
const RESULTATS: Readonly<Record<AideEtatDossier['constats'][number]['resultat'], { readonly libelle: string; readonly ton: Ton }>> = { conforme: { libelle: 'Conforme', ton: 'succes' }, 'a-verifier': { libelle: 'À vérifier', ton: 'attention' }, alerte: { libelle: 'Alerte', ton: 'erreur' } };

/** La base de compatibilité d’une aide, ce que le droit des aides d’État en dit, et la déclaration du bénéficiaire. */
export function AidesEtat({ dossier: { id } }: { readonly dossier: DossierAgent }) {
  const { data, error, isFetching, refetch } = useQuery(aideEtat(id));
  const { roles } = useMoi();
  const [saisie, saisir] = useState(false);
  return (
    <section aria-labelledby="aides-etat" className={styles.panneau}>
      <h3 id="aides-etat">Aide d’État</h3>
      {!data ? (error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement petit texte="Lecture de la base de compatibilité…" />) : (
        <>
          <ul className={styles.constats}>
            {data.constats.map(({ code, libelle, resultat, motif }) => <li key={code}><p><strong>{libelle}</strong> <Badge ton={RESULTATS[resultat].ton}>{RESULTATS[resultat].libelle}</Badge></p><p>{typographie(motif)}</p></li>)}
          </ul>
          {saisie ? <Declaration dossierId={id} aide={data} onFini={() => saisir(false)} /> : (
            <>
              {data.regime && <Saisie aide={data} />}
              {roles.includes('INSTRUCTEUR') && <Bouton variante="secondaire" onClick={() => saisir(true)}>{data.regime ? 'Modifier la base et la déclaration' : 'Choisir la base de compatibilité'}</Bouton>}
            </>
          )}
        </>
      )}
    </section>
  );
}

const Saisie = ({ aide: { regime, reference, entrepriseUnique, declareeLe, declarations, connues } }: { readonly aide: AideEtatDossier }) => (
  <ListeDefinitions lignes={[
    { terme: 'Base', valeur: LIBELLES_REGIME[regime!] }, ...(reference ? [{ terme: 'Référence', valeur: reference }] : []),
    { terme: 'Entreprises liées (SIREN)', valeur: entrepriseUnique.join(', ') || 'Aucune' }, { terme: 'Déclaration du bénéficiaire', valeur: declareeLe ? dateLongue(declareeLe) : 'Pas encore' },
    { terme: 'Aides déclarées', valeur: declarations.length === 0 ? 'Aucune' : declarations.map(({ siren, octroyeeLe, financeur, montantCentimes }) => `${financeur}, ${dateLongue(octroyeeLe)}, ${euros(montantCentimes)} (${siren})`).join(' ; ') },
    { terme: 'Aides de la Région connues', valeur: connues.length === 0 ? 'Aucune' : connues.map(({ financeur, octroyeeLe, annee, montantCentimes }) => `${financeur}, ${octroyeeLe ? dateLongue(octroyeeLe) : annee}, ${euros(montantCentimes)}`).join(' ; ') },
  ]} />
);
