import { PassThrough } from 'node:stream';
import type { Response } from 'express';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import { choisirColonnes, type ColonneExport, exporter, type FormatExport } from './tableur.ts';

type Ligne = { readonly nom: string; readonly le: `${number}-${number}-${number}` | null; readonly montant: number | null };
const COLONNES: readonly ColonneExport<Ligne>[] = [
  { code: 'nom', titre: 'Nom', valeur: ({ nom }) => ({ texte: nom }) },
  { code: 'le', titre: 'Votée le', valeur: ({ le }) => ({ jour: le }) },
  { code: 'montant', titre: 'Montant (€)', valeur: ({ montant }) => ({ centimes: montant }) },
];
const LIGNES: readonly Ligne[] = [{ nom: '=HYPERLINK("http://x")', le: '2026-02-28', montant: 1_234_567 }, { nom: 'Été\u0000 & « Cie »', le: null, montant: null }, { nom: '-1+1', le: '2024-02-29', montant: -50 }];

async function ecrire(format: FormatExport, colonnes = COLONNES): Promise<{ readonly octets: Buffer; readonly entetes: Readonly<Record<string, string>> }> {
  const entetes: Record<string, string> = {};
  const flux = new PassThrough();
  const reponse = Object.assign(flux, { type(valeur: string) { entetes['type'] = valeur; return reponse; }, attachment(valeur: string) { entetes['nom'] = valeur; return reponse; } });
  const morceaux: Buffer[] = [];
  flux.on('data', (morceau: Buffer) => morceaux.push(morceau));
  await exporter(format, 'subventions', colonnes, (async function* () { yield* LIGNES; })(), reponse as unknown as Response);
  return { octets: Buffer.concat(morceaux), entetes };
}

describe('l’export d’une liste', () => {
  it('en CSV : virgule décimale, formules neutralisées', async () => {
    const { octets, entetes } = await ecrire('csv');
    expect(octets.toString('utf8').replace('\uFEFF', '').split('\n').slice(0, 4)).toEqual(['Nom;Votée le;Montant (€)', '"\'=HYPERLINK(""http://x"")";2026-02-28;12345,67', 'Été\u0000 & « Cie »;;', '\'-1+1;2024-02-29;\'-0,50']);
    expect(entetes).toEqual({ type: 'text/csv; charset=utf-8', nom: 'subventions.csv' });
  });

  it.each([['xlsx', readXlsx], ['ods', readOds]] as const)('en %s : des nombres, des dates, et une formule qui reste un texte', async (format, lire) => {
    const { sheets: [feuille] } = await lire((await ecrire(format)).octets);
    const [entete, une, deux, trois] = feuille!.rows;
    expect(entete).toEqual(['Nom', 'Votée le', 'Montant (€)']);
    expect([une![0], une![2]]).toEqual(['=HYPERLINK("http://x")', 12_345.67]);
    expect(new Date(une![1] as string | Date).toISOString().slice(0, 10)).toBe('2026-02-28');
    expect([deux![0], deux![1] ?? null, deux![2] ?? null]).toEqual(['Été & « Cie »', null, null]);
    expect([trois![0], trois![2]]).toEqual(['-1+1', -0.5]);
    expect([...(feuille!.cells ?? [])].filter(([, cellule]) => 'formula' in cellule && cellule.formula)).toEqual([]);
  });

  it.each([[undefined, 'nom,le,montant'], ['', 'nom,le,montant'], ['montant, nom,montant', 'montant,nom']])('« %s » choisit %s', (demandees, attendu) => expect(choisirColonnes(COLONNES, demandees).map(({ code }) => code).join(',')).toBe(attendu));
  it('une colonne inconnue se refuse', () => expect(() => choisirColonnes(COLONNES, 'nom,iban')).toThrow('La colonne « iban » n’existe pas.'));
});
