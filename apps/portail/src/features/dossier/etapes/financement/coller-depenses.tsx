import { useState } from 'react';
import type { DepenseDto } from '@maillage/contrats';
import type { Poste } from '@maillage/domain';
import { Bouton, Dialogue, ZoneTexte } from '@maillage/ui';
import { COLONNES_TABLEUR, lireDepensesCollees } from '../../saisie/tableur.ts';

type Proprietes = { readonly ouvert: boolean; readonly postes: readonly Poste[]; readonly surFermer: () => void; readonly surLues: (depenses: readonly Partial<DepenseDto>[]) => void };

/** Colle des dépenses copiées d’un tableur ; on voit ce qui est lu avant de l’ajouter. */
export function CollerDepenses({ ouvert, postes, surFermer, surLues }: Proprietes) {
  const [texte, setTexte] = useState('');
  const lues = lireDepensesCollees(texte, postes);
  const incompletes = lues.flatMap(({ manques }, rang) => (manques.length > 0 ? [`Ligne ${rang + 1} : ${manques.join(', ')}.`] : []));
  return (
    <Dialogue ouvert={ouvert} titre="Coller depuis un tableur" onFermer={surFermer} actions={<Bouton onClick={() => { if (lues.length > 0) { surLues(lues.map(({ depense }) => depense)); setTexte(''); } }}>{lues.length > 1 ? `Ajouter ${lues.length} dépenses` : 'Ajouter la dépense'}</Bouton>}>
      <ZoneTexte name="collage" libelle="Lignes copiées" aide={`Cinq colonnes, dans cet ordre : ${COLONNES_TABLEUR}. Copiez les cellules dans le tableur, puis collez-les ici.`} value={texte} onChange={(evenement) => setTexte(evenement.target.value)} rows={6} />
      <div role="status">
        {lues.length > 0 && <p>{lues.length === 1 ? 'Une ligne lue' : `${lues.length} lignes lues`}{incompletes.length > 0 ? `, dont ${incompletes.length} à compléter après l’ajout :` : '.'}</p>}
        {incompletes.length > 0 && <ul>{incompletes.slice(0, 5).map((phrase) => <li key={phrase}>{phrase}</li>)}</ul>}
        {texte.trim() !== '' && lues.length === 0 && <p>Aucune ligne lue : copiez les cellules avec leurs colonnes.</p>}
      </div>
      <details><summary>Noms de postes reconnus</summary><ul>{postes.map(({ code, libelle }) => <li key={code}>{libelle}</li>)}</ul></details>
    </Dialogue>
  );
}
