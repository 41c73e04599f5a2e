import type { FaitDto } from '@maillage/contrats';
import { type Contrat, etpExact, type Jour } from '@maillage/domain';
import { Bouton, ChampDate, ChampNombre, ListeDeroulante, nombre, useChamp } from '@maillage/ui';
import { useFieldArray, useWatch, type Control } from 'react-hook-form';
import styles from '../eligibilite.module.css';

const TYPES = [{ valeur: 'CDI', libelle: 'CDI' }, { valeur: 'CDD', libelle: 'CDD' }, { valeur: 'apprentissage', libelle: 'Apprentissage' }, { valeur: 'mise-a-disposition', libelle: 'Mise à disposition' }, { valeur: 'service-civique', libelle: 'Service civique' }, { valeur: 'benevole', libelle: 'Bénévole' }, { valeur: 'prestataire', libelle: 'Prestataire' }] as const;
const COMPTES = ['CDI', 'CDD'] as const;

/** Les contrats relus sur pièces, et leur somme exacte le jour du dépôt. */
export function Contrats({ control, jour }: { readonly control: Control; readonly jour: Jour }) {
  const { fields, append, remove } = useFieldArray({ control: control as unknown as Control<FaitDto>, name: 'contrats' });
  const saisis = (useWatch({ control, name: 'contrats' }) ?? []) as readonly Partial<Contrat>[];
  const { fraction, permille } = etpExact(saisis.flatMap(lisible), jour, COMPTES);
  return (
    <fieldset>
      <legend>Contrats en cours, tels que les pièces les établissent</legend>
      {fields.map((champ, rang) => <Ligne key={champ.id} rang={rang} control={control} retirer={() => remove(rang)} />)}
      <p><Bouton variante="secondaire" onClick={() => append({ type: 'CDI', heuresHebdo: Number.NaN, tempsPlein: 35, debut: '', fin: '' })}>Ajouter un contrat</Bouton></p>
      <p><output>CDI et CDD en cours le jour du dépôt : {fraction} ETP, soit {nombre(permille / 1000, 3)}.</output></p>
    </fieldset>
  );
}

/** Un contrat en cours de saisie ne compte qu’une fois lisible. */
const lisible = ({ type = 'CDI', heuresHebdo, tempsPlein, debut, fin }: Partial<Contrat>): readonly Contrat[] =>
  Number.isFinite(heuresHebdo) && Number.isFinite(tempsPlein) && debut ? [{ type, heuresHebdo: heuresHebdo!, tempsPlein: tempsPlein!, debut, fin: fin || null }] : [];

const Ligne = ({ rang, control, retirer }: { readonly rang: number; readonly control: Control; readonly retirer: () => void }) => (
  <div role="group" aria-label={`Contrat ${rang + 1}`} className={styles.enLigne}>
    <ListeDeroulante libelle="Type" largeur="court" options={TYPES} {...useChamp(`contrats.${rang}.type`, control)} />
    <ChampNombre libelle="Heures par semaine" unite="h" {...useChamp(`contrats.${rang}.heuresHebdo`, control)} />
    <ChampNombre libelle="Temps plein" unite="h" {...useChamp(`contrats.${rang}.tempsPlein`, control)} />
    <ChampDate libelle="Début" aide="" {...useChamp(`contrats.${rang}.debut`, control)} />
    <ChampDate libelle="Fin" aide="" facultatif {...useChamp(`contrats.${rang}.fin`, control)} />
    <Bouton variante="discret" onClick={retirer}>Retirer<span className="pour-lecteur"> le contrat {rang + 1}</span></Bouton>
  </div>
);
