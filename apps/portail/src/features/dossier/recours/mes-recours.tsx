import type { RecoursLu, RecoursPorteur } from '@maillage/contrats';
import { Badge, Chargement, DateTexte, EtatErreur, ListeDefinitions, type Ton } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { phraseErreur } from '../../../api/client.ts';
import { adresseActe, estRendu, formatActe } from '../actes/lien-acte.tsx';
import { FormerRecours } from './former-recours.tsx';
import { recoursDu } from './requetes.ts';

/** Contester une décision notifiée, et suivre les recours déjà formés ; rien ne s’affiche quand rien ne se conteste. */
export function MesRecours({ dossierId }: { readonly dossierId: string }) {
  const { data, error, isFetching, refetch } = useQuery(recoursDu(dossierId));
  if (!data) return error ? <EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement petit texte="Lecture des recours…" />;
  if (data.recours.length === 0 && !data.contestable) return null;
  return (
    <section aria-labelledby="recours">
      <h2 id="recours">Contester la décision</h2>
      {data.recours.map((un) => <UnRecours key={un.id} recours={un} />)}
      {data.contestable && <Contester dossierId={dossierId} contestable={data.contestable} />}
    </section>
  );
}

function Contester({ dossierId, contestable: { jusquAu, depasse } }: { readonly dossierId: string; readonly contestable: NonNullable<RecoursPorteur['contestable']> }) {
  return (
    <>
      {jusquAu === null ? <p>Le délai de recours ne vous est pas encore opposable : il courra du jour où la réception de la lettre sera établie. Vous pouvez déjà demander à la Région de revoir sa décision.</p>
        : depasse ? <p>Le délai de recours s’est achevé le <DateTexte iso={jusquAu} />. La Région lira votre demande, mais elle sera <strong>sans effet sur le délai</strong> pour saisir le tribunal.</p>
          : <p>Jusqu’au <DateTexte iso={jusquAu} />, vous pouvez demander à la Région de revoir sa décision (recours gracieux). C’est gratuit, et le délai pour saisir le tribunal est alors interrompu.</p>}
      <FormerRecours dossierId={dossierId} tardif={depasse} />
    </>
  );
}

const etatDe = ({ etat, sens, tacite }: RecoursLu): { readonly ton: Ton; readonly libelle: string } => {
  if (etat === 'NOTIFIE') return sens === 'accueil' ? { ton: 'succes', libelle: 'Accueilli' } : { ton: 'neutre', libelle: 'Rejeté' };
  return tacite ? { ton: 'neutre', libelle: 'Réputé rejeté, réponse encore possible' } : { ton: 'information', libelle: 'À l’examen' };
};

function UnRecours({ recours }: { readonly recours: RecoursLu }) {
  const { recuLe, tardif, rejetTaciteLe, delaiJusquAu, accuse, reponse, etat, sens } = recours;
  const { ton, libelle } = etatDe(recours);
  const lien = (acte: NonNullable<RecoursLu['accuse']>) => (estRendu(acte) ? <a href={adresseActe(acte)}>{acte.titre} ({formatActe(acte)})</a> : 'En préparation : revenez dans quelques secondes.');
  return (
    <article>
      <h3>Recours du <DateTexte iso={recuLe} /> <Badge ton={ton}>{libelle}</Badge></h3>
      <ListeDefinitions lignes={[
        ...(etat === 'NOTIFIE' ? [] : [{ terme: 'Réponse attendue', valeur: <>avant la fin du <DateTexte iso={rejetTaciteLe} /> ; passé ce jour, le silence vaut rejet</> }]),
        { terme: 'Saisir le tribunal', valeur: tardif ? <>ce recours est sans effet sur le délai{delaiJusquAu && <>, achevé le <DateTexte iso={delaiJusquAu} /></>}</> : sens === 'accueil' ? 'sans objet, votre recours est accueilli' : delaiJusquAu ? <>possible jusqu’au <DateTexte iso={delaiJusquAu} /></> : 'aucun délai ne vous est encore opposable' },
        ...(accuse ? [{ terme: 'Accusé', valeur: lien(accuse) }] : []), ...(reponse ? [{ terme: 'Réponse', valeur: lien(reponse) }] : []),
      ]} />
    </article>
  );
}
