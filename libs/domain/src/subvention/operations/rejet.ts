import { contrePasser, type LigneEcriture } from '../grand-livre/ecriture.ts';
import { cleSolde, comptesALEnvers } from '../grand-livre/soldes.ts';
import type { OperationRejet } from '../operation.ts';
import { accepter, type IssueOperation, premierRefus, type Situation } from '../situation.ts';

/** Le rejet d’un mandat par le comptable : son écriture est contre-passée, la subvention redevient ce qu’elle était ; les crédits d’un exercice clos sont annulés plutôt que rendus. */
export function rejeterVersement({ faits, soldes, exercices }: Situation, { lignes, avant }: OperationRejet): IssueOperation {
  const inverses = contrePasser({ dossier: null, lignes }).lignes.map((ligne): LigneEcriture =>
    (ligne.compte === 'cp-disponibles' && ligne.exercice !== null && exercices[ligne.exercice] === 'CLOS' ? { ...ligne, compte: 'cp-annules' } : ligne));
  const apres: Record<string, number> = { ...soldes };
  for (const { compte, montantCentimes, exercice } of inverses) apres[cleSolde(compte, exercice)] = (apres[cleSolde(compte, exercice)] ?? 0) + montantCentimes;
  return premierRefus(['versement-suivi', (faits.plafondDuCentimes ?? null) !== null || comptesALEnvers(apres).length > comptesALEnvers(soldes).length]) ?? accepter(avant, inverses);
}
