import { createHash, randomUUID } from 'node:crypto';
import { VerifierActes } from '../src/acte/verifier-actes.ts';
import { JournalRepository } from '../src/journal/journal.repository.ts';
import { verifierChaine } from '../src/journal/verifier-chaine.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from './base-de-test.ts';
import { deposer, preparerBrouillon } from './dossier-de-test.ts';

describe('du dépôt à la notification', () => {
  let essai: ApplicationDeTest;
  const acteurs: Record<string, Compte> = {};
  let comite: string, commission: string;

  beforeAll(async () => {
    essai = await ouvrirApplication();
    acteurs['porteur'] = await essai.compte(['PORTEUR']);
    acteurs['instructeur'] = await essai.compte(['INSTRUCTEUR'], { departements: ['19'] });
    acteurs['collegue'] = await essai.compte(['INSTRUCTEUR'], { departements: ['19'] });
    acteurs['ailleurs'] = await essai.compte(['INSTRUCTEUR'], { departements: ['33'] });
    acteurs['valideur'] = await essai.compte(['VALIDEUR']);
    acteurs['secretariat'] = await essai.compte(['SECRETARIAT_COMMISSION']);
    acteurs['signataire'] = await essai.compte(['SIGNATAIRE']);
    acteurs['finances'] = await essai.compte(['FINANCIER']);
    const seance = async (genre: string, tenueLe: string) => (await acteurs['valideur']!.agent.post('/api/instruction/seances').send({ genre, tenueLe, lieu: 'Bordeaux' }).expect(201)).body.id;
    comite = await seance('comite', '2026-07-10');
    commission = await seance('commission-permanente', '2026-07-20');
  });
  afterAll(() => essai.fermer());
  beforeEach(() => { essai.horloge.instant = '2026-07-01T08:00:00.000Z'; });

  const par = (qui: string) => acteurs[qui]!.agent;
  const depose = async (commune = '19275'): Promise<string> => (await deposer(acteurs['porteur']!, await preparerBrouillon(essai, acteurs['porteur']!, { commune })).expect(201)).body.id;
  const chemin = (id: string, suite = '') => `/api/instruction/dossiers/${id}${suite}`;
  const lire = async (id: string, qui = 'instructeur') => (await par(qui).get(chemin(id)).expect(200)).body;

  /** Prend en charge, déclare complet, confirme ce qui ne l’est pas. */
  async function instruire(id: string): Promise<void> {
    await par('instructeur').post(chemin(id, '/prise-en-charge')).send({}).expect(204);
    await par('instructeur').post(chemin(id, '/completude')).send({}).expect(204);
    for (const { code, resultat } of (await lire(id)).criteres) if (resultat !== 'satisfait') await par('instructeur').put(chemin(id, `/criteres/${code}`)).send({ resultat: 'satisfait', motif: 'Vérifié sur pièces.' }).expect(204);
  }
  async function jusquAuVote(id: string, sens: 'accord' | 'refus'): Promise<void> {
    await instruire(id);
    await par('instructeur').post(chemin(id, '/proposition')).send(sens === 'accord' ? { sens, montantCentimes: 1_234_500, analyse: 'Projet solide.' } : { sens, analyse: 'Projet fragile.', motifs: ['Le plan de financement n’est pas étayé.'] }).expect(204);
    await par('valideur').post(chemin(id, '/comite')).send({ avis: sens === 'accord' ? 'favorable' : 'defavorable', seanceId: comite }).expect(204);
    await par('valideur').post(chemin(id, '/inscription')).send({ seanceId: commission }).expect(204);
    essai.horloge.instant = '2026-07-20T12:00:00.000Z';
  }
  const voter = (id: string, corps: object, cle: string = randomUUID()) => par('secretariat').post(chemin(id, '/deliberation')).set('Idempotency-Key', cle).send(corps);
  const ACCORD = { sens: 'accord', montantCentimes: 1_234_500, numero: '2026.100.CP', le: '2026-07-20' };

  it('un accord : vote, caractère exécutoire, signature des octets vus, notification, lecture par le porteur', async () => {
    const id = await depose();
    await jusquAuVote(id, 'accord');
    await voter(id, ACCORD).expect(204);
    // Avant la notification, le porteur ne voit rien de la décision.
    const avant = (await par('porteur').get(`/api/dossiers/${id}`).expect(200)).body;
    expect(avant).toMatchObject({ affiche: { libelle: 'En instruction' }, decision: null });
    expect(JSON.stringify(avant)).not.toMatch(/ACCORDE|1234500|2026\.100\.CP/);

    await par('valideur').post(chemin(id, '/acte')).send({}).expect(422);
    await par('secretariat').put(chemin(id, '/deliberation/executoire')).send({ executoireLe: '2026-07-20' }).expect(204);
    const { body: acte } = await par('valideur').post(chemin(id, '/acte')).send({}).expect(201);
    const { body: pdf } = await par('signataire').get(`/api/actes/${acte.id}/pdf`).expect(200);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    expect(acte.sha256).toBe(sha256);
    await par('porteur').get(`/api/actes/${acte.id}/pdf`).expect(404);

    const signer = (condense: string) => par('signataire').post(`/api/instruction/actes/${acte.id}/signature`).set('Idempotency-Key', randomUUID()).send({ sha256: condense });
    await signer('0'.repeat(64)).expect(409);
    await par('instructeur').post(`/api/instruction/actes/${acte.id}/notification`).send({ mode: 'electronique' }).expect(409);
    await signer(sha256).expect(204);
    await signer(sha256).expect(409);
    await par('instructeur').post(`/api/instruction/actes/${acte.id}/notification`).send({ mode: 'electronique' }).expect(204);

    const apres = (await par('porteur').get(`/api/dossiers/${id}`).expect(200)).body;
    expect(apres).toMatchObject({ affiche: { libelle: 'Subvention accordée' }, decision: { sens: 'accord', montantCentimes: 1_234_500, recoursJusquAu: null } });
    await par('porteur').get(`/api/actes/${acte.id}/pdf`).expect(200);
    // La première lecture prouve la notification : le recours court.
    expect((await par('porteur').get(`/api/dossiers/${id}`)).body.decision.recoursJusquAu).toBe('2026-09-21');
    await essai.viderLaFile();
    const [{ texte }] = await essai.base.query<[{ texte: string }]>(`SELECT texte FROM courriel WHERE objet LIKE '%notifié%' ORDER BY cree_le DESC LIMIT 1`);
    expect(texte).not.toMatch(/accord|refus/i);
    expect((await essai.anonyme().get(`/api/verification/${acte.numero}?sha256=${sha256}`).expect(200)).body).toEqual({ numero: acte.numero, conforme: true, remplacePar: null });
    expect((await essai.anonyme().get(`/api/verification/${acte.numero}?sha256=${'a'.repeat(64)}`).expect(200)).body.conforme).toBe(false);
    const { body: finances } = await par('finances').get('/api/finances/subventions?annee=2026').expect(200);
    expect(finances).toMatchObject({ nombre: 1, totaux: { voteCentimes: 1_234_500 }, lignes: [{ dossierNumero: apres.numero, voteCentimes: 1_234_500 }] });
  });

  it('un refus : motifs notifiés, aucune subvention', async () => {
    const id = await depose();
    await jusquAuVote(id, 'refus');
    await voter(id, { sens: 'refus', numero: '2026.101.CP', le: '2026-07-20', executoireLe: '2026-07-20' }).expect(400);
    await voter(id, { sens: 'refus', motifs: ['Le plan de financement n’est pas étayé.'], numero: '2026.101.CP', le: '2026-07-20', executoireLe: '2026-07-20' }).expect(204);
    const { body: acte } = await par('valideur').post(chemin(id, '/acte')).send({}).expect(201);
    expect(acte).toMatchObject({ nature: 'refus', etat: 'VISE' });
    expect(await essai.base.query('SELECT 1 FROM subvention WHERE dossier_id = $1', [id])).toEqual([]);
  });

  it('un ajournement : information sans attendre l’exécutoire, puis reprise', async () => {
    const id = await depose();
    await jusquAuVote(id, 'accord');
    await voter(id, { sens: 'ajournement', motifs: ['Précisions attendues.'], numero: '2026.102.CP', le: '2026-07-20' }).expect(204);
    expect((await par('valideur').post(chemin(id, '/acte')).send({}).expect(201)).body.nature).toBe('ajournement');
    await par('instructeur').post(chemin(id, '/reprise')).send({}).expect(204);
    expect((await lire(id)).etat).toBe('EN_INSTRUCTION');
  });

  it.each(['instructeur', 'valideur', 'signataire', 'finances'])('le vote n’appartient pas à %s', async (qui) => {
    const id = await depose();
    await par(qui).post(chemin(id, '/deliberation')).set('Idempotency-Key', randomUUID()).send(ACCORD).expect(403);
  });

  it('vingt votes simultanés : une seule décision, une seule subvention', async () => {
    const id = await depose();
    await jusquAuVote(id, 'accord');
    const statuts = await Promise.all(Array.from({ length: 20 }, async () => (await voter(id, ACCORD)).status));
    expect(statuts.filter((un) => un === 204)).toHaveLength(1);
    expect(statuts.filter((un) => un === 409)).toHaveLength(19);
    expect(await essai.base.query('SELECT (SELECT count(*) FROM decision WHERE dossier_id = $1) AS decisions, (SELECT count(*) FROM subvention WHERE dossier_id = $1) AS subventions', [id])).toEqual([{ decisions: 1, subventions: 1 }]);
  });

  it('deux instructeurs prennent le même dossier : un seul l’obtient', async () => {
    const id = await depose();
    const statuts = await Promise.all(['instructeur', 'collegue'].map(async (qui) => (await par(qui).post(chemin(id, '/prise-en-charge')).send({})).status));
    expect(statuts.sort()).toEqual([204, 409]);
  });

  it('hors de son département, un dossier n’existe pas : liste, page, actions, export', async () => {
    const id = await depose();
    await par('ailleurs').get(chemin(id)).expect(404);
    await par('ailleurs').post(chemin(id, '/prise-en-charge')).send({}).expect(404);
    expect((await par('ailleurs').get('/api/instruction/dossiers').expect(200)).body).toMatchObject({ lignes: [], total: 0 });
    expect((await par('ailleurs').get('/api/instruction/dossiers/export.csv').expect(200)).text.trim().split('\n')).toHaveLength(1);
    await par('porteur').get(chemin(id)).expect(403);
  });

  it('un montant au-delà de l’aide maximale ne se propose ni ne se vote', async () => {
    const id = await depose();
    await instruire(id);
    const { aideMaximaleCentimes } = (await lire(id)).budget;
    const { body } = await par('instructeur').post(chemin(id, '/proposition')).send({ sens: 'accord', montantCentimes: aideMaximaleCentimes + 1, analyse: 'Trop.' }).expect(422);
    expect(body.erreurs[0]).toMatchObject({ chemin: 'montantCentimes' });
  });

  it('s’écarter du constat automatique demande un motif ; le budget réduit aussi', async () => {
    const id = await depose();
    await par('instructeur').post(chemin(id, '/prise-en-charge')).send({}).expect(204);
    await par('instructeur').post(chemin(id, '/completude')).send({}).expect(204);
    await par('instructeur').put(chemin(id, '/criteres/beneficiaire')).send({ resultat: 'non-satisfait' }).expect(422);
    const { budget } = await lire(id);
    const lignes = [{ ligne: budget.lignes[0].ligne, retenuCentimes: 0 }];
    await par('instructeur').put(chemin(id, '/budget')).set('If-Match', `"${budget.version}"`).send({ lignes }).expect(422);
    const { body } = await par('instructeur').put(chemin(id, '/budget')).set('If-Match', `"${budget.version}"`).send({ lignes: [{ ...lignes[0], motif: 'Non justifiée.' }] }).expect(200);
    expect(body.assietteRetenueCentimes).toBe(budget.assietteRetenueCentimes - budget.lignes[0].retenuCentimes);
    await par('instructeur').put(chemin(id, '/budget')).set('If-Match', `"${budget.version}"`).send({ lignes: [] }).expect(412);
  });

  it('le désistement l’emporte ou perd, jamais les deux', async () => {
    const id = await depose();
    await jusquAuVote(id, 'accord');
    const [retrait, vote] = await Promise.all([par('porteur').post(`/api/dossiers/${id}/retirer`).send({ motif: 'Projet abandonné.' }), voter(id, ACCORD)]);
    expect([retrait.status, vote.status].sort()).toEqual([204, 409]);
  });

  it('chaque acte se réimprime à l’octet, et la chaîne est intacte', async () => {
    await essai.viderLaFile();
    const { differents, identiques } = await essai.app.get(VerifierActes).executer();
    expect({ differents, assez: identiques > 10 }).toEqual({ differents: [], assez: true });
    expect((await verifierChaine(essai.app.get(JournalRepository), essai.base)).anomalies).toEqual([]);
  });

  it('une valeur du journal retouchée, ou une ligne effacée, se voit', async () => {
    await expect(essai.base.query('DELETE FROM journal WHERE seq = 1')).rejects.toThrow('ne se modifie pas');
    await expect(essai.base.query('TRUNCATE journal CASCADE')).rejects.toThrow('ne se modifie pas');
    await essai.base.query(`UPDATE journal_valeur SET valeurs = '{"retouche": true}' WHERE seq = 3`);
    expect((await verifierChaine(essai.app.get(JournalRepository), essai.base)).anomalies).toEqual(['Ligne 3 : valeurs modifiées.']);
    await essai.base.query('DELETE FROM journal_valeur WHERE seq = 3');
    expect((await verifierChaine(essai.app.get(JournalRepository), essai.base)).anomalies).toEqual([]);
  });
});
