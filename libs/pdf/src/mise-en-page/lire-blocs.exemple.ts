import type { Bloc } from './blocs.ts';
import { enTexteBrut } from './segments.ts';

/** Tout ce qu’un acte dit, dans l’ordre de lecture, une phrase par ligne : ce que les essais relisent. */
export function lireBlocs(blocs: readonly Bloc[]): string {
  return blocs.flatMap(lireBloc).join('\n').replace(/[\u00a0\u202f]/g, ' ');
}

function lireBloc(bloc: Bloc): readonly string[] {
  switch (bloc.genre) {
    case 'titre': return [bloc.texte];
    case 'paragraphe': return [enTexteBrut(bloc.texte)];
    case 'liste': return bloc.entrees.map(enTexteBrut);
    case 'tableau': return [bloc.tableau.legende, ...[...bloc.tableau.lignes, bloc.tableau.total ?? []].map((ligne) => ligne.map(enTexteBrut).join(' '))];
    case 'encadre': return bloc.lignes.map(({ texte }) => enTexteBrut(texte));
    case 'signature': return [bloc.signature.delegation ?? '', bloc.signature.nom, bloc.signature.qualite, bloc.signature.mention];
    case 'ensemble': return bloc.blocs.flatMap(lireBloc);
    case 'page': return ['\f'];
  }
}
