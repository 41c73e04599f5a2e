import type { RibAffiche } from '@maillage/contrats';
import type { RibLu } from '../../rib/rib.repository.ts';

/** Un RIB tel qu’on le montre ; l’IBAN reste masqué, sauf `ibanClair` fourni à qui contrôle le compte. */
export const ribAffiche = ({ id, ibanMasque, titulaire, concordance, saisiLe, confirmeLe }: RibLu, ibanClair?: string): RibAffiche => ({ id, iban: ibanClair ?? ibanMasque, titulaire, concordance, saisiLe, confirmeLe });
