import type { AvisAgent } from '@maillage/contrats';
import { SECTIONS_AVIS } from '@maillage/domain';
import { Actions, Bouton, dateCourte, dateHeure, dateLongue, ListeDefinitions } from '@maillage/ui';
import { BadgeEtatAvis, BadgeSens } from '../../avis/badges.tsx';
import { Echec } from '../../formulaire/echec.tsx';
import { useConfirmation } from '../../formulaire/use-confirmation.tsx';
import { useGeste } from '../../formulaire/use-geste.ts';
import { Retrait } from './retrait.tsx';
import styles from './avis.module.css';

/** Une demande : à qui, pour quand, où elle en est, ce qu’elle a donné. */
export function UnAvis({ dossierId, avis }: { readonly dossierId: string; readonly avis: AvisAgent }) {
  const { id, expert, etat, enRetard, demandePar, demandeLe, echeance, question, sections, pieces, relances, closLe, motif, sens, texte, acte, gestes } = avis;
  const geste = useGeste(dossierId);
  const { demander, boite } = useConfirmation();
  const chemin = (suite: string) => `/api/instruction/dossiers/${dossierId}/avis/${id}/${suite}`;
  const clore = async () => {
    if (await demander({ titre: 'Clore sans réponse ?', contenu: <p>{expert.nom} ne pourra plus rendre cet avis ; un courriel le lui dira.</p>, confirmer: 'Clore sans réponse' })) geste.mutate({ chemin: chemin('cloture') });
  };
  return (
    <li className={styles.demande}>
      <h4>{expert.nom}{expert.fonction && `, ${expert.fonction}`} <BadgeEtatAvis etat={etat} enRetard={enRetard} /> {sens && <BadgeSens sens={sens} />}</h4>
      <Echec erreur={geste.error} dossierId={dossierId} apresRelecture={geste.reset} />
      {texte && <p className={styles.texte}>{texte}</p>}
      {acte && <p>{acte.pret ? <a href={`/api/actes/${acte.id}/pdf`} target="_blank" rel="noopener">Avis de {expert.nom} (PDF)<span className="pour-lecteur">, s’ouvre dans un nouvel onglet</span></a> : 'Le PDF de l’avis est en préparation.'}</p>}
      <ListeDefinitions lignes={[
        { terme: 'Question', valeur: <span className={styles.texte}>{question}</span> },
        { terme: 'Demandé', valeur: `par ${demandePar}, le ${dateLongue(demandeLe)}` },
        { terme: 'Au plus tard le', valeur: dateLongue(echeance) },
        { terme: 'Partagé', valeur: [...SECTIONS_AVIS.filter(({ code }) => sections.includes(code)).map(({ libelle }) => libelle), ...pieces.map(({ nom }) => nom)].join(', ') },
        ...(relances.length > 0 ? [{ terme: 'Rappels', valeur: relances.map(dateCourte).join(', ') }] : []),
        ...(closLe ? [{ terme: etat === 'RENDU' ? 'Rendu le' : 'Clos le', valeur: dateHeure(closLe) }] : []),
        ...(motif ? [{ terme: etat === 'RECUSE' ? 'Conflit d’intérêts' : 'Motif du retrait', valeur: motif }] : []),
      ]} />
      {gestes.length > 0 && (
        <Actions>
          {gestes.includes('relance') && <Bouton variante="secondaire" occupe={geste.isPending} onClick={() => geste.mutate({ chemin: chemin('relance') })}>Relancer<span className="pour-lecteur"> {expert.nom}</span></Bouton>}
          <Retrait dossierId={dossierId} chemin={chemin('retrait')} expert={expert.nom} />
          {gestes.includes('cloture') && <Bouton variante="secondaire" onClick={() => void clore()}>Clore sans réponse<span className="pour-lecteur"> la demande à {expert.nom}</span></Bouton>}
        </Actions>
      )}
      {boite}
    </li>
  );
}
