import type { ChampReglage, ChampSimple } from '@maillage/domain';
import { Bouton, ChampMontant, Choix, ChampNombre, ChampTexte, Groupe, OuiNon, useChamp, ZoneTexte } from '@maillage/ui';
import { type Control, useFieldArray } from 'react-hook-form';
import { ChampJours } from './champ-jours.tsx';
import { ChoixAppel } from './choix-appel.tsx';
import styles from './reglages.module.css';

/** Un champ du schéma, dessiné selon son genre. */
export function ChampDuReglage({ champ, control }: { readonly champ: ChampReglage; readonly control: Control }) {
  if (champ.genre === 'liste') return <ListeDuReglage liste={champ} control={control} />;
  if (champ.genre !== 'groupe') return <Saisie champ={champ} chemin={champ.nom} control={control} />;
  return <Groupe name={champ.nom} libelle={champ.libelle} aide={champ.aide}>{champ.champs.map((un) => <Saisie key={un.nom} champ={un} chemin={`${champ.nom}.${un.nom}`} control={control} />)}</Groupe>;
}

function ListeDuReglage({ liste: { nom, libelle, aide, colonnes, nombre, ligne }, control }: { readonly liste: Extract<ChampReglage, { readonly genre: 'liste' }>; readonly control: Control }) {
  const { fields, append, remove } = useFieldArray({ control, name: nom });
  return (
    <Groupe name={nom} libelle={libelle} aide={aide}>
      {fields.length === 0 && <p>Aucune ligne.</p>}
      {fields.map(({ id }, rang) => (
        <fieldset key={id} className={styles.ligne}>
          <legend>{`${libelle} : ${ligne} ${rang + 1}`}</legend>
          <div className={styles.colonnes}>{colonnes.map((colonne) => <Saisie key={colonne.nom} champ={colonne} chemin={`${nom}.${rang}.${colonne.nom}`} control={control} />)}</div>
          <Bouton variante="discret" onClick={() => remove(rang)}>Retirer<span className="pour-lecteur"> : {ligne} {rang + 1}, {libelle}</span></Bouton>
        </fieldset>
      ))}
      {fields.length < nombre && <Bouton variante="secondaire" onClick={() => append(Object.fromEntries(colonnes.map((colonne) => [colonne.nom, ''])))}>Ajouter<span className="pour-lecteur"> : {ligne}, {libelle}</span></Bouton>}
    </Groupe>
  );
}

function Saisie({ champ, chemin, control }: { readonly champ: ChampSimple; readonly chemin: string; readonly control: Control }) {
  const lie = { libelle: champ.libelle, aide: champ.aide, facultatif: champ.facultatif, ...useChamp(chemin, control) };
  switch (champ.genre) {
    case 'nombre': return <ChampNombre {...lie} unite={champ.unite} />;
    case 'montant': return <ChampMontant {...lie} />;
    case 'appel': return <ChoixAppel {...lie} />;
    case 'choix': return <Choix {...lie} options={champ.options} />;
    case 'jours': return <ChampJours {...lie} />;
    case 'oui-non': return <OuiNon {...lie} />;
    case 'lignes': return <ZoneTexte {...lie} rows={champ.nombre} value={(lie.value as readonly string[] | undefined ?? []).join('\n')} onChange={({ target }) => lie.onChange(target.value === '' ? [] : target.value.split('\n'))} />;
    case 'courriel': return <ChampTexte {...lie} type="email" autoComplete="off" />;
    case 'telephone': return <ChampTexte {...lie} type="tel" autoComplete="off" largeur="moyen" />;
    case 'siret': return <ChampTexte {...lie} inputMode="numeric" autoComplete="off" largeur="moyen" />;
    case 'texte': return <ChampTexte {...lie} autoComplete="off" />;
  }
}
