import type { Etape, SectionAvis } from '@maillage/domain';
import { lignePartagee } from './ligne-partagee.ts';

describe('ce que l’expert lit', () => {
  it.each<[readonly SectionAvis[], Etape, string, boolean]>([
    [['projet'], 'projet', 'Description', true],
    [['projet'], 'calendrier', 'Début du projet', true],
    [['projet'], 'financement', 'Aide demandée', false],
    [['projet', 'financement'], 'financement', 'Aide demandée', true],
    [['projet'], 'structure', 'SIRET', false],
    [['projet', 'structure'], 'structure', 'SIRET', true],
    [['projet', 'structure'], 'structure', 'Contact', false],
    [['projet', 'contacts'], 'structure', 'Contact', true],
    [['projet', 'contacts'], 'structure', 'SIRET', false],
    [['projet', 'structure', 'financement', 'eligibilite', 'contacts'], 'engagements', 'Signataire', false],
  ])('%j, %s, « %s » : %s', (ouvertes, etape, terme, attendu) => expect(lignePartagee(ouvertes, etape, terme)).toBe(attendu));
});
