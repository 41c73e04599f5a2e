import type { Sourcee } from './provenance.ts';

/** Barème de l’aide : taux en pour mille, plafonds en centimes, par classe de territoire ou unique. */
export type Taux = {
  readonly assiette: Sourcee<'ht-si-tva-recuperee'>;
  readonly tranches: readonly {
    readonly volets?: readonly string[];
    readonly classe: 'toutes' | 'faible' | 'partielle' | 'forte';
    readonly tauxPourMille: Sourcee<number | null>;
    readonly plafondCentimes: Sourcee<number | null>;
  }[];
};
