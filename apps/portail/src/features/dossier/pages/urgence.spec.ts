import type { DossierResume } from '@maillage/contrats';
import { etatPorteur, type Etat } from '@maillage/domain';
import { estTermine, urgences } from './urgence.ts';

const dossier = (id: string, etat: Etat, dernierJour: DossierResume['dernierJour'] = '2028-09-01') => ({ id, etat, dernierJour }) as DossierResume;

describe('le geste le plus pressé', () => {
  it('les compléments passent avant les brouillons, la clôture la plus proche avant les autres', () => {
    const rangs = urgences([dossier('b2', 'BROUILLON'), dossier('i', 'EN_INSTRUCTION'), dossier('b1', 'BROUILLON', '2026-12-01'), dossier('c', 'A_COMPLETER')]).map(({ id }) => id);
    expect(rangs).toEqual(['c', 'b1', 'b2']);
  });

  it.each<[Etat, boolean, boolean]>([['BROUILLON', false, false], ['EN_INSTRUCTION', false, false], ['AJOURNE', false, false], ['ACCORDE', true, true], ['ACCORDE', false, false], ['REJETE', false, false], ['REJETE', true, true], ['DESISTE', false, true]])(
    'un dossier %s (décision notifiée : %s) est terminé : %s', (etat, notifie, attendu) => expect(estTermine({ etat, affiche: etatPorteur(etat, notifie) })).toBe(attendu));
});
