import { ajouterJours } from '../../temps/jour.ts';
import { virement } from '../grand-livre/ecriture.ts';
import { solde } from '../grand-livre/soldes.ts';
import type { OperationContradictoire, OperationTitre } from '../operation.ts';
import { accepter, type IssueOperation, montantValide, premierRefus, type Situation } from '../situation.ts';

/** Ce que le bénéficiaire doit encore rendre, en centimes : à titrer et à recouvrer. */
export const tropPercuRestant = ({ soldes }: Pick<Situation, 'soldes'>): number => solde(soldes, 'trop-percu-a-titrer') + solde(soldes, 'titres-a-recouvrer');

/** Ouvre le délai d’observations ; l’ouvrir de nouveau le fait repartir. */
export const ouvrirContradictoire = (situation: Situation, { le }: OperationContradictoire): IssueOperation =>
  premierRefus(['sans-trop-percu', tropPercuRestant(situation) === 0]) ?? accepter({ contradictoireLe: le });

/** Un titre, à partir du lendemain du délai d’observations ; le cumul des titres ne dépasse pas le trop-perçu constaté. */
export const emettreTitre = ({ faits: { contradictoireLe }, soldes, parametres }: Situation, { le, montantCentimes }: OperationTitre): IssueOperation => premierRefus(
  ['contradictoire-absent', contradictoireLe === null],
  ['contradictoire-non-echu', contradictoireLe !== null && le <= ajouterJours(contradictoireLe, parametres.contradictoireJours)],
  ['montant-invalide', !montantValide(montantCentimes)],
  ['superieur-au-trop-percu', montantCentimes > solde(soldes, 'trop-percu-a-titrer')],
) ?? accepter({}, virement(montantCentimes, 'trop-percu-a-titrer', 'titres-a-recouvrer'));

/** Ce qui sort des titres émis : recouvré, annulé (redevient à titrer) ou admis en non-valeur ; jamais plus que ce qui reste à recouvrer. */
export const sortirDesTitres = ({ soldes }: Situation, montantCentimes: number, vers: 'recouvre' | 'trop-percu-a-titrer' | 'non-valeur'): IssueOperation => premierRefus(
  ['montant-invalide', !montantValide(montantCentimes)],
  ['superieur-au-titre', montantCentimes > solde(soldes, 'titres-a-recouvrer')],
) ?? accepter({}, virement(montantCentimes, 'titres-a-recouvrer', vers));
