import { useId } from 'react';
import { useWatch } from 'react-hook-form';
import type { AppelDetail, ContratDto } from '@maillage/contrats';
import { nombre } from '@maillage/ui';
import { CONTRATS, options } from '../../libelles.ts';
import { SaisieDate, SaisieListe, SaisieNombre } from '../../saisie/champs.tsx';
import { ListeRepetee } from '../../saisie/liste-repetee.tsx';
import { milliemesEtp } from './etp.ts';

/** Les contrats de travail du lieu, et leur total en équivalent temps plein au fil de la saisie. */
export function Contrats({ appel }: { readonly appel: AppelDetail }) {
  const regle = appel.reglement.criteres.find((critere) => critere.genre === 'emploi-0-5-etp')?.parametres;
  return (
    <ListeRepetee name="contrats" libelle="Emplois du lieu" ligne="contrat" ajouter="Ajouter un contrat" max={60} nouvelle={() => ({ tempsPlein: regle?.tempsPleinHeures })}
      aide="Les personnes qui gèrent et animent le lieu, contrat par contrat. Les temps partiels s’additionnent.">
      {(ligne) => (
        <>
          <SaisieListe name={`${ligne}.type`} libelle="Type de contrat" options={options(CONTRATS)} />
          <SaisieNombre name={`${ligne}.heuresHebdo`} libelle="Heures par semaine" aide="Exemple : 17,5" unite="h" />
          <SaisieNombre name={`${ligne}.tempsPlein`} libelle="Temps plein dans votre convention collective" aide="En heures par semaine, le plus souvent 35." unite="h" />
          <SaisieDate name={`${ligne}.debut`} libelle="Début du contrat" />
          <SaisieDate name={`${ligne}.fin`} libelle="Fin du contrat" aide="Laissez vide s’il n’a pas de terme." facultatif />
        </>
      )}
    </ListeRepetee>
  );
}

/** « 0,6 ETP sur les 0,5 demandés » : la somme exacte des contrats qui comptent, sans arrondi vers le haut. */
export function TotalEtp({ appel }: { readonly appel: AppelDetail }) {
  const contrats: readonly Partial<ContratDto>[] = useWatch({ name: 'contrats' }) ?? [];
  const id = useId();
  const regle = appel.reglement.criteres.find((critere) => critere.genre === 'emploi-0-5-etp')?.parametres;
  const comptes = contrats.filter(({ type }) => type && (regle?.contratsComptes.includes(type) ?? true));
  const total = milliemesEtp(comptes);
  return (
    <p>
      <label htmlFor={id}>Total des contrats qui comptent : </label>
      <output id={id}><strong>{nombre(total / 1000, 3)} ETP</strong>{regle && ` ; l’appel demande ${nombre(regle.etp.numerateur / regle.etp.denominateur, 3)} ETP ou plus le jour du dépôt`}</output>
      {regle && contrats.length > comptes.length && <span> (comptent : {regle.contratsComptes.join(', ')}).</span>}
    </p>
  );
}
