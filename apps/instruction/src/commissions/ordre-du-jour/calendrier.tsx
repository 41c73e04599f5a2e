import type { Commission } from '@maillage/contrats';
import { Badge, Bouton, Colonne, dateLongue, Encart, Tableau } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { configuration } from '../../api/requetes.ts';
import { jourDe } from '../../formats.ts';
import { EchecSeance } from '../echec-seance.tsx';
import { useGesteSeance } from '../requetes.ts';
import styles from '../commissions.module.css';

const STATUTS = { fait: ['Fait', 'succes'], 'fait-en-retard': ['Fait après la date', 'attention'], 'a-venir': ['À venir', 'neutre'], bientot: ['Bientôt', 'attention'], 'en-retard': ['En retard', 'erreur'] } as const;

/** Les étapes avant la séance, leurs dates limites, et ce qui presse ; noter l’envoi fige les rapports. */
export function Calendrier({ seance: { id, calendrier, tenueLe, droits, closeLe, lignes } }: { readonly seance: Commission }) {
  const geste = useGesteSeance(id);
  const { data: reglages } = useQuery(configuration);
  const alertes = lignes.length === 0 ? [] : calendrier.flatMap(({ alerte }) => alerte ?? []);
  const prochaine = calendrier.find(({ faiteLe }) => !faiteLe)?.code;
  const peut = (code: string) => droits.preparer && !closeLe && code === prochaine && (code !== 'visas' || droits.viser) && reglages;
  return (
    <section aria-labelledby="calendrier">
      <h2 id="calendrier">Calendrier</h2>
      {alertes.length > 0 && <Encart ton="attention" titre="Ce qui presse"><ul>{alertes.map((une) => <li key={une}>{une}</li>)}</ul></Encart>}
      <EchecSeance erreur={geste.error} apres={geste.reset} />
      <Tableau legende="Étapes de la séance" legendeCachee className={styles.tableau}>
        <thead><tr><Colonne>Étape</Colonne><Colonne>Au plus tard</Colonne><Colonne>État</Colonne><Colonne>Faite le</Colonne></tr></thead>
        <tbody>
          {calendrier.map(({ code, libelle, auPlusTard, faiteLe, statut }) => (
            <tr key={code}>
              <th scope="row">{libelle}</th>
              <td>{dateLongue(auPlusTard)}</td>
              <td><Badge ton={STATUTS[statut][1]}>{STATUTS[statut][0]}</Badge></td>
              <td>{faiteLe ? dateLongue(faiteLe) : peut(code) ? <Bouton variante="secondaire" occupe={geste.isPending} onClick={() => geste.mutate({ chemin: `/etapes/${code}`, corps: { le: jourDe(reglages!.maintenant) } })}>Noter « {libelle.toLocaleLowerCase('fr-FR')} » fait aujourd’hui</Bouton> : '–'}</td>
            </tr>
          ))}
          <tr><th scope="row">Séance</th><td>{dateLongue(tenueLe)}</td><td colSpan={2}>L’envoi aux élus fige les rapports : leur texte ne change plus.</td></tr>
        </tbody>
      </Tableau>
    </section>
  );
}
