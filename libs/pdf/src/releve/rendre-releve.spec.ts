import { createHash } from 'node:crypto';
import { releve } from './releve.exemple.ts';
import { rendreReleve } from './rendre-releve.ts';

const empreinte = (octets: Buffer): string => createHash('sha256').update(octets).digest('hex');
const compter = (texte: string, motif: RegExp): number => (texte.match(motif) ?? []).length;

describe('le relevé d’un bénéficiaire', () => {
  it('se réimprime à l’octet, et change avec ses données', async () => {
    const octets = await rendreReleve(releve);
    expect(empreinte(await rendreReleve(structuredClone(releve)))).toBe(empreinte(octets));
    expect(empreinte(octets)).toBe('f75f5defec7b314f83392760e1a0f7a10aa042f630cf23ff971c44ee51778a20');
    expect(empreinte(await rendreReleve({ ...releve, le: '2026-11-21' }))).not.toBe(empreinte(octets));
  });

  it('est balisé : un tableau des sommes, un par subvention versée', async () => {
    const pdf = (await rendreReleve(releve)).toString('latin1');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect([compter(pdf, /\/S \/H1\b/g), compter(pdf, /\/S \/H2\b/g), compter(pdf, /\/S \/Table\b/g)]).toEqual([1, 3, 3]);
    expect(compter(pdf, /\/Scope \/Column/g)).toBe(6 + 4 + 4);
  });

  it('sans subvention, le dit', async () => {
    const pdf = (await rendreReleve({ ...releve, subventions: [] })).toString('latin1');
    expect([compter(pdf, /\/S \/Table\b/g), compter(pdf, /\/S \/P\b/g)]).toEqual([0, 2]);
  });
});
