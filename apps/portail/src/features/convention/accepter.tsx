import { AcceptationDto, type ConventionPorteur } from '@maillage/contrats';
import { Bouton, Case, ChampTexte, ResumeErreurs, useAnnoncer, useChamp } from '@maillage/ui';
import { useRef } from 'react';
import { useFormulaireDto } from '../../formulaire/use-formulaire-dto.ts';
import { accepter } from './api.ts';

/** L’acceptation datée, au nom de qui engage la structure ; elle porte sur les octets lus. */
export function Accepter({ id, convention: { sha256, representant } }: { readonly id: string; readonly convention: ConventionPorteur }) {
  const { formulaire, erreurs, tentative, soumettre, occupe } = useFormulaireDto(AcceptationDto, { defaultValues: { nom: representant?.nom ?? '', qualite: representant?.qualite ?? '', sha256: sha256 ?? '' } });
  const annoncer = useAnnoncer();
  const cle = useRef(crypto.randomUUID());
  const control = formulaire.control as never;
  const champs = { nom: useChamp('nom', control), qualite: useChamp('qualite', control), pouvoir: useChamp('pouvoir', control) };
  const envoyer = soumettre(async (valeurs) => {
    await accepter(id, valeurs, cle.current);
    annoncer('Votre signature est enregistrée.');
  });
  return (
    <section aria-labelledby="signer">
      <h2 id="signer">Signer ici</h2>
      <p>Lisez d’abord la convention. En la signant, la structure s’engage à tout ce qu’elle contient ; la date et le nom sont gardés avec l’acte.</p>
      <form noValidate onSubmit={(evenement) => void envoyer(evenement)}>
        <ResumeErreurs erreurs={erreurs} tentative={tentative} />
        <ChampTexte libelle="Prénom et nom du représentant" autoComplete="name" {...champs.nom} />
        <ChampTexte libelle="Qualité" largeur="moyen" aide="Par exemple : présidente, gérant, maire." {...champs.qualite} />
        <Case libelle="Cette personne a pouvoir d’engager la structure, et accepte la convention telle que lue." {...champs.pouvoir} />
        <Bouton type="submit" occupe={occupe} libelleOccupe="Signature…">Signer la convention</Bouton>
      </form>
    </section>
  );
}
