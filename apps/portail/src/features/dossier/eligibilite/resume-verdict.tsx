import { useQuery } from '@tanstack/react-query';
import type { DossierPorteur } from '@maillage/contrats';
import type { Issue, Verdict } from '@maillage/domain';
import { Chargement, EtatErreur } from '@maillage/ui';
import { phraseErreur } from '../../../api/client.ts';
import { eligibilite } from '../api/dossiers.ts';
import { ListeConstats } from '../../eligibilite/liste-constats.tsx';

/** L’éligibilité du dossier tel qu’enregistré : elle informe, elle ne retient jamais un dépôt. */
export function ResumeVerdict({ dossier }: { readonly dossier: DossierPorteur }) {
  const { data, error, isFetching, refetch } = useQuery(eligibilite(dossier.id, dossier.version));
  return (
    <section aria-labelledby="eligibilite">
      <h2 id="eligibilite">Éligibilité du projet</h2>
      {!data && !error && <Chargement petit texte="Calcul de l’éligibilité…" />}
      {error && <EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} />}
      {data && <DetailVerdict verdict={data.verdict} />}
    </section>
  );
}

const PHRASES: Readonly<Record<Issue, string>> = {
  eligible: 'D’après vos réponses, votre projet paraît éligible.',
  ineligible: 'D’après vos réponses, votre projet ne paraît pas éligible.',
  'a-verifier': 'D’après vos réponses, un agent devra vérifier des critères.',
  'refus-depot': 'Une condition de dépôt n’est pas encore remplie ; les critères se jugeront ensuite.',
};

/** Les réponses sont déjà sous les yeux, dans le dossier. */
const SANS_RAPPEL = () => '';

function DetailVerdict({ verdict }: { readonly verdict: Verdict }) {
  const aRegarder = verdict.constats.filter(({ resultat }) => resultat !== 'satisfait');
  const remplis = verdict.constats.filter(({ resultat }) => resultat === 'satisfait');
  return (
    <>
      <p><strong>{PHRASES[verdict.issue]}</strong> Ce résultat est indicatif : il ne vous empêche pas de déposer, et une personne le confirme toujours.</p>
      {aRegarder.length > 0 && <ListeConstats constats={aRegarder} reponse={SANS_RAPPEL} />}
      {remplis.length > 0 && <details><summary>{remplis.length === 1 ? 'Un critère rempli' : `${remplis.length} critères remplis`}</summary><ListeConstats constats={remplis} reponse={SANS_RAPPEL} /></details>}
    </>
  );
}
