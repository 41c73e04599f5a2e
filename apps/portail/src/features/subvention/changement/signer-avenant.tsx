import { AcceptationDto, type Changement, type ChangementsPorteur } from '@maillage/contrats';
import { Bouton, Case, Champ, ChampTexte, DateTexte, Encart, LienBouton, ResumeErreurs, useAnnoncer, useChamp } from '@maillage/ui';
import { useRef, useState } from 'react';
import { phraseErreur } from '../../../api/client.ts';
import { useFormulaireDto } from '../../../formulaire/use-formulaire-dto.ts';
import { relire } from '../api.ts';
import { accepterAvenant, adresseAvenant, rendreAvenant } from './api.ts';

type Proprietes = { readonly changement: Changement; readonly representant: ChangementsPorteur['representant'] };

/** L’avenant à lire, puis à signer ici ou à rendre signé à la main. */
export function SignerAvenant({ changement: h, representant }: Proprietes) {
  return (
    <section aria-labelledby="signer">
      <h2 id="signer">L’avenant</h2>
      <p><LienBouton variante="secondaire" href={adresseAvenant(h.subventionId, h.id)} target="_blank" rel="noopener">Lire l’avenant (PDF)<span className="pour-lecteur">, s’ouvre dans un nouvel onglet</span></LienBouton></p>
      {h.acceptation ? <Encart ton="succes" titre="Votre signature est enregistrée"><p>Le <DateTexte iso={h.acceptation.le} />, par {h.acceptation.nom}. La Région signe, puis notifie l’avenant : il prend alors effet.</p></Encart> : <><Accepter changement={h} representant={representant} /><Rendre changement={h} representant={representant} /></>}
    </section>
  );
}

function Accepter({ changement: { id, subventionId, acte }, representant }: Proprietes) {
  const { formulaire, erreurs, tentative, soumettre, occupe } = useFormulaireDto(AcceptationDto, { defaultValues: { nom: representant?.nom ?? '', qualite: representant?.qualite ?? '', sha256: acte?.sha256 ?? '' } });
  const annoncer = useAnnoncer();
  const cle = useRef(crypto.randomUUID());
  const control = formulaire.control as never;
  const champs = { nom: useChamp('nom', control), qualite: useChamp('qualite', control), pouvoir: useChamp('pouvoir', control) };
  const envoyer = soumettre(async (valeurs) => {
    await accepterAvenant(subventionId, id, valeurs, cle.current);
    await relire();
    annoncer('Votre signature est enregistrée.');
  });
  return (
    <form noValidate onSubmit={(evenement) => void envoyer(evenement)}>
      <ResumeErreurs erreurs={erreurs} tentative={tentative} />
      <ChampTexte libelle="Prénom et nom du représentant" autoComplete="name" {...champs.nom} />
      <ChampTexte libelle="Qualité" largeur="moyen" aide="Par exemple : présidente, gérant, maire." {...champs.qualite} />
      <Case libelle="Cette personne a pouvoir d’engager la structure, et accepte l’avenant tel que lu." {...champs.pouvoir} />
      <Bouton type="submit" occupe={occupe} libelleOccupe="Signature…">Signer l’avenant</Bouton>
    </form>
  );
}

function Rendre({ changement: { id, subventionId }, representant }: Proprietes) {
  const fichier = useRef<HTMLInputElement>(null);
  const [nom, setNom] = useState(representant?.nom ?? '');
  const [qualite, setQualite] = useState(representant?.qualite ?? '');
  const [refus, setRefus] = useState<string | null>(null);
  const envoyer = () => {
    const choisi = fichier.current?.files?.[0];
    if (!choisi || !nom.trim() || !qualite.trim()) return setRefus('Choisissez le PDF de l’avenant signé, et dites qui l’a signé.');
    void rendreAvenant(subventionId, id, { nom, qualite }, choisi).then(relire).catch((erreur: unknown) => setRefus(phraseErreur(erreur)));
  };
  return (
    <details>
      <summary>Ou déposer l’exemplaire signé à la main</summary>
      {refus && <Encart ton="erreur" annonce titre={refus} />}
      <ChampTexte name="rendu-nom" id="rendu-nom" libelle="Prénom et nom de qui a signé" value={nom} onChange={(evenement) => setNom(evenement.target.value)} />
      <ChampTexte name="rendu-qualite" id="rendu-qualite" libelle="Qualité" largeur="moyen" value={qualite} onChange={(evenement) => setQualite(evenement.target.value)} />
      <Champ name="rendu" id="rendu-fichier" libelle="Avenant signé (PDF)">{(attributs) => <input type="file" accept="application/pdf" ref={fichier} {...attributs} />}</Champ>
      <p><Bouton variante="secondaire" onClick={envoyer}>Déposer l’avenant signé</Bouton></p>
    </details>
  );
}
