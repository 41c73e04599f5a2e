import { ChampTexte, useChamp, ZoneTexte } from '@maillage/ui';
import type { Control } from 'react-hook-form';

/** Pourquoi ce changement, et ce qui le prouve : l’histoire du lieu les garde. */
export const ChampsRaison = ({ control }: { readonly control: Control }) => (
  <>
    <h2>Pourquoi</h2>
    <ZoneTexte libelle="Motif du changement" aide="L’histoire du lieu le garde, avec votre nom et la date." rows={3} maxLongueur={1000} {...useChamp('motif', control)} />
    <ChampTexte libelle="Preuve" facultatif aide="Une visite, un appel, une adresse de page, un document : de quoi vérifier." {...useChamp('preuve', control)} />
  </>
);
