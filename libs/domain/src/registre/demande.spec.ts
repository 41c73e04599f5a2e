import type { Role } from '../dossier/machine.ts';
import { type EtatDemande, gestesPossibles, visaNecessaire } from './demande.ts';

describe('une demande de changement du registre', () => {
  it.each<[EtatDemande, readonly Role[], readonly string[]]>([
    ['DEPOSEE', ['EXPERT'], ['appliquer', 'proposer', 'refuser']],
    ['DEPOSEE', ['INSTRUCTEUR'], ['appliquer', 'proposer', 'refuser']],
    ['DEPOSEE', ['PORTEUR', 'FINANCIER', 'AUDITEUR'], []],
    ['PROPOSEE', ['EXPERT', 'INSTRUCTEUR', 'ADMIN'], []],
    ['PROPOSEE', ['VALIDEUR'], ['viser', 'ecarter']],
    ['APPLIQUEE', ['VALIDEUR', 'EXPERT'], []],
    ['REFUSEE', ['VALIDEUR', 'EXPERT'], []],
  ])('%s offre à %j : %j', (etat, roles, gestes) => expect(gestesPossibles(etat, roles)).toEqual(gestes));

  it.each<[number, readonly Role[], boolean]>([
    [0, ['EXPERT'], false], [1, ['EXPERT'], true], [1, ['INSTRUCTEUR', 'ADMIN'], true], [1, ['VALIDEUR'], false], [0, ['VALIDEUR'], false],
  ])('%i dossier touché, %j : le visa est nécessaire ? %s', (touches, roles, attendu) => expect(visaNecessaire(touches, roles)).toBe(attendu));
});
