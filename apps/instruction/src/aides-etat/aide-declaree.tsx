import { Bouton, ChampDate, ChampMontant, ChampTexte, ListeDeroulante, useChamp } from '@maillage/ui';
import styles from './aides-etat.module.css';

const REGLEMENTS = [{ valeur: 'de-minimis-2023-2831', libelle: 'De minimis' }, { valeur: 'de-minimis-sieg-2023-2832', libelle: 'De minimis SIEG' }] as const;

/** Une aide que le bénéficiaire déclare avoir reçue. */
export const AideDeclaree = ({ rang, onRetirer }: { readonly rang: number; readonly onRetirer: () => void }) => (
  <fieldset className={styles.declaree}>
    <legend>Aide déclarée {rang + 1}</legend>
    <ChampTexte libelle="SIREN" inputMode="numeric" maxLength={9} {...useChamp(`declarations.${rang}.siren`)} />
    <ChampDate libelle="Octroyée le" {...useChamp(`declarations.${rang}.octroyeeLe`)} />
    <ChampTexte libelle="Financeur" maxLength={160} {...useChamp(`declarations.${rang}.financeur`)} />
    <ChampMontant libelle="Montant" {...useChamp(`declarations.${rang}.montantCentimes`)} />
    <ListeDeroulante libelle="Règlement" options={REGLEMENTS} {...useChamp(`declarations.${rang}.regime`)} />
    <Bouton variante="secondaire" onClick={onRetirer}>Retirer<span className="pour-lecteur"> l’aide déclarée {rang + 1}</span></Bouton>
  </fieldset>
);
