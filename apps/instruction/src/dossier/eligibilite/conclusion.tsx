import { ConfirmationDto, type CritereInstruit } from '@maillage/contrats';
import { Actions, Bouton, Choix, useAnnoncer, useChamp, ZoneTexte } from '@maillage/ui';
import { useEffect, useRef } from 'react';
import { Echec } from '../../formulaire/echec.tsx';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { useGeste } from '../../formulaire/use-geste.ts';
import { useAvantDePartir } from '../../formulaire/use-avant-de-partir.ts';
import { constatCourant } from '../issue.ts';
import { motifDu } from './motif-du.ts';

const OPTIONS = [
  { valeur: 'satisfait', libelle: 'Satisfait' },
  { valeur: 'non-satisfait', libelle: 'Non satisfait' },
  { valeur: 'derogation', libelle: 'Dérogation', aide: 'Le critère n’est pas satisfait, mais la Région passe outre : dites pourquoi.' },
] as const;

/** La conclusion d’une personne sur un critère ; le motif est dû dès qu’elle s’écarte du constat. */
export function Conclusion({ dossierId, critere, fermer }: { readonly dossierId: string; readonly critere: CritereInstruit; readonly fermer: () => void }) {
  const { code, libelle, confirmation } = critere;
  const resultat = constatCourant(critere);
  const geste = useGeste(dossierId);
  const annoncer = useAnnoncer();
  const debut = useRef<HTMLFormElement>(null);
  useEffect(() => debut.current?.querySelector('input')?.focus(), []);
  const { control, soumettre, erreurs, tentative, echec, occupe, modifie } = useFormulaire<ConfirmationDto>({
    dto: ConfirmationDto,
    depart: { resultat: confirmation?.resultat ?? (resultat === 'a-verifier' ? undefined : resultat), motif: confirmation?.motif ?? '' },
    controler: (saisie) => motifDu(resultat, saisie),
    envoyer: async (corps) => {
      await geste.mutateAsync({ chemin: `/api/instruction/dossiers/${dossierId}/criteres/${code}`, methode: 'PUT', corps });
      annoncer('Conclusion enregistrée');
      fermer();
    },
  });
  useAvantDePartir(modifie);
  return (
    <form ref={debut} noValidate aria-label={`Conclusion : ${libelle}`} onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      <Echec erreur={echec} dossierId={dossierId} apresRelecture={fermer} />
      <Choix libelle="Votre conclusion" options={OPTIONS} {...useChamp('resultat', control)} />
      <ZoneTexte libelle="Motif" aide="Obligatoire si vous vous écartez du constat. Une dérogation, ou une conclusion contraire au constat, attend ensuite le visa d’un valideur." rows={3} maxLongueur={1000} {...useChamp('motif', control)} />
      <Actions><Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer</Bouton><Bouton variante="secondaire" onClick={fermer}>Annuler</Bouton></Actions>
    </form>
  );
}
