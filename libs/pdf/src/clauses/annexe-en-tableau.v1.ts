import type { Annexe, LigneRefus } from '../donnees/commission.ts';
import { type Bloc, paragraphe, tableau, titre } from '../mise-en-page/blocs.ts';

/** Les bénéficiaires et leurs totaux ; puis les demandes non retenues, avec leurs motifs. */
export const annexeEnTableau = ({ lignes, totalAssiette, totalMontant }: Annexe, refus: readonly LigneRefus[]): readonly Bloc[] => [
  ...(lignes.length === 0 ? [] : [titre('Annexe – Bénéficiaires'), tableau({
    legende: lignes.length === 1 ? 'Un bénéficiaire' : `${lignes.length} bénéficiaires`, entetes: 'colonnes',
    colonnes: [{ titre: 'N°', part: 5 }, { titre: 'Bénéficiaire et SIRET', part: 8 }, { titre: 'Objet et commune', part: 8 }, { titre: 'Assiette', part: 5, alignement: 'droite' }, { titre: 'Taux', part: 3, alignement: 'droite' }, { titre: 'Montant', part: 5, alignement: 'droite' }],
    lignes: lignes.map(({ numero, structure, siret, objet, commune, assiette, taux, montant }) => [numero, `${structure}\n${siret}`, `${objet}\n${commune}`, assiette, taux, montant]),
    total: ['Total', '', '', totalAssiette, '', totalMontant],
  })]),
  ...(refus.length === 0 ? [] : [titre('Annexe – Demandes non retenues'), tableau({
    legende: refus.length === 1 ? 'Une demande' : `${refus.length} demandes`, entetes: 'colonnes',
    colonnes: [{ titre: 'N°', part: 4 }, { titre: 'Structure', part: 6 }, { titre: 'Objet et commune', part: 7 }, { titre: 'Motifs', part: 9 }],
    lignes: refus.map(({ numero, structure, objet, commune, motifs }) => [numero, structure, `${objet}\n${commune}`, motifs.join('\n')]),
  })]),
  ...(lignes.length + refus.length === 0 ? [paragraphe('Aucun dossier n’est rattaché à ce rapport.')] : []),
];
