import type { Comite, MembreComite } from '@maillage/contrats';
import { Actions, Bouton, Case, Cases, ChampTexte } from '@maillage/ui';
import { useState } from 'react';
import { Refus } from './refus.tsx';
import { useGesteSeance } from './requetes.ts';
import styles from './seances.module.css';

/** Les membres et leur présence ; la liste se compose avant la séance, la présence se pointe pendant. */
export function Membres({ comite: { id, version, etat, membres, tenue } }: { readonly comite: Comite }) {
  const [comptes, choisir] = useState(membres.flatMap(({ compteId }) => compteId ?? []));
  const [externe, setExterne] = useState({ nom: '', qualite: '' });
  const geste = useGesteSeance();
  const modifiable = tenue !== null && etat !== 'CLOSE';
  const exterieurs = membres.filter(({ compteId }) => compteId === null);
  const enregistrer = (ajout: readonly { nom: string; qualite: string }[] = []) => geste.mutate({
    chemin: `/api/instruction/comites/${id}/membres`, methode: 'PUT', version,
    corps: { membres: [...comptes.map((compteId) => ({ compteId })), ...[...exterieurs, ...ajout].map(({ nom, qualite }) => ({ nom, ...(qualite ? { qualite } : {}) }))] },
  });
  return (
    <section aria-labelledby="membres">
      <h2 id="membres">Membres</h2>
      <Refus erreur={geste.error} oublier={geste.reset} />
      {membres.length === 0 ? <p>Aucun membre n’est encore inscrit.</p> : (
        <ul className={styles.liste}>
          {membres.map((membre) => (
            <li key={membre.id}>
              {modifiable
                ? <Presence seanceId={id} membre={membre} />
                : <span>{membre.nom}{membre.qualite && `, ${membre.qualite}`} : {membre.present ? 'présent' : 'absent'}</span>}
            </li>
          ))}
        </ul>
      )}
      {modifiable && (
        <details>
          <summary>Composer le comité</summary>
          <Cases name="comptes" libelle="Membres qui ont un compte" options={tenue.comptes.map(({ id: valeur, nom, fonction }) => ({ valeur, libelle: fonction ? `${nom}, ${fonction}` : nom }))} value={comptes} onChange={choisir} />
          <ChampTexte name="nom-externe" libelle="Personnalité extérieure" facultatif aide="Sans compte : elle siège et vote, mais n’ouvre pas le portail." maxLength={120} value={externe.nom} onChange={(evenement) => setExterne({ ...externe, nom: evenement.target.value })} />
          <ChampTexte name="qualite-externe" libelle="Qualité" facultatif maxLength={160} value={externe.qualite} onChange={(evenement) => setExterne({ ...externe, qualite: evenement.target.value })} />
          <Actions><Bouton variante="secondaire" occupe={geste.isPending} onClick={() => enregistrer(externe.nom.trim() ? [externe] : [])}>Enregistrer les membres</Bouton></Actions>
        </details>
      )}
    </section>
  );
}

/** Une présence se pointe d’un geste : la case change tout de suite, puis dit ce que la base a gardé. */
function Presence({ seanceId, membre: { id, nom, qualite, present } }: { readonly seanceId: string; readonly membre: MembreComite }) {
  const [vise, viser] = useState<boolean | null>(null);
  const geste = useGesteSeance();
  const pointer = (voulu: boolean) => {
    viser(voulu);
    geste.mutate({ chemin: `/api/instruction/comites/${seanceId}/membres/${id}/presence`, methode: 'PUT', corps: { present: voulu } }, { onSettled: () => viser(null) });
  };
  return (
    <>
      <Case name={`present-${id}`} libelle={`${nom}${qualite ? `, ${qualite}` : ''} : présent`} value={vise ?? present} onChange={pointer} />
      <Refus erreur={geste.error} oublier={geste.reset} />
    </>
  );
}
