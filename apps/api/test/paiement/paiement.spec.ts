import { randomUUID } from 'node:crypto';
import { JournalRepository } from '../../src/journal/journal.repository.ts';
import { verifierChaine } from '../../src/journal/verifier-chaine.ts';
import type { ApplicationDeTest } from '../base-de-test.ts';
import { AUTRE_IBAN, IBAN, ouvrir, type Scene } from './scene-paiement.ts';

const MANDAT = (numero: string) => ({ numero, bordereau: 'B-1', le: '2026-10-01', exercice: 2026 });
const FACTURE = { le: '2026-09-15', fournisseur: 'Menuiserie du Lac', objet: 'Comptoir', htCentimes: 500_000, ttcCentimes: 600_000 };
const COMPTE_RENDU = { realisation: 'Le lieu a ouvert.', postes: [{ sens: 'charge', libelle: 'Travaux', prevuCentimes: 2_000_000, realiseCentimes: 600_000 }, { sens: 'produit', libelle: 'Région', prevuCentimes: 1_000_000, realiseCentimes: 300_000 }], ecarts: 'Une tranche est abandonnée.', exact: true };

describe('une demande de paiement, des deux côtés', () => {
  let essai: ApplicationDeTest, scene: Scene;
  beforeAll(async () => { ({ essai, scene } = await ouvrir()); }, 40_000);
  afterAll(() => essai.fermer());

  it('une avance : déposée, contrôlée, liquidée, validée, mandatée, payée, par des personnes différentes', async () => {
    const [id] = await scene.signees(1, 'avance') as [string];
    expect(await scene.subvention(id)).toMatchObject({ typesPossibles: ['AVANCE', 'ACOMPTE', 'SOLDE'], avanceMaxCentimes: 500_000, bilan: { voteCentimes: 1_000_000, verseCentimes: 0 }, prochainPas: { balle: 'porteur' } });
    const demande = await scene.nouvelle(id, 'AVANCE');
    const refus = await scene.deposerDemande(id, demande).expect(422);
    expect(refus.body.erreurs.map(({ chemin }: { chemin: string }) => chemin)).toEqual(['avanceDemandeeCentimes', 'rib']);
    expect((await scene.rib(id, 'FR76 3000 6000 0112 3456 7890 188').expect(422)).body.erreurs[0].chemin).toBe('iban');
    await scene.rib(id).expect(204);
    await scene.enregistrer(id, demande, { avanceDemandeeCentimes: 600_000 });
    await scene.porteur.agent.put(`/api/subventions/${id}/demandes/${demande}`).set('If-Match', '"1"').send({ depenses: [] }).expect(412);
    const cle = randomUUID();
    expect((await scene.deposerDemande(id, demande, cle).expect(200)).body).toEqual({ demandeeLe: '2026-10-01' });
    expect((await scene.deposerDemande(id, demande, cle).expect(200)).body).toEqual({ demandeeLe: '2026-10-01' });
    await scene.rib(id, AUTRE_IBAN).expect(409);
    await scene.geste(scene.finances, demande, 'liquidation').expect(409);
    await scene.geste(scene.instructeur, demande, 'service-fait').expect(204);
    await scene.geste(scene.finances, demande, 'liquidation').expect(204);
    const lue = await scene.detail(demande);
    expect(lue).toMatchObject({ etat: 'LIQUIDEE', montantCentimes: 500_000, rib: { iban: IBAN, titulaire: 'Mon association', confirmeLe: null }, possibles: [] });
    expect(lue.blocages).toEqual([expect.stringContaining('second agent'), expect.stringContaining('chef de service')]);
    expect((await scene.detail(demande, scene.valideur)).rib.iban).toBe('FR•• •••• 0189');
    await scene.geste(scene.finances, demande, 'mandat', MANDAT('M-1')).expect(422);
    await scene.geste(scene.financesBis, demande, 'rib', {}).expect(422);
    await scene.geste(scene.financesBis, demande, 'rib', scene.CONTRE_APPEL).expect(204);
    await scene.geste(scene.valideur, demande, 'validation').expect(204);
    expect((await scene.geste(scene.finances, demande, 'mandat', MANDAT('M-1')).expect(200)).body).toEqual({ montantCentimes: 500_000 });
    await scene.geste(scene.finances, demande, 'paiement', { le: '2026-09-30' }).expect(422);
    await scene.geste(scene.finances, demande, 'paiement', { le: '2026-10-01' }).expect(204);
    expect(await scene.subvention(id)).toMatchObject({ etat: 'EN_COURS', bilan: { verseCentimes: 500_000, resteAVerserCentimes: 500_000 }, demandes: [{ etat: 'PAYEE', montantCentimes: 500_000 }], typesPossibles: ['ACOMPTE', 'SOLDE'] });
  }, 30_000);

  it('un acompte renvoyé, complété, une ligne écartée ; rejeté par le comptable, repris ; puis un solde qui réduit et fait rendre', async () => {
    const [id] = await scene.signees(1, 'suite') as [string];
    const avance = await scene.avanceDeposee(id);
    await scene.jusquAuMandat(avance);
    await scene.geste(scene.finances, avance, 'mandat', MANDAT('M-10')).expect(200);
    await scene.porteur.agent.post(`/api/subventions/${id}/demandes`).send({ type: 'ACOMPTE' }).expect(409);
    await scene.geste(scene.finances, avance, 'paiement', { le: '2026-10-01' }).expect(204);

    const acompte = await scene.nouvelle(id, 'ACOMPTE');
    const pieceId = await scene.piece(id, 'versement-facture');
    const vide = await scene.deposerDemande(id, acompte).expect(422);
    expect(vide.body.erreurs.map(({ chemin }: { chemin: string }) => chemin)).toEqual(['depenses', 'versement-etat-certifie']);
    await scene.piece(id, 'versement-etat-certifie');
    const depenses = [{ ...FACTURE, pieceId }, { ...FACTURE, objet: 'Feu d’artifice', pieceId }, { ...FACTURE, objet: 'Tables', htCentimes: 700_000, ttcCentimes: 840_000, pieceId }];
    expect((await scene.enregistrer(id, acompte, { depenses })).status).toBe(200);
    await scene.deposerDemande(id, acompte).expect(200);
    await scene.geste(scene.instructeur, acompte, 'complements', { message: 'La facture du feu d’artifice est illisible.' }).expect(204);
    expect(await scene.subvention(id)).toMatchObject({ prochainPas: { balle: 'porteur' } });
    await scene.deposerDemande(id, acompte).expect(200);
    const { depenses: lignes } = await scene.detail(acompte);
    const base = lignes[0].baseCentimes as number;
    const controler = (i: number, corps: object) => scene.instructeur.agent.put(`/api/finances/paiements/${acompte}/depenses/${lignes[i].id}`).send(corps);
    await controler(0, { sort: 'retenue', retenuCentimes: base }).expect(204);
    await scene.geste(scene.instructeur, acompte, 'service-fait').expect(422);
    await controler(1, { sort: 'ecartee', retenuCentimes: 0 }).expect(422);
    await controler(1, { sort: 'ecartee', retenuCentimes: 0, motif: 'Sans lien avec le projet' }).expect(204);
    await controler(2, { sort: 'retenue', retenuCentimes: 600_000, motif: 'Tables du bureau retirées' }).expect(204);
    await scene.jusquAuMandat(acompte);
    const montant = (await scene.detail(acompte)).montantCentimes as number;
    expect(montant).toBe(Math.min((base + 600_000) / 2 - 500_000, 300_000));
    expect((await scene.geste(scene.finances, acompte, 'mandat', MANDAT('M-10')).expect(422)).body.erreurs[0].chemin).toBe('numero');
    await scene.geste(scene.finances, acompte, 'mandat', MANDAT('M-11')).expect(200);
    await scene.geste(scene.finances, acompte, 'rejet', { motif: 'Compte clos' }).expect(204);
    expect((await scene.subvention(id)).bilan.verseCentimes).toBe(500_000);
    await scene.rib(id, AUTRE_IBAN).expect(204);
    await scene.geste(scene.finances, acompte, 'reprise').expect(204);
    await scene.geste(scene.finances, acompte, 'mandat', MANDAT('M-12')).expect(422);
    await scene.geste(scene.financesBis, acompte, 'rib', scene.CONTRE_APPEL).expect(204);
    await scene.geste(scene.valideur, acompte, 'validation').expect(204);
    await scene.geste(scene.finances, acompte, 'mandat', MANDAT('M-12')).expect(200);
    await scene.geste(scene.finances, acompte, 'paiement', { le: '2026-10-01' }).expect(204);

    const solde = await scene.nouvelle(id, 'SOLDE');
    await scene.piece(id, 'versement-etat-certifie');
    await scene.piece(id, 'versement-rapport');
    const reste = { ...FACTURE, htCentimes: 100, ttcCentimes: 100, pieceId: await scene.piece(id, 'versement-facture') };
    await scene.enregistrer(id, solde, { depenses: [reste], compteRendu: { ...COMPTE_RENDU, exact: false } });
    expect((await scene.deposerDemande(id, solde).expect(422)).body.erreurs.map(({ chemin }: { chemin: string }) => chemin)).toEqual(['compteRendu.exact']);
    await scene.enregistrer(id, solde, { depenses: [reste], compteRendu: COMPTE_RENDU });
    await scene.deposerDemande(id, solde).expect(200);
    const ligne = (await scene.detail(solde)).depenses[0];
    await scene.instructeur.agent.put(`/api/finances/paiements/${solde}/depenses/${ligne.id}`).send({ sort: 'retenue', retenuCentimes: 100 }).expect(204);
    const reprendre = (ligneId: string, corps: object) => scene.instructeur.agent.put(`/api/finances/paiements/${solde}/reprises/${ligneId}`).send(corps);
    await reprendre(lignes[1].id, { retenuCentimes: 0, motif: 'Déjà écartée' }).expect(404);
    await reprendre(lignes[2].id, { retenuCentimes: 600_001, motif: 'Trop' }).expect(422);
    expect((await reprendre(lignes[2].id, { retenuCentimes: 0 }).expect(422)).body.erreurs[0].chemin).toBe('motif');
    await reprendre(lignes[0].id, { retenuCentimes: 0, motif: 'Par erreur' }).expect(204);
    await reprendre(lignes[0].id, { retenuCentimes: base }).expect(204);
    await reprendre(lignes[2].id, { retenuCentimes: 0, motif: 'Tables rendues au fournisseur' }).expect(204);
    await scene.jusquAuMandat(solde);
    await reprendre(lignes[2].id, { retenuCentimes: 600_000 }).expect(409);
    const calcule = await scene.detail(solde);
    const tropPercuCentimes = 500_000 + montant - (base + 100) / 2;
    expect(calcule).toMatchObject({ montantCentimes: 0, tropPercuCentimes, anterieures: [{ reprise: null }, { retenuCentimes: 600_000, reprise: { retenuCentimes: 0, motif: 'Tables rendues au fournisseur' } }] });
    expect((await scene.geste(scene.finances, solde, 'mandat', MANDAT('M-13')).expect(200)).body.montantCentimes).toBe(calcule.montantCentimes);
    expect(await scene.subvention(id)).toMatchObject({ etat: 'SOLDEE', typesPossibles: [], bilan: { tropPercuCentimes } });
    expect(await essai.base.query('SELECT sum(montant_centimes)::bigint AS total FROM ligne_ecriture')).toEqual([{ total: 0 }]);
    expect((await verifierChaine(essai.app.get(JournalRepository), essai.base)).anomalies).toEqual([]);
  }, 40_000);

  it('nul ne tient deux fonctions d’un paiement, même par la base', async () => {
    const [id] = await scene.signees(1, 'separation') as [string];
    const demande = await scene.avanceDeposee(id);
    const partout = await essai.compte(['INSTRUCTEUR', 'FINANCIER', 'VALIDEUR'], { departements: ['19'] });
    await scene.geste(partout, demande, 'service-fait').expect(204);
    await scene.geste(partout, demande, 'liquidation').expect(403);
    await scene.geste(partout, demande, 'rib', scene.CONTRE_APPEL).expect(403);
    expect((await scene.detail(demande)).rib.confirmeLe).toBeNull();
    await scene.geste(scene.finances, demande, 'liquidation').expect(204);
    await scene.geste(scene.finances, demande, 'rib', scene.CONTRE_APPEL).expect(403);
    await scene.geste(partout, demande, 'validation').expect(403);
    await expect(essai.base.query('INSERT INTO fonction_paiement VALUES ($1,$2,$3)', [demande, scene.finances.id, 'validation'])).rejects.toMatchObject({ code: '23505' });
    await expect(essai.base.query('INSERT INTO geste_paiement (demande_id, tour, fonction, niveau, par, le) VALUES ($1,2,$3,1,$2,now())', [demande, scene.finances.id, 'validation'])).rejects.toMatchObject({ code: '23503' });
    await expect(essai.base.query('UPDATE rib SET confirme_par = saisi_par, confirme_le = now(), numero_connu = $1, interlocuteur = $1', ['x'])).rejects.toMatchObject({ code: '23514' });
  }, 30_000);

  it('une absence se supplée par personne et par dates, dans les bornes de l’absent, et ne donne jamais deux niveaux', async () => {
    const { essai: { compte, horloge } } = { essai };
    const [chef, autre, adjointe, signataire, admin] = [await compte(['VALIDEUR']), await compte(['SIGNATAIRE']), await compte(['FINANCIER']), scene.signataire, await compte(['ADMIN'])];
    const suppleer = (par: typeof chef, corps: object) => par.agent.post('/api/finances/suppleances').send({ du: '2026-10-01', au: '2026-10-05', motif: 'Note du 1er octobre', ...corps });
    await suppleer(chef, { role: 'VALIDEUR', suppleantId: chef.id }).expect(422);
    await suppleer(chef, { role: 'SIGNATAIRE', suppleantId: adjointe.id }).expect(422);
    await suppleer(chef, { role: 'VALIDEUR', suppleantId: scene.porteur.id }).expect(422);
    await suppleer(chef, { role: 'VALIDEUR', suppleantId: adjointe.id, au: '2026-09-30' }).expect(422);
    await suppleer(chef, { role: 'SIGNATAIRE', titulaireId: signataire.id, suppleantId: chef.id }).expect(403);

    const [id] = await scene.signees(1, 'absence', 6_000_000) as [string];
    const demande = await scene.avanceDeposee(id, 3_000_000);
    await scene.geste(scene.instructeur, demande, 'service-fait').expect(204);
    await scene.geste(scene.finances, demande, 'liquidation').expect(204);
    await scene.geste(adjointe, demande, 'validation').expect(403);
    const { id: chefAbsent } = (await suppleer(chef, { role: 'VALIDEUR', suppleantId: adjointe.id }).expect(201)).body;
    horloge.instant = '2026-10-06T08:00:00.000Z';
    await scene.geste(adjointe, demande, 'validation').expect(403);
    horloge.instant = '2026-10-05T08:00:00.000Z';
    expect((await scene.detail(demande, adjointe)).possibles).toContain('validation');
    await scene.geste(adjointe, demande, 'validation').expect(204);
    // L’adjointe a déjà validé ; l’absent aussi, par elle ; le second niveau revient à d’autres.
    await suppleer(signataire, { role: 'SIGNATAIRE', suppleantId: adjointe.id, au: '2026-10-31' }).expect(201);
    await scene.geste(adjointe, demande, 'validation').expect(409);
    await suppleer(admin, { role: 'SIGNATAIRE', titulaireId: signataire.id, suppleantId: chef.id, au: '2026-10-31' }).expect(201);
    expect((await scene.geste(chef, demande, 'validation').expect(403)).body.detail).toContain('soi-même ou par un autre');
    // Sans arrêté à elle, une autre signataire ne passe que par l’absent qui en a un.
    await essai.base.query('DELETE FROM delegation WHERE compte_id = $1', [autre.id]);
    await scene.geste(autre, demande, 'validation').expect(403);
    await suppleer(signataire, { role: 'SIGNATAIRE', suppleantId: autre.id, au: '2026-10-31' }).expect(201);
    await scene.geste(autre, demande, 'validation').expect(204);
    expect((await scene.detail(demande)).gestes.filter(({ fonction }: { fonction: string }) => fonction === 'validation').map(({ pour }: { pour: string | null }) => pour)).toEqual([expect.any(String), expect.any(String)]);

    await adjointe.agent.post(`/api/finances/suppleances/${chefAbsent}/levee`).send({}).expect(403);
    await chef.agent.post(`/api/finances/suppleances/${chefAbsent}/levee`).send({}).expect(204);
    await chef.agent.post(`/api/finances/suppleances/${chefAbsent}/levee`).send({}).expect(404);
    expect((await chef.agent.get('/api/finances/suppleances').expect(200)).body.filter(({ enCours }: { enCours: boolean }) => enCours)).toHaveLength(3);
    horloge.instant = '2026-10-01T08:00:00.000Z';
  }, 30_000);

  it('au-delà de 23 000 €, un signataire délégué valide après le chef de service', async () => {
    const [id] = await scene.signees(1, 'niveaux', 5_000_000) as [string];
    const demande = await scene.avanceDeposee(id, 2_500_000);
    await scene.geste(scene.signataire, demande, 'validation').expect(409);
    await scene.jusquAuMandat(demande);
    expect((await scene.detail(demande)).blocages).toEqual(['La validation du signataire manque.']);
    await scene.geste(scene.valideur, demande, 'validation').expect(403);
    await scene.geste(scene.signataire, demande, 'validation').expect(204);
    await scene.geste(scene.finances, demande, 'mandat', MANDAT('M-20')).expect(200);
  }, 30_000);
});
