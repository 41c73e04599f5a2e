import type { PointComplements } from '@maillage/contrats';
import { Actions, Badge, Bouton, taille, ZoneTexte } from '@maillage/ui';
import { useState } from 'react';
import { Echec } from '../../formulaire/echec.tsx';
import { useGeste } from '../../formulaire/use-geste.ts';
import { lignesReponses } from '../demande/reponses.ts';

type Proprietes = { readonly dossierId: string; readonly point: PointComplements; readonly transmise: boolean; readonly jugeable: boolean };

/** Un point et sa réponse : accepter, ou redemander en disant ce qui manque encore. */
export function PointRecu({ dossierId, point, transmise, jugeable }: Proprietes) {
  const { id, libelle, texte, requis, suspensif, suite, suiteMotif } = point;
  const [redemande, setRedemande] = useState(false);
  const [motif, setMotif] = useState('');
  const [manque, setManque] = useState(false);
  const geste = useGeste(dossierId);
  const juger = (corps: object) => geste.mutate({ chemin: `/api/instruction/dossiers/${dossierId}/complements/points/${id}`, methode: 'PUT', corps }, { onSuccess: () => setRedemande(false) });
  const redemander = () => { setManque(motif.trim() === ''); if (motif.trim()) juger({ suite: 'a-redemander', motif: motif.trim() }); };
  return (
    <>
      <p><strong>{libelle}</strong>{requis ? '' : ' (facultatif)'}{suspensif && ', suspend le délai'} : {texte}</p>
      {transmise && <Reponse point={point} />}
      {suite && <p><Badge ton={suite === 'accepte' ? 'succes' : 'attention'}>{suite === 'accepte' ? 'Accepté' : 'À redemander'}</Badge>{suiteMotif && ` ${suiteMotif}`}</p>}
      <Echec erreur={geste.error} dossierId={dossierId} apresRelecture={geste.reset} />
      {jugeable && redemande && <ZoneTexte name={`motif-${id}`} libelle="Ce qui manque encore" rows={2} maxLongueur={500} value={motif} erreur={manque ? 'Dites ce qui manque encore : le porteur le lira.' : undefined} onChange={(evenement) => setMotif(evenement.target.value)} />}
      {jugeable && (
        <Actions>
          {suite !== 'accepte' && !redemande && <Bouton variante="secondaire" occupe={geste.isPending} onClick={() => juger({ suite: 'accepte' })}>Accepter<span className="pour-lecteur"> : {libelle}</span></Bouton>}
          <Bouton variante="secondaire" onClick={redemande ? redemander : () => setRedemande(true)}>{redemande ? 'Noter qu’il faut le redemander' : 'Redemander'}<span className="pour-lecteur"> : {libelle}</span></Bouton>
          {redemande && <Bouton variante="discret" onClick={() => setRedemande(false)}>Annuler</Bouton>}
        </Actions>
      )}
    </>
  );
}

function Reponse({ point: { question, reponse, avant, pieces, genre } }: { readonly point: PointComplements }) {
  if (!question) return pieces.length === 0 ? <p>Aucun fichier.</p> : <ul>{pieces.map(({ id, nom, taille: octets, analyse }) => <li key={id}>{analyse === 'infectee' ? `${nom} : infecté, n’ouvrez pas` : <a href={`/api/pieces/${id}/contenu`} target="_blank" rel="noopener">{nom} ({taille(octets)})<span className="pour-lecteur">, s’ouvre dans un nouvel onglet</span></a>}</li>)}</ul>;
  const lire = (valeur: PointComplements['reponse']) => lignesReponses([question], { [question.code]: valeur }).map(({ valeur: lue }) => lue).join('\n') || 'Sans réponse';
  return <>{genre === 'champ' && <p>Au dépôt : {lire(avant)}</p>}<p>{genre === 'champ' ? 'Maintenant : ' : 'Réponse : '}{lire(reponse)}</p></>;
}
