import { GenererActeDto, type SubventionDetail } from '@maillage/contrats';
import { LIBELLES_REGIME, REGIMES_AIDE } from '@maillage/domain';
import { Bouton, ChampMontant, ChampTexte, Choix, Encart, ListeDeroulante, useAnnoncer, useChamp } from '@maillage/ui';
import { useFieldArray, useWatch, type Control } from 'react-hook-form';
import { Erreurs } from '../formulaire/erreurs.tsx';
import { useFormulaire } from '../formulaire/use-formulaire.ts';
import { useGesteFinances } from './requetes.ts';
import styles from './subventions.module.css';

/** Établir l’acte : sa nature, le total de l’année, la base d’aide d’État si elle n’est pas au dossier, qui peut recevoir une part. */
export function EtablirActe({ subvention: { id, acte, conventionObligatoire, autresAidesCentimes } }: { readonly subvention: SubventionDetail }) {
  const geste = useGesteFinances();
  const annoncer = useAnnoncer();
  const { formulaire, control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<GenererActeDto>({
    dto: GenererActeDto, depart: { nature: conventionObligatoire ? 'convention' : 'arrete', autresAidesCentimes, reference: '', redistribution: [] },
    envoyer: async ({ nature, autresAidesCentimes: autres, regime, reference, redistribution = [] }) => {
      await geste.mutateAsync({ chemin: `/subventions/${id}/acte`, corps: { ...(nature ? { nature } : {}), ...(autres == null ? {} : { autresAidesCentimes: autres }), ...(regime ? { regime } : {}), ...(reference ? { reference } : {}), ...(nature === 'convention' ? { redistribution } : {}) } });
      annoncer('Acte établi.');
    },
  });
  const nature = useWatch({ control, name: 'nature' }) as string;
  const parts = useFieldArray({ control: formulaire.control, name: 'redistribution' });
  const champs = { nature: useChamp('nature', control), autres: useChamp('autresAidesCentimes', control), regime: useChamp('regime', control), reference: useChamp('reference', control) };
  return (
    <details className={styles.deplie} open={!acte}>
      <summary>{acte ? 'Établir un nouvel acte, qui remplace celui-ci' : 'Établir l’acte'}</summary>
      <form noValidate aria-label="Établir l’acte" onSubmit={(evenement) => void soumettre(evenement)}>
        <Erreurs erreurs={erreurs} tentative={tentative} />
        {echec && <Encart ton="erreur" annonce titre={echec.message} />}
        <Choix libelle="Nature de l’acte" enLigne options={[{ valeur: 'convention', libelle: 'Convention' }, { valeur: 'arrete', libelle: 'Arrêté' }]} {...champs.nature} />
        <ChampMontant libelle="Autres aides de la Région dans l’année" facultatif aide="Au même organisme. Avec elles, au-delà de 23 000 €, une convention est obligatoire." {...champs.autres} />
        <ListeDeroulante libelle="Base de compatibilité (aides d’État)" facultatif aide="Celle saisie au dossier l’emporte ; choisissez-la ici si elle manque." vide="Celle du dossier" largeur="plein" options={REGIMES_AIDE.map((valeur) => ({ valeur, libelle: LIBELLES_REGIME[valeur] }))} {...champs.regime} />
        <ChampTexte libelle="Précision sur cette base" facultatif {...champs.reference} />
        {nature === 'convention' && <>
          {parts.fields.map(({ id: cle }, rang) => <Part key={cle} control={control} rang={rang} retirer={() => parts.remove(rang)} />)}
          <Bouton variante="secondaire" onClick={() => parts.append({ beneficiaire: '', montantCentimes: undefined as unknown as number })}>Permettre une redistribution</Bouton>
        </>}
        <p><Bouton type="submit" occupe={occupe} libelleOccupe="Impression…">Établir l’acte</Bouton></p>
      </form>
    </details>
  );
}

const Part = ({ control, rang, retirer }: { readonly control: Control; readonly rang: number; readonly retirer: () => void }) => (
  <div className={styles.paire}>
    <ChampTexte libelle={`Organisme, ligne ${rang + 1}`} {...useChamp(`redistribution.${rang}.beneficiaire`, control)} />
    <ChampMontant libelle={`Part au plus, ligne ${rang + 1}`} {...useChamp(`redistribution.${rang}.montantCentimes`, control)} />
    <Bouton variante="discret" onClick={retirer}>Retirer<span className="pour-lecteur"> la ligne {rang + 1}</span></Bouton>
  </div>
);
