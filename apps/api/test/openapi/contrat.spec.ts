import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import type { Document } from '../../src/openapi/document.ts';
import { HORS_NEST } from '../../src/openapi/hors-nest.ts';
import { lireRoutes, type Route } from '../../src/openapi/route.ts';
import type { Schema } from '../../src/openapi/schema.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

type Reponse = { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> };
type Operation = { readonly operationId: string; readonly 'x-droits': readonly string[]; readonly responses: Readonly<Record<string, Reponse>> };
const VERBES = ['get', 'post', 'put', 'patch', 'delete', 'head'];

describe('le contrat OpenAPI', () => {
  let essai: ApplicationDeTest;
  let contrat: Document;
  let routes: readonly Route[];
  let operations: readonly (Operation & { readonly ou: string })[];

  beforeAll(async () => {
    // Les réponses sont relues dans le code du jour, pas dans la dernière construction.
    await import('../../src/openapi/lecture/generer.ts');
    essai = await ouvrirApplication();
    contrat = (await essai.anonyme().get('/api/openapi.json').expect(200)).body;
    routes = lireRoutes(essai.app);
    operations = Object.entries(contrat.paths).flatMap(([adresse, chemin]) => VERBES.filter((verbe) => verbe in chemin).map((verbe) => ({ ...chemin[verbe] as Operation, ou: `${verbe} ${adresse}` })));
  }, 60_000);
  afterAll(() => essai.fermer());

  it('est un document OpenAPI 3.0 valide', async () => {
    const juge = new Validator();
    expect(await juge.validate(structuredClone(contrat) as never)).toMatchObject({ valid: true });
    expect(juge.version).toBe('3.0');
  });

  it('décrit chaque route, avec son droit, et rien d’autre que ce qui est décrit à la main', () => {
    const hors = new Set(Object.keys(HORS_NEST));
    const decrites = operations.filter(({ ou }) => !hors.has(ou.split(' ')[1]!)).map(({ ou, 'x-droits': droits }) => [ou, droits]);
    expect(Object.fromEntries(decrites)).toEqual(Object.fromEntries(routes.map(({ verbe, adresse, roles }) => [`${verbe} ${adresse}`, roles])));
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  });

  it('donne à chaque opération un droit, une réponse et des problèmes', () => {
    const manques = operations.flatMap(({ ou, 'x-droits': droits, responses }) => {
      const statuts = Object.keys(responses);
      const problemes = statuts.filter((statut) => Number(statut) >= 400);
      return [
        ...(Array.isArray(droits) ? [] : [`${ou} : sans x-droits`]),
        ...(statuts.some((statut) => statut.startsWith('2')) ? [] : [`${ou} : sans réponse`]),
        ...(problemes.length ? [] : [`${ou} : sans problème`]),
        ...(droits.length === 0 || problemes.includes('401') ? [] : [`${ou} : sans 401`]),
        ...problemes.filter((statut) => (responses[statut]!.content?.['application/problem+json']?.schema['$ref']) !== '#/components/schemas/Probleme').map((statut) => `${ou} : ${statut} n’est pas un problème`),
      ];
    });
    expect(manques).toEqual([]);
  });

  it('ne laisse aucune référence sans cible', () => {
    const cibles = [...JSON.stringify(contrat).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, nom]) => nom!);
    expect(cibles.filter((nom) => !(nom in contrat.components.schemas))).toEqual([]);
  });

  it('dit la forme de chaque réponse JSON', () => {
    const muettes = operations.flatMap(({ ou, responses }) => ['200', '201'].flatMap((statut) => {
      const schema = responses[statut]?.content?.['application/json']?.schema;
      const cible = schema?.['$ref'] ? contrat.components.schemas[String(schema['$ref']).split('/').pop()!]! : schema?.['items'] ?? schema;
      return cible && !['$ref', 'properties', 'required', 'anyOf', 'enum', 'items'].some((cle) => cle in (cible as Schema)) ? [`${ou} ${statut}`] : [];
    }));
    expect(muettes).toEqual([]);
  });

  it('porte la version et la clé d’idempotence là où elles sont exigées', () => {
    const entetes = (adresse: string, verbe: string) => ((contrat.paths[adresse]![verbe] as { parameters: { name: string; in: string }[] }).parameters).filter((un) => un.in === 'header').map(({ name }) => name);
    expect(entetes('/api/dossiers/{id}/deposer', 'post')).toEqual(['If-Match', 'Idempotency-Key']);
    expect(entetes('/api/dossiers/{id}/etapes/{etape}', 'put')).toEqual(['If-Match']);
    expect(entetes('/api/dossiers/{id}/retirer', 'post')).toEqual([]);
  });

  describe('les vraies réponses suivent leur schéma', () => {
    const juge = formats.default(new Ajv({ strict: false, allErrors: true }));
    let porteur: Compte;
    let agent: Compte;
    let dossier: string;
    let [lieu, demande] = ['', ''];
    beforeAll(async () => {
      porteur = await essai.compte(['PORTEUR']);
      agent = await essai.compte(['INSTRUCTEUR', 'VALIDEUR', 'FINANCIER', 'ADMIN']);
      const brouillon = await preparerBrouillon(essai, porteur);
      dossier = brouillon.id;
      await deposer(porteur, brouillon).expect(201);
      const contenu = { nom: 'Le Contrat', commune: '23096', surCarte: true, lon: 1.87, lat: 46.17, typologies: ['fablab'], services: ['café'], contact: { courriel: 'lieu@exemple.test' } };
      lieu = (await agent.agent.post('/api/instruction/registre').send({ lieu: contenu, statut: { statut: 'ouvert', du: '2024-01-01' }, motif: 'Visite' }).expect(201)).body.lieuId;
      await agent.agent.post('/api/instruction/registre').send({ lieu: { ...contenu, nom: 'Le Contrat bis' }, motif: 'Visite' }).expect(201);
      demande = (await porteur.agent.post('/api/registre/demandes').send({ genre: 'correction', lieuId: lieu, nom: 'Le Contrat', commune: '23096', message: 'Nous fermons.', statut: 'ferme', du: '2026-01-01', contactNom: 'Sam', contactCourriel: 'sam@exemple.test' }).expect(202)).body.id;
    }, 60_000);

    it.each([
      '/api/sante', '/api/pret', '/api/configuration', '/api/moi', '/api/appels', '/api/appels/2025-2028', '/api/communes?q=tulle', '/api/tiers-lieux', '/api/couverture?departement=23', '/api/couverture/ou-ouvrir?departement=23', '/api/dossiers', '/api/dossiers/DOSSIER', '/api/dossiers/DOSSIER/eligibilite',
      '/api/instruction/taches', '/api/instruction/dossiers', '/api/instruction/agents', '/api/instruction/seances', '/api/instruction/dossiers/DOSSIER', '/api/instruction/dossiers/DOSSIER/journal', '/api/instruction/dossiers/DOSSIER/effet', '/api/finances/subventions',
      '/api/registre?taille=25', '/api/registre/LIEU', '/api/registre/mes-demandes', '/api/instruction/registre?taille=25&carte=oui', '/api/instruction/registre/doublons', '/api/instruction/registre/LIEU', '/api/instruction/registre/demandes', '/api/instruction/registre/demandes/DEMANDE', '/api/instruction/interlocuteurs',
      '/api/dossiers/inconnu', '/api/inconnu',
    ])('GET %s', async (modele) => {
      const ids: Readonly<Record<string, string>> = { DOSSIER: dossier, LIEU: lieu, DEMANDE: demande };
      const adresse = modele.replace(/[A-Z]{4,}/, (mot) => ids[mot]!);
      const { status, body } = await (/instruction|finances/.test(adresse) ? agent : porteur).agent.get(adresse);
      const operation = contrat.paths[modele.replace(/\?.*/, '').replace(/[A-Z]{4,}/, '{id}').replace(/2025-2028|inconnu$/, (mot) => mot === 'inconnu' && adresse === '/api/inconnu' ? mot : '{id}')]?.['get'] as Operation | undefined;
      const schema = status < 400 ? operation!.responses[status]!.content!['application/json']!.schema : { $ref: '#/components/schemas/Probleme' };
      const conforme = juge.compile({ ...schema, components: contrat.components });
      expect({ status, conforme: conforme(body), erreurs: conforme.errors }).toEqual({ status: /inconnu/.test(adresse) ? 404 : 200, conforme: true, erreurs: null });
    });
  });

  describe('sa page', () => {
    it('n’a ni script ni style en ligne, et tout ce qu’elle appelle répond', async () => {
      const { text, headers } = await essai.anonyme().get('/api/docs').expect(200);
      expect(headers['content-type']).toContain('text/html');
      expect(text).toContain('lang="fr"');
      expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/i);
      const appels = [...text.matchAll(/(?:src|href)="(\/api\/[^"]+)"/g)].map(([, adresse]) => adresse!);
      expect(appels.length).toBeGreaterThanOrEqual(5);
      for (const adresse of [...appels, '/api/docs/traduction.js']) await essai.anonyme().get(adresse).expect(200);
    });

    it('ne sert aucun autre fichier de swagger-ui', () => essai.anonyme().get('/api/docs/swagger-initializer.js').expect(404));
  });
});
