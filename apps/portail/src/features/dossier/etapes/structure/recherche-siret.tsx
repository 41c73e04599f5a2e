import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { StructureConnue } from '@maillage/contrats';
import { siretValide } from '@maillage/domain';
import { Bouton } from '@maillage/ui';
import { chercherStructure } from '../../api/structures.ts';
import { SaisieCase, SaisieTexte } from '../../saisie/champs.tsx';
import { SansSiret } from './sans-siret.tsx';

type Issue = 'rien' | 'en-cours' | 'inconnue' | 'injoignable' | StructureConnue;

/** Le SIRET, son contrôle et la recherche dans l’annuaire ; la saisie libre reste toujours possible. */
export function RechercheSiret({ surTrouvee }: { readonly surTrouvee: (structure: StructureConnue) => void }) {
  const { setError, clearErrors } = useFormContext();
  const [siret, sansSiret] = useWatch({ name: ['siret', 'sansSiret'] });
  const [issue, setIssue] = useState<Issue>('rien');

  async function rechercher() {
    const chiffres = String(siret ?? '').replace(/\s/g, '');
    if (!siretValide(chiffres)) {
      setIssue('rien');
      setError('siret', { message: /^\d{14}$/.test(chiffres) ? 'Ce SIRET comporte une erreur de saisie : vérifiez ses 14 chiffres.' : 'Saisissez les 14 chiffres du SIRET ; il figure sur l’avis de situation Insee.' }, { shouldFocus: true });
      return;
    }
    clearErrors('siret');
    setIssue('en-cours');
    const trouvee = await chercherStructure(chiffres);
    setIssue(trouvee);
    if (typeof trouvee === 'object') surTrouvee(trouvee);
  }

  return (
    <>
      {sansSiret !== true && (
        <>
          <SaisieTexte name="siret" libelle="SIRET" aide="14 chiffres, avec ou sans espaces. Exemple : 732 829 320 00074" largeur="moyen" inputMode="numeric" autoComplete="off" />
          <Bouton variante="secondaire" occupe={issue === 'en-cours'} libelleOccupe="Recherche en cours…" onClick={() => void rechercher()}>Rechercher la structure</Bouton>
        </>
      )}
      <div role="status">{sansSiret !== true && <Resultat issue={issue} />}</div>
      <SaisieCase name="sansSiret" libelle="Je n’ai pas encore de SIRET" />
      {sansSiret === true && <SansSiret />}
    </>
  );
}

function Resultat({ issue }: { readonly issue: Issue }) {
  if (issue === 'rien' || issue === 'en-cours') return null;
  if (issue === 'inconnue') return <p>L’annuaire ne connaît pas ce SIRET. Vérifiez-le, ou complétez vous-même les champs ci-dessous : un agent fera le rapprochement.</p>;
  if (issue === 'injoignable') return <p>L’annuaire ne répond pas pour l’instant. Complétez vous-même les champs ci-dessous : rien n’est bloqué.</p>;
  return <p><strong>{issue.raisonSociale}</strong>, {issue.codePostal} {issue.ville}. Les champs ci-dessous sont remplis : relisez-les et corrigez-les si besoin.</p>;
}
