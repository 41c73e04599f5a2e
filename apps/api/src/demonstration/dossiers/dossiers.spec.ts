import 'reflect-metadata';
import { EDITION_2022_2024, EDITION_2025_2028 } from '@maillage/domain';
import { dossierComplet, porteuse, PORTEUSES } from '@maillage/exemples';
import { piecesAttendues, tachesDu } from '../../dossier/taches.ts';
import { BROUILLONS } from './brouillons.ts';
import { ANCIENS, DECIDES } from './decides.ts';
import { DEPOSES } from './deposes.ts';
import type { Depose } from './dossier-joue.ts';
import { EN_COMITE, EN_INSTRUCTION } from './en-instruction.ts';

const TOUS: readonly Depose[] = [...ANCIENS, ...DECIDES, ...EN_COMITE, ...EN_INSTRUCTION, ...DEPOSES];
const DERNIER_JOUR = '2026-11-20';

const deposees = (pieces: readonly { readonly code: string; readonly nom: string }[]) => pieces.map(({ code, nom }) => ({ id: code, code, nom, type: 'application/pdf', taille: 1, sha256: '', analyse: 'non-analysee', deposeeLe: '' }) as const);

describe('dossier complet', () => {
  const cas = [EDITION_2022_2024, EDITION_2025_2028].flatMap((reglement) => (['creation', 'developpement'] as const).flatMap((volet) => PORTEUSES.map((une) => [reglement.code, volet, une.structure.raisonSociale, reglement, une] as const)));
  it.each(cas)('%s, %s, %s : chaque étape est terminée', async (_edition, volet, _nom, reglement, une) => {
    const { contenu, reponses, pieces } = dossierComplet({ commune: '33104', volet, reglement, porteuse: une });
    const taches = await tachesDu(reglement, contenu, reponses, piecesAttendues(reglement, contenu, reponses, deposees(pieces)));
    expect(taches.map(({ etape, statut, erreurs }) => [etape, statut, erreurs])).toEqual(taches.map(({ etape }) => [etape, 'termine', []]));
  });
});

describe('dossiers de la démonstration', () => {
  it.each(TOUS.map((joue, rang) => [joue.nom, joue, rang] as const))('%s : la liste des tâches est terminée au dépôt', async (_nom, joue, rang) => {
    const reglement = joue.appel ? EDITION_2022_2024 : EDITION_2025_2028;
    const { contenu, reponses, pieces } = dossierComplet({ ...joue, porteuse: porteuse(joue.qui), reglement, depotLe: joue.deposeLe, variante: rang });
    const taches = await tachesDu(reglement, contenu, reponses, piecesAttendues(reglement, contenu, reponses, deposees(pieces.filter(({ code }) => code !== joue.sansPiece))));
    expect(taches.flatMap(({ erreurs }) => erreurs)).toEqual([]);
  });

  it('portent chacun un nom, sont soixante environ, et couvrent les douze départements', () => {
    const noms = [...TOUS, ...BROUILLONS].map(({ nom }) => nom);
    expect(new Set(noms).size).toBe(noms.length);
    expect(noms.length).toBeGreaterThanOrEqual(60);
    expect(noms.length).toBeLessThanOrEqual(70);
    expect(new Set(TOUS.map(({ commune }) => commune.slice(0, 2))).size).toBe(12);
  });

  it.each(TOUS.map((joue) => [joue.nom, joue] as const))('%s : un vote défavorable a ses motifs, rien ne vient après le 20 novembre 2026', (_nom, { sens, motifs, deposeLe, retireLe, classeLe, motif }) => {
    if (sens && sens !== 'accord') expect(motifs!.length).toBeGreaterThan(0);
    if (retireLe ?? classeLe) expect(motif).toBeTruthy();
    for (const jour of [deposeLe, retireLe, classeLe]) expect((jour ?? '') <= DERNIER_JOUR).toBe(true);
  });
});
