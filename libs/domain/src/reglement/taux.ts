import type { Sourcee } from './provenance.ts';

/** Barème de l’aide : taux en pour mille, plafonds en centimes, par classe de territoire ou unique. */
export type Taux = {
  readonly assiette: Sourcee<'ht-si-tva-recuperee'>;
  /** Zonages qui valent la classe « forte » quelle que soit la vulnérabilité. */
  readonly forteSi?: readonly ('qpv' | 'ccdet')[];
  readonly tranches: readonly {
    /** Une tranche qui nomme le volet l’emporte sur celles qui n’en nomment aucun. */
    readonly volets?: readonly string[];
    readonly classe: 'toutes' | 'faible' | 'partielle' | 'forte';
    readonly tauxPourMille: Sourcee<number | null>;
    readonly plafondCentimes: Sourcee<number | null>;
  }[];
};
