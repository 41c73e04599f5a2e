import fs from 'node:fs';
import path from 'node:path';
import { FICHIER_PDF } from '@maillage/exemples';
import { VerifierActes } from '../../src/acte/verifier-actes.ts';
import { GrandLivreRepository } from '../../src/finances/grand-livre.repository.ts';
import { TenirSubvention } from '../../src/finances/tenir-subvention.ts';
import { JournalRepository } from '../../src/journal/journal.repository.ts';
import { verifierChaine } from '../../src/journal/verifier-chaine.ts';
import { ImporterReprise } from '../../src/reprise/importer-reprise.ts';
import { type ApplicationDeTest, ouvrirApplication } from '../base-de-test.ts';

const ENTETE = 'type;reference;siret;beneficiaire;categorie;courriel;nom;volet;commune;depose_le;sens;deliberation;deliberation_le;montant;assiette;etat;caduque_le;acte;acte_le;signee_le;programme;engagement;mandat;exercice;genre;paye_le;dispositif;octroyee_le;regime;fichier';
const LIGNES = [
  'dossier;TL-2014-1;20003452800014;Le Moulin;association;ancien@exemple.test;Le Moulin;creation;19275;2014-03-01;;;;20000;;;;;;;;;;;;;;;;',
  'decision;TL-2014-1;;;;;;;;;accord;2014.10;2014-06-01;20 000,00;;;;;;;;;;;;;;;;actes/deliberation.pdf',
  'subvention;TL-2014-1;;;;;;;;;;;;20000;40000;SOLDEE;2017-06-01;convention;2014-07-01;2014-07-02;;;;;;;;;;actes/convention.pdf',
  'versement;TL-2014-1;;;;;;;;;;;;10000,01;;;;;;;;;101;2014;AVANCE;2014-09-01;;;;',
  'versement;TL-2014-1;;;;;;;;;;;;9000;;;;;;;;;102;2016;SOLDE;2016-11-01;;;;',
  'dossier;TL-2024-1;20003452800014;Le Moulin;association;;Le Grand Moulin;developpement;19275;2024-03-01;;;;60000;;;;;;;;;;;;;;;;',
  'decision;TL-2024-1;;;;;;;;;accord;2024.7;2024-06-03;60000;;;;;;;;;;;;;;;;',
  'subvention;TL-2024-1;;;;;;;;;;;;60000;120000;EN_COURS;2027-06-03;convention;2024-07-01;2024-07-02;TL;E24-1;;;;;;;;',
  'versement;TL-2024-1;;;;;;;;;;;;30000;;;;;;;;;240;2024;AVANCE;2024-09-01;;;;',
  'dossier;TL-2020-9;20003452800014;Le Moulin;association;;Refusé;creation;19275;2020-03-01;;;;5000;;;;;;;;;;;;;;;;',
  'decision;TL-2020-9;;;;;;;;;refus;2020.3;2020-06-03;;;;;;;;;;;;;;;;;',
  'aide;A-1;200034528;;;;;;;;;;;12345,67;;;;;;;;;;;;;Aide au numérique;2024-01-15;de-minimis-2023-2831;',
  'controle;subvention;;;;;;;;;;;;80000;;;;;;;;;;;;;;;;', 'controle;versement;;;;;;;;;;;;49000,01;;;;;;;;;;;;;;;;',
];

describe('la reprise de l’ancien outil', () => {
  let essai: ApplicationDeTest;
  beforeAll(async () => {
    essai = await ouvrirApplication();
    fs.mkdirSync(path.join(essai.fichiers, 'actes'));
    fs.writeFileSync(path.join(essai.fichiers, 'actes/deliberation.pdf'), FICHIER_PDF);
    fs.writeFileSync(path.join(essai.fichiers, 'actes/convention.pdf'), Buffer.concat([Buffer.from(FICHIER_PDF), Buffer.from('\n% convention')]));
  });
  afterAll(() => essai.fermer());

  const importer = async (lignes: readonly string[], blanc = false) => {
    const fichier = path.join(essai.fichiers, 'reprise.csv');
    fs.writeFileSync(fichier, [ENTETE, ...lignes].join('\r\n'));
    return essai.app.get(ImporterReprise, { strict: false }).executer(fichier, blanc);
  };
  const compter = async () => (await essai.base.query(`SELECT (SELECT count(*) FROM dossier) AS dossiers, (SELECT count(*) FROM subvention) AS subventions, (SELECT count(*) FROM ecriture) AS ecritures, (SELECT count(*) FROM demande_paiement) AS versements, (SELECT count(*) FROM aide_anterieure) AS aides, (SELECT count(*) FROM acte) AS actes, (SELECT count(*) FROM journal) AS journal`))[0] as Record<string, number>;

  it.each<[string, readonly string[], string]>([
    ['un total à un centime près', [...LIGNES, 'controle;aide;;;;;;;;;;;;12345,68;;;;;;;;;;;;;;;;'], 'Total « aide »'],
    ['une commune inconnue', LIGNES.map((ligne) => ligne.replace(';19275;2020', ';99999;2020')), 'aucune commune'],
    ['un acte hors du dossier', LIGNES.map((ligne) => ligne.replace('actes/convention.pdf', '../../etc/hostname')), 'fichier'],
    ['un acte absent', LIGNES.map((ligne) => ligne.replace('actes/convention.pdf', 'actes/absent.pdf')), 'ne se trouve pas'],
    ['un guillemet ouvert', [...LIGNES, 'aide;"A'], 'ne se lit pas comme un CSV'],
  ])('%s : rien n’entre', async (_cas, lignes, attendu) => {
    const rapport = await importer(lignes);
    expect('erreurs' in rapport && rapport.erreurs.map(({ message }) => message).join(' ')).toContain(attendu);
    expect(await compter()).toMatchObject({ dossiers: 0, ecritures: 0, aides: 0, actes: 0, journal: 0 });
  });

  it('un essai dit tout et n’écrit rien ; l’import écrit tout ; le rejouer ne change rien', async () => {
    const blanc = await importer(LIGNES, true);
    expect('lignes' in blanc && blanc.lignes.every(({ issue }) => issue === 'reprise')).toBe(true);
    expect(await compter()).toMatchObject({ dossiers: 0, journal: 0 });
    const rapport = await importer(LIGNES);
    expect(rapport).toMatchObject({ rapprochements: [{ quoi: 'vote', annonceCentimes: 8_000_000, baseCentimes: 8_000_000 }, { quoi: 'verse', annonceCentimes: 4_900_001, baseCentimes: 4_900_001 }, { quoi: 'aides', annonceCentimes: 1_234_567, baseCentimes: 1_234_567 }] });
    const apres = await compter();
    expect(apres).toMatchObject({ dossiers: 3, subventions: 2, ecritures: 2, versements: 3, aides: 1, actes: 2 });
    const rejoue = await importer(LIGNES);
    expect('lignes' in rejoue && rejoue.lignes.every(({ issue }) => issue === 'inchangee')).toBe(true);
    expect(await compter()).toEqual(apres);
  });

  it('une ligne changée, ou ajoutée à un dossier repris, se refuse', async () => {
    const apres = await compter();
    for (const [lignes, attendu] of [[LIGNES.map((ligne) => ligne.replace('9000;', '8999;')).filter((une) => !une.startsWith('controle')), 'avec d’autres valeurs'], [[...LIGNES.slice(0, -2), 'versement;TL-2024-1;;;;;;;;;;;;1;;;;;;;;;241;2024;ACOMPTE;2024-10-01;;;;'], 'déjà repris']] as const) {
      const rapport = await importer(lignes);
      expect('erreurs' in rapport && rapport.erreurs[0]!.message).toContain(attendu);
    }
    expect(await compter()).toEqual(apres);
  });

  it('les actes sont des originaux scellés, et la chaîne du journal se vérifie', async () => {
    expect(await essai.app.get(VerifierActes).executer()).toEqual({ identiques: 0, originaux: 2, elimines: 0, differents: [] });
    expect((await verifierChaine(essai.app.get(JournalRepository), essai.base)).anomalies).toEqual([]);
  });

  it('l’ancien dossier se lit au back-office, ses aides comptent, et la subvention ouverte se paie au grand livre', async () => {
    const { agent } = await essai.compte(['FINANCIER']);
    const { body: liste } = await agent.get('/api/finances/subventions').expect(200);
    expect(liste.nombre).toBe(2);
    const [recente, ancienne] = liste.lignes;
    const { body: dossier } = await agent.get(`/api/instruction/dossiers/${ancienne.dossierId}`).expect(200);
    expect(dossier.actes.map(({ numero }: { numero: string }) => numero).sort()).toEqual(['REPRISE-TL-2014-1-ACTE', 'REPRISE-TL-2014-1-DEC']);
    await agent.get(`/api/instruction/dossiers/${ancienne.dossierId}/journal`).expect(200);
    const { body: aide } = await agent.get(`/api/instruction/dossiers/${recente.dossierId}/aide-etat`).expect(200);
    expect(aide.connues.map(({ montantCentimes }: { montantCentimes: number }) => montantCentimes)).toEqual([1_234_567, 2_000_000]);
    const { body: detail } = await agent.get(`/api/finances/subventions/${recente.id}`).expect(200);
    expect([detail.bilan, detail.caduqueLe, detail.engagementNumero]).toMatchObject([{ voteCentimes: 6_000_000, engageCentimes: 6_000_000, verseCentimes: 3_000_000, resteAVerserCentimes: 3_000_000 }, '2027-06-03', 'E24-1']);
    const releve = await agent.get(`/api/finances/subventions/${recente.id}/releve.pdf`).buffer(true).parse((flux, fini) => { const morceaux: Buffer[] = []; flux.on('data', (un: Buffer) => morceaux.push(un)); flux.on('end', () => fini(null, Buffer.concat(morceaux))); }).expect(200);
    expect((releve.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    await agent.get('/api/finances/beneficiaires/200034528/releve.pdf').expect(200);
    await agent.get('/api/finances/beneficiaires/999999999/releve.pdf').expect(404);
    await essai.base.query(`INSERT INTO enveloppe_exercice (enveloppe_id, exercice) SELECT id, 2026 FROM enveloppe`);
    await essai.base.transaction(async (tx) => {
      const [enveloppe] = await tx.query('SELECT id FROM enveloppe') as { id: string }[];
      await essai.app.get(GrandLivreRepository).ajouter(tx, { code: 'credits', le: '2026-07-01', par: 'systeme', dossierId: null, enveloppeId: enveloppe!.id, lignes: [{ compte: 'cp-ouverts', montantCentimes: -9_000_000, exercice: 2026 }, { compte: 'cp-disponibles', montantCentimes: 9_000_000, exercice: 2026 }] });
      const { verseCentimes } = await essai.app.get(TenirSubvention, { strict: false }).jouer(tx, 'systeme', recente.id, { type: 'solde', le: '2026-07-01', exercice: 2026, depensesJustifieesCentimes: 12_000_000, piecesAcceptees: true });
      expect(verseCentimes).toBe(3_000_000);
    });
  });
});
