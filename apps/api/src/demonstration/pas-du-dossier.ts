import { ajouterJours, type Jour } from '@maillage/domain';
import { DeposerDossier } from '../dossier/deposer-dossier.ts';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { RetirerDossier } from '../dossier/retirer-dossier.ts';
import { instantDu, ouvre, type Pas } from './agenda.ts';
import { DEPOT_ENVISAGE } from './dossiers/brouillons.ts';
import { type AvisJoue, type Brouillon, type Depose, type Jalon, JALONS } from './dossiers/dossier-joue.ts';
import { pasDesFinances } from './finances-jouees.ts';
import { InstructionJouee } from './instruction-jouee.ts';
import { Redaction } from './rediger.ts';
import type { Scene } from './scene.ts';

const ETAPES = ['structure', 'projet', 'calendrier', 'financement', 'engagements'] as const;
const COMITE_DE_RENTREE = '2026-09-15';

/** Les pas d’un brouillon : commencé, rempli étape par étape, parfois à deux, parfois abandonné. */
export function pasDuBrouillon(scene: Scene, joue: Brouillon, rang: number): readonly Pas[] {
  const redaction = new Redaction(scene, joue, DEPOT_ENVISAGE, rang);
  const jour = (jours: number): Jour => ajouterJours(joue.creeLe, jours);
  const pas: Pas[] = [{ le: instantDu(joue.creeLe, 2, rang), jouer: () => redaction.commencer() }];
  if (joue.avec) pas.push({ le: instantDu(joue.creeLe, 3, rang), jouer: () => scene.base.transaction((tx) => scene.app.get(DossierRepository).inviter(tx, redaction.id, scene.acteurs(joue.avec!).id)) });
  joue.etapes.forEach((etape, place) => pas.push({ le: instantDu(jour(place), 5 + place, rang), jouer: () => redaction.remplir(etape, joue.avec && etape === 'calendrier' ? scene.acteurs(joue.avec) : undefined) }));
  if (joue.pieces) pas.push({ le: instantDu(jour(joue.etapes.length), 4, rang), jouer: () => redaction.joindre() });
  if (joue.abandonneLe) pas.push({ le: instantDu(joue.abandonneLe, 4, rang), jouer: () => scene.app.get(RetirerDossier).executer(redaction.porteur.id, redaction.id, '') });
  return pas;
}

/** Les pas d’un dossier déposé, de sa création au jalon choisi. */
export function pasDuDepose(scene: Scene, joue: Depose, rang: number): readonly Pas[] {
  const redaction = new Redaction(scene, joue, joue.deposeLe, rang);
  const instruction = new InstructionJouee(scene, joue, redaction, rang);
  const avant = (jours: number): Jour => ajouterJours(joue.deposeLe, -jours);
  const fin = JALONS.indexOf(joue.jusqua);
  const deposer = async () => { await scene.app.get(DeposerDossier).executer(redaction.auteur, redaction.id, await redaction.version(), scene.hasard.uuid()); };
  const pas: Pas[] = joue.postal ? pasDeLaSaisie(joue, redaction, rang, deposer) : [
    { le: instantDu(avant(14 + (rang % 17)), 2, rang), jouer: () => redaction.commencer() },
    ...ETAPES.map((etape, place) => ({ le: instantDu(avant(12 - 2 * place), 6 + place, rang), jouer: () => redaction.remplir(etape) })),
    { le: instantDu(avant(1), 10, rang), jouer: () => redaction.joindre(joue.sansPiece) },
    { le: instantDu(joue.deposeLe, 3 + (rang % 13), rang), jouer: deposer },
  ];
  pas.push(...jalonsDe(joue, instruction).flatMap(({ jalon, jour, jouer }) => (JALONS.indexOf(jalon) <= fin ? [{ le: instantDu(ouvre(jour), JALONS.indexOf(jalon) + 4, rang), jouer }] : [])));
  if (joue.finances) pas.push(...pasDesFinances(scene, redaction, { commission: joue.commission!, jusqua: joue.finances }, rang));
  if (joue.complements) pas.push({ le: instantDu(joue.complements.demandeLe, 16, rang), jouer: () => instruction.demanderComplements(joue.complements!) });
  if (joue.expertise) pas.push(...pasDeLAvis(joue.expertise, instruction, rang));
  if (joue.retireLe) pas.push({ le: instantDu(joue.retireLe, 12, rang), jouer: () => scene.app.get(RetirerDossier).executer(redaction.porteur.id, redaction.id, joue.motif!) });
  if (joue.classeLe) pas.push({ le: instantDu(joue.classeLe, 12, rang), jouer: () => instruction.classer() });
  return pas;
}

/** Un envoi postal se saisit en une journée. */
const pasDeLaSaisie = ({ deposeLe, sansPiece }: Depose, redaction: Redaction, rang: number, deposer: () => Promise<void>): Pas[] =>
  [() => redaction.commencer(), ...ETAPES.map((etape) => () => redaction.remplir(etape)), () => redaction.joindre(sansPiece), deposer].map((jouer, place) => ({ le: instantDu(deposeLe, 2 + place, rang), jouer }));

/** La demande d’avis, puis la réponse si elle est venue. */
function pasDeLAvis(expertise: AvisJoue, instruction: InstructionJouee, rang: number): readonly Pas[] {
  const { demandeLe, rendu } = expertise;
  return [{ le: instantDu(demandeLe, 14, rang), jouer: () => instruction.demanderAvis(expertise) }, ...(rendu ? [{ le: instantDu(rendu.le, 15, rang), jouer: () => instruction.rendreAvis(rendu) }] : [])];
}

type Prevu = { readonly jalon: Jalon; readonly jour: Jour; readonly jouer: () => Promise<void> };

/** Quand chaque jalon est joué : l’instruction compte depuis le dépôt, le reste depuis les séances. */
function jalonsDe({ deposeLe, comite = COMITE_DE_RENTREE, commission, sens }: Depose, instruction: InstructionJouee): readonly Prevu[] {
  const avantLaCommission: readonly Prevu[] = [
    { jalon: 'pris', jour: ajouterJours(deposeLe, 3), jouer: () => instruction.prendre() },
    { jalon: 'complet', jour: ajouterJours(deposeLe, 7), jouer: () => instruction.declarerComplet() },
    { jalon: 'examen', jour: ajouterJours(deposeLe, 12), jouer: () => instruction.examiner() },
    { jalon: 'budget', jour: ajouterJours(deposeLe, 18), jouer: () => instruction.instruireBudget() },
    { jalon: 'propose', jour: ajouterJours(comite, -12), jouer: () => instruction.proposer() },
    { jalon: 'comite', jour: ajouterJours(comite, 1), jouer: () => instruction.passerComite() },
  ];
  if (!commission) return avantLaCommission;
  const executoireLe = ouvre(ajouterJours(commission, 7));
  return [
    ...avantLaCommission,
    { jalon: 'inscrit', jour: ajouterJours(commission, -25), jouer: () => instruction.inscrire() },
    { jalon: 'vote', jour: ajouterJours(commission, 1), jouer: () => instruction.voter() },
    ...(sens === 'ajournement' ? [] : [{ jalon: 'executoire', jour: executoireLe, jouer: () => instruction.rendreExecutoire(executoireLe) } as const]),
    { jalon: 'soumis', jour: ajouterJours(commission, 8), jouer: () => instruction.soumettre() },
    { jalon: 'vise', jour: ajouterJours(commission, 9), jouer: () => instruction.viser() },
    { jalon: 'signe', jour: ajouterJours(commission, 9), jouer: () => instruction.signer() },
    { jalon: 'notifie', jour: ajouterJours(commission, 11), jouer: () => instruction.notifier() },
  ];
}
