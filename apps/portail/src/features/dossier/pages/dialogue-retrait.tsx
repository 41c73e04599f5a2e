import { useState } from 'react';
import type { DossierPorteur } from '@maillage/contrats';
import { Actions, Bouton, Dialogue, EtatErreur, ZoneTexte } from '@maillage/ui';
import { phraseErreur } from '../../../api/client.ts';
import { requetes } from '../../../api/requetes.ts';
import { mesDossiers, retirerDossier } from '../api/dossiers.ts';
import { purgerDossier } from '../enregistrement/brouillons.ts';

type Proprietes = { readonly dossier: DossierPorteur; readonly ouvert: boolean; readonly surFermer: () => void; readonly surFait: () => void };

/** Retirer un dossier déposé ou abandonner un brouillon : le geste se nomme, et dit ce qu’il emporte. */
export function DialogueRetrait({ dossier, ouvert, surFermer, surFait }: Proprietes) {
  const [motif, setMotif] = useState('');
  const [occupe, setOccupe] = useState(false);
  const [panne, setPanne] = useState<string | null>(null);
  const brouillon = dossier.etat === 'BROUILLON';
  const geste = brouillon ? 'Abandonner ce brouillon' : 'Retirer mon dossier';

  async function confirmer() {
    setOccupe(true);
    setPanne(null);
    try {
      await retirerDossier(dossier.id, motif.trim() || undefined);
      await purgerDossier(dossier.id).catch(() => undefined);
      surFermer();
      surFait();
      await requetes.invalidateQueries({ queryKey: mesDossiers.queryKey });
    } catch (erreur) { setPanne(phraseErreur(erreur)); } finally { setOccupe(false); }
  }

  return (
    <Dialogue ouvert={ouvert} titre={`${geste} ?`} onFermer={surFermer}
      actions={<Actions><Bouton variante="danger" occupe={occupe} onClick={() => void confirmer()}>{geste}</Bouton><Bouton variante="secondaire" onClick={surFermer}>Le garder</Bouton></Actions>}>
      <p>{brouillon
        ? <>Le brouillon « {dossier.nom} », avec ses pièces, ne sera plus accessible. Cela ne se défait pas.</>
        : <>Votre demande « {dossier.nom} »{dossier.numero && `, n° ${dossier.numero},`} ne sera plus instruite. Cela ne se défait pas ; vous pourrez déposer un nouveau dossier tant que l’appel est ouvert.</>}</p>
      {!brouillon && <ZoneTexte name="motif" libelle="Pourquoi ?" facultatif value={motif} onChange={(evenement) => setMotif(evenement.target.value)} rows={3} maxLongueur={500} />}
      {panne && <EtatErreur message={panne} />}
    </Dialogue>
  );
}
