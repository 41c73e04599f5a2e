import { Combobox } from '@maillage/ui';
import type { CommuneTrouvee } from '@maillage/contrats';
import { useState, type ReactNode } from 'react';
import { chercherCommunes, detailCommune } from './communes.ts';
import { PointSurCarte } from './point-sur-carte.tsx';
import type { ReponsesAdresse } from './questionnaire.ts';

type CommuneChoisie = Pick<CommuneTrouvee, 'code' | 'nom'> & Partial<CommuneTrouvee>;

/** La commune du projet, et, pour qui le souhaite, le point exact du lieu. */
export function SaisieCommune({ reponses, erreur, aide, onChange }: { readonly reponses: ReponsesAdresse; readonly erreur: string | undefined; readonly aide: ReactNode; readonly onChange: (reponses: ReponsesAdresse) => void }) {
  const [choisie, setChoisie] = useState<CommuneChoisie | null>(reponses.commune ? { code: reponses.commune, nom: reponses.nom ?? reponses.commune } : null);
  const choisir = (commune: CommuneChoisie | null) => {
    setChoisie(commune);
    onChange({ ...reponses, commune: commune?.code, nom: commune?.nom, lon: undefined, lat: undefined });
  };
  return (
    <>
      <Combobox<CommuneChoisie> name="commune" libelle="Commune du projet" aide={aide} erreur={erreur} value={choisie} onChange={choisir}
        chercher={chercherCommunes} cle={({ code }) => code} texte={({ nom }) => nom} detail={(commune) => commune.codesPostaux ? detailCommune(commune as CommuneTrouvee) : null}
        aucun="Aucune commune de la région ne porte ce nom : vérifiez l’orthographe." />
      {choisie && <PointSurCarte commune={choisie} reponses={reponses} onChange={onChange} />}
    </>
  );
}
