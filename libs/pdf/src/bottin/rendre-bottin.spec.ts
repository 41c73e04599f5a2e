import { createHash } from 'node:crypto';
import { bottin } from './bottin.exemple.ts';
import { rendreBottin } from './rendre-bottin.ts';

const empreinte = (octets: Buffer): string => createHash('sha256').update(octets).digest('hex');
const compter = (texte: string, motif: RegExp): number => (texte.match(motif) ?? []).length;

describe('le bottin', () => {
  it('se réimprime à l’octet, et change avec ses données', async () => {
    const octets = await rendreBottin(bottin);
    expect(empreinte(await rendreBottin(structuredClone(bottin)))).toBe(empreinte(octets));
    expect(empreinte(octets)).toBe('7c18bf523766e7f63689892a312db145a252fd009703ba434cba19e107a7e39d');
    expect(empreinte(await rendreBottin({ ...bottin, le: '2026-11-21' }))).not.toBe(empreinte(octets));
  });

  it('est balisé : un titre, un tableau par département, une portée par en-tête, un lien par site', async () => {
    const pdf = (await rendreBottin(bottin)).toString('latin1');
    expect(pdf).toContain('/Lang (fr-FR)');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect([compter(pdf, /\/S \/H1\b/g), compter(pdf, /\/S \/H2\b/g), compter(pdf, /\/S \/Table\b/g), compter(pdf, /\/S \/Figure\b/g)]).toEqual([1, 3, 3, 1]);
    expect(compter(pdf, /\/S \/TH\b/g)).toBe(3 * 4);
    expect(compter(pdf, /\/Scope \/Column/g)).toBe(3 * 4);
    expect(compter(pdf, /\/S \/TR\b/g)).toBe(3 + 63);
    expect(compter(pdf, /\/S \/Link\b/g)).toBeGreaterThanOrEqual(1 + bottin.departements.flatMap(({ lieux }) => lieux.filter(({ site }) => site !== null)).length);
    expect(pdf).toContain('/Outlines ');
  });

  it('sans aucun lieu, le dit', async () => {
    const pdf = (await rendreBottin({ ...bottin, departements: [] })).toString('latin1');
    expect(compter(pdf, /\/S \/Table\b/g)).toBe(0);
    expect(compter(pdf, /\/S \/P\b/g)).toBe(3);
  });
});
