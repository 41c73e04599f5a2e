import { useState } from 'react';
import type { SubventionPorteur } from '@maillage/contrats';
import type { TypeVersement } from '@maillage/domain';
import { Actions, Badge, Bouton, CelluleNombre, Colonne, dateLongue, EtatErreur, euros, Lien, LigneVide, Tableau } from '@maillage/ui';
import { useNavigate } from 'react-router';
import { phraseErreur } from '../../api/client.ts';
import { nouveauVersement, relire } from './api.ts';
import { DEMANDER, LIBELLES_TYPE, tonDe } from './libelles.ts';

/** Les versements demandés, et ceux que l’on peut demander aujourd’hui. */
export function Versements({ subvention: { id, demandes, typesPossibles } }: { readonly subvention: SubventionPorteur }) {
  const [panne, setPanne] = useState<string | null>(null);
  const [occupe, setOccupe] = useState<TypeVersement | null>(null);
  const naviguer = useNavigate();
  async function demander(type: TypeVersement) {
    setPanne(null);
    setOccupe(type);
    try {
      const { id: demande } = await nouveauVersement(id, type);
      await relire();
      await naviguer(`/subventions/${id}/versements/${demande}`);
    } catch (erreur) { setPanne(phraseErreur(erreur)); } finally { setOccupe(null); }
  }
  return (
    <section aria-labelledby="versements">
      <h2 id="versements">Versements</h2>
      {panne && <EtatErreur message={panne} />}
      <Tableau legende="Demandes de versement" legendeCachee>
        <thead><tr><Colonne>Versement</Colonne><Colonne>Demandé le</Colonne><Colonne nombre>Montant</Colonne><Colonne>État</Colonne></tr></thead>
        <tbody>
          {demandes.length === 0 && <LigneVide colonnes={4}>Aucun versement demandé pour l’instant.</LigneVide>}
          {demandes.map((une) => (
            <tr key={une.id}>
              <th scope="row"><Lien href={`/subventions/${id}/versements/${une.id}`}>{LIBELLES_TYPE[une.type]}</Lien></th>
              <td>{une.demandeeLe ? <time dateTime={une.demandeeLe}>{dateLongue(une.demandeeLe)}</time> : 'Pas encore'}</td>
              <CelluleNombre>{une.montantCentimes === null ? 'À calculer' : euros(une.montantCentimes, true)}</CelluleNombre>
              <td><Badge ton={tonDe(une.etat)}>{une.etatLibelle}</Badge>{une.payeeLe && <> le <time dateTime={une.payeeLe}>{dateLongue(une.payeeLe)}</time></>}</td>
            </tr>
          ))}
        </tbody>
      </Tableau>
      {typesPossibles.length > 0 && <Actions>{typesPossibles.map((type, rang) => <Bouton key={type} variante={rang === 0 ? 'principal' : 'secondaire'} occupe={occupe === type} onClick={() => void demander(type)}>{DEMANDER[type]}</Bouton>)}</Actions>}
    </section>
  );
}
