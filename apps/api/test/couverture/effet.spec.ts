import type { CouvertureAvecProjets, EffetDossier } from '@maillage/contrats';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

/** La première mesure calcule toute la couverture. */
const LENT = 30_000;

let produit: ApplicationDeTest;
let porteur: Compte;
let correze: Compte;
let creuse: Compte;
let [ussel, meymac, aubusson]: string[] = [];
beforeAll(async () => {
  produit = await ouvrirApplication({ instant: '2026-07-01T10:00:00.000Z' });
  [porteur, correze, creuse] = [await produit.compte(['PORTEUR']), await produit.compte(['INSTRUCTEUR'], { departements: ['19'] }), await produit.compte(['INSTRUCTEUR'], { departements: ['23'] })];
  const creer = async (commune: string, position: { lon: number; lat: number } | null = null) => {
    const brouillon = await preparerBrouillon(produit, porteur, { commune });
    await deposer(porteur, brouillon).expect(201);
    if (position) await produit.base.query(`UPDATE dossier SET contenu = jsonb_set(contenu, '{projet,position}', $2), depot = jsonb_set(depot, '{contenu,projet,position}', $2) WHERE id = $1`, [brouillon.id, JSON.stringify(position)]);
    return brouillon.id;
  };
  ussel = await creer('19275');
  meymac = await creer('19136', { lon: 2.25, lat: 45.53 });
  aubusson = await creer('23008', { lon: 2.28, lat: 45.74 });
}, 120_000);
afterAll(() => produit.fermer());

const effet = async (compte: Compte, id: string): Promise<EffetDossier> => (await compte.agent.get(`/api/instruction/dossiers/${id}/effet`).expect(200)).body;

describe('l’effet d’une création', () => {
  it('compte les habitants nouvellement couverts, commune par commune', async () => {
    const { etat, le, nouvellementCouverts, communes, phrase } = await effet(correze, ussel!);
    expect([etat, le]).toEqual(['calcule', '2026-07-01']);
    expect(nouvellementCouverts).toBe(communes.filter(({ apres }) => apres === 'couverte').reduce((somme, { population }) => somme + population, 0));
    expect(communes.find(({ code }) => code === '19275')).toMatchObject({ nom: 'Ussel', apres: 'couverte' });
    expect(phrase).toContain('à moins de 20 minutes');
  }, LENT);

  it('montre les projets à moins de 20 minutes, la plus proche d’abord', async () => {
    const { jumeaux } = await effet(correze, ussel!);
    expect(jumeaux[0]).toMatchObject({ visible: true, id: meymac, communeNom: 'Meymac' });
    expect(jumeaux.map(({ secondes }) => secondes)).toEqual(jumeaux.map(({ secondes }) => secondes).sort((a, b) => a - b));
    expect((await effet(correze, meymac!)).jumeaux.map(({ id }) => id)).toContain(ussel);
  });

  it('d’un jumeau hors de son périmètre, ne dit que la commune et qui l’instruit', async () => {
    await produit.base.query('UPDATE dossier SET instructeur_id = $2 WHERE id = $1', [aubusson, creuse.id]);
    const jumeau = (await effet(correze, ussel!)).jumeaux.find(({ communeNom }) => communeNom === 'Aubusson')!;
    expect(jumeau).toMatchObject({ visible: false, id: null, numero: null, nom: null, etat: null, instructeur: { courriel: expect.any(String) } });
  });

  it('compte une fois les habitants que deux dossiers d’une séance couvriraient tous deux', async () => {
    expect((await effet(correze, ussel!)).memeSeance).toEqual([]);
    await produit.base.query(`WITH s AS (INSERT INTO seance (genre, tenue_le, lieu) VALUES ('comite', '2026-09-01', 'Bordeaux') RETURNING id) INSERT INTO inscription SELECT s.id, d FROM s, unnest($1::uuid[]) AS d`, [[ussel, meymac]]);
    const { memeSeance, nouvellementCouverts } = await effet(correze, ussel!);
    expect(memeSeance.map(({ id }) => id)).toEqual([meymac]);
    expect(memeSeance[0]!.habitantsCommuns).toBeGreaterThan(0);
    expect(memeSeance[0]!.habitantsCommuns).toBeLessThanOrEqual(nouvellementCouverts);
    expect((await effet(correze, meymac!)).memeSeance[0]!.habitantsCommuns).toBe(memeSeance[0]!.habitantsCommuns);
  });

  it('oublie les dossiers qui ne se feront plus', async () => {
    await produit.base.query(`UPDATE dossier SET etat = 'DESISTE' WHERE id = $1`, [meymac]);
    const { jumeaux, memeSeance } = await effet(correze, ussel!);
    expect([...jumeaux, ...memeSeance].map(({ id }) => id)).not.toContain(meymac);
  });

  it('ne se mesure pas pour un autre volet, ni sans position', async () => {
    await produit.base.query(`UPDATE dossier SET volet = 'developpement' WHERE id = $1`, [meymac]);
    expect((await effet(correze, meymac!)).etat).toBe('autre-volet');
    await produit.base.query(`UPDATE dossier SET volet = 'creation', depot = jsonb_set(depot, '{contenu,projet,position}', '{"lon": -1.2, "lat": 44.6}') WHERE id = $1`, [meymac]);
    expect((await effet(correze, meymac!)).etat).toBe('sans-position');
  });
});

describe('qui le voit', () => {
  it.each([['un porteur', 403, () => porteur], ['un instructeur d’un autre département', 404, () => creuse]] as const)('%s : %d', (_titre, statut, compte) =>
    compte().agent.get(`/api/instruction/dossiers/${ussel}/effet`).expect(statut));
  it('personne sans session', () => produit.anonyme().get(`/api/instruction/dossiers/${ussel}/effet`).expect(401));
});

describe('la couverture avec les projets du périmètre', () => {
  const supposer = async (compte: Compte, projets = ''): Promise<CouvertureAvecProjets> => (await compte.agent.get(`/api/instruction/couverture${projets && `?projets=${projets}`}`).expect(200)).body;

  it('sans projet demandé, c’est la couverture publique', async () => {
    const { projets, ...agent } = await supposer(correze);
    expect(projets).toMatchObject({ ouverts: 0, gagnes: 0 });
    expect(agent).toEqual((await produit.anonyme().get('/api/couverture').expect(200)).body);
  });

  it('compte comme ouverts les projets que l’agent peut voir, et ce qu’ils ajoutent', async () => {
    const [avant, apres, ailleurs] = [await supposer(correze), await supposer(correze, 'en-cours'), await supposer(creuse, 'en-cours,accordes')];
    expect(apres.projets).toMatchObject({ ouverts: 1, sansPosition: 0, phrase: expect.stringMatching(/^Si ce projet ouvrait, .* habitants de plus seraient/) });
    expect(apres.projets.gagnes).toBe(apres.region.couverte.habitants - avant.region.couverte.habitants);
    expect(apres.projets.gagnes).toBeGreaterThan(0);
    expect(apres.region.total).toEqual(avant.region.total);
    expect(apres.communes.find(({ code }) => code === '19275')!.classe).toBe('couverte');
    expect(ailleurs.projets.ouverts).toBe(1);
  });

  it('se refuse à qui n’instruit pas, et aux familles inconnues', async () => {
    await produit.anonyme().get('/api/instruction/couverture').expect(401);
    await porteur.agent.get('/api/instruction/couverture').expect(403);
    await correze.agent.get('/api/instruction/couverture?projets=tous').expect(400);
  });
});
