import { type ConventionPorteur, ConventionSigneeDto } from '@maillage/contrats';
import { Bouton, Champ, ChampTexte, Encart, ResumeErreurs, useAnnoncer, useChamp } from '@maillage/ui';
import { useRef, useState } from 'react';
import { ErreurApi, phraseErreur } from '../../api/client.ts';
import { useFormulaireDto } from '../../formulaire/use-formulaire-dto.ts';
import { deposerSignee } from './api.ts';

/** L’autre voie : imprimer, signer à la main, numériser, déposer. */
export function Deposer({ id, convention: { representant } }: { readonly id: string; readonly convention: ConventionPorteur }) {
  const { formulaire, erreurs, tentative, soumettre, occupe } = useFormulaireDto(ConventionSigneeDto, { defaultValues: { nom: representant?.nom ?? '', qualite: representant?.qualite ?? '' } });
  const fichier = useRef<HTMLInputElement>(null);
  const [refus, setRefus] = useState<string | null>(null);
  const annoncer = useAnnoncer();
  const control = formulaire.control as never;
  const champs = { nom: useChamp('nom', control), qualite: useChamp('qualite', control) };
  const envoyer = soumettre(async (valeurs) => {
    const choisi = fichier.current?.files?.[0];
    if (!choisi) return setRefus('Choisissez le PDF de la convention signée.');
    setRefus(null);
    await deposerSignee(id, valeurs, choisi).then(() => annoncer('La convention signée est reçue.')).catch((erreur: unknown) => { if (!(erreur instanceof ErreurApi)) throw erreur; setRefus(phraseErreur(erreur)); });
  });
  return (
    <details>
      <summary>Ou déposer l’exemplaire signé à la main</summary>
      <p>Imprimez la convention, faites-la signer, numérisez-la en PDF (20 Mo au plus).</p>
      <form noValidate onSubmit={(evenement) => void envoyer(evenement)}>
        <ResumeErreurs erreurs={erreurs} tentative={tentative} />
        {refus && <Encart ton="erreur" annonce titre={refus} />}
        <ChampTexte id="signee-nom" libelle="Prénom et nom de qui a signé" {...champs.nom} />
        <ChampTexte id="signee-qualite" libelle="Qualité" largeur="moyen" {...champs.qualite} />
        <Champ name="fichier" id="signee-fichier" libelle="Convention signée (PDF)">{(attributs) => <input type="file" accept="application/pdf" ref={fichier} {...attributs} />}</Champ>
        <p><Bouton type="submit" variante="secondaire" occupe={occupe} libelleOccupe="Envoi…">Déposer la convention signée</Bouton></p>
      </form>
    </details>
  );
}
