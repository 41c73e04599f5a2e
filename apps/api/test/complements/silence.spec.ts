import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { silenceMenace, type Jour } from '@maillage/domain';
import { AlerterSilence } from '../../src/complements/silence/alerter-silence.ts';
import { AnnoncerSilence } from '../../src/complements/silence/annoncer-silence.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

jest.setTimeout(60_000);

describe('le délai du silence', () => {
  let essai: ApplicationDeTest;
  const acteurs: Record<string, Compte> = {};
  const ids: string[] = [];

  beforeAll(async () => {
    essai = await ouvrirApplication({ instant: '2026-08-10T08:00:00.000Z' });
    acteurs['porteur'] = await essai.compte(['PORTEUR'], { courriel: 'porteur@exemple.test' });
    acteurs['instructeur'] = await essai.compte(['INSTRUCTEUR'], { departements: ['19'], courriel: 'instructeur@exemple.test' });
    acteurs['collegue'] = await essai.compte(['INSTRUCTEUR'], { departements: ['19'], courriel: 'collegue@exemple.test' });
    for (const jour of ['2026-08-10', '2026-08-25', '2026-08-25']) {
      essai.horloge.instant = `${jour}T08:00:00.000Z`;
      ids.push((await deposer(acteurs['porteur'], await preparerBrouillon(essai, acteurs['porteur'], { commune: '19275', depotLe: jour as Jour })).expect(201)).body.id);
    }
    await par('instructeur').post(`/api/instruction/dossiers/${ids[0]}/prise-en-charge`).send({}).expect(204);
    await par('collegue').post(`/api/instruction/dossiers/${ids[1]}/prise-en-charge`).send({}).expect(204);
  });
  afterAll(() => essai.fermer());

  const par = (qui: string) => acteurs[qui]!.agent;
  const alerter = () => essai.app.get(AlerterSilence).executer();
  const annoncer = () => essai.app.get(AnnoncerSilence).executer();
  const recus = (debut: string) => essai.base.query<{ a: string; texte: string }[]>('SELECT a, texte FROM courriel WHERE objet LIKE $1 ORDER BY a', [`%${debut}%`]);
  // Une alerte suit le rythme de chacun : elle se lit dans la liste des notifications, courriel aussitôt ou récapitulatif.
  const notifies = async () => (await essai.base.query<{ courriel: string; titre: string }[]>(`SELECT c.courriel, n.titre FROM notification n JOIN compte c ON c.id = n.compte_id WHERE n.evenement = 'echeance' ORDER BY n.cree_le, c.courriel`));
  const filtres = async (qui = 'instructeur') => (await par(qui).get('/api/instruction/dossiers?suivi=silence&tri=echeance&sens=asc').expect(200)).body.lignes.map(({ id }: { id: string }) => id);
  const carte = async (qui = 'instructeur') => (await par(qui).get('/api/instruction/taches').expect(200)).body.cartes.find(({ code }: { code: string }) => code === 'silence');
  const a = (instant: string) => { essai.horloge.instant = instant; };

  it('seize jours avant, rien ; quinze jours avant, une alerte par personne, une seule fois, et la carte mène à la même liste', async () => {
    a('2026-09-24T21:59:59.999Z');
    expect([await alerter(), await filtres()]).toEqual([0, []]);
    a('2026-09-24T22:00:00.000Z');
    expect([await alerter(), await filtres()]).toEqual([1, [ids[0]]]);
    expect(await alerter()).toBe(0);
    expect(await carte()).toMatchObject({ nombre: 1, lien: '/dossiers?suivi=silence' });
    a('2026-10-10T05:00:00.000Z');
    // Le premier est né la veille ; les deux autres, suivis par une collègue ou par personne, se groupent.
    expect([await alerter(), await filtres()]).toEqual([2, expect.arrayContaining([ids[0], ids[1], ids[2]])]);
    expect((await notifies()).map(({ courriel }) => courriel)).toEqual(['instructeur@exemple.test', 'collegue@exemple.test', 'instructeur@exemple.test']);
    expect((await notifies()).at(1)!.titre).toContain('2 dossiers');
  });

  it('se tait dès qu’une commission permanente peut décider à temps ; parle si elle vient le lendemain', async () => {
    a('2026-10-15T05:00:00.000Z');
    expect(await filtres('collegue')).toEqual(expect.arrayContaining([ids[1], ids[2]]));
    const poser = async (tenueLe: string) => essai.base.query(`INSERT INTO seance (id, genre, tenue_le, lieu) VALUES ($1, 'commission-permanente', $2, 'Bordeaux')`, [randomUUID(), tenueLe]);
    await poser('2026-10-26');
    expect((await filtres('collegue')).length).toBe(2);
    await poser('2026-10-25');
    expect(await filtres('collegue')).toEqual([]);
    await essai.base.query(`DELETE FROM seance`);
  });

  it('la liste filtre comme le dit la règle, jour par jour, autour du terme', async () => {
    for (const jour of ['2026-09-24', '2026-09-25', '2026-10-10', '2026-10-11', '2026-10-25', '2026-10-26'] as Jour[]) {
      a(`${jour}T10:00:00.000Z`);
      const attendus = (await essai.base.query<{ id: string; le: Jour }[]>('SELECT id, rejet_implicite_le::text AS le FROM dossier')).filter(({ le }) => silenceMenace(le, jour, [])).map(({ id }) => id);
      expect([jour, (await filtres()).sort()]).toEqual([jour, attendus.sort()]);
    }
  });

  it('le jour même, la nuit où l’heure recule, le porteur lit et reçoit ce qu’il en est ; une fois', async () => {
    const silence = async () => (await par('porteur').get(`/api/dossiers/${ids[1]}`).expect(200)).body.silence;
    a('2026-10-24T21:59:59.999Z');
    await annoncer();
    expect([await silence(), (await recus('toujours examiné')).length]).toEqual([null, 1]);
    a('2026-10-24T22:00:00.000Z');
    expect(await annoncer()).toBe(2);
    expect(await silence()).toEqual({ le: '2026-10-25', recoursJusquAu: '2026-12-26' });
    const [lettre] = (await recus('toujours examiné')).slice(-1);
    expect(lettre).toMatchObject({ a: 'porteur@exemple.test', texte: expect.stringMatching(/toujours examiné[\s\S]*25\/10\/2026|25 octobre 2026/) });
    expect(lettre!.texte).toContain('Vous n’avez rien à refaire');
    a('2026-10-25T01:30:00.000Z');
    expect(await annoncer()).toBe(0);
  });
});
