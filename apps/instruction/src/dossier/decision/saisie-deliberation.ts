import type { DeliberationDto } from '@maillage/contrats';
import { euros, type ErreurChamp } from '@maillage/ui';

/** Ce qui part à l’API : rien d’un sens à l’autre (un refus n’a pas de montant, un accord pas de motifs), pas de champ vide. */
export function saisieDeliberation({ sens, montantCentimes, conditions, motifs, numero, le, executoireLe }: DeliberationDto): Partial<DeliberationDto> {
  return {
    sens, numero, le,
    ...(sens === 'accord' ? { montantCentimes } : { motifs }),
    ...(conditions?.trim() ? { conditions } : {}),
    ...(executoireLe ? { executoireLe } : {}),
  };
}

/** Ce que la classe ne sait pas : le maximum de l’aide, les motifs d’un refus, l’ordre des dates. */
export function verifierDeliberation({ sens, montantCentimes, motifs, le, executoireLe }: DeliberationDto, aideMaximaleCentimes: number | null): readonly ErreurChamp[] {
  return [
    ...(sens === 'accord' && aideMaximaleCentimes !== null && (montantCentimes ?? 0) > aideMaximaleCentimes ? [{ chemin: 'montantCentimes', message: `Le montant voté ne peut pas dépasser l’aide maximale : ${euros(aideMaximaleCentimes)}.` }] : []),
    ...(sens !== 'accord' && !motifs?.length ? [{ chemin: 'motifs', message: 'Indiquez au moins un motif.' }] : []),
    ...(executoireLe && executoireLe < le ? [{ chemin: 'executoireLe', message: 'La délibération n’est exécutoire qu’à partir de sa date.' }] : []),
  ];
}
