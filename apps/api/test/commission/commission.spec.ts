import { randomUUID } from 'node:crypto';
import { ajouterJours } from '@maillage/domain';
import type { Commission, LigneCommission } from '@maillage/contrats';
import { readOds } from 'hucre/ods';
import { VerifierActes } from '../../src/acte/verifier-actes.ts';
import { JournalRepository } from '../../src/journal/journal.repository.ts';
import { verifierChaine } from '../../src/journal/verifier-chaine.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

/** Plus de tours pour une nuit d’essais : MAILLAGE_TOURS=200. */
const TOURS = Number(process.env['MAILLAGE_TOURS'] ?? 3);
const [DEPOT, APRES] = ['2026-07-01T08:00:00.000Z', '2027-11-30T08:00:00.000Z'];
const ELUS = [{ nom: 'Élue Une', groupe: 'A', present: true }, { nom: 'Élu Deux', groupe: 'B', present: true }, { nom: 'Élue Trois', present: false }];

describe('la commission permanente', () => {
  let essai: ApplicationDeTest;
  let porteur: Compte, instructeur: Compte, ailleurs: Compte, valideur: Compte, secretariat: Compte, seconde: Compte;
  let comite: string, rang = 0;
  beforeAll(async () => {
    essai = await ouvrirApplication();
    [porteur, instructeur, ailleurs] = [await essai.compte(['PORTEUR']), await essai.compte(['INSTRUCTEUR'], { departements: ['19'] }), await essai.compte(['INSTRUCTEUR'], { departements: ['33'] })];
    [valideur, secretariat, seconde] = [await essai.compte(['VALIDEUR']), await essai.compte(['SECRETARIAT_COMMISSION']), await essai.compte(['SECRETARIAT_COMMISSION'])];
    comite = await seance('comite', '2026-07-01');
  });
  afterAll(() => essai.fermer());
  afterEach(async () => expect((await verifierChaine(essai.app.get(JournalRepository), essai.base)).anomalies).toEqual([]));

  const seance = async (genre: string, tenueLe: string) => (await valideur.agent.post('/api/instruction/seances').send({ genre, tenueLe, lieu: 'Bordeaux' }).expect(201)).body.id as string;
  /** Une séance neuve chaque fois, un jour différent. */
  const commission = () => seance('commission-permanente', ajouterJours('2026-07-02', rang++));
  const url = (id: string, suite = '') => `/api/instruction/commissions/${id}${suite}`;
  const lire = async (id: string, qui: Compte = secretariat): Promise<Commission> => (await qui.agent.get(url(id)).expect(200)).body;

  /** Un dossier inscrit : refus proposé par défaut, accord à `montantCentimes` sinon. */
  async function inscrit(seanceId: string, montantCentimes?: number): Promise<string> {
    essai.horloge.instant = DEPOT;
    const id = (await deposer(porteur, await preparerBrouillon(essai, porteur)).expect(201)).body.id as string;
    const chemin = (suite: string) => `/api/instruction/dossiers/${id}${suite}`;
    await instructeur.agent.post(chemin('/prise-en-charge')).send({}).expect(204);
    await instructeur.agent.post(chemin('/completude')).send({}).expect(204);
    if (montantCentimes) for (const { code, resultat } of (await instructeur.agent.get(chemin(''))).body.criteres) if (resultat !== 'satisfait') await instructeur.agent.put(chemin(`/criteres/${code}`)).send({ resultat: 'satisfait', motif: 'Vérifié sur pièces.' }).expect(204);
    await instructeur.agent.post(chemin('/proposition')).send(montantCentimes ? { sens: 'accord', montantCentimes, analyse: 'Solide.' } : { sens: 'refus', analyse: 'Fragile.', motifs: ['Budget non étayé.'] }).expect(204);
    await valideur.agent.post(chemin('/comite')).send({ avis: montantCentimes ? 'favorable' : 'defavorable', seanceId: comite }).expect(204);
    await valideur.agent.post(chemin('/inscription')).send({ seanceId }).expect(204);
    essai.horloge.instant = APRES;
    return id;
  }
  const poserElus = async (id: string) => secretariat.agent.put(url(id, '/elus')).set('If-Match', `"${(await lire(id)).version}"`).send({ elus: ELUS }).expect(204);
  const voix = { pour: 2, contre: 0, abstentions: 0 };
  const grille = (vue: Commission, votes: readonly object[], numero = `2026.${rang}.CP`) => ({ le: vue.tenueLe, deliberations: vue.rapports.map(({ code }) => ({ groupe: code, numero })), votes });
  const deposerGrille = (qui: Compte, id: string, corps: object, cle: string = randomUUID()) => qui.agent.post(url(id, '/votes')).set('Idempotency-Key', cle).send(corps);
  const etat = async (dossier: string) => (await essai.base.query<[{ etat: string }]>('SELECT etat FROM dossier WHERE id = $1', [dossier]))[0].etat;

  it('du calendrier au procès-verbal : rapports envoyés, vote, amendement, suites, actes réimprimés à l’octet', async () => {
    const id = await commission();
    const [adopte, amende, refuse, retire] = [await inscrit(id, 1_234_500), await inscrit(id, 1_000_000), await inscrit(id), await inscrit(id)];
    const [rapport] = (await lire(id)).rapports;
    const rediger = (version: number) => instructeur.agent.put(url(id, `/rapports/${rapport!.code}`)).set('If-Match', `"${version}"`).send({ texte: 'Exposé écrit par une personne.\n\nDeuxième paragraphe.' });
    await rediger(0).expect(204);
    await rediger(0).expect(412);
    expect((await lire(id)).rapports[0]).toMatchObject({ version: 1, nombre: 4, documents: true, montantCentimes: 2_234_500 });

    // L’accueil du secrétariat compte la séance tant que son dossier n’est pas parti, et dit la date.
    const carte = async (code: string) => (await secretariat.agent.get('/api/instruction/taches').expect(200)).body.cartes.find((une: { code: string }) => une.code === code);
    essai.horloge.instant = DEPOT;
    expect(await carte('rapports')).toMatchObject({ nombre: 1, aide: 'Attendu aux élus le 20 juin 2026 : en retard', lien: '/commissions' });
    essai.horloge.instant = APRES;

    await secretariat.agent.post(url(id, '/etapes/visas')).send({ le: '2026-07-02' }).expect(403);
    await valideur.agent.post(url(id, '/etapes/visas')).send({ le: '2026-07-02' }).expect(409);
    for (const [qui, etape] of [[secretariat, 'depot'], [valideur, 'visas'], [secretariat, 'envoi']] as const) await qui.agent.post(url(id, `/etapes/${etape}`)).send({ le: '2026-07-02' }).expect(204);
    await rediger(1).expect(409);

    await deposerGrille(secretariat, id, grille(await lire(id), [{ dossierId: adopte, issue: 'adopte', ...voix }])).expect(422);
    await poserElus(id);
    const vue = await lire(id);
    const [deporte] = vue.elus;
    await secretariat.agent.put(url(id, '/deports')).send({ eluId: deporte!.id, dossierId: adopte, motif: 'Siège au conseil de la structure.' }).expect(204);
    expect((await lire(id)).lignes.find(({ dossierId }) => dossierId === adopte)).toMatchObject({ votants: 1, quorum: { atteint: true } });

    const votes = [{ dossierId: adopte, issue: 'adopte', ...voix, pour: 1 }, { dossierId: amende, issue: 'amende', montantCentimes: 800_000, ...voix }, { dossierId: refuse, issue: 'adopte', ...voix }, { dossierId: retire, issue: 'retire', ...voix, motif: 'Pièce à revoir.' }];
    const fautive = await deposerGrille(secretariat, id, grille(vue, [votes[1]!, { ...votes[0]!, pour: 2 }])).expect(422);
    expect(fautive.body.erreurs).toEqual([{ chemin: 'votes.1.pour', message: '2 voix pour 1 votant : recomptez.' }]);
    expect((await lire(id)).lignes.every(({ vote }) => vote === null)).toBe(true);

    const [cle, corps] = [randomUUID(), grille(vue, votes)];
    await deposerGrille(secretariat, id, corps, cle).expect(202, { deposes: 4 });
    await deposerGrille(secretariat, id, corps, cle).expect(202, { deposes: 4 });
    await deposerGrille(secretariat, id, corps).expect(422);
    await secretariat.agent.post(url(id, '/cloture')).send({ president: 'Élue Une' }).expect(409);
    await essai.viderLaFile();
    expect([await etat(adopte), await etat(amende), await etat(refuse), await etat(retire)]).toEqual(['ACCORDE', 'ACCORDE', 'REJETE', 'PROPOSE_REJET']);
    const apres = await lire(id);
    const ligne = (dossier: string): LigneCommission => apres.lignes.find(({ dossierId }) => dossierId === dossier)!;
    expect(ligne(amende)).toMatchObject({ situation: 'vote', vote: { etat: 'ENREGISTRE' }, decision: { sens: 'accord', montantCentimes: 800_000, executoireLe: null } });
    expect(ligne(refuse).decision).toMatchObject({ sens: 'refus', motifs: ['Budget non étayé.'] });
    expect(apres.totaux).toEqual({ proposeCentimes: 2_234_500, voteCentimes: 2_034_500 });

    await valideur.agent.post(`/api/instruction/dossiers/${adopte}/acte`).send({}).expect(422);
    const suites = (corps2: object) => secretariat.agent.put(url(id, '/suites')).send(corps2);
    await suites({ transmiseLe: '2026-07-02' }).expect(422);
    await suites({ transmiseLe: '2026-07-02', transmissionNumero: 'AR-075-2026' }).expect(204);
    expect((await lire(id)).executoireLe).toBeNull();
    expect(await carte('non-executoires')).toMatchObject({ nombre: 3, lien: '/dossiers?suivi=non-executoire' });
    await suites({ transmiseLe: '2026-07-02', transmissionNumero: 'AR-075-2026', publieeLe: '2026-07-03' }).expect(204);
    expect(await carte('non-executoires')).toMatchObject({ nombre: 0 });
    expect((await lire(id)).lignes.find(({ dossierId }) => dossierId === refuse)!.decision!.executoireLe).toBe('2026-07-03');
    await suites({}).expect(409);

    await secretariat.agent.post(url(id, '/cloture')).send({ president: 'Élue Trois' }).expect(422);
    await secretariat.agent.post(url(id, '/cloture')).send({ president: 'Élue Une' }).expect(204);
    await secretariat.agent.post(url(id, '/cloture')).send({ president: 'Élue Une' }).expect(409);
    await essai.viderLaFile();
    await secretariat.agent.get(url(id, '/proces-verbal.pdf')).expect(200).expect('Content-Type', /pdf/);
    const verifies = await essai.app.get(VerifierActes).executer();
    expect(verifies.differents).toEqual([]);
    const { n } = (await essai.base.query<[{ n: number }]>(`SELECT count(*)::int AS n FROM acte WHERE seance_id = $1 AND sha256 IS NOT NULL`, [id]))[0];
    expect(n).toBe(3);

    const document = (nom: string, qui = secretariat) => qui.agent.get(url(id, `/rapports/${rapport!.code}/documents/${nom}`)).buffer(true).parse((flux, fini) => { const bouts: Buffer[] = []; flux.on('data', (un: Buffer) => bouts.push(un)); flux.on('end', () => fini(null, Buffer.concat(bouts))); });
    const docx = (await document('deliberation.docx').expect(200)).body as Buffer;
    expect(docx.subarray(0, 2).toString()).toBe('PK');
    const { sheets: [feuille] } = await readOds(new Uint8Array((await document('annexe.ods').expect(200)).body as Buffer));
    expect(feuille!.rows.at(-1)!.at(-1)).toBe(20_345);
    expect(feuille!.rows).toHaveLength(4);
    await document('autre.exe').expect(404);
    await document('rapport.pdf', ailleurs).expect(404);
    expect(await lire(id, ailleurs)).toMatchObject({ lignes: [], rapports: [], procesVerbal: null, totaux: { proposeCentimes: 0, voteCentimes: 0 } });
  }, 120_000);

  it('le modèle CSV rempli se relit ligne par ligne, sans rien écrire', async () => {
    const id = await commission();
    await inscrit(id);
    await poserElus(id);
    const { text } = await secretariat.agent.get(url(id, '/votes/modele.csv')).expect(200);
    const relire = async (csv: string) => (await secretariat.agent.post(url(id, '/votes/lecture')).send({ csv }).expect(200)).body;
    expect(await relire(text)).toMatchObject({ bonnes: 1, fautives: 0, lignes: [{ ligne: 2, vote: { issue: 'adopte', pour: 2 } }] });
    expect(await relire(text.replace('Adopté', 'Peut-être'))).toMatchObject({ bonnes: 0, fautives: 1 });
    expect((await relire(`${text}X-1;;;adopté;;2;0;0;\n`)).lignes[1].erreurs[0]).toMatch(/X-1 n’est pas à l’ordre du jour/);
    await secretariat.agent.post(url(id, '/votes/lecture')).send({ csv: 'a;b\n1;2' }).expect(422);
    expect((await lire(id)).lignes[0]!.vote).toBeNull();
  }, 60_000);

  it('un dossier change de séance, ou quitte l’ordre du jour pour revenir d’où il venait', async () => {
    const [ici, la] = [await commission(), await commission()];
    const id = await inscrit(ici);
    await valideur.agent.post(url(ici, `/dossiers/${id}/deplacement`)).send({ seanceId: ici }).expect(422);
    await valideur.agent.post(url(ici, `/dossiers/${id}/deplacement`)).send({ seanceId: la }).expect(204);
    expect([(await lire(ici)).lignes.length, (await lire(la)).lignes.length]).toEqual([0, 1]);
    await valideur.agent.post(url(ici, `/dossiers/${id}/retrait`)).send({ motif: 'Erreur.' }).expect(404);
    await secretariat.agent.post(url(la, `/dossiers/${id}/retrait`)).send({ motif: 'Pièce à revoir.' }).expect(204);
    expect([await etat(id), (await lire(la)).lignes.length]).toEqual(['PROPOSE_REJET', 0]);
  }, 60_000);

  it.each([['instructeur'], ['valideur']] as const)('%s n’écrit ni vote, ni élu, ni suites, ni procès-verbal', async (role) => {
    const id = await commission();
    const { agent } = { instructeur, valideur }[role];
    for (const requete of [agent.post(url(id, '/votes')).set('Idempotency-Key', randomUUID()), agent.put(url(id, '/elus')).set('If-Match', '"1"'), agent.put(url(id, '/suites')), agent.post(url(id, '/cloture')), agent.put(url(id, '/deports')), agent.get(url(id, '/votes/modele.csv'))]) expect((await requete.send({})).status).toBe(403);
  });

  it('une personne écartée d’un dossier n’en voit rien : ni ligne, ni total, ni document, et ne peut ni le voter ni clore', async () => {
    const id = await commission();
    const dossier = await inscrit(id);
    await poserElus(id);
    await essai.base.query(`INSERT INTO deport (dossier_id, compte_id, origine, motif, pose_par, pose_le) VALUES ($1, $2, 'prononce', 'Intérêt.', $3, now())`, [dossier, seconde.id, valideur.id]);
    const [entiere, vue] = [await lire(id), await lire(id, seconde)];
    expect(vue).toMatchObject({ lignes: [], rapports: [], procesVerbal: null });
    expect(JSON.stringify(vue)).not.toContain(entiere.lignes[0]!.numero);
    expect((await seconde.agent.get(url(id, '/ordre-du-jour.csv'))).text).not.toContain(entiere.lignes[0]!.numero);
    await seconde.agent.get(url(id, `/rapports/${entiere.rapports[0]!.code}/documents/annexe.ods`)).expect(404);
    await deposerGrille(seconde, id, grille(entiere, [{ dossierId: dossier, issue: 'adopte', ...voix }])).expect(422);
    await seconde.agent.post(url(id, `/dossiers/${dossier}/retrait`)).send({ motif: 'Non.' }).expect(404);
    await seconde.agent.post(url(id, '/cloture')).send({ president: 'Élue Une' }).expect(409);
    await essai.base.query('DELETE FROM deport WHERE compte_id = $1', [seconde.id]);
  }, 60_000);

  it('deux grilles à la fois : une seule est déposée, entière ; une décision par dossier', async () => {
    for (let tour = 0; tour < TOURS; tour++) {
      const id = await commission();
      const dossiers = [await inscrit(id), await inscrit(id)];
      await poserElus(id);
      const vue = await lire(id);
      const corps = (issue: string) => grille(vue, dossiers.map((dossierId) => ({ dossierId, issue, motif: 'À revoir.', ...voix })));
      const statuts = (await Promise.all([deposerGrille(secretariat, id, corps('adopte')), deposerGrille(seconde, id, corps('ajourne'))])).map(({ status }) => status);
      expect([...statuts].sort()).toEqual([202, 422]);
      await essai.viderLaFile();
      const decisions = await essai.base.query<{ sens: string; n: number }[]>('SELECT sens, count(*)::int AS n FROM decision WHERE seance_id = $1 GROUP BY 1', [id]);
      expect(decisions).toEqual([{ sens: statuts[0] === 202 ? 'refus' : 'ajournement', n: 2 }]);
    }
  }, 120_000);

  it('un vote déposé et un désistement : l’un des deux, et la grille dit lequel', async () => {
    for (let tour = 0; tour < TOURS; tour++) {
      const id = await commission();
      const dossier = await inscrit(id);
      await poserElus(id);
      await deposerGrille(secretariat, id, grille(await lire(id), [{ dossierId: dossier, issue: 'adopte', ...voix }])).expect(202);
      const [{ status }] = await Promise.all([porteur.agent.post(`/api/dossiers/${dossier}/retirer`).send({}), essai.viderLaFile()]);
      const [ligne] = (await lire(id)).lignes;
      const final = await etat(dossier);
      expect(['REJETE', 'DESISTE']).toContain(final);
      expect({ decision: ligne!.decision !== null, vote: ligne!.vote!.etat, retrait: status < 300 }).toEqual({ decision: final === 'REJETE', vote: final === 'REJETE' ? 'ENREGISTRE' : 'REFUSE', retrait: final === 'DESISTE' });
    }
  }, 120_000);
});
