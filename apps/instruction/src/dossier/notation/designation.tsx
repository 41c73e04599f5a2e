import type { NotationDuDossier } from '@maillage/contrats';
import { Bouton, Cases } from '@maillage/ui';
import { useState } from 'react';
import { Echec } from '../../formulaire/echec.tsx';
import { useGeste } from '../../formulaire/use-geste.ts';

/** À qui confier une fiche ; les personnes écartées sont nommées avec la raison. */
export function Designation({ dossierId, designables }: { readonly dossierId: string; readonly designables: NotationDuDossier['designables'] }) {
  const [choisies, choisir] = useState<readonly string[]>([]);
  const [manque, setManque] = useState(false);
  const geste = useGeste(dossierId);
  const ecartes = designables.filter(({ empechement }) => empechement !== null);
  const designer = () => {
    setManque(choisies.length === 0);
    if (choisies.length > 0) geste.mutate({ chemin: `/api/instruction/dossiers/${dossierId}/notation/evaluateurs`, corps: { comptes: choisies } });
  };
  return (
    <details>
      <summary>Confier une fiche</summary>
      <Echec erreur={geste.error} dossierId={dossierId} apresRelecture={geste.reset} />
      <Cases name="comptes" libelle="Évaluateurs" aide="Un courriel prévient chacun ; il ne dit rien du projet." erreur={manque ? 'Choisissez au moins une personne.' : undefined} options={designables.filter(({ empechement }) => empechement === null).map(({ id, nom, fonction }) => ({ valeur: id, libelle: fonction ? `${nom}, ${fonction}` : nom }))} value={choisies} onChange={choisir} />
      {ecartes.length > 0 && <p>Non proposés : {ecartes.map(({ nom, empechement }) => `${nom} (${empechement})`).join(', ')}.</p>}
      <Bouton variante="secondaire" occupe={geste.isPending} onClick={designer}>Confier la notation</Bouton>
    </details>
  );
}
