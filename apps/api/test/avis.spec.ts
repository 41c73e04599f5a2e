import { createHash, randomUUID } from 'node:crypto';
import { VerifierActes } from '../src/acte/verifier-actes.ts';
import { RelancerAvis } from '../src/avis/relancer-avis.ts';
import { JournalRepository } from '../src/journal/journal.repository.ts';
import { verifierChaine } from '../src/journal/verifier-chaine.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from './base-de-test.ts';
import { deposer, preparerBrouillon } from './dossier-de-test.ts';

describe('les avis d’experts', () => {
  let essai: ApplicationDeTest;
  const acteurs: Record<string, Compte> = {};

  beforeAll(async () => {
    essai = await ouvrirApplication();
    acteurs['porteur'] = await essai.compte(['PORTEUR']);
    acteurs['instructeur'] = await essai.compte(['INSTRUCTEUR'], { departements: ['19'], courriel: 'instructeur@exemple.test' });
    acteurs['ailleurs'] = await essai.compte(['INSTRUCTEUR'], { departements: ['33'] });
    acteurs['valideur'] = await essai.compte(['VALIDEUR']);
    acteurs['expert'] = await essai.compte(['EXPERT'], { courriel: 'expert@exemple.test' });
    acteurs['autre'] = await essai.compte(['EXPERT'], { courriel: 'autre-expert@exemple.test' });
  });
  afterAll(() => essai.fermer());
  beforeEach(() => { essai.horloge.instant = '2026-07-01T08:00:00.000Z'; });

  const par = (qui: string) => acteurs[qui]!.agent;
  const chemin = (id: string, suite = '') => `/api/instruction/dossiers/${id}${suite}`;
  const lire = async (id: string) => (await par('instructeur').get(chemin(id, '/avis')).expect(200)).body;

  async function enInstruction(): Promise<string> {
    const { id } = (await deposer(acteurs['porteur']!, await preparerBrouillon(essai, acteurs['porteur']!)).expect(201)).body;
    await par('instructeur').post(chemin(id, '/prise-en-charge')).send({}).expect(204);
    await par('instructeur').post(chemin(id, '/completude')).send({}).expect(204);
    return id;
  }
  const demander = (id: string, quoi: object = {}, qui = 'instructeur') => par(qui).post(chemin(id, '/avis'))
    .send({ experts: [acteurs['expert']!.id], question: 'Ce projet complète-t-il l’offre ?', pieces: [], sections: [], echeance: '2026-07-10', ...quoi });
  const sonAvis = async (id: string, qui = 'expert'): Promise<string> => (await lire(id)).avis.find((un: { expert: { id: string } }) => un.expert.id === acteurs[qui]!.id).id;
  const rendre = (avis: string, corps: object = { sens: 'reserve', texte: 'Utile, mais l’animation est fragile.' }, cle: string = randomUUID(), qui = 'expert') =>
    par(qui).post(`/api/expertise/${avis}/rendu`).set('Idempotency-Key', cle).send(corps);
  const courriels = async (a: string): Promise<string[]> => (await essai.base.query<{ objet: string }[]>('SELECT objet FROM courriel WHERE a = $1 ORDER BY cree_le, id', [a])).map(({ objet }) => objet);

  it('l’expert ne voit que le projet, et les parties et pièces cochées', async () => {
    const id = await enInstruction();
    const { demander: possible } = await lire(id);
    const [premiere, seconde] = possible.pieces;
    await demander(id, { pieces: [premiere.id], sections: [] }).expect(204);
    const avis = await sonAvis(id);
    const { body: vu } = await par('expert').get(`/api/expertise/${avis}`).expect(200);
    expect(Object.keys(vu.partage.contenu).sort()).toEqual(['calendrier', 'projet']);
    expect(vu.partage).toMatchObject({ sections: ['projet'], constats: [], pieces: [{ id: premiere.id }] });
    const depot = (await par('instructeur').get(chemin(id)).expect(200)).body.depot.contenu;
    for (const secret of [depot.structure.contact.courriel, depot.structure.contact.telephone, depot.structure.siret, depot.structure.adresse, String(depot.financement.demandeCentimes), depot.structure.representant.fonction]) expect(JSON.stringify(vu)).not.toContain(secret);
    await par('expert').get(`/api/expertise/${avis}/pieces/${premiere.id}`).expect(200);
    await par('expert').get(`/api/expertise/${avis}/pieces/${seconde.id}`).expect(404);
    await par('expert').get(`/api/pieces/${premiere.id}/contenu`).expect(404);
    for (const route of ['', '/avis', '/journal']) await par('expert').get(chemin(id, route)).expect(403);
    for (const route of ['/api/instruction/dossiers', '/api/instruction/dossiers/export.csv', '/api/instruction/taches']) await par('expert').get(route).expect(403);
    await par('expert').get(`/api/dossiers/${id}`).expect(403);
    for (const acte of (await par('instructeur').get(chemin(id)).expect(200)).body.actes) await par('expert').get(`/api/actes/${acte.id}/pdf`).expect(404);
  });

  it.each<[string, string[], string[]]>([
    ['structure', ['siret'], ['contact', 'representant', 'adresse']], ['contacts', ['contact', 'representant', 'adresse'], ['siret', 'categorie']],
  ])('la section « %s » ouvre ses champs et pas les autres', async (section, ouverts, fermes) => {
    const id = await enInstruction();
    await demander(id, { sections: [section] }).expect(204);
    const { structure } = (await par('expert').get(`/api/expertise/${await sonAvis(id)}`).expect(200)).body.partage.contenu;
    for (const cle of ouverts) expect(structure).toHaveProperty(cle);
    for (const cle of fermes) expect(structure).not.toHaveProperty(cle);
  });

  it('les montants et les constats ne s’ouvrent que cochés', async () => {
    const id = await enInstruction();
    await demander(id, { sections: ['financement', 'eligibilite'] }).expect(204);
    const { partage } = (await par('expert').get(`/api/expertise/${await sonAvis(id)}`).expect(200)).body;
    expect(partage.contenu.financement.demandeCentimes).toBeGreaterThan(0);
    expect(partage.constats.length).toBeGreaterThan(0);
  });

  it('deux experts ne voient rien l’un de l’autre', async () => {
    const id = await enInstruction();
    await demander(id, { experts: [acteurs['expert']!.id, acteurs['autre']!.id] }).expect(204);
    const [mien, sien] = [await sonAvis(id), await sonAvis(id, 'autre')];
    await rendre(mien).expect(201);
    await par('autre').get(`/api/expertise/${mien}`).expect(404);
    await par('autre').get(`/api/expertise/${mien}/pdf`).expect(404);
    await rendre(mien, undefined, randomUUID(), 'autre').expect(404);
    await par('autre').put(`/api/expertise/${mien}/brouillon`).set('If-Match', '"1"').send({ texte: 'Intrus' }).expect(404);
    const { body } = await par('autre').get('/api/expertise').expect(200);
    expect(JSON.stringify(body)).not.toContain(mien);
    expect(body.aRendre.map((un: { id: string }) => un.id)).toContain(sien);
    expect((await par('instructeur').get(chemin(id)).expect(200)).body.avis).toEqual({ demandes: 2, rendus: 1, enRetard: 0 });
  });

  it('le brouillon se garde par version, reste à l’expert, et s’efface si la demande est retirée', async () => {
    const id = await enInstruction();
    await demander(id).expect(204);
    const avis = await sonAvis(id);
    const garder = (version: number, corps: object) => par('expert').put(`/api/expertise/${avis}/brouillon`).set('If-Match', `"${version}"`).send(corps);
    await par('expert').put(`/api/expertise/${avis}/brouillon`).send({ texte: 'x' }).expect(428);
    expect((await garder(1, { sens: 'favorable', texte: 'Brouillon confidentiel' }).expect(200)).headers['etag']).toBe('"2"');
    await garder(1, { texte: 'Autre onglet' }).expect(412);
    expect(JSON.stringify(await lire(id))).not.toContain('Brouillon confidentiel');
    await par('instructeur').post(chemin(id, `/avis/${avis}/retrait`)).send({ motif: 'Plus utile.' }).expect(204);
    expect(await essai.base.query('SELECT sens, texte FROM avis WHERE id = $1', [avis])).toEqual([{ sens: null, texte: '' }]);
    await par('expert').get(`/api/expertise/${avis}`).expect(404);
    await garder(2, { texte: 'Trop tard' }).expect(404);
  });

  it('rendu une fois : journal, PDF reproductible, courriels sans le sens, et rien pour le porteur', async () => {
    const id = await enInstruction();
    await demander(id).expect(204);
    const avis = await sonAvis(id);
    await rendre(avis, { sens: 'defavorable' }).expect(400);
    await rendre(avis, { sens: 'defavorable', texte: '   ' }).expect(400);
    const cle = randomUUID();
    const { body: premier } = await rendre(avis, undefined, cle).expect(201);
    expect((await rendre(avis, undefined, cle).expect(201)).body).toEqual(premier);
    await rendre(avis, { sens: 'favorable', texte: 'Finalement oui.' }).expect(409);
    await par('expert').get(`/api/expertise/${avis}/pdf`).expect(503);
    await essai.viderLaFile();
    const { body: pdf } = await par('expert').get(`/api/expertise/${avis}/pdf`).expect(200);
    const [acte] = (await par('instructeur').get(chemin(id)).expect(200)).body.actes.filter((un: { nature: string }) => un.nature === 'avis');
    expect(acte).toMatchObject({ titre: 'Avis d’expert', etat: 'SIGNE', sha256: createHash('sha256').update(pdf).digest('hex'), notifieLe: null });
    const { structure } = (await par('instructeur').get(chemin(id)).expect(200)).body.depot.contenu;
    expect(JSON.stringify(await essai.base.query('SELECT donnees FROM acte WHERE id = $1', [acte.id]))).not.toContain(structure.adresse);
    await par('instructeur').get(`/api/actes/${acte.id}/pdf`).expect(200);
    await par('ailleurs').get(`/api/actes/${acte.id}/pdf`).expect(404);
    await par('porteur').get(`/api/actes/${acte.id}/pdf`).expect(404);
    await par('instructeur').post(`/api/instruction/actes/${acte.id}/notification`).send({ mode: 'electronique' }).expect(409);
    expect(JSON.stringify((await par('porteur').get(`/api/dossiers/${id}`).expect(200)).body)).not.toMatch(/avis d’expert|AVIS-/i);
    expect((await essai.anonyme().get(`/api/verification/${acte.numero}?sha256=${acte.sha256}`).expect(200)).body.conforme).toBe(true);
    const objets = await courriels('instructeur@exemple.test');
    expect(objets.filter((objet) => objet.startsWith('Avis rendu')).length).toBeGreaterThan(0);
    expect(JSON.stringify(await essai.base.query('SELECT texte, html FROM courriel WHERE objet LIKE $1', ['Avis rendu%']))).not.toMatch(/réserves|fragile/);
    const { body: journal } = await par('instructeur').get(chemin(id, '/journal')).expect(200);
    expect(journal.map((une: { texte: string }) => une.texte)).toEqual(expect.arrayContaining(['Avis demandé', 'Avis rendu']));
    expect(await essai.app.get(VerifierActes).executer()).toMatchObject({ differents: [] });
    expect((await verifierChaine(essai.app.get(JournalRepository), essai.base)).anomalies).toEqual([]);
  });

  it('sans avis se rend sans texte', async () => {
    const id = await enInstruction();
    await demander(id).expect(204);
    await rendre(await sonAvis(id), { sens: 'sans-avis' }).expect(201);
    expect((await lire(id)).avis[0]).toMatchObject({ etat: 'RENDU', sens: 'sans-avis', texte: '' });
  });

  it.each([
    ['2026-07-10T21:59:59.000Z', 'le 10 juillet à 23 h 59 à Paris', false],
    ['2026-07-10T22:00:00.000Z', 'le 11 juillet à minuit à Paris', true],
  ])('attendu au plus tard le 10 juillet, à %s (%s) : en retard %s', async (instant, _quand, enRetard) => {
    const id = await enInstruction();
    await demander(id).expect(204);
    const avis = await sonAvis(id);
    essai.horloge.instant = instant;
    expect((await lire(id)).avis[0]).toMatchObject({ enRetard, gestes: enRetard ? ['relance', 'retrait', 'cloture'] : ['relance', 'retrait'] });
    expect((await par('expert').get(`/api/expertise/${avis}`).expect(200)).body.enRetard).toBe(enRetard);
    const liste = (await par('instructeur').get('/api/instruction/dossiers').expect(200)).body.lignes.find((une: { id: string }) => une.id === id);
    expect(liste.avis).toEqual({ demandes: 1, rendus: 0, enRetard: enRetard ? 1 : 0 });
    await par('instructeur').post(chemin(id, `/avis/${avis}/cloture`)).send({}).expect(enRetard ? 204 : 409);
  });

  it('les rappels : trois jours avant, au premier jour de retard, une fois chacun ; à la main, une fois par jour', async () => {
    const id = await enInstruction();
    await demander(id).expect(204);
    const avis = await sonAvis(id);
    const relances = async (instant: string) => { essai.horloge.instant = instant; await essai.app.get(RelancerAvis).executer(); return (await lire(id)).avis[0].relances; };
    expect(await relances('2026-07-06T06:00:00.000Z')).toEqual([]);
    expect(await relances('2026-07-07T06:00:00.000Z')).toEqual(['2026-07-07']);
    expect(await relances('2026-07-10T06:00:00.000Z')).toEqual(['2026-07-07']);
    expect(await relances('2026-07-11T06:00:00.000Z')).toEqual(['2026-07-07', '2026-07-11']);
    expect(await relances('2026-07-12T06:00:00.000Z')).toEqual(['2026-07-07', '2026-07-11']);
    expect((await courriels('instructeur@exemple.test')).at(-1)).toMatch(/^Avis en retard/);
    await par('instructeur').post(chemin(id, `/avis/${avis}/relance`)).send({}).expect(204);
    await par('instructeur').post(chemin(id, `/avis/${avis}/relance`)).send({}).expect(409);
  });

  it('dix fois, le retrait et le rendu se croisent : un seul gagne', async () => {
    for (let tour = 0; tour < 10; tour += 1) {
      const id = await enInstruction();
      await demander(id).expect(204);
      const avis = await sonAvis(id);
      const [rendu, retrait] = await Promise.all([rendre(avis), par('instructeur').post(chemin(id, `/avis/${avis}/retrait`)).send({ motif: 'Plus utile.' })]);
      const gagnants = [rendu.status === 201, retrait.status === 204].filter(Boolean);
      expect(gagnants).toHaveLength(1);
      const { etat, acteId } = (await essai.base.query<{ etat: string; acteId: string | null }[]>('SELECT etat, acte_id AS "acteId" FROM avis WHERE id = $1', [avis]))[0]!;
      expect([etat, acteId !== null]).toEqual(rendu.status === 201 ? ['RENDU', true] : ['RETIRE', false]);
    }
  }, 60_000);

  it('se récuser ferme tout : liste, page, pièces ; la personne n’est plus proposée', async () => {
    const id = await enInstruction();
    const piece = (await lire(id)).demander.pieces[0].id;
    await demander(id, { pieces: [piece] }).expect(204);
    const avis = await sonAvis(id);
    await par('expert').post(`/api/expertise/${avis}/recusation`).send({}).expect(400);
    await par('expert').post(`/api/expertise/${avis}/recusation`).send({ motif: 'Je conseille cette structure.' }).expect(204);
    for (const route of ['', `/pieces/${piece}`, '/pdf']) await par('expert').get(`/api/expertise/${avis}${route}`).expect(404);
    await rendre(avis).expect(404);
    expect(JSON.stringify((await par('expert').get('/api/expertise').expect(200)).body)).not.toContain(avis);
    const { avis: [vu], demander: possible } = await lire(id);
    expect(vu).toMatchObject({ etat: 'RECUSE', motif: 'Je conseille cette structure.' });
    expect(possible.experts.find((un: { id: string }) => un.id === acteurs['expert']!.id).empechement).toBe('a déclaré un conflit d’intérêts');
    await demander(id).expect(422);
    expect((await par('instructeur').get(chemin(id)).expect(200)).body.avis.demandes).toBe(0);
  });

  it('ce qui ne se demande pas : hors département, hors instruction, deux fois, une pièce d’ailleurs, une échéance passée, un non-expert', async () => {
    const id = await enInstruction();
    await par('ailleurs').get(chemin(id, '/avis')).expect(404);
    await demander(id, {}, 'ailleurs').expect(404);
    await demander(id, {}, 'valideur').expect(403);
    await demander(id, {}, 'porteur').expect(403);
    await par('instructeur').get('/api/expertise').expect(403);
    expect((await par('valideur').get(chemin(id, '/avis')).expect(200)).body.demander).toBeNull();
    for (const [quoi, ou] of [[{ experts: [] }, 'experts'], [{ experts: [acteurs['porteur']!.id] }, 'experts'], [{ pieces: [randomUUID()] }, 'pieces'], [{ echeance: '2026-07-01' }, 'echeance']] as const) {
      expect((await demander(id, quoi).expect(422)).body.erreurs[0].chemin).toBe(ou);
    }
    await demander(id).expect(204);
    await demander(id).expect(422);
    const depose = (await deposer(acteurs['porteur']!, await preparerBrouillon(essai, acteurs['porteur']!)).expect(201)).body.id;
    await demander(depose).expect(409);
  });

  it('n’arrête pas la proposition ; une fois le dossier retiré, la demande se clôt d’elle-même', async () => {
    const id = await enInstruction();
    await demander(id).expect(204);
    const avis = await sonAvis(id);
    await par('porteur').post(`/api/dossiers/${id}/retirer`).send({}).expect(204);
    expect((await par('expert').get(`/api/expertise/${avis}`).expect(200)).body.partage).toBeNull();
    await rendre(avis).expect(409);
    await essai.app.get(RelancerAvis).executer();
    await par('expert').get(`/api/expertise/${avis}`).expect(404);
    expect((await lire(id)).avis[0].etat).toBe('SANS_REPONSE');
  });
});
