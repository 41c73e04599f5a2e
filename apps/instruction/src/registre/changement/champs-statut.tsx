import { STATUTS_LIEU } from '@maillage/contrats';
import { ChampDate, ListeDeroulante, useChamp } from '@maillage/ui';
import type { Control } from 'react-hook-form';
import { options } from '../libelles.ts';

/** Un statut et le jour où il commence. */
export const ChampsStatut = ({ control, facultatif = false }: { readonly control: Control; readonly facultatif?: boolean }) => (
  <>
    <ListeDeroulante libelle="Statut" facultatif={facultatif} vide={facultatif ? 'Ne pas changer' : 'Choisissez'} options={options(STATUTS_LIEU)} {...useChamp('statut.statut', control)} />
    <ChampDate libelle="Depuis le" facultatif={facultatif} {...useChamp('statut.du', control)} />
  </>
);
