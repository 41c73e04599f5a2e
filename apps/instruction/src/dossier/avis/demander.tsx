import { DemandeAvisDto, type AvisDuDossier, type DossierAgent } from '@maillage/contrats';
import { estJour, messageDemande, SECTIONS_AVIS } from '@maillage/domain';
import { Bouton, Cases, ChampDate, useChamp, ZoneTexte } from '@maillage/ui';
import { useWatch } from 'react-hook-form';
import { Echec } from '../../formulaire/echec.tsx';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { useGeste } from '../../formulaire/use-geste.ts';
import { useBrouillon } from '../comite/brouillon.ts';
import styles from './avis.module.css';

const CHOISIES = SECTIONS_AVIS.filter(({ code }) => code !== 'projet').map(({ code, libelle, aide }) => ({ valeur: code, libelle, aide }));

/** La demande d’avis : à qui, quoi, avec quels éléments, pour quand ; le courriel se relit avant de partir. */
export function FormulaireDemande({ dossier: { id, numero, nom }, possible: { experts, pieces, echeance } }: { readonly dossier: DossierAgent; readonly possible: NonNullable<AvisDuDossier['demander']> }) {
  const geste = useGeste(id);
  const brouillon = useBrouillon<DemandeAvisDto>(`avis ${id}`);
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<DemandeAvisDto>({
    dto: DemandeAvisDto,
    depart: brouillon.lu ?? { experts: [], question: '', pieces: [], sections: [], echeance },
    controler: (saisie) => (saisie.experts.length === 0 ? [{ chemin: 'experts', message: 'Choisissez au moins une personne.' }] : []),
    envoyer: async (corps) => {
      brouillon.oublier();
      await geste.mutateAsync({ chemin: `/api/instruction/dossiers/${id}/avis`, corps });
    },
  });
  const saisie = useWatch({ control }) as DemandeAvisDto;
  brouillon.garder(saisie);
  const libres = experts.filter(({ empechement }) => empechement === null);
  const ecartes = experts.filter(({ empechement }) => empechement !== null);
  const champs = { experts: useChamp('experts', control), question: useChamp('question', control), sections: useChamp('sections', control), pieces: useChamp('pieces', control), echeance: useChamp('echeance', control) };
  const ecart = ecartes.length > 0 && <p className={styles.discret}>Non proposés : {ecartes.map(({ nom: qui, empechement }) => `${qui} (${empechement})`).join(', ')}.</p>;
  if (libres.length === 0) return <><p>Aucune personne ne peut être sollicitée : l’administration du service ouvre les comptes d’experts.</p>{ecart}</>;
  return (
    <form noValidate onSubmit={(evenement) => void soumettre(evenement)} className={styles.formulaire}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      <Echec erreur={echec} dossierId={id} />
      <Cases libelle="Personnes consultées" aide="Chacune répond seule, sans voir les autres avis." options={libres.map((un) => ({ valeur: un.id, libelle: un.fonction ? `${un.nom}, ${un.fonction}` : un.nom }))} {...champs.experts} />
      {ecart}
      <ZoneTexte libelle="Question posée" rows={4} maxLongueur={3000} {...champs.question} />
      <Cases libelle="Parties partagées, en plus du projet" aide="Le projet et le calendrier sont toujours partagés ; les coordonnées bancaires, jamais." facultatif options={CHOISIES} {...champs.sections} />
      {pieces.length > 0 && <Cases libelle="Pièces partagées" facultatif options={pieces.map((piece) => ({ valeur: piece.id, libelle: `${piece.libelle} : ${piece.nom}` }))} {...champs.pieces} />}
      <ChampDate libelle="Réponse au plus tard le" {...champs.echeance} />
      <details>
        <summary>Relire le courriel qui sera envoyé</summary>
        {estJour(saisie.echeance) ? <Apercu {...messageDemande({ numero, nom, echeance: saisie.echeance })} /> : <p>Indiquez d’abord la date limite.</p>}
      </details>
      <Bouton type="submit" occupe={occupe} libelleOccupe="Envoi de la demande…">{saisie.experts.length > 1 ? `Demander ${saisie.experts.length} avis` : 'Demander l’avis'}</Bouton>
    </form>
  );
}

const Apercu = ({ objet, paragraphes }: ReturnType<typeof messageDemande>) => (
  <div className={styles.apercu}><p><strong>{objet}</strong></p><p>Bonjour,</p>{paragraphes.map((un) => <p key={un}>{un}</p>)}</div>
);
