import type { DossierAgent, RecoursAgent } from '@maillage/contrats';
import { Badge, dateHeure, dateLongue, Lien, ListeDefinitions, type Ton } from '@maillage/ui';
import { Notes } from './notes.tsx';
import { LettreReponse } from './lettre-reponse.tsx';
import { Reponse } from './reponse.tsx';

const etatDe = ({ etat, sens, tacite }: RecoursAgent): { readonly ton: Ton; readonly libelle: string } => {
  if (etat === 'NOTIFIE') return sens === 'accueil' ? { ton: 'succes', libelle: 'Accueilli' } : { ton: 'neutre', libelle: 'Rejeté' };
  if (etat === 'REPONDU') return { ton: 'information', libelle: 'Réponse en route' };
  return tacite ? { ton: 'erreur', libelle: 'Rejeté par le silence' } : { ton: 'attention', libelle: 'À examiner' };
};

/** Un recours : ce qu’il dit, ses dates, ce que l’instruction en note, sa réponse. */
export function UnRecours({ dossier, recours, peutRepondre }: { readonly dossier: DossierAgent; readonly recours: RecoursAgent; readonly peutRepondre: boolean }) {
  const { id, canal, recuLe, texte, acteNumero, rejetTaciteLe, tardif, delaiJusquAu, accuse, reponse, etat, motifs } = recours;
  const { ton, libelle } = etatDe(recours);
  const aReprendre = etat === 'REPONDU' && reponse?.etat === 'PROJET' && reponse.attend === null;
  return (
    <section aria-labelledby={`recours-${id}`}>
      <h3 id={`recours-${id}`}>Recours du {dateLongue(recuLe)} <Badge ton={ton}>{libelle}</Badge> {tardif && <Badge ton="attention">Sans effet sur le délai</Badge>}</h3>
      <ListeDefinitions lignes={[
        { terme: 'Contre', valeur: `la lettre n° ${acteNumero}` }, { terme: 'Reçu', valeur: canal === 'portail' ? 'dans le portail' : 'par courrier ou au guichet' },
        { terme: 'Rejet tacite', valeur: `à la fin du ${dateLongue(rejetTaciteLe)}` },
        { terme: 'Recours devant le tribunal', valeur: delaiJusquAu ? `jusqu’au ${dateLongue(delaiJusquAu)}` : 'délai non opposable : la notification de la décision n’est pas prouvée' },
        ...(accuse ? [{ terme: 'Accusé de réception', valeur: <a href={`/api/actes/${accuse.id}/pdf`}>{accuse.numero} (PDF)</a> }] : []),
        ...(reponse?.notifieLe ? [{ terme: 'Réponse notifiée le', valeur: dateHeure(reponse.notifieLe) }] : []),
      ]} />
      <blockquote><p style={{ whiteSpace: 'pre-line' }}>{texte}</p></blockquote>
      <Notes dossierId={dossier.id} recours={recours} />
      {motifs && <><h4>Motifs de la réponse</h4><p style={{ whiteSpace: 'pre-line' }}>{motifs}</p></>}
      {reponse && <LettreReponse dossier={dossier} lettre={reponse} />}
      {(etat === 'RECU' || aReprendre) && (peutRepondre ? <Reponse dossier={dossier} recoursId={id} /> : <p>La réponse revient à qui valide les décisions ; ses visas et sa signature sont ceux de la décision contestée.</p>)}
      {etat === 'NOTIFIE' && recours.sens === 'accueil' && dossier.etat === 'ACCORDE' && <p>Le montant relève de la commission permanente : <Lien href={`/dossiers/${dossier.id}/decision`}>la décision</Lien> reste en vigueur jusqu’à son vote.</p>}
    </section>
  );
}
