import type { DonneesDeliberation } from '@maillage/pdf';
import { patchDetector } from 'docx';
import { readOds } from 'hucre/ods';
import { enDocx } from './en-docx.ts';
import { enOds } from './en-ods.ts';

const donnees = {
  nature: 'deliberation', gabarit: 'deliberation.v1', projet: true, numero: '2026.1.CP', objet: 'Création {{objet}}', autorite: { nom: 'Région' }, seance: { le: '2026-07-02', lieu: 'Bordeaux' },
  visas: ['le code {{visa}}'], articles: [{ objet: 'Attribution', texte: 'Il est {{article}}' }], refus: [{ numero: 'TL-2', structure: 'Asso', objet: 'Lieu', commune: 'Tulle (19)', motifs: ['{{motif}}'] }],
  annexe: { lignes: [{ numero: 'TL-1', structure: 'Asso {{structure}}', siret: '732 829 320 00074', objet: 'Lieu', commune: 'Tulle (19)', assiette: '1,00 €', taux: '50 %', montant: '{{montant}}' }], totalAssiette: '1,00 €', totalMontant: '{{total}}' },
} as unknown as DonneesDeliberation;

it('le DOCX s’ouvre, et porte visas, articles, annexe, totaux et motifs', async () => {
  expect([...await patchDetector({ data: await enDocx(donnees) })].sort()).toEqual(['article', 'montant', 'motif', 'objet', 'structure', 'total', 'visa']);
});

it.each([[1, 0.01], [1_234_567, 12_345.67], [10, 0.1], [2_999_999_999, 29_999_999.99]])('l’ODS s’ouvre, et %s centimes y valent %s euros', async (montantCentimes, euros) => {
  const { sheets: [feuille] } = await readOds(new Uint8Array(await enOds('Rapport : création [1/2] ?', [{ numero: 'TL-1', structure: 'Asso', siret: '73282932000074', objet: 'Lieu & co <b>', commune: 'Tulle (19)', assietteCentimes: montantCentimes * 2, montantCentimes }])));
  expect(feuille!.rows[0]).toContain('SIRET');
  expect(feuille!.rows[1]).toEqual(['TL-1', 'Asso', '73282932000074', 'Lieu & co <b>', 'Tulle (19)', expect.closeTo(euros * 2, 2), 50, euros]);
  expect(feuille!.rows[2]!.at(-1)).toBe(euros);
});
