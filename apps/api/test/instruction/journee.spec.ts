import { randomUUID } from 'node:crypto';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

describe('la journée de l’instruction', () => {
  let essai: ApplicationDeTest;
  let porteur: Compte, alice: Compte, bob: Compte, chef: Compte, ailleurs: Compte, expert: Compte;
  let dossiers: readonly string[];
  beforeAll(async () => {
    essai = await ouvrirApplication();
    // L’un après l’autre : leur nom est leur rang.
    porteur = await essai.compte(['PORTEUR']);
    alice = await essai.compte(['INSTRUCTEUR'], { departements: ['19'] });
    bob = await essai.compte(['INSTRUCTEUR'], { departements: ['19', '87'] });
    chef = await essai.compte(['VALIDEUR']);
    ailleurs = await essai.compte(['INSTRUCTEUR'], { departements: ['33'] });
    expert = await essai.compte(['EXPERT']);
    const ids: string[] = [];
    for (let rang = 0; rang < 3; rang += 1) ids.push((await deposer(porteur, await preparerBrouillon(essai, porteur)).expect(201)).body.id);
    dossiers = ids;
    await essai.viderLaFile();
  }, 60_000);
  afterAll(() => essai.fermer());

  const interne = async (qui: Compte, id = dossiers[0]!) => (await qui.agent.get(`/api/instruction/dossiers/${id}/interne`).expect(200)).body;
  const grouper = (qui: Compte, corps: object) => qui.agent.post('/api/instruction/gestes').set('Idempotency-Key', randomUUID()).send(corps);
  const deporter = (compteId: string, dossierId: string) => essai.base.query(`INSERT INTO deport (dossier_id, compte_id, origine, motif, pose_par, pose_le) VALUES ($1,$2,'declare','lien',$2,now())`, [dossierId, compteId]);

  it('une vue se garde, se partage, ne se supprime que par qui l’a faite', async () => {
    const vue = { nom: 'Mes urgences', filtres: { etat: 'DEPOSE', instructeur: 'moi', tri: 'echeance', sens: 'asc', taille: '50' }, colonnes: ['nom', 'echeance'], partage: 'departement' };
    const { id } = (await alice.agent.post('/api/instruction/vues').send(vue).expect(201)).body;
    await alice.agent.post('/api/instruction/vues').send(vue).expect(409);
    await chef.agent.post('/api/instruction/vues').send({ ...vue, nom: 'Chef' }).expect(422);
    await chef.agent.post('/api/instruction/vues').send({ ...vue, nom: 'Chef', partage: 'tous', colonnes: ['iban'] }).expect(400);
    const noms = async (qui: Compte) => (await qui.agent.get('/api/instruction/vues').expect(200)).body.vues.map(({ nom, mienne }: { nom: string; mienne: boolean }) => [nom, mienne]);
    expect([await noms(alice), await noms(bob), await noms(ailleurs), await noms(chef)]).toEqual([[['Mes urgences', true]], [['Mes urgences', false]], [], []]);
    expect((await bob.agent.get('/api/instruction/vues')).body.vues[0].filtres).toEqual({ etat: 'DEPOSE', instructeur: 'moi', tri: 'echeance', sens: 'asc' });
    await bob.agent.delete(`/api/instruction/vues/${id}`).expect(404);
    await alice.agent.delete(`/api/instruction/vues/${id}`).expect(204);
    await alice.agent.put('/api/instruction/colonnes').send({ colonnes: ['nom', 'porteur'] }).expect(204);
    expect([(await alice.agent.get('/api/instruction/vues')).body.colonnes, (await bob.agent.get('/api/instruction/vues')).body.colonnes]).toEqual([['nom', 'porteur'], null]);
  });

  it('l’export rend les colonnes choisies en trois formats, jamais un dossier dont on est écarté', async () => {
    const { text } = await alice.agent.get('/api/instruction/dossiers/export.csv?colonnes=depose,montant').expect(200);
    expect(text.replace('\uFEFF', '').split('\n')[0]).toBe('Numéro;Déposé le;Montant demandé (€)');
    for (const [format, lire] of [['xlsx', readXlsx], ['ods', readOds]] as const) {
      const { body } = await alice.agent.get(`/api/instruction/dossiers/export.${format}`).buffer(true).parse((flux, fini) => { const morceaux: Buffer[] = []; flux.on('data', (un: Buffer) => morceaux.push(un)); flux.on('end', () => fini(null, Buffer.concat(morceaux))); }).expect(200);
      expect((await lire(body as Buffer)).sheets[0]!.rows).toHaveLength(4);
    }
    expect((await alice.agent.get(`/api/instruction/dossiers/export.csv?coches=${dossiers[1]}`).expect(200)).text.trim().split('\n')).toHaveLength(2);
    await deporter(bob.id, dossiers[2]!);
    expect((await bob.agent.get('/api/instruction/dossiers/export.csv').expect(200)).text.trim().split('\n')).toHaveLength(3);
    expect((await bob.agent.get(`/api/instruction/dossiers/export.csv?coches=${dossiers[2]}`).expect(200)).text.trim().split('\n')).toHaveLength(1);
    await alice.agent.get('/api/instruction/dossiers/export.csv?colonnes=iban').expect(400);
  });

  it('les notes restent au service : ni le porteur, ni l’expert, ni un autre département', async () => {
    await alice.agent.post(`/api/instruction/dossiers/${dossiers[0]}/notes`).send({ texte: 'Rappeler la mairie, secret-de-service.' }).expect(204);
    const { notes } = await interne(chef);
    expect(notes.map(({ texte, mienne }: { texte: string; mienne: boolean }) => [texte, mienne])).toEqual([['Rappeler la mairie, secret-de-service.', false]]);
    expect((await porteur.agent.get(`/api/dossiers/${dossiers[0]}`).expect(200)).text).not.toContain('secret-de-service');
    await porteur.agent.get(`/api/instruction/dossiers/${dossiers[0]}/interne`).expect(403);
    await expert.agent.get(`/api/instruction/dossiers/${dossiers[0]}/interne`).expect(403);
    await ailleurs.agent.get(`/api/instruction/dossiers/${dossiers[0]}/interne`).expect(404);
    expect((await interne(await essai.compte(['FINANCIER']))).notes).toEqual([]);
    await chef.agent.delete(`/api/instruction/dossiers/${dossiers[0]}/notes/${notes[0].id}`).expect(404);
    await alice.agent.delete(`/api/instruction/dossiers/${dossiers[0]}/notes/${notes[0].id}`).expect(204);
    expect((await interne(alice)).notes).toEqual([]);
  });

  it('une étiquette se crée une fois, se pose, se filtre ; retirée, elle ne se pose plus', async () => {
    const { id } = (await chef.agent.post('/api/instruction/etiquettes').send({ nom: 'Zone blanche' }).expect(201)).body;
    await chef.agent.post('/api/instruction/etiquettes').send({ nom: 'zone blanché' }).expect(409);
    await alice.agent.put(`/api/instruction/dossiers/${dossiers[0]}/etiquettes/${id}`).expect(204);
    await alice.agent.put(`/api/instruction/dossiers/${dossiers[0]}/etiquettes/${id}`).expect(409);
    const { lignes, total } = (await alice.agent.get(`/api/instruction/dossiers?etiquette=${id}`).expect(200)).body;
    expect([total, lignes[0].id, lignes[0].etiquettes]).toEqual([1, dossiers[0], ['Zone blanche']]);
    await chef.agent.delete(`/api/instruction/etiquettes/${id}`).expect(204);
    await alice.agent.put(`/api/instruction/dossiers/${dossiers[1]}/etiquettes/${id}`).expect(409);
    expect((await alice.agent.get('/api/instruction/etiquettes').expect(200)).body).toEqual([{ id, nom: 'Zone blanche', retiree: true }]);
  });

  it('une visite passée s’écrit ; à venir, elle se refuse', async () => {
    const visite = { faiteLe: '2026-06-30', participants: 'La présidente, l’instruction', compteRendu: 'Lieu ouvert, trois résidents.' };
    await alice.agent.post(`/api/instruction/dossiers/${dossiers[0]}/visites`).send({ ...visite, faiteLe: '2026-07-02' }).expect(422);
    await alice.agent.post(`/api/instruction/dossiers/${dossiers[0]}/visites`).send(visite).expect(204);
    expect((await interne(chef)).visites).toEqual([expect.objectContaining({ ...visite, auteur: 'Prénom Nom2' })]);
  });

  it('les repères voient les autres dossiers de la structure, sauf ceux dont on est écarté', async () => {
    const explication = async (qui: Compte) => (await interne(qui)).reperes.find(({ code }: { code: string }) => code === 'meme-structure').explication as string;
    expect((await explication(alice)).match(/n° /g)).toHaveLength(2);
    expect((await explication(bob)).match(/n° /g)).toHaveLength(1);
  });

  it('l’attribution va au moins chargé que rien n’écarte, et garde la trace de qui avait le dossier', async () => {
    await alice.agent.post(`/api/instruction/dossiers/${dossiers[0]}/prise-en-charge`).send({}).expect(204);
    expect((await chef.agent.get(`/api/instruction/dossiers/${dossiers[1]}/attribution`).expect(200)).body).toMatchObject({ propose: bob.id, peutAttribuer: true });
    const { id } = (await grouper(chef, { geste: 'repartir', dossiers }).expect(202)).body;
    const geste = (await chef.agent.get(`/api/instruction/gestes/${id}`).expect(200)).body;
    expect([geste.total, geste.faits, geste.lignes.map(({ etat }: { etat: string }) => etat)]).toEqual([3, 2, ['REFUSE', 'FAIT', 'FAIT']]);
    await bob.agent.get(`/api/instruction/gestes/${id}`).expect(404);
    const instructeurs = await essai.base.query('SELECT instructeur_id FROM dossier WHERE id = ANY($1) ORDER BY array_position($1::uuid[], id)', [dossiers]);
    expect(instructeurs.map(({ instructeur_id }: { instructeur_id: string }) => instructeur_id)).toEqual([alice.id, bob.id, alice.id]);
    await chef.agent.put(`/api/instruction/dossiers/${dossiers[1]}/attribution`).send({ instructeurId: ailleurs.id }).expect(422);
    await chef.agent.put(`/api/instruction/dossiers/${dossiers[1]}/attribution`).send({ instructeurId: alice.id }).expect(204);
    expect((await chef.agent.get(`/api/instruction/dossiers/${dossiers[1]}/journal`).expect(200)).body.map(({ texte }: { texte: string }) => texte)).toContain('Dossier attribué à Prénom Nom2, auparavant à Prénom Nom3');
    await grouper(bob, { geste: 'prendre', dossiers: [dossiers[2]] }).expect(404);
  });

  it('au-delà de vingt lignes, un travail s’en charge ; rejoué, il ne refait rien', async () => {
    const { id: etiquette } = (await chef.agent.post('/api/instruction/etiquettes').send({ nom: 'Lot' }).expect(201)).body;
    const copies = await essai.base.query<{ id: string }[]>(`INSERT INTO dossier (appel_id, reglement_version, porteur_id, numero, etat, nom, departement, cree_le, modifie_le, depose_le) SELECT appel_id, reglement_version, porteur_id, 'COPIE-' || n, 'DEPOSE', nom, departement, cree_le, modifie_le, depose_le FROM dossier, generate_series(1, 30) n WHERE id = $1 RETURNING id`, [dossiers[0]]);
    const { id } = (await grouper(chef, { geste: 'etiqueter', cible: etiquette, dossiers: copies.map((une) => une.id) }).expect(202)).body;
    expect((await chef.agent.get(`/api/instruction/gestes/${id}`).expect(200)).body).toMatchObject({ total: 30, faits: 0, finiLe: null });
    await essai.viderLaFile();
    expect((await chef.agent.get(`/api/instruction/gestes/${id}`).expect(200)).body).toMatchObject({ total: 30, faits: 30, finiLe: expect.any(String) });
    expect((await chef.agent.get(`/api/instruction/dossiers?etiquette=${etiquette}`).expect(200)).body.total).toBe(30);
  });

  it('le délai se tait sous dix décisions comparables, puis dit l’intervalle et qui agit', async () => {
    const lire = async () => (await porteur.agent.get(`/api/dossiers/${dossiers[0]}/delai`).expect(200)).body;
    expect(await lire()).toMatchObject({ constate: null, quiAgit: { qui: 'service' }, ecoulesJours: 0 });
    const [seance] = await essai.base.query(`INSERT INTO seance (genre, tenue_le, lieu) VALUES ('commission-permanente', '2026-06-29', 'Bordeaux') RETURNING id`);
    await essai.base.query(`UPDATE dossier SET depose_le = '2026-03-01T10:00:00Z'::timestamptz - (regexp_replace(numero, '[^0-9]', '', 'g')::int || ' days')::interval, volet = (SELECT volet FROM dossier WHERE id = $1) WHERE numero LIKE 'COPIE-%'`, [dossiers[0]]);
    await essai.base.query(`INSERT INTO decision (dossier_id, seance_id, sens, deliberation_numero, deliberation_le, saisie_par, saisie_le) SELECT id, $1, 'refus', numero, '2026-06-29', $2, now() FROM dossier WHERE numero LIKE 'COPIE-_'`, [seance.id, chef.id]);
    expect((await lire()).constate).toBeNull();
    await essai.base.query(`INSERT INTO decision (dossier_id, seance_id, sens, deliberation_numero, deliberation_le, saisie_par, saisie_le) SELECT id, $1, 'refus', numero, '2026-06-29', $2, now() FROM dossier WHERE numero = 'COPIE-10'`, [seance.id, chef.id]);
    expect((await lire()).constate).toEqual({ effectif: 10, premierQuartileJours: 123, medianeJours: 126, troisiemeQuartileJours: 128 });
    await ailleurs.agent.get(`/api/instruction/dossiers/${dossiers[0]}/delai`).expect(404);
  });

  it('les indicateurs comptent ce que la personne voit, et s’exportent', async () => {
    const total = async (qui: Compte) => (await qui.agent.get('/api/instruction/indicateurs').expect(200)).body.stock.reduce((somme: number, { nombre }: { nombre: number }) => somme + nombre, 0);
    expect([await total(chef), await total(bob), await total(ailleurs)]).toEqual([33, 32, 0]);
    expect((await chef.agent.get('/api/instruction/indicateurs/export.csv').expect(200)).text).toContain('Dossiers par état;À prendre en charge;');
  });

  it('un courriel refusé devient une tâche, jusqu’à ce que quelqu’un la traite', async () => {
    const [courriel] = await essai.base.query(`UPDATE courriel SET refuse_le = now(), refus = '550 boîte inconnue' WHERE id = (SELECT id FROM courriel WHERE dossier_id = $1 LIMIT 1) RETURNING id`, [dossiers[0]]).then(([lignes]: [{ id: string }[]]) => lignes);
    const carte = async (qui: Compte) => (await qui.agent.get('/api/instruction/taches').expect(200)).body.cartes.find(({ code }: { code: string }) => code === 'courriels-refuses');
    expect([await carte(alice), (await carte(ailleurs)).nombre]).toMatchObject([{ nombre: 1, plus: false }, 0]);
    await ailleurs.agent.post(`/api/instruction/courriels-refuses/${courriel!.id}/traitement`).expect(404);
    await alice.agent.post(`/api/instruction/courriels-refuses/${courriel!.id}/traitement`).expect(204);
    expect([(await alice.agent.get('/api/instruction/courriels-refuses').expect(200)).body, (await carte(alice)).nombre]).toEqual([[], 0]);
  });
});
