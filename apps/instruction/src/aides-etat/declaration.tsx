import { type AideEtatDossier, AideEtatDto } from '@maillage/contrats';
import { LIBELLES_REGIME, REGIMES_AIDE } from '@maillage/domain';
import { Actions, Bouton, ChampDate, ChampNombre, ChampTexte, ListeDeroulante, useChamp, ZoneTexte } from '@maillage/ui';
import { FormProvider, useFieldArray, useWatch } from 'react-hook-form';
import { Echec } from '../formulaire/echec.tsx';
import { Erreurs } from '../formulaire/erreurs.tsx';
import { useFormulaire } from '../formulaire/use-formulaire.ts';
import { useGeste } from '../formulaire/use-geste.ts';
import { AideDeclaree } from './aide-declaree.tsx';
import { lireSirens } from './sirens.ts';

/** Saisir la base de compatibilité, l’entreprise unique et les aides que le bénéficiaire déclare. */
export function Declaration({ dossierId, aide, onFini }: { readonly dossierId: string; readonly aide: AideEtatDossier; readonly onFini: () => void }) {
  const geste = useGeste<AideEtatDossier>(dossierId);
  const { formulaire, control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<AideEtatDto>({
    dto: AideEtatDto,
    depart: { regime: aide.regime ?? ('' as never), reference: aide.reference, entrepriseUnique: [...aide.entrepriseUnique], declareeLe: aide.declareeLe ?? '', declarations: aide.declarations.map((une) => ({ ...une })), ...(aide.intensiteMaxPourMille === null ? {} : { intensiteMaxPourMille: aide.intensiteMaxPourMille }) },
    envoyer: async ({ reference, declareeLe, intensiteMaxPourMille, ...reste }) => {
      await geste.mutateAsync({ chemin: `/api/instruction/dossiers/${dossierId}/aide-etat`, methode: 'PUT', version: aide.version, corps: { ...reste, ...(reference ? { reference } : {}), ...(declareeLe ? { declareeLe } : {}), ...(intensiteMaxPourMille ? { intensiteMaxPourMille } : {}) } });
      onFini();
    },
  });
  const regime = useWatch({ control, name: 'regime' }) as string;
  const { fields, append, remove } = useFieldArray({ control: formulaire.control, name: 'declarations' });
  const intensite = useChamp('intensiteMaxPourMille', control);
  const sirens = useChamp('entrepriseUnique', control);
  const declaree = useChamp('declareeLe', control);
  const deMinimis = regime.startsWith('de-minimis');
  return (
    <FormProvider {...formulaire}>
      <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
        <Erreurs erreurs={erreurs} tentative={tentative} />
        <Echec erreur={echec} dossierId={dossierId} apresRelecture={onFini} />
        <ListeDeroulante libelle="Base de compatibilité" largeur="plein" options={REGIMES_AIDE.map((valeur) => ({ valeur, libelle: LIBELLES_REGIME[valeur] }))} {...useChamp('regime', control)} />
        <ZoneTexte libelle="Référence" facultatif={deMinimis} aide="Article et numéro du régime exempté, ou pourquoi ce n’est pas une aide d’État." maxLongueur={400} {...useChamp('reference', control)} />
        {regime === 'rgec-651-2014' && <ChampNombre libelle="Intensité maximale" unite="%" {...intensite} value={typeof intensite.value === 'number' ? intensite.value / 10 : null} onChange={(valeur) => intensite.onChange(valeur == null ? undefined : Math.round(valeur * 10))} />}
        <ChampTexte libelle="SIREN des entreprises liées" facultatif aide="Celles qui forment une entreprise unique avec le bénéficiaire, séparées par des virgules." name="entrepriseUnique" erreur={sirens.erreur} defaultValue={aide.entrepriseUnique.join(', ')} onChange={({ target }) => sirens.onChange(lireSirens(target.value))} />
        {deMinimis && (
          <>
            <ChampDate libelle="Déclaration du bénéficiaire, reçue le" facultatif {...declaree} />
            {fields.map(({ id }, rang) => <AideDeclaree key={id} rang={rang} onRetirer={() => remove(rang)} />)}
            <Bouton variante="secondaire" onClick={() => append({ siren: aide.siren ?? '', octroyeeLe: '', financeur: '', montantCentimes: undefined as never, regime: regime as 'de-minimis-2023-2831' })}>Ajouter une aide déclarée</Bouton>
          </>
        )}
        <Actions><Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer la base</Bouton><Bouton variante="secondaire" onClick={onFini}>Annuler</Bouton></Actions>
      </form>
    </FormProvider>
  );
}
