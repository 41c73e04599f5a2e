import { createHash, randomUUID } from 'node:crypto';
import { jsonModele, MODELES_LIVRES } from '@maillage/domain';
import { VerifierActes } from '../../src/acte/verifier-actes.ts';
import { Travailleur } from '../../src/file/travailleur.ts';
import { VerifierLettres } from '../../src/lettre/verifier-lettres.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { dossiersDecides } from './dossiers-decides.ts';

const ROLES = { porteur: 'PORTEUR', instructeur: 'INSTRUCTEUR', valideur: 'VALIDEUR', secretariat: 'SECRETARIAT_COMMISSION', signataire: 'SIGNATAIRE', admin: 'ADMIN' } as const;
const LETTRE = { appelId: '2025-2028', volet: 'creation', nature: 'accord' };

describe('les modèles de lettre', () => {
  let essai: ApplicationDeTest;
  const acteurs = {} as Record<keyof typeof ROLES, Compte>;
  let dossiers: string[];
  beforeAll(async () => {
    essai = await ouvrirApplication();
    for (const [nom, role] of Object.entries(ROLES)) acteurs[nom as keyof typeof ROLES] = await essai.compte([role], { departements: role === 'INSTRUCTEUR' ? ['19'] : [] });
    dossiers = [...await dossiersDecides(essai, acteurs, 8)];
  }, 60_000);
  afterAll(() => essai.fermer());

  const par = (qui: keyof typeof acteurs) => acteurs[qui].agent;
  const neuf = () => dossiers.pop()!;
  const soumettre = (id: string) => par('instructeur').post(`/api/instruction/dossiers/${id}/acte`).send({});
  const publies = async () => (await par('admin').get('/api/instruction/modeles').expect(200)).body.modeles as { id: string; volet: string; nature: string; version: number; etat: string }[];
  const lire = async (id: string) => (await par('admin').get(`/api/instruction/modeles/${id}`).expect(200)).body;
  const ouvrir = async (corps: object = LETTRE): Promise<string> => (await par('admin').post('/api/instruction/modeles').send(corps).expect(201)).body.id;
  const ecrire = async (id: string, changer: (corps: string) => string) => {
    const { revision, contenu } = await lire(id);
    return par('admin').put(`/api/instruction/modeles/${id}`).set('If-Match', `"${revision}"`).send({ ...contenu, corps: changer(contenu.corps) });
  };
  const publier = async (id: string) => par('admin').post(`/api/instruction/modeles/${id}/publication`).set('If-Match', `"${(await lire(id)).revision}"`).send({});
  const figees = async (acte: string) => (await essai.base.query<{ gabarit: string; donnees: { modele: object; blocs: object[] } }[]>('SELECT gabarit, donnees FROM acte WHERE id = $1', [acte]))[0]!;

  it('les modèles livrés sont publiés, lus par le chef de service, écrits par l’administrateur seul', async () => {
    expect((await publies()).filter(({ etat }) => etat === 'publie').length).toBe(MODELES_LIVRES.length);
    await par('valideur').get('/api/instruction/modeles').expect(200);
    await par('valideur').post('/api/instruction/modeles').send(LETTRE).expect(403);
    await par('instructeur').get('/api/instruction/modeles').expect(403);
  });

  it('une lettre fige son modèle ; une version neuve ne change pas celles d’avant', async () => {
    const avant = (await soumettre(neuf()).expect(201)).body;
    const [livre] = MODELES_LIVRES;
    expect(await figees(avant.id)).toMatchObject({ gabarit: 'lettre-modele.v1', donnees: { modele: { volet: 'creation', version: 1, sha256: createHash('sha256').update(jsonModele(livre!.contenu)).digest('hex') } } });
    const id = await ouvrir();
    await par('admin').post('/api/instruction/modeles').send(LETTRE).expect(409);
    await (await ecrire(id, (corps) => corps.replace('{civilite}', '{civilite}\n<script>alert("x")</script> & <b>merci</b>')));
    expect((await publier(id)).status).toBe(204);
    const apres = (await soumettre(neuf()).expect(201)).body;
    const { donnees } = await figees(apres.id);
    expect(donnees.modele).toMatchObject({ id, version: 2 });
    expect(donnees.blocs).toContainEqual({ genre: 'paragraphe', bouts: [{ texte: '<script>alert("x")</script> & <b>merci</b>' }] });
    expect(await essai.app.get(VerifierActes).executer()).toMatchObject({ differents: [] });
    expect((await publies()).filter(({ volet, nature }) => volet === 'creation' && nature === 'accord').map(({ version, etat }) => `${version} ${etat}`)).toEqual(['2 publie', '1 retire']);
    await ecrire(id, (corps) => corps).then(({ status }) => expect(status).toBe(409));
    await expect(essai.base.query(`UPDATE modele_lettre SET contenu = '{}' WHERE id = $1`, [id])).rejects.toThrow(/ne change plus/);
    await expect(essai.base.query('DELETE FROM modele_lettre WHERE id = $1', [id])).rejects.toThrow(/ne change plus/);
  });

  it('un modèle fautif ne se publie pas : chaque constat a sa place', async () => {
    const id = await ouvrir({ ...LETTRE, nature: 'refus' });
    const { revision } = (await (await ecrire(id, (corps) => `Vous recevrez 5 000 €.\n{inconnue}\n${corps}`))).body;
    const refuse = await publier(id);
    expect(refuse.status).toBe(422);
    expect(refuse.body.erreurs.map(({ message }: { message: string }) => message).join('\n')).toMatch(/Ligne 1, colonne 15 : « 5 000 € »[\s\S]*Ligne 2, colonne 1 : La variable « inconnue »/);
    await par('admin').post(`/api/instruction/modeles/${id}/publication`).set('If-Match', `"${revision - 1}"`).send({}).expect(412);
    await par('admin').delete(`/api/instruction/modeles/${id}`).expect(204);
    await par('admin').get(`/api/instruction/modeles/${id}`).expect(404);
  });

  it('un essai porte sur un dossier du même appel et du même genre', async () => {
    const modeles = await publies();
    const de = (nature: string) => modeles.find((un) => un.nature === nature && un.volet === 'creation' && un.etat === 'publie')!.id;
    const [dossier] = (await par('valideur').get(`/api/instruction/modeles/${de('accord')}/dossiers`).expect(200)).body;
    const pdf = await par('valideur').get(`/api/instruction/modeles/${de('accord')}/apercu.pdf?dossier=${dossier.id}`).expect(200);
    expect(pdf.headers['content-type']).toContain('application/pdf');
    expect((await par('valideur').get(`/api/instruction/modeles/${de('accord')}/trace?dossier=${dossier.id}`).expect(200)).body).toMatchObject({ intraces: [], saisis: [] });
    await par('valideur').get(`/api/instruction/modeles/${de('refus')}/apercu.pdf?dossier=${dossier.id}`).expect(422);
    const ailleurs = await ouvrir({ appelId: '2022-2024', volet: 'tous', nature: 'accord', depuis: de('accord') });
    await par('admin').get(`/api/instruction/modeles/${ailleurs}/apercu.pdf?dossier=${dossier.id}`).expect(422);
    await par('admin').post('/api/instruction/modeles').send({ ...LETTRE, volet: 'inexistant' }).expect(422);
    await par('admin').post('/api/instruction/modeles').send({ ...LETTRE, nature: 'ajournement', depuis: de('accord') }).expect(422);
  });

  it('un chiffre saisi se confirme au visa, au nom de qui le relit', async () => {
    const dossier = neuf();
    await essai.base.query(`UPDATE decision SET conditions = 'ouvrir avant le 30 juin 2027 ;' WHERE dossier_id = $1`, [dossier]);
    const acte = (await soumettre(dossier).expect(201)).body;
    const chiffres = async () => (await par('valideur').get(`/api/instruction/actes/${acte.id}/chiffres`).expect(200)).body;
    expect(await chiffres()).toMatchObject([{ texte: '30 juin 2027', variable: 'conditions', par: expect.any(String), confirmePar: null }]);
    const viser = (corps: object = {}) => par('valideur').post(`/api/instruction/actes/${acte.id}/visa`).send({ sha256: acte.sha256, ...corps });
    expect((await viser().expect(409)).body.detail).toContain('1 chiffre saisi à confirmer');
    // En lot non plus : la lettre ouverte ne suffit pas, chaque chiffre saisi se confirme.
    await par('valideur').get(`/api/actes/${acte.id}/pdf`).expect(200);
    const [ligne] = (await par('valideur').get('/api/instruction/actes?etape=a-viser').expect(200)).body.lignes.filter(({ acteId }: { acteId: string }) => acteId === acte.id);
    expect(ligne).toMatchObject({ chiffresSaisis: 1, lu: true });
    const lot = (corps: object) => par('valideur').post('/api/instruction/lots').set('Idempotency-Key', randomUUID()).send({ geste: 'viser', lignes: [{ dossierId: dossier, acteId: acte.id, sha256: acte.sha256, ...corps }] });
    for (const corps of [{}, { chiffresConfirmes: false }]) expect((await lot(corps).expect(422)).body.detail).toContain('imprime un chiffre saisi');
    const { body: { id } } = await lot({ chiffresConfirmes: true }).expect(202);
    await essai.app.get(Travailleur).executer('lot', id);
    expect((await par('valideur').get(`/api/instruction/lots/${id}`).expect(200)).body).toMatchObject({ faits: 1, refuses: [] });
    expect((await chiffres()).every(({ confirmePar }: { confirmePar: string | null }) => confirmePar !== null)).toBe(true);
    // Le chef de service qui soumet lui-même ne vise pas par ce geste : il relit d’abord.
    const autre = neuf();
    await essai.base.query(`UPDATE decision SET conditions = '3 réunions par an ;' WHERE dossier_id = $1`, [autre]);
    expect((await par('valideur').post(`/api/instruction/dossiers/${autre}/acte`).send({}).expect(201)).body).toMatchObject({ etat: 'PROJET', attend: 'VALIDEUR' });
  });

  it('un chiffre sans source, planté dans un modèle publié, est nommé et arrête la lettre', async () => {
    expect((await essai.app.get(VerifierLettres).executer()).intraces).toEqual([]);
    const { contenu } = MODELES_LIVRES[0]!;
    const plante = { ...contenu, corps: `La prime est de 777,00 €.\n${contenu.corps}` };
    await essai.base.query(`UPDATE modele_lettre SET etat = 'retire' WHERE appel_id = '2025-2028' AND volet = 'creation' AND nature = 'accord' AND etat = 'publie'`);
    await essai.base.query(`INSERT INTO modele_lettre (appel_id, volet, nature, version, contenu, sha256, etat, cree_le, publie_le) VALUES ('2025-2028', 'creation', 'accord', 9, $1, $2, 'publie', now(), now())`, [JSON.stringify(plante), createHash('sha256').update(jsonModele(plante)).digest('hex')]);
    expect((await soumettre(neuf()).expect(422)).body.detail).toContain('« 777,00 € » sans source, dans la phrase « La prime est de 777,00 €. »');
    const { intraces } = await essai.app.get(VerifierLettres).executer();
    expect(intraces.some((un) => un.includes('version 9') && un.includes('777,00 €'))).toBe(true);
  });
});
