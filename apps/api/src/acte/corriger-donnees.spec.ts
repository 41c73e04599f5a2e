import type { DonneesActe } from '@maillage/pdf';
import { corrigerDonnees } from './corriger-donnees.ts';

const lettre = { nature: 'refus', gabarit: 'refus.v1', references: { dossier: 'TL-1', appel: 'AMI', deliberation: '2026.1.CP' }, date: '2026-11-20', decision: { numero: '2026.1.CP' }, motifs: ['Moins de deux ans.', 'Budget de 12 000 € sans devis.'], montantDemande: { chiffres: '12 000 €' }, destinataire: { adresse: ['3 place du Foirail'] } } as unknown as Extract<DonneesActe, { nature: 'refus' }>;

describe('corriger les données d’une lettre', () => {
  it('remplace le passage partout où il se lit', () => expect(corrigerDonnees(lettre, 'deux ans', 'trois ans')).toMatchObject({ motifs: ['Moins de trois ans.', 'Budget de 12 000 € sans devis.'] }));
  it('atteint l’adresse', () => expect(corrigerDonnees(lettre, '3 place', '13 place')).toMatchObject({ destinataire: { adresse: ['13 place du Foirail'] } }));
  it.each(['2026.1.CP', '2026.1', '2026-11-20', 'refus.v1', 'quatre ans', '12 000 €'])('« %s » ne se rectifie pas', (passage) => expect(corrigerDonnees(lettre, passage, 'x')).toBeNull());
  it('n’interprète pas le texte de remplacement', () => expect(corrigerDonnees(lettre, 'deux ans', '$& (sic)')).toMatchObject({ motifs: ['Moins de $& (sic).', 'Budget de 12 000 € sans devis.'] }));
});
