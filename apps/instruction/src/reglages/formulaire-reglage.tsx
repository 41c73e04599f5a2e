import { classeDuReglage, type ReglageDetail } from '@maillage/contrats';
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
export function FormulaireReglage({ reglage: { code, titre, champs, version, valeur } }: { readonly reglage: ReglageDetail }) {
  const client = useQueryClient();
  const annoncer = useAnnoncer();
  const dto = useMemo(() => classeDuReglage(champs) as new () => FieldValues, [champs]);
  const relire = () => client.invalidateQueries({ queryKey: reglages.queryKey });
  const { control, soumettre, erreurs, tentative, echec, occupe, modifie } = useFormulaire<FieldValues>({
    dto, depart: valeur,
    envoyer: async (saisie) => {
      client.setQueryData(['reglages', code], await appeler<ReglageDetail>(`/api/instruction/reglages/${code}`, { methode: 'PUT', version, corps: { valeur: saisie } }));
      await relire();
      annoncer(`Réglage enregistré : ${titre}`);
    },
  });
  useAvantDePartir(modifie && !occupe);
  return (
    <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      {echec && <Encart ton={echec.perime ? 'attention' : 'erreur'} annonce titre={echec.perime ? 'Quelqu’un a changé ce réglage entre-temps : relisez-le, puis recommencez.' : echec.message}>{echec.perime && <Bouton variante="secondaire" onClick={() => void relire()}>Relire le réglage</Bouton>}</Encart>}
      {champs.map((champ) => <ChampDuReglage key={champ.nom} champ={champ} control={control} />)}
      <Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer et confirmer</Bouton>
    </form>
  );
}
