import type { Comite, ConflitDetecte } from '@maillage/contrats';
import { Actions, Bouton, Encart, ZoneTexte } from '@maillage/ui';
import { useState } from 'react';
import { Refus } from './refus.tsx';
import { useGesteSeance } from './requetes.ts';

/** Les conflits d’intérêts détectés : en attendant, le dossier est fermé à la personne. */
export const Conflits = ({ comite: { id, tenue } }: { readonly comite: Comite }) => !tenue || tenue.conflits.length === 0 ? null : (
  <section aria-labelledby="conflits">
    <h2 id="conflits">Conflits d’intérêts à trancher</h2>
    {tenue.conflits.map((un) => <Conflit key={`${un.compteId} ${un.dossierId}`} seanceId={id} {...un} />)}
  </section>
);

function Conflit({ seanceId, compteId, dossierId, nom, numero, raison }: ConflitDetecte & { readonly seanceId: string }) {
  const [motif, setMotif] = useState('');
  const [manque, setManque] = useState(false);
  const geste = useGesteSeance();
  const trancher = (suite: 'confirmer' | 'ecarter') => {
    setManque(motif.trim() === '');
    if (motif.trim() !== '') geste.mutate({ chemin: `/api/instruction/comites/${seanceId}/conflits`, corps: { compteId, dossierId, suite, motif: motif.trim() } });
  };
  return (
    <Encart ton="attention" titre={`${nom}, dossier ${numero} : ${raison}.`}>
      <p>Le dossier lui est fermé tant que ce point n’est pas tranché.</p>
      <Refus erreur={geste.error} oublier={geste.reset} />
      <ZoneTexte name={`motif-${compteId}-${dossierId}`} libelle="Motif" rows={2} maxLongueur={1000} value={motif} erreur={manque ? 'Dites pourquoi en une phrase.' : undefined} onChange={(evenement) => setMotif(evenement.target.value)} />
      <Actions><Bouton variante="secondaire" occupe={geste.isPending} onClick={() => trancher('confirmer')}>Confirmer le déport<span className="pour-lecteur"> de {nom}</span></Bouton><Bouton variante="discret" occupe={geste.isPending} onClick={() => trancher('ecarter')}>Écarter<span className="pour-lecteur"> ce conflit de {nom}</span></Bouton></Actions>
    </Encart>
  );
}
