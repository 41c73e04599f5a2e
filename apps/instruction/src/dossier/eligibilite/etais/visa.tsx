import { RefusVisaConclusionDto, type ConfirmationLue } from '@maillage/contrats';
import { Actions, Badge, Bouton, dateCourte, type Ton, useAnnoncer, useChamp, ZoneTexte } from '@maillage/ui';
import { useState } from 'react';
import { Echec } from '../../../formulaire/echec.tsx';
import { Erreurs } from '../../../formulaire/erreurs.tsx';
import { useFormulaire } from '../../../formulaire/use-formulaire.ts';
import { useGeste } from '../../../formulaire/use-geste.ts';
import styles from '../eligibilite.module.css';

const ETATS: Readonly<Record<string, { readonly libelle: string; readonly ton: Ton }>> = { attendu: { libelle: 'Visa attendu', ton: 'attention' }, vise: { libelle: 'Visée', ton: 'succes' }, refuse: { libelle: 'Visa refusé', ton: 'erreur' } };

type Proprietes = { readonly dossierId: string; readonly code: string; readonly libelle: string; readonly confirmation: ConfirmationLue; readonly peutViser: boolean };

/** Où en est le visa d’une conclusion ; le valideur le donne ici, ou le refuse en disant quoi reprendre. */
export function Visa({ dossierId, code, libelle, confirmation: { visa, visaManquant, le }, peutViser }: Proprietes) {
  const geste = useGeste(dossierId);
  const annoncer = useAnnoncer();
  const [refus, refuser] = useState(false);
  const chemin = `/api/instruction/dossiers/${dossierId}/criteres/${code}`;
  const viser = () => geste.mutate({ chemin: `${chemin}/visa`, corps: { conclueLe: le } }, { onSuccess: () => annoncer('Conclusion visée') });
  if (!visa && !visaManquant) return null;
  const etat = ETATS[visa?.etat ?? 'attendu']!;
  return (
    <div className={styles.visa}>
      {visa ? <Badge ton={etat.ton}>{etat.libelle}</Badge> : <Badge ton="attention">À conclure de nouveau</Badge>}
      {!visa && <p>Le constat a changé depuis : cette conclusion le contredit maintenant. Enregistrez-la de nouveau pour demander son visa, ou suivez le constat.</p>}
      {visa?.par && visa.le && <p className={styles.discret}>{visa.par}, le {dateCourte(visa.le)}</p>}
      {visa?.motif && <p>{visa.motif}</p>}
      <Echec erreur={geste.error} dossierId={dossierId} />
      {visa?.etat === 'attendu' && peutViser && !refus && (
        <Actions>
          <Bouton occupe={geste.isPending} libelleOccupe="Visa en cours…" onClick={viser}>Viser<span className="pour-lecteur"> la conclusion : {libelle}</span></Bouton>
          <Bouton variante="secondaire" onClick={() => refuser(true)}>Refuser le visa<span className="pour-lecteur"> : {libelle}</span></Bouton>
        </Actions>
      )}
      {refus && <Refus dossierId={dossierId} chemin={chemin} libelle={libelle} conclueLe={le} fermer={() => refuser(false)} />}
    </div>
  );
}

function Refus({ dossierId, chemin, libelle, conclueLe, fermer }: { readonly dossierId: string; readonly chemin: string; readonly libelle: string; readonly conclueLe: string; readonly fermer: () => void }) {
  const geste = useGeste(dossierId);
  const annoncer = useAnnoncer();
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<RefusVisaConclusionDto>({
    dto: RefusVisaConclusionDto, depart: { conclueLe, motif: '' },
    envoyer: async (corps) => {
      await geste.mutateAsync({ chemin: `${chemin}/refus-visa`, corps });
      annoncer('Visa refusé : la conclusion revient à l’instruction');
      fermer();
    },
  });
  return (
    <form noValidate aria-label={`Refus du visa : ${libelle}`} onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      <Echec erreur={echec} dossierId={dossierId} apresRelecture={fermer} />
      <ZoneTexte libelle="Ce qu’il faut reprendre" aide="L’instructeur le lira ; le porteur, jamais." rows={3} maxLongueur={1000} {...useChamp('motif', control)} />
      <Actions><Bouton type="submit" occupe={occupe} libelleOccupe="Envoi…">Refuser le visa</Bouton><Bouton variante="secondaire" onClick={fermer}>Annuler</Bouton></Actions>
    </form>
  );
}
