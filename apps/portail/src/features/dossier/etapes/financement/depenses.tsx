import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { AppelDetail } from '@maillage/contrats';
import { Bouton } from '@maillage/ui';
import { SaisieDate, SaisieListe, SaisieMontant, SaisieTexte } from '../../saisie/champs.tsx';
import { TableauSaisie, type ColonneSaisie } from '../../saisie/tableau-saisie.tsx';
import { CollerDepenses } from './coller-depenses.tsx';
import type { Bilan } from './plan.ts';
import { Totaux } from './totaux.tsx';

/** Les dépenses du projet, ligne par ligne ou collées d’un tableur. */
export function Depenses({ appel, bilan }: { readonly appel: AppelDetail; readonly bilan: Bilan }) {
  const { getValues, setValue } = useFormContext();
  const [collage, setCollage] = useState(false);
  const { postes } = appel.reglement;
  const colonnes: readonly ColonneSaisie[] = [
    { titre: 'Poste', champ: (ligne, libelle) => <SaisieListe name={`${ligne}.poste`} libelle={libelle} options={postes.map(({ code, libelle: nom, eligible }) => ({ valeur: code, libelle: eligible ? nom : `${nom} (ne compte pas)` }))} largeur="plein" /> },
    { titre: 'Description', champ: (ligne, libelle) => <SaisieTexte name={`${ligne}.libelle`} libelle={libelle} maxLength={160} /> },
    { titre: 'Montant HT', nombre: true, champ: (ligne, libelle) => <SaisieMontant name={`${ligne}.htCentimes`} libelle={libelle} /> },
    { titre: 'Montant TTC', nombre: true, champ: (ligne, libelle) => <SaisieMontant name={`${ligne}.ttcCentimes`} libelle={libelle} /> },
    { titre: 'Engagée le', champ: (ligne, libelle) => <SaisieDate name={`${ligne}.engageeLe`} libelle={libelle} aide={typeof libelle === 'string' ? 'Date prévue de la commande ou du contrat. Exemple : 15/03/2027' : ''} /> },
  ];
  return (
    <>
      <h2>Dépenses</h2>
      <p>« Engagée le » : la date prévue de la commande ou du contrat, par exemple 15/03/2027.</p>
      <TableauSaisie name="depenses" libelle="Dépenses du projet" ligne="dépense" ajouter="Ajouter une dépense" nouvelle={nouvelleLigne} max={100} colonnes={colonnes} vide="Aucune dépense pour l’instant. Ajoutez-en une, ou collez-les depuis un tableur."
        pied={<Totaux titre="Total des dépenses" montants={[['HT', bilan.htCentimes], ['TTC', bilan.ttcCentimes]]} colonnes={colonnes.length + 1} />} />
      <p><Bouton variante="secondaire" onClick={() => setCollage(true)}>Coller depuis un tableur</Bouton></p>
      <CollerDepenses ouvert={collage} postes={postes} surFermer={() => setCollage(false)} surLues={(lignes) => {
        setValue('depenses', [...(getValues('depenses') ?? []), ...lignes.map((ligne) => ({ ...nouvelleLigne(), ...ligne }))], { shouldDirty: true });
        setCollage(false);
      }} />
    </>
  );
}

/** Chaque ligne porte son identifiant dès sa naissance : l’instruction la suit jusqu’au paiement. */
const nouvelleLigne = () => ({ id: crypto.randomUUID() });
