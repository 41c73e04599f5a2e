import type { DonneesDeliberation, DonneesRapportCommission } from '@maillage/pdf';
import { enFrancais } from '@maillage/domain';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';

/** Le même rapport, ou la même délibération, pour le logiciel de l’assemblée : textes et annexe, sans mise en page propre. */
export async function enDocx(donnees: DonneesRapportCommission | DonneesDeliberation): Promise<Buffer> {
  const { autorite, objet, seance, annexe, refus, projet } = donnees;
  const corps = donnees.nature === 'rapport'
    ? [titre('Exposé des motifs', HeadingLevel.HEADING_2), ...donnees.expose.map(paragraphe)]
    : [...donnees.visas.map((un) => paragraphe(`Vu ${un} ;`)), paragraphe('Après en avoir délibéré,'), new Paragraph({ children: [new TextRun({ text: 'DÉCIDE', bold: true })] }), ...donnees.articles.flatMap((un, rang) => [titre(`Article ${rang + 1} – ${un.objet}`, HeadingLevel.HEADING_2), paragraphe(un.texte)])];
  const document = new Document({
    creator: autorite.nom, title: objet, styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: 'fr-FR' } } } } },
    sections: [{ children: [
      ...(projet ? [paragraphe('PROJET – document de travail, sans valeur juridique')] : []),
      titre(donnees.nature === 'rapport' ? `Rapport – ${objet}` : `Délibération${donnees.numero ? ` n° ${donnees.numero}` : ''} – ${objet}`, HeadingLevel.HEADING_1),
      paragraphe(`${autorite.nom}, commission permanente du ${enFrancais(seance.le)}, ${seance.lieu}.`), ...corps,
      ...(annexe.lignes.length > 0 ? [titre('Annexe – Bénéficiaires', HeadingLevel.HEADING_2), tableau(['N°', 'Bénéficiaire', 'SIRET', 'Objet', 'Commune', 'Assiette', 'Taux', 'Montant'], [...annexe.lignes.map(({ numero, structure, siret, objet: pour, commune, assiette, taux, montant }) => [numero, structure, siret, pour, commune, assiette, taux, montant]), ['Total', '', '', '', '', annexe.totalAssiette, '', annexe.totalMontant]])] : []),
      ...(refus.length > 0 ? [titre('Annexe – Demandes non retenues', HeadingLevel.HEADING_2), tableau(['N°', 'Structure', 'Objet', 'Commune', 'Motifs'], refus.map((un) => [un.numero, un.structure, un.objet, un.commune, un.motifs.join(' ')]))] : []),
    ] }],
  });
  return Packer.toBuffer(document);
}

const titre = (texte: string, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel]) => new Paragraph({ text: texte, heading });
const paragraphe = (texte: string) => new Paragraph({ text: texte, spacing: { after: 120 } });
const tableau = (entetes: readonly string[], lignes: readonly (readonly string[])[]) => new Table({
  width: { size: 100, type: WidthType.PERCENTAGE },
  rows: [entetes, ...lignes].map((ligne, rang) => new TableRow({ tableHeader: rang === 0, children: ligne.map((texte) => new TableCell({ children: [new Paragraph({ children: [new TextRun({ text: texte, bold: rang === 0, size: 18 })] })] })) })),
});
