import { createHash } from 'node:crypto';
import { jest } from '@jest/globals';
import { canonique } from '../../src/journal/empreinte.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

jest.setTimeout(30_000);

describe('éligibilité confirmée et budget instruit', () => {
  let essai: ApplicationDeTest;
  const acteurs: Record<string, Compte> = {};
  beforeAll(async () => {
    essai = await ouvrirApplication();
    acteurs['porteur'] = await essai.compte(['PORTEUR']);
    acteurs['instructeur'] = await essai.compte(['INSTRUCTEUR'], { departements: ['19'] });
    acteurs['double'] = await essai.compte(['INSTRUCTEUR', 'VALIDEUR'], { departements: ['19'] });
    acteurs['ailleurs'] = await essai.compte(['INSTRUCTEUR'], { departements: ['33'] });
    acteurs['valideur'] = await essai.compte(['VALIDEUR']);
    acteurs['valideur-bis'] = await essai.compte(['VALIDEUR']);
  });
  afterAll(() => essai.fermer());

  const par = (qui: string) => acteurs[qui]!.agent;
  const chemin = (id: string, suite = '') => `/api/instruction/dossiers/${id}${suite}`;
  const lire = async (id: string, qui = 'instructeur') => (await par(qui).get(chemin(id)).expect(200)).body;
  const critere = async (id: string, code: string) => (await lire(id)).criteres.find((un: { code: string }) => un.code === code);
  const conclure = (id: string, code: string, corps: object, qui = 'instructeur') => par(qui).put(chemin(id, `/criteres/${code}`)).send(corps);
  const proposer = (id: string, corps: object = {}) => par('instructeur').post(chemin(id, '/proposition')).send({ sens: 'accord', montantCentimes: 1_000_000, analyse: 'Projet solide.', ...corps });
  async function enInstruction(projet: Parameters<typeof preparerBrouillon>[2] = {}): Promise<string> {
    const { id } = (await deposer(acteurs['porteur']!, await preparerBrouillon(essai, acteurs['porteur']!, projet)).expect(201)).body;
    await par('instructeur').post(chemin(id, '/prise-en-charge')).send({}).expect(204);
    await par('instructeur').post(chemin(id, '/completude')).send({}).expect(204);
    return id;
  }
  async function leverLesDoutes(id: string): Promise<void> {
    for (const { code, retenu } of (await lire(id)).criteres) if (retenu === 'a-verifier') await conclure(id, code, { resultat: 'satisfait', motif: 'Vérifié sur pièces.' }).expect(204);
  }

  it('contredire le constat attend un visa : rien ne se propose avant, un refus revient à l’instruction', async () => {
    const id = await enInstruction();
    await leverLesDoutes(id);
    await conclure(id, 'beneficiaire', { resultat: 'derogation', motif: 'Structure en cours d’agrément.' }).expect(204);
    const { confirmation, retenu } = await critere(id, 'beneficiaire');
    expect({ retenu, visa: confirmation.visa.etat, manque: confirmation.visaManquant }).toEqual({ retenu: 'a-verifier', visa: 'attendu', manque: true });
    expect((await proposer(id).expect(422)).body.detail).toMatch(/attend le visa/);
    expect((await proposer(id, { sens: 'refus', motifs: ['Fragile.'] }).expect(422)).body.detail).toMatch(/attend le visa/);
    const [attente] = (await par('valideur').get('/api/instruction/derogations').expect(200)).body;
    expect(attente).toMatchObject({ dossierId: id, code: 'beneficiaire', constat: 'satisfait', conclusion: 'derogation', peutViser: true });
    const cartes = (await par('valideur').get('/api/instruction/taches').expect(200)).body.cartes;
    expect(cartes).toContainEqual(expect.objectContaining({ code: 'derogations', nombre: 1, lien: '/derogations' }));
    expect(cartes).toContainEqual(expect.objectContaining({ code: 'a-viser', nombre: 0, lien: '/actes?etape=a-viser' }));
    const prevenus = await essai.base.query(`SELECT evenement, titre FROM notification WHERE dossier_id = $1 AND evenement = 'a-viser'`, [id]);
    expect(prevenus).toContainEqual({ evenement: 'a-viser', titre: 'une dérogation attend votre visa' });

    const vu = { conclueLe: confirmation.le };
    await par('instructeur').post(chemin(id, '/criteres/beneficiaire/visa')).send(vu).expect(403);
    await par('ailleurs').post(chemin(id, '/criteres/beneficiaire/visa')).send(vu).expect(403);
    await par('valideur').post(chemin(id, '/criteres/beneficiaire/refus-visa')).send(vu).expect(400);
    await par('valideur').post(chemin(id, '/criteres/beneficiaire/refus-visa')).send({ ...vu, motif: 'Agrément non produit.' }).expect(204);
    expect((await critere(id, 'beneficiaire')).confirmation.visa).toMatchObject({ etat: 'refuse', motif: 'Agrément non produit.' });
    await proposer(id).expect(422);
    expect((await par('valideur').get('/api/instruction/derogations').expect(200)).body).toEqual([]);
    await conclure(id, 'beneficiaire', { resultat: 'satisfait' }).expect(204);
    await par('valideur').post(chemin(id, '/criteres/beneficiaire/visa')).send(vu).expect(409);
    await proposer(id).expect(204);
    expect(JSON.stringify((await par('porteur').get(`/api/dossiers/${id}`).expect(200)).body)).not.toMatch(/agrément/i);
  });

  it('personne ne vise sa propre conclusion, même valideur ; deux visas à la fois, un seul passe', async () => {
    const id = await enInstruction();
    await conclure(id, 'beneficiaire', { resultat: 'non-satisfait', motif: 'Statuts non conformes.' }, 'double').expect(204);
    const conclueLe = (await critere(id, 'beneficiaire')).confirmation.le;
    await par('double').post(chemin(id, '/criteres/beneficiaire/visa')).send({ conclueLe }).expect(403);
    expect((await par('double').get('/api/instruction/derogations').expect(200)).body[0].peutViser).toBe(false);
    const statuts = await Promise.all([par('valideur').post(chemin(id, '/criteres/beneficiaire/visa')).send({ conclueLe }), par('valideur-bis').post(chemin(id, '/criteres/beneficiaire/refus-visa')).send({ conclueLe, motif: 'Non.' })]);
    expect(statuts.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(await essai.base.query(`SELECT count(*)::int AS n FROM journal WHERE code = 'viser-conclusion:beneficiaire' AND objet_id = $1`, [id])).toEqual([{ n: 1 }]);
  });

  it('un fait s’établit sur pièce ; le critère est rejoué, et les deux valeurs se lisent', async () => {
    const id = await enInstruction({ volet: 'developpement' });
    const { depot } = await lire(id);
    const piece = depot.pieces.flatMap(({ deposees }: { deposees: { id: string; nom: string }[] }) => deposees)[0];
    const fait = { code: 'emploi-0-5-etp', contrats: [{ type: 'CDI', heuresHebdo: 10, tempsPlein: 35, debut: '2024-01-01' }], motif: 'Bulletins de paie.' };
    const poser = (corps: object = fait, qui = 'instructeur') => par(qui).put(chemin(id, '/criteres/emploi-0-5-etp/fait')).send(corps);
    expect((await poser().expect(422)).body.detail).toMatch(/Citez d’abord/);
    const citer = (preuves: object[], qui = 'instructeur') => par(qui).put(chemin(id, '/criteres/emploi-0-5-etp/preuves')).send({ preuves });
    await citer([{ pieceId: piece.id }], 'valideur').expect(403);
    await citer([{ pieceId: piece.id }], 'ailleurs').expect(404);
    await citer([{ pieceId: '019b0000-0000-7000-8000-000000000000' }]).expect(422);
    await citer([{ pieceId: piece.id }, { pieceId: piece.id }]).expect(422);
    await citer([{ pieceId: piece.id, page: '3', remarque: 'Dix heures.' }]).expect(204);
    await poser({ ...fait, code: 'carte-regionale' }).expect(400);
    await poser().expect(204);
    const rejoue = await critere(id, 'emploi-0-5-etp');
    expect(rejoue).toMatchObject({ resultat: 'satisfait', retenu: 'non-satisfait', rejoue: { resultat: 'non-satisfait', valeur: { valeur: 285 } }, preuves: [{ pieceId: piece.id, nom: piece.nom, page: '3', remarque: 'Dix heures.' }], fait: { motif: 'Bulletins de paie.' } });
    // Conclure comme le constat rejoué ne contredit rien : pas de visa.
    await conclure(id, 'emploi-0-5-etp', { resultat: 'non-satisfait' }).expect(204);
    expect((await critere(id, 'emploi-0-5-etp')).confirmation.visa).toBeNull();
    // Le fait retiré, la même conclusion contredit de nouveau le constat du dépôt.
    await par('instructeur').delete(chemin(id, '/criteres/emploi-0-5-etp/fait')).expect(204);
    expect((await critere(id, 'emploi-0-5-etp'))).toMatchObject({ retenu: 'a-verifier', rejoue: null, confirmation: { visaManquant: true } });
  });

  it('HT ou TTC, début d’éligibilité : décidés avec leur motif, puis figés à la proposition', async () => {
    const id = await enInstruction();
    await leverLesDoutes(id);
    const { budget } = await lire(id);
    const enregistrer = (corps: object, version = budget.version) => par('instructeur').put(chemin(id, '/budget')).set('If-Match', `"${version}"`).send({ lignes: [], ...corps });
    const autre = budget.htOuTtc === 'HT' ? 'TTC' : 'HT';
    expect((await enregistrer({ htOuTtc: autre, eligiblesDepuis: '2026-01-01' }).expect(422)).body.erreurs.map(({ chemin: champ }: { chemin: string }) => champ)).toEqual(['motifHtOuTtc', 'motifEligiblesDepuis']);
    const { body: decide } = await enregistrer({ htOuTtc: autre, motifHtOuTtc: 'Attestation fiscale.', eligiblesDepuis: '2026-01-01', motifEligiblesDepuis: 'Démarrage anticipé autorisé.' }).expect(200);
    expect(decide.htOuTtc).toBe(autre);
    expect(decide.assietteDemandeeCentimes).not.toBe(budget.assietteDemandeeCentimes);

    const { body: avant } = await par('instructeur').get(chemin(id, '/financement')).expect(200);
    expect(avant).toMatchObject({ fige: null });
    // Deux autres candidatures de la même structure, pour le même volet, ont été déposées plus haut.
    expect(avant.voisins.length).toBeGreaterThan(0);
    expect(avant.constats.find(({ code }: { code: string }) => code === 'doublons').resultat).toBe('alerte');
    const [{ siren }] = await essai.base.query<[{ siren: string }]>('SELECT siren FROM dossier WHERE id = $1', [id]);
    await essai.base.query(`INSERT INTO aide_anterieure (siren, annee, dispositif, montant_centimes, source) VALUES ($1, 2025, 'Aide aux investissements', 29900000, 'reprise')`, [siren]);
    const { body: aides } = await par('instructeur').get(chemin(id, '/financement')).expect(200);
    expect(aides.aides).toEqual([expect.objectContaining({ origine: 'anterieure', montantCentimes: 29_900_000 })]);
    await par('ailleurs').get(chemin(id, '/financement')).expect(404);

    await proposer(id).expect(204);
    const { body: apres } = await par('valideur').get(chemin(id, '/financement')).expect(200);
    expect(apres.fige).toMatchObject({ rang: 1, montantProposeCentimes: 1_000_000 });
    const [{ contenu, sha256 }] = await essai.base.query<[{ contenu: { budget: object }; sha256: string }]>('SELECT contenu, sha256 FROM budget_fige WHERE dossier_id = $1', [id]);
    expect(createHash('sha256').update(canonique(contenu)).digest('hex')).toBe(sha256);
    expect((await lire(id)).budget).toMatchObject({ htOuTtc: autre, assietteRetenueCentimes: decide.assietteRetenueCentimes });

    // Ce qui change ensuite ne touche plus le budget figé ; ses octets retouchés se voient.
    await enregistrer({}, decide.version + 1).expect(409);
    await essai.base.query(`UPDATE instruction SET reglages = '{}', lignes = '[]' WHERE dossier_id = $1`, [id]);
    expect((await lire(id)).budget.htOuTtc).toBe(autre);
    await essai.base.query(`UPDATE budget_fige SET contenu = jsonb_set(contenu, '{montantProposeCentimes}', '2000000') WHERE dossier_id = $1`, [id]);
    await par('valideur').get(chemin(id, '/financement')).expect(409);
  });
});
