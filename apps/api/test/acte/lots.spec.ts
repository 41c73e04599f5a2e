import { randomUUID } from 'node:crypto';
import { verifierChaine } from '../../src/journal/verifier-chaine.ts';
import { JournalRepository } from '../../src/journal/journal.repository.ts';
import { Travailleur } from '../../src/file/travailleur.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { dossiersDecides } from './dossiers-decides.ts';

type Ligne = { readonly dossierId: string; readonly acteId: string; readonly sha256: string; readonly lu: boolean };
const NOMBRE = 40;

describe('les gestes en lot', () => {
  let essai: ApplicationDeTest;
  const acteurs = {} as Record<'porteur' | 'instructeur' | 'valideur' | 'secretariat' | 'signataire', Compte>;
  let dossiers: readonly string[];
  beforeAll(async () => {
    essai = await ouvrirApplication();
    acteurs.porteur = await essai.compte(['PORTEUR']);
    acteurs.instructeur = await essai.compte(['INSTRUCTEUR'], { departements: ['19'] });
    acteurs.valideur = await essai.compte(['VALIDEUR']);
    acteurs.secretariat = await essai.compte(['SECRETARIAT_COMMISSION']);
    acteurs.signataire = await essai.compte(['SIGNATAIRE']);
    dossiers = await dossiersDecides(essai, acteurs, NOMBRE);
  }, 60_000);
  afterAll(() => essai.fermer());

  const par = (qui: keyof typeof acteurs) => acteurs[qui].agent;
  const lancer = (qui: keyof typeof acteurs, geste: string, lignes: readonly object[], cle: string = randomUUID()) => par(qui).post('/api/instruction/lots').set('Idempotency-Key', cle).send({ geste, lignes });
  const liste = async (qui: keyof typeof acteurs, etape: string): Promise<{ comptes: Record<string, number>; lignes: Ligne[] }> => (await par(qui).get(`/api/instruction/actes?etape=${etape}`).expect(200)).body;
  const avancement = async (qui: keyof typeof acteurs, id: string) => (await par(qui).get(`/api/instruction/lots/${id}`).expect(200)).body;
  const choisir = ({ dossierId, acteId, sha256 }: Ligne) => ({ dossierId, acteId, sha256 });
  async function jusquAuBout(qui: keyof typeof acteurs, id: string): Promise<{ faits: number; refuses: object[] }> {
    for (let tour = 0; tour < 10 && !(await avancement(qui, id)).finiLe; tour += 1) await essai.app.get(Travailleur).executer('lot', id);
    return avancement(qui, id);
  }
  async function ouvrir(qui: keyof typeof acteurs, lignes: readonly Ligne[]): Promise<void> {
    for (const { acteId } of lignes) await par(qui).get(`/api/actes/${acteId}/pdf`).expect(200);
  }

  it(`prépare ${NOMBRE} lettres, tué puis repris par deux travailleurs à la fois : ni trou ni double`, async () => {
    expect((await liste('instructeur', 'a-preparer')).lignes).toHaveLength(NOMBRE);
    const cle = randomUUID();
    const lignes = dossiers.map((dossierId) => ({ dossierId }));
    const { body: { id } } = await lancer('instructeur', 'preparer', lignes, cle).expect(202);
    expect((await lancer('instructeur', 'preparer', lignes, cle).expect(202)).body.id).toBe(id);
    await par('valideur').get(`/api/instruction/lots/${id}`).expect(404);
    // La base coupe les connexions au milieu de la première tranche, comme le ferait un kill -9.
    const premiere = essai.app.get(Travailleur).executer('lot', id).catch(() => 'coupé');
    await new Promise((suite) => setTimeout(suite, 400));
    await essai.base.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()').catch(() => undefined);
    await premiere;
    await Promise.all([1, 2].map(() => essai.app.get(Travailleur).executer('lot', id)));
    expect(await jusquAuBout('instructeur', id)).toMatchObject({ faits: NOMBRE, refuses: [] });
    await essai.viderLaFile();
    const [compte] = await essai.base.query<{ actes: number; dossiers: number; imprimes: number; journal: number }[]>(`SELECT count(*)::int AS actes, count(DISTINCT dossier_id)::int AS dossiers, count(sha256)::int AS imprimes, (SELECT count(*)::int FROM journal WHERE code = 'soumettre-signature') AS journal FROM acte WHERE nature = 'accord'`);
    expect(compte).toEqual({ actes: NOMBRE, dossiers: NOMBRE, imprimes: NOMBRE, journal: NOMBRE });
  }, 120_000);

  it('une lettre non ouverte ne se vise pas en lot ; ouverte, elle se vise, se signe et se notifie une fois', async () => {
    const { lignes, comptes } = await liste('valideur', 'a-viser');
    expect([lignes.length, comptes['a-viser'], lignes.some(({ lu }) => lu)]).toEqual([NOMBRE, NOMBRE, false]);
    expect((await lancer('valideur', 'viser', lignes.map(choisir)).expect(422)).body.detail).toContain('40 lettres de ce lot n’ont pas été ouvertes');
    await ouvrir('valideur', lignes.slice(0, 25));
    const lus = (await liste('valideur', 'a-viser')).lignes.filter(({ lu }) => lu);
    expect(lus).toHaveLength(25);
    await lancer('valideur', 'viser', [...lus, lignes[30]!].map(choisir)).expect(422);
    await lancer('instructeur', 'signer', lus.map(choisir)).expect(403);
    const { body: visa } = await lancer('valideur', 'viser', lus.map(choisir)).expect(202);
    expect(await jusquAuBout('valideur', visa.id)).toMatchObject({ faits: 25, refuses: [] });

    const aSigner = (await liste('signataire', 'a-signer')).lignes;
    expect(aSigner).toHaveLength(25);
    await lancer('signataire', 'signer', aSigner.map(choisir)).expect(422);
    await ouvrir('signataire', aSigner);
    const { body: signature } = await lancer('signataire', 'signer', aSigner.map(choisir)).expect(202);
    await par('signataire').post(`/api/instruction/actes/${aSigner[0]!.acteId}/signature`).set('Idempotency-Key', randomUUID()).send({ sha256: aSigner[0]!.sha256 }).expect(204);
    // Signée à la main pendant que le lot attendait : sa ligne est refusée et nommée, les autres passent.
    expect(await jusquAuBout('signataire', signature.id)).toMatchObject({ faits: 24, refuses: [{ dossierId: aSigner[0]!.dossierId }] });

    const aNotifier = (await liste('instructeur', 'a-notifier')).lignes;
    await ouvrir('instructeur', aNotifier);
    const { body: notification } = await lancer('instructeur', 'notifier', aNotifier.map(choisir)).expect(202);
    expect(await jusquAuBout('instructeur', notification.id)).toMatchObject({ faits: 25, refuses: [] });
    expect((await essai.base.query<{ nombre: number }[]>(`SELECT count(*)::int AS nombre FROM courriel WHERE objet LIKE '%notifié%'`))[0]!.nombre).toBe(25);
    expect((await verifierChaine(essai.app.get(JournalRepository), essai.base)).anomalies).toEqual([]);
  }, 120_000);
});
