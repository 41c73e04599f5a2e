import { useState } from 'react';
import { Bouton, EtatErreur } from '@maillage/ui';
import { phraseErreur, poster } from '../../api/client.ts';

/** Les échéances dans son propre agenda : une adresse privée, à ne donner à personne. */
export function Calendrier() {
  const [adresse, setAdresse] = useState<string | null>(null);
  const [panne, setPanne] = useState<string | null>(null);
  const creer = () => { setPanne(null); void poster<{ readonly adresse: string }>('/api/calendrier', {}).then((rendu) => setAdresse(rendu.adresse), (erreur: unknown) => setPanne(phraseErreur(erreur))); };
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">Dans mon agenda</h2>
      <p>Abonnez votre agenda à vos échéances : il se mettra à jour seul. L’adresse est privée ; en créer une nouvelle ferme la précédente.</p>
      {panne && <EtatErreur message={panne} />}
      {adresse && <p role="status">Votre adresse : <a href={adresse}>{adresse}</a></p>}
      <p><Bouton variante="secondaire" onClick={creer}>{adresse ? 'Changer l’adresse' : 'Créer mon adresse de calendrier'}</Bouton></p>
    </section>
  );
}
