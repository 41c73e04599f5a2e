import { classeDuReglage, type ReglageDetail } from '@maillage/contrats';
import type { SchemaReglage } from '@maillage/domain';
import { Bouton, Encart, useAnnoncer } from '@maillage/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FieldValues } from 'react-hook-form';
import { appeler } from '../api/client.ts';
import { Erreurs } from '../formulaire/erreurs.tsx';
import { useAvantDePartir } from '../formulaire/use-avant-de-partir.ts';
import { useFormulaire } from '../formulaire/use-formulaire.ts';
import { ChampDuReglage } from './champs.tsx';
import { reglages } from './requetes.ts';

/** Le formulaire d’une famille, dessiné et jugé par son schéma ; enregistrer vaut confirmation. */
export function FormulaireReglage({ schema, reglage: { code, version, valeur, confirmeLe } }: { readonly schema: SchemaReglage<unknown>; readonly reglage: ReglageDetail }) {
  const client = useQueryClient();
  const annoncer = useAnnoncer();
  const dto = useMemo(() => classeDuReglage(schema.champs) as new () => FieldValues, [schema]);
  const relire = () => client.invalidateQueries({ queryKey: reglages.queryKey });
  const { control, soumettre, erreurs, tentative, echec, occupe, modifie } = useFormulaire<FieldValues>({
    dto, depart: valeur, ...(schema.controler && { controler: schema.controler }),
    envoyer: async (saisie) => {
      client.setQueryData(['reglages', code], await appeler<ReglageDetail>(`/api/instruction/reglages/${code}`, { methode: 'PUT', version, corps: { valeur: saisie } }));
      await relire();
      annoncer(`Réglage enregistré : ${schema.titre}`);
    },
  });
  useAvantDePartir(modifie && !occupe);
  return (
    <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      {echec && <Encart ton={echec.perime ? 'attention' : 'erreur'} annonce titre={echec.perime ? 'Quelqu’un a changé ce réglage entre-temps : relisez-le, puis recommencez.' : echec.message}>{echec.perime && <Bouton variante="secondaire" onClick={() => void relire()}>Relire le réglage</Bouton>}</Encart>}
      {schema.champs.map((champ) => <ChampDuReglage key={champ.nom} champ={champ} control={control} />)}
      <Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">{confirmeLe === null && !modifie ? 'Confirmer ces valeurs' : 'Enregistrer et confirmer'}</Bouton>
    </form>
  );
}
