import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { JournalRepository } from '../../src/journal/journal.repository.ts';
import { verifierChaine } from '../../src/journal/verifier-chaine.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

/** Plus de tours pour une nuit d’essais : MAILLAGE_TOURS=200. */
const TOURS = Number(process.env['MAILLAGE_TOURS'] ?? 4);

describe('des gestes qui se croisent', () => {
  let essai: ApplicationDeTest;
  let porteur: Compte, valideur: Compte;
  beforeAll(async () => {
    essai = await ouvrirApplication();
    [porteur, valideur] = [await essai.compte(['PORTEUR']), await essai.compte(['VALIDEUR'])];
  });
  afterAll(() => essai.fermer());
  afterEach(async () => expect((await verifierChaine(essai.app.get(JournalRepository), essai.base)).anomalies).toEqual([]));

  const etatDe = async (id: string) => (await essai.base.query<[{ etat: string; accuses: number; depots: number }]>(`SELECT etat, (SELECT count(*)::int FROM acte a WHERE a.dossier_id = d.id) AS accuses, (SELECT count(*)::int FROM journal j WHERE j.objet_id = d.id::text AND j.code = 'deposer') AS depots FROM dossier d WHERE id = $1`, [id]))[0];

  it('déposer, enregistrer, ajouter une pièce et abandonner ensemble : un seul gagne, rien n’est à moitié fait', async () => {
    for (let tour = 0; tour < TOURS; tour++) {
      const brouillon = await preparerBrouillon(essai, porteur);
      const piece = (await porteur.agent.get(`/api/dossiers/${brouillon.id}`)).body.piecesAttendues.flatMap(({ deposees }: { deposees: { id: string }[] }) => deposees)[0].id;
      const statuts = (await Promise.all([
        deposer(porteur, brouillon), deposer(porteur, brouillon), porteur.agent.put(`/api/dossiers/${brouillon.id}/etapes/projet`).set('If-Match', `"${brouillon.version}"`).send({ contenu: { nom: 'Autre' }, reponses: {} }),
        porteur.agent.delete(`/api/dossiers/${brouillon.id}/pieces/${piece}`), porteur.agent.post(`/api/dossiers/${brouillon.id}/retirer`).send({}),
      ])).map(({ status }) => status);
      expect(statuts.filter((un) => un >= 500 || (un >= 400 && ![409, 412, 422].includes(un)))).toEqual([]);
      const { etat, accuses, depots } = await etatDe(brouillon.id);
      const depose = statuts.slice(0, 2).filter((un) => un === 201).length;
      expect({ accuses, depots }).toEqual({ accuses: depose, depots: depose });
      expect(depose ? ['DEPOSE', 'DESISTE'] : ['BROUILLON', 'ABANDONNE']).toContain(etat);
      if (depose) expect([200, 204]).not.toContain(statuts[2]);
    }
  }, 120_000);

  it('trente écritures à la fois n’épuisent pas les connexions, et se suivent dans le journal', async () => {
    const debut = process.hrtime.bigint();
    const statuts = (await Promise.all(Array.from({ length: 30 }, () => porteur.agent.post('/api/dossiers').send({ appelId: '2025-2028' })))).map(({ status }) => status);
    expect(statuts).toEqual(Array(30).fill(201));
    expect(Number((process.hrtime.bigint() - debut) / 1_000_000n)).toBeLessThan(15_000);
  }, 60_000);

  it('une connexion prise et coupée avant toute requête est entendue : le processus ne tombe pas', async () => {
    const { master } = essai.base.driver as unknown as { master: pg.Pool };
    const client = await master.connect();
    expect(client.listenerCount('error')).toBeGreaterThan(0);
    client.release();
  });

  it('des connexions tuées sans relâche : tout ou rien, 503 au pire, puis tout repart', async () => {
    const brouillons = [];
    for (let rang = 0; rang < 2 * TOURS; rang++) brouillons.push({ ...await preparerBrouillon(essai, porteur), cle: randomUUID() });
    let tue = true;
    const bourreau = (async () => {
      while (tue) {
        await essai.base.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()').catch(() => undefined);
        await new Promise((suite) => { setTimeout(suite, 15); });
      }
    })();
    const statuts: number[] = [];
    for (let fois = 0; fois < 3; fois++) statuts.push(...(await Promise.all(brouillons.map((un) => deposer(porteur, un, un.cle).catch(() => ({ status: 0 }))))).map(({ status }) => status));
    tue = false;
    await bourreau;
    expect(statuts.filter((un) => ![201, 503, 409, 412].includes(un))).toEqual([]);
    for (const un of brouillons) {
      expect((await deposer(porteur, un, un.cle)).status).toBe(201);
      expect(await etatDe(un.id)).toEqual({ etat: 'DEPOSE', accuses: 1, depots: 1 });
    }
  }, 120_000);

  it('des noms extrêmes s’impriment, s’envoient et se vérifient', async () => {
    const nom = '=HYPERLINK("http://x")\r\nBcc: y@z.fr 👩‍👩‍👧 שלום العربية \u202Egnp ﷽';
    const { id, version } = await preparerBrouillon(essai, porteur);
    const { body } = await porteur.agent.get(`/api/dossiers/${id}`);
    const { body: appel } = await porteur.agent.get('/api/appels/2025-2028').expect(200);
    const de = (une: string) => Object.fromEntries((appel.reglement.formulaire as { code: string; etape: string }[]).filter(({ code, etape: sienne }) => sienne === une && code in body.reponses).map(({ code }) => [code, body.reponses[code]]));
    const { body: etape } = await porteur.agent.put(`/api/dossiers/${id}/etapes/structure`).set('If-Match', `"${version}"`).send({ contenu: { ...body.contenu.structure, raisonSociale: 'W'.repeat(160), adresse: nom }, reponses: de('structure') }).expect(200);
    const { body: suite } = await porteur.agent.put(`/api/dossiers/${id}/etapes/projet`).set('If-Match', `"${etape.version}"`).send({ contenu: { ...body.contenu.projet, nom }, reponses: de('projet') }).expect(200);
    const depot = await deposer(porteur, { id, version: suite.version }).expect(201);
    await essai.viderLaFile();
    await porteur.agent.get(`/api/actes/${depot.body.accuseId}/pdf`).expect(200);
    const { text: csv } = await valideur.agent.get('/api/instruction/dossiers/export.csv').expect(200);
    expect(csv).not.toMatch(/(^|;)"?=/m);
  }, 60_000);
});
