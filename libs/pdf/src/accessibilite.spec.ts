import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { accord, accuseReception, ajournement, avis, recapitulatif, refus, demandeComplements, irrecevabilite, procesVerbal } from './actes.exemple.ts';
import { deliberation, procesVerbalCommission, rapport } from './commission.exemple.ts';
import { arreteAttributif, convention } from './attribution.exemple.ts';
import { arreteModificatif, avenant, reponseChangement } from './changement.exemple.ts';
import type { DonneesActe } from './donnees/donnees-acte.ts';
import { lettreModele } from './lettre-modele.exemple.ts';
import { extremes } from './extremes.exemple.ts';
import { PAGE } from './mise-en-page/geometrie.ts';
import { rendreActe } from './rendre-acte.ts';

const actes: readonly (readonly [string, DonneesActe])[] = [
  ...[avenant, arreteModificatif, reponseChangement, convention, arreteAttributif, accuseReception, accord, refus, ajournement, recapitulatif, avis, demandeComplements, irrecevabilite, procesVerbal, rapport, deliberation, procesVerbalCommission, lettreModele].map((donnees) => [`exemple ${donnees.gabarit}`, donnees] as const),
  ...extremes.map((donnees) => [`extrême ${donnees.nature}`, donnees] as const),
];
const compter = (texte: string, motif: RegExp): number => (texte.match(motif) ?? []).length;

describe.each(actes)('le PDF (%s)', (_nom, donnees) => {
  let pdf: string;
  beforeAll(async () => { pdf = (await rendreActe(donnees)).toString('latin1'); });

  it('est balisé, en français, et montre son titre', () => {
    expect(pdf).toContain('/Lang (fr-FR)');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(compter(pdf, /\/S \/H1\b/g)).toBeGreaterThanOrEqual(1);
    expect(compter(pdf, /\/S \/Document\b/g)).toBe(1);
  });

  it('embarque toutes ses polices et n’en cite aucune autre', () => {
    expect(compter(pdf, /\/FontFile2 /g)).toBe(compter(pdf, /\/Type \/FontDescriptor/g));
    expect(pdf).not.toMatch(/Helvetica|Times-Roman|Courier/);
  });

  it('décrit le logo et le code QR à ceux qui ne les voient pas', () => {
    expect(compter(pdf, /\/S \/Figure\b/g)).toBe(2);
    expect(compter(pdf, /\/S \/Figure\n\/Alt \(/g)).toBe(2);
  });

  it('donne une portée à chaque cellule d’en-tête', () => expect(compter(pdf, /\/S \/TH\b/g)).toBe(compter(pdf, /\/Scope \/(Row|Column)/g)));

  it('joint ses données, en PDF/A-3a et PDF/UA-1', () => {
    expect(pdf).toContain('/AFRelationship /Data');
    expect(pdf).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('a des signets à partir de trois pages, pas avant', () => {
    expect(pdf.includes('/Type /Catalog') && pdf.includes('/Outlines ')).toBe(compter(pdf, /\/Type \/Page\n/g) > 2);
  });

  it('n’écrit rien hors de la page', () => {
    const points = positions(pdf);
    expect(points.length).toBeGreaterThan(20);
    for (const [x, y] of points) {
      expect(x).toBeGreaterThanOrEqual(PAGE.gauche - 40);
      expect(x).toBeLessThan(PAGE.droite);
      expect(y).toBeGreaterThan(20);
      expect(y).toBeLessThan(PAGE.hauteur - 20);
    }
  });
});

it('échappe le titre dans les métadonnées, qui restent du XML bien formé', async () => {
  const pdf = (await rendreActe({ ...accord, autorite: { ...accord.autorite, nom: 'Bois & <Cie>' } })).toString('latin1');
  const xmp = pdf.slice(pdf.indexOf('<?xpacket begin'), pdf.indexOf('<?xpacket end'));
  expect(xmp).toContain('Bois &amp; &lt;Cie&gt;');
  expect(xmp).not.toMatch(/&(?!amp;|lt;|gt;)/);
});

it('laisse lire à pdftotext et à pdfinfo tout ce que l’acte dit', async () => {
  if (!present('pdftotext')) return void process.stdout.write('poppler absent : relecture par pdftotext sautée.\n');
  const dossier = mkdtempSync(join(tmpdir(), 'acte-'));
  const fichier = join(dossier, 'acte.pdf');
  writeFileSync(fichier, await rendreActe(accuseReception));
  const texte = execFileSync('pdftotext', [fichier, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  const arbre = execFileSync('pdfinfo', ['-struct', fichier], { encoding: 'utf8' });
  rmSync(dossier, { recursive: true });
  for (const mention of ['sous réserve que la demande soit complète', 'réputée rejetée', 'ne vaut ni accord ni promesse de subvention', 'quarante-deux mille euros', accuseReception.verification.adresse, 'Page 1 sur 2']) expect(texte).toContain(mention);
  for (const balise of ['Document', 'H1', 'H2', 'Table', 'Caption', 'TH', 'Figure', 'Link']) expect(arbre).toMatch(new RegExp(`^\\s*${balise}\\b`, 'm'));
});

/** Les origines de chaque texte dessiné, en points, lues dans les flux décomprimés. */
function positions(pdf: string): readonly (readonly [number, number])[] {
  return [...pdf.matchAll(/\/Filter \/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g)].flatMap(([, flux = '']) => {
    const contenu = inflateSync(Buffer.from(flux, 'latin1')).toString('latin1');
    return contenu.includes(' Tm\n') ? [...contenu.matchAll(/1 0 0 1 ([\d.-]+) ([\d.-]+) Tm/g)].map(([, x, y]) => [Number(x), Number(y)] as const) : [];
  });
}

function present(outil: string): boolean {
  try {
    execFileSync(outil, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
