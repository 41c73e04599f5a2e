import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import { ExporterScdl } from '../../src/publication/exporter-scdl.ts';
import { relireScdl, validerScdl } from '../../src/publication/verifier-scdl.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { type Semee, semerSignees } from './semer-signees.ts';

const SIRET = '20003452800014';

describe('les données essentielles des subventions', () => {
  let essai: ApplicationDeTest, financier: Compte, semees: Semee[];
  beforeAll(async () => {
    essai = await ouvrirApplication();
    financier = await essai.compte(['FINANCIER']);
    semees = await semerSignees(essai, [
      { montantCentimes: 4_800_050, structure: { siret: SIRET, categorie: 'association', raisonSociale: '=SOMME(1;2) « L’Été », "guillemets"' } },
      { montantCentimes: 2_300_000, structure: { siret: SIRET, categorie: 'association', raisonSociale: 'Au seuil' } },
      { montantCentimes: 9_000_000, structure: { siret: SIRET, categorie: 'particulier', raisonSociale: 'Camille Personne' } },
      { montantCentimes: 3_000_000, structure: { siret: '00000000000000', categorie: 'entreprise', raisonSociale: 'Sans SIRET' } },
    ]);
  }, 60_000);
  afterAll(() => essai.fermer());

  const etat = async () => (await financier.agent.get('/api/finances/publications?annee=2026').expect(200)).body;
  const publique = async () => (await essai.anonyme().get('/api/publication/subventions.csv?annee=2026').expect(200)).text;

  it('le fichier est valide, se relit égal, et son total est celui du grand livre', async () => {
    const fichier = await essai.app.get(ExporterScdl, { strict: false }).executer(2026);
    expect(fichier).toMatchObject({ reluEgal: true, totalCentimes: 4_800_050, totalReluCentimes: 4_800_050, totalLivreCentimes: 4_800_050 });
    expect(fichier.lignes.map(({ numero }) => numero)).toEqual([semees[0]!.numero]);
    const lieu = path.join(essai.fichiers, 'scdl.csv');
    fs.writeFileSync(lieu, fichier.octets);
    expect(await validerScdl(lieu)).toEqual([]);
    fs.writeFileSync(lieu, fichier.octets.toString('utf8').replace('aide en numéraire', 'prêt').replace(`,${SIRET},,`, ',123,,'));
    expect((await validerScdl(lieu)).join()).toMatch(/nature.*|idBeneficiaire/);
    expect((await essai.app.get(ExporterScdl, { strict: false }).executer(2025)).lignes).toEqual([]);
  });

  it('la page dit l’échéance, ce qui manque, et ne nomme pas une personne physique', async () => {
    const { lignes, nombre, annees } = await etat();
    const dites = new Map(lignes.map((une: { numero: string; etat: string; echeanceLe: string | null; beneficiaire: string }) => [une.numero, [une.etat, une.echeanceLe, une.beneficiaire]]));
    expect([nombre, annees]).toEqual([1, [2026]]);
    expect(semees.map(({ numero }) => dites.get(numero))).toEqual([
      ['a-publier', '2026-10-01', '=SOMME(1;2) « L’Été », "guillemets"'], ['hors-champ', null, 'Au seuil'], ['hors-champ', null, 'Personne physique'], ['a-corriger', '2026-10-01', 'Sans SIRET'],
    ]);
  });

  it('rien n’est public avant l’échéance ou la publication ; l’échéance suffit', async () => {
    expect(relireScdl(Buffer.from(await publique()))).toEqual([]);
    const avant = essai.horloge.maintenant();
    essai.horloge.instant = '2026-10-01T08:00:00.000Z';
    expect(relireScdl(Buffer.from(await publique())).map(({ montant }) => montant)).toEqual(['48000.50']);
    essai.horloge.instant = avant;
  });

  it('se publie une fois, telle que lue ; un avenant fait une différence, puis une seconde publication', async () => {
    const { sha256 } = await etat();
    const cle = randomUUID();
    const publier = (empreinte: string, avec = randomUUID()) => financier.agent.post('/api/finances/publications').set('Idempotency-Key', avec).send({ annee: 2026, sha256: empreinte });
    await publier('0'.repeat(64)).expect(409);
    expect((await publier(sha256, cle).expect(201)).body).toEqual({ rang: 1 });
    expect((await publier(sha256, cle).expect(201)).body).toEqual({ rang: 1 });
    await publier(sha256).expect(409);
    expect((await etat()).derniere).toMatchObject({ rang: 1, sha256, nombre: 1, totalCentimes: 4_800_050 });
    expect(await publique()).toContain('48000.50');
    await essai.base.query(`UPDATE dossier SET nom = 'Le Grand Moulin' WHERE id = $1`, [semees[0]!.dossierId]);
    expect((await essai.app.get(ExporterScdl, { strict: false }).executer(2026)).depuis).toMatchObject({ rang: 1, differences: [{ sorte: 'modifiee', numero: semees[0]!.numero, colonnes: [{ colonne: 'objet' }] }] });
    const apres = await etat();
    expect(apres.differences).toMatchObject([{ sorte: 'modifiee', numero: semees[0]!.numero, colonnes: [{ colonne: 'objet' }] }]);
    expect(await publique()).not.toContain('Grand Moulin');
    expect((await publier(apres.sha256).expect(201)).body).toEqual({ rang: 2 });
    expect(await publique()).toContain('Grand Moulin');
    const { agent: valideur } = await essai.compte(['VALIDEUR']);
    await valideur.post('/api/finances/publications').set('Idempotency-Key', cle).send({ annee: 2026, sha256 }).expect(403);
  });

  it('la table des subventions part vers un tableur, aux colonnes choisies, avec les sommes du grand livre', async () => {
    const lire = (format: string) => financier.agent.get(`/api/finances/subventions/export.${format}?colonnes=numero,vote,reste&annee=2026`).buffer(true).parse((flux, fini) => { const morceaux: Buffer[] = []; flux.on('data', (un: Buffer) => morceaux.push(un)); flux.on('end', () => fini(null, Buffer.concat(morceaux))); }).expect(200);
    const attendu = [['Numéro', 'Voté (€)', 'Reste à verser (€)'], [semees[0]!.numero, 48_000.5, 48_000.5]];
    for (const [format, ouvrir] of [['xlsx', readXlsx], ['ods', readOds]] as const) {
      const { rows } = (await ouvrir((await lire(format)).body as Buffer)).sheets[0]!;
      expect([rows[0], rows.find(([numero]) => numero === semees[0]!.numero)]).toEqual(attendu);
      expect(rows.length).toBe(5);
    }
    expect((await lire('csv')).body.toString()).toContain(`${semees[0]!.numero};48000,50;48000,50`);
    await financier.agent.get('/api/finances/subventions/export.csv?colonnes=iban').expect(400);
  });
});
