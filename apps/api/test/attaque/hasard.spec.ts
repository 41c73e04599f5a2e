import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Document } from '../../src/openapi/document.ts';
import { TOUS_LES_ROLES } from '../../src/droits/droits.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

/** Plus de requêtes pour une nuit d’essais : MAILLAGE_HASARD=2000. */
const PAR_OPERATION = Number(process.env['MAILLAGE_HASARD'] ?? 5);
type Schema = { readonly $ref?: string; readonly type?: string; readonly properties?: Readonly<Record<string, Schema>>; readonly items?: Schema; readonly enum?: readonly unknown[]; readonly anyOf?: readonly Schema[] };
type Operation = { readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }; readonly parameters?: readonly { readonly name: string; readonly in: string }[] };

/** Ce qu’un client hostile met à la place d’une valeur. */
const PIEGES = fc.constantFrom<unknown>(null, false, true, 0, -0, -1, 1e-7, 5e-324, 1e20, 1e308, '', ' ', '\u0000', '\ud800', '\u202Egnp', '👩‍👩‍👧', 'é', 'e\u0301', '=1+1', '<script>alert(1)</script>', 'a\r\nBcc: x@y.fr', '0001-01-01', '9999-12-31', '2027-02-29', '1900-01-01', 'x'.repeat(6_000), '%00', "'; DROP TABLE dossier; --", [], [null], [[]], {}, { $gt: '' }, { length: 3 }, { toString: 1 }, { toJSON: 'x' });

describe('des requêtes tirées du contrat OpenAPI', () => {
  let essai: ApplicationDeTest;
  let contrat: Document;
  let agent: Compte;
  let dossier: string;
  beforeAll(async () => {
    await import('../../src/openapi/lecture/generer.ts');
    essai = await ouvrirApplication();
    contrat = (await essai.anonyme().get('/api/openapi.json').expect(200)).body;
    agent = await essai.compte(TOUS_LES_ROLES, { departements: ['19'] });
    dossier = (await deposer(agent, await preparerBrouillon(essai, agent)).expect(201)).body.id;
  }, 60_000);
  afterAll(() => essai.fermer());

  const saisie = (schema: Schema, profondeur = 0): fc.Arbitrary<unknown> => {
    if (schema.$ref) return saisie(contrat.components.schemas[schema.$ref.split('/').pop()!] as Schema, profondeur + 1);
    const juste = schema.enum ? fc.constantFrom(...schema.enum)
      : schema.anyOf ? fc.oneof(...schema.anyOf.map((un) => saisie(un, profondeur + 1)))
        : schema.properties && profondeur < 6 ? fc.record(Object.fromEntries(Object.entries(schema.properties).map(([nom, un]) => [nom, saisie(un, profondeur + 1)])), { requiredKeys: [] })
          : schema.items && profondeur < 6 ? fc.array(saisie(schema.items, profondeur + 1), { maxLength: 3 })
            : schema.type === 'boolean' ? fc.boolean() : schema.type === 'integer' || schema.type === 'number' ? fc.integer({ min: 0, max: 2_000_000 }) : fc.constantFrom('19275', 'creation', '2026-07-01', 'un texte', 'a@b.fr', '2025-2028', randomUUID());
    return fc.oneof({ weight: 4, arbitrary: juste }, { weight: 1, arbitrary: PIEGES });
  };

  it('aucune ne fait tomber le serveur : ni 5xx, ni réponse sans forme', async () => {
    const ecarts: string[] = [];
    let nombre = 0;
    for (const [adresse, verbes] of Object.entries(contrat.paths)) for (const [verbe, brute] of Object.entries(verbes as Record<string, Operation>)) {
      if (!['get', 'post', 'put', 'delete'].includes(verbe) || /televersements|deconnexion|\/docs|openapi/.test(adresse)) continue;
      const corps = brute.requestBody?.content['application/json']?.schema;
      const filtres = (brute.parameters ?? []).filter((un) => un.in === 'query').map(({ name }) => name);
      const chemin = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(dossier, '2025-2028', 'projet', 'financement', 'structure', 'beneficiaire') }, fc.constantFrom('%00', '..%2f', '%E0%A4%A', '__proto__', '-1', 'é', "'", 'x'.repeat(3_000)));
      const requetes = fc.sample(fc.record({
        url: fc.array(chemin, { minLength: 3, maxLength: 3 }), corps: corps ? saisie(corps) : fc.constant(undefined),
        filtres: fc.dictionary(fc.constantFrom('q', 'x', ...filtres), fc.oneof(fc.constantFrom('1', 'a', '2026', 'moi', 'asc', '9999-12-31', '%', '\\', '\u0000', 'x'.repeat(3_000), '-'.repeat(36), Buffer.from('["x","00000000-0000-0000-0000-000000000000"]').toString('base64url')), fc.string()), { maxKeys: 3 }),
        version: fc.constantFrom('"1"', 'W/"1"', '*', '"1","2"', '"99999999999"', 'x', '""'), cle: fc.constantFrom(randomUUID(), 'x', '', 'a'.repeat(200)),
      }), { numRuns: PAR_OPERATION, seed: 20_260_701 });
      for (const une of requetes) {
        let rang = 0;
        const url = `${adresse.replace(/\{(\w+)\}/g, (_tout, nom: string) => nom === 'id' && rang === 0 && adresse.includes('dossiers') ? (rang++, dossier) : une.url[rang++ % 3]!)}?${new URLSearchParams(une.filtres)}`;
        const requete = agent.agent[verbe as 'post'](url).set('If-Match', une.version).set('Idempotency-Key', une.cle);
        const { status, headers, text } = await (corps ? requete.type('json').send(JSON.stringify(une.corps) ?? 'null') : requete);
        nombre += 1;
        if (status >= 500 && status !== 503 || (status >= 400 && !headers['content-type']?.includes('application/problem+json'))) ecarts.push(`${verbe} ${url.slice(0, 200)} ${JSON.stringify(une.corps)?.slice(0, 300)} : ${status} ${text.slice(0, 100)}`);
      }
    }
    expect(ecarts).toEqual([]);
    expect(nombre).toBeGreaterThan(PAR_OPERATION * 30);
  }, 300_000);
});
