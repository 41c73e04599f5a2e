import { randomUUID } from 'node:crypto';
import { JournalRepository } from '../src/journal/journal.repository.ts';
import { verifierChaine } from '../src/journal/verifier-chaine.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from './base-de-test.ts';
import { deposer, preparerBrouillon } from './dossier-de-test.ts';

describe('déposer un dossier', () => {
  let essai: ApplicationDeTest;
  let porteur: Compte;
  beforeAll(async () => {
    essai = await ouvrirApplication();
    porteur = await essai.compte(['PORTEUR'], { courriel: 'porteur@exemple.test' });
  });
  afterAll(() => essai.fermer());

  it('donne un numéro, un accusé, un verdict figé, et prévient', async () => {
    const brouillon = await preparerBrouillon(essai, porteur);
    const { body } = await deposer(porteur, brouillon).expect(201);
    expect(body).toMatchObject({ numero: 'TL-2026-0001', deposeLe: '2026-07-01T08:00:00.000Z', rejetImpliciteLe: '2026-09-01' });
    await essai.viderLaFile();
    const { body: pdf, headers } = await porteur.agent.get(`/api/actes/${body.accuseId}/pdf`).expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const courriels = await essai.base.query<{ objet: string; envoye_le: string }[]>('SELECT objet, envoye_le FROM courriel');
    expect(courriels).toEqual([{ objet: 'Votre dossier n° TL-2026-0001 a bien été déposé', envoye_le: '2026-07-01T08:00:00.000Z' }]);
    const [{ verdict }] = await essai.base.query<[{ verdict: { issue: string; constats: unknown[] } }]>('SELECT verdict FROM evaluation WHERE dossier_id = $1', [brouillon.id]);
    expect(verdict.constats.length).toBeGreaterThan(10);
    expect((await porteur.agent.get(`/api/dossiers/${brouillon.id}`).expect(200)).body).toMatchObject({ etat: 'DEPOSE', affiche: { libelle: 'Déposé' }, actes: [{ numero: 'AR-TL-2026-0001' }] });
  });

  it('un verdict défavorable n’empêche pas le dépôt', async () => {
    // Guéret : un lieu ouvert de la démonstration est tout près.
    const brouillon = await preparerBrouillon(essai, porteur, { commune: '23096' });
    await deposer(porteur, brouillon).expect(201);
    const [{ issue }] = await essai.base.query<[{ issue: string }]>('SELECT issue FROM dossier WHERE id = $1', [brouillon.id]);
    expect(issue).toBe('ineligible');
  });

  it('la reprise d’une réponse perdue rend la première, sans second dépôt', async () => {
    const brouillon = await preparerBrouillon(essai, porteur);
    const cle = randomUUID();
    const [premiere, reprise] = [await deposer(porteur, brouillon, cle).expect(201), await deposer(porteur, brouillon, cle).expect(201)];
    expect(reprise.body).toEqual(premiere.body);
    expect(await essai.base.query(`SELECT count(*) AS n FROM acte WHERE dossier_id = $1`, [brouillon.id])).toEqual([{ n: 1 }]);
  });

  it('dix dépôts simultanés du même brouillon : un seul gagne', async () => {
    const brouillon = await preparerBrouillon(essai, porteur);
    const statuts = await Promise.all(Array.from({ length: 10 }, async () => (await deposer(porteur, brouillon)).status));
    expect(statuts.sort()).toEqual([201, ...Array<number>(9).fill(409)]);
    expect(await essai.base.query(`SELECT count(*) AS n FROM journal WHERE objet_id = $1 AND code = 'deposer'`, [brouillon.id])).toEqual([{ n: 1 }]);
  });

  it('des dépôts simultanés de dossiers différents prennent des numéros sans trou ni doublon', async () => {
    const brouillons = [];
    for (let rang = 0; rang < 6; rang++) brouillons.push(await preparerBrouillon(essai, porteur));
    const numeros = (await Promise.all(brouillons.map((brouillon) => deposer(porteur, brouillon).expect(201)))).map(({ body }) => Number(body.numero.slice(-4))).sort((a, b) => a - b);
    expect(numeros).toEqual(numeros.map((_, rang) => numeros[0]! + rang));
  });

  it.each<[string, Partial<Parameters<typeof preparerBrouillon>[2]>, string, RegExp]>([
    ['sans SIRET', { change: { structure: { sansSiret: true, siret: undefined } } }, 'structure.siret', /attend le SIRET/],
    ['une association sans contrat d’engagement républicain', { change: { engagements: { contratEngagementRepublicain: false } } }, 'engagements.contratEngagementRepublicain', /engagement républicain/],
    ['sans attestation', { change: { engagements: { exactitude: false } } }, 'engagements.exactitude', /Attestez/],
  ])('refuse %s, en disant où corriger, et garde le brouillon', async (_cas, projet, chemin, phrase) => {
    const brouillon = await preparerBrouillon(essai, porteur, projet);
    const { body } = await deposer(porteur, brouillon).expect(422);
    expect(body.erreurs.find((une: { chemin: string }) => une.chemin === chemin)?.message).toMatch(phrase);
    expect((await porteur.agent.get(`/api/dossiers/${brouillon.id}`).expect(200)).body.etat).toBe('BROUILLON');
  });

  it('refuse après la clôture, à la milliseconde', async () => {
    const brouillon = await preparerBrouillon(essai, porteur);
    essai.horloge.instant = '2028-09-01T22:00:00.000Z';
    const { body } = await deposer(porteur, brouillon).expect(422);
    expect(body.erreurs.map(({ chemin }: { chemin: string }) => chemin)).toContain('appel');
    essai.horloge.instant = '2028-09-01T21:59:59.999Z';
    await deposer(porteur, brouillon).expect(201);
    essai.horloge.instant = '2026-07-01T08:00:00.000Z';
  });

  it('exige la version lue : 428 sans, 412 dépassée', async () => {
    const { id, version } = await preparerBrouillon(essai, porteur);
    await porteur.agent.post(`/api/dossiers/${id}/deposer`).set('Idempotency-Key', randomUUID()).send({}).expect(428);
    await deposer(porteur, { id, version: version - 1 }).expect(412);
    await porteur.agent.post(`/api/dossiers/${id}/deposer`).set('If-Match', `"${version}"`).send({}).expect(400);
  });

  it('le dossier d’autrui et l’inconnu se ressemblent', async () => {
    const { id } = await preparerBrouillon(essai, porteur);
    const autre = await essai.compte(['PORTEUR']);
    const [etranger, inconnu] = await Promise.all([id, randomUUID()].map((un) => autre.agent.get(`/api/dossiers/${un}`)));
    expect(etranger!.status).toBe(404);
    expect(etranger!.body).toEqual(inconnu!.body);
    await autre.agent.get('/api/dossiers/pas-un-identifiant').expect(404);
  });

  it('laisse un journal intact', async () => {
    const { anomalies, lignes } = await verifierChaine(essai.app.get(JournalRepository), essai.base);
    expect(anomalies).toEqual([]);
    expect(lignes).toBeGreaterThan(20);
  });
});
