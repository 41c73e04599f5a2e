import { unzipSync } from 'fflate';
import type { ApplicationDeTest } from '../base-de-test.ts';
import { ouvrir, type Scene } from './scene-paiement.ts';

const ENTETE = 'exercice;mandat;montant;date;statut;motif\n';

describe('les échanges avec le comptable', () => {
  let essai: ApplicationDeTest, scene: Scene;
  beforeAll(async () => { ({ essai, scene } = await ouvrir()); }, 40_000);
  afterAll(() => essai.fermer());
  const retour = (contenu: string, simple = false) => scene.finances.agent.post('/api/finances/paiements/retour').send({ nom: 'retour.csv', contenu, essai: simple });

  it('une proposition n’est exportée que si rien ne la bloque, imputée, sans IBAN ; le retour se rapproche au centime, tout ou rien', async () => {
    const ids = await scene.signees(3, 'retour');
    const demandes: string[] = [];
    for (const id of ids) demandes.push(await scene.avanceDeposee(id));
    const csv = async () => (await scene.finances.agent.get('/api/finances/paiements/propositions.csv').expect(200)).text;
    expect((await csv()).trim().split('\n')).toHaveLength(1);
    await essai.base.query(`INSERT INTO reglage (code, valeur) VALUES ('imputations-paiement', $1)`, [JSON.stringify({ programmes: [{ programme: 'P-TL', operation: 'OP-7', chapitre: '906', nature: '65748', fonction: '62' }], tiers: [] })]);
    for (const demande of demandes) await scene.jusquAuMandat(demande);
    const texte = await csv();
    expect(texte.trim().split('\n')).toHaveLength(4);
    expect(texte).toContain(';AVANCE;5000,00;P-TL;OP-7;906;65748;62;fonctionnement');
    expect(texte).not.toContain('0189');
    for (const [i, demande] of demandes.entries()) await scene.geste(scene.finances, demande, 'mandat', { numero: `R-${i}`, le: '2026-10-01', exercice: 2026 }).expect(200);

    const faux = `${ENTETE}2026;R-0;5000,00;01/10/2026;payé;\n2026;R-1;4999,99;01/10/2026;payé;\n2026;R-9;1,00;01/10/2026;payé;\n`;
    expect((await retour(faux, true).expect(200)).body).toMatchObject({ lignes: 3, rapprochees: 1, totalCentimes: 500_000, importe: false, ecarts: [{ ligne: 3, mandat: 'R-1' }, { ligne: 4, mandat: 'R-9' }], nonPayes: [{ mandat: 'R-2', montantCentimes: 500_000 }] });
    await retour(faux).expect(422);
    expect(await scene.detail(demandes[0]!)).toMatchObject({ etat: 'MANDATEE' });
    const juste = `${ENTETE}2026;R-0;5 000,00;01/10/2026;payé;\n2026;R-1;5000;01/10/2026;rejeté;Compte clos\n`;
    const statuts = (await Promise.all([retour(juste), retour(juste), retour(juste)])).map(({ status }) => status).toSorted();
    expect(statuts[0]).toBe(200);
    expect(statuts.slice(1).every((statut) => statut === 409 || statut === 422)).toBe(true);
    expect(await Promise.all(demandes.map(async (demande) => (await scene.detail(demande)).etat))).toEqual(['PAYEE', 'REJETEE', 'MANDATEE']);
    await retour('n’importe quoi').expect(422);
    await retour(`${ENTETE}2026;R-2;abc;01/10/2026;payé;`).expect(422);
  }, 40_000);

  it('les pièces d’une demande sortent en un dossier ordonné', async () => {
    const [id] = await scene.signees(1, 'zip') as [string];
    const demande = await scene.nouvelle(id, 'ACOMPTE');
    const [seconde, premiere] = [await scene.piece(id, 'versement-facture'), await scene.piece(id, 'versement-facture')];
    await scene.piece(id, 'versement-etat-certifie');
    await scene.rib(id).expect(204);
    const ligne = { le: '2026-09-01', fournisseur: 'A', objet: 'B', htCentimes: 400_000, ttcCentimes: 480_000 };
    await scene.enregistrer(id, demande, { depenses: [{ ...ligne, pieceId: premiere }, { ...ligne, pieceId: seconde }] });
    await scene.deposerDemande(id, demande).expect(200);
    const { body } = await scene.finances.agent.get(`/api/finances/paiements/${demande}/pieces.zip`).buffer(true).parse((reponse, fin) => { const morceaux: Buffer[] = []; reponse.on('data', (un: Buffer) => morceaux.push(un)); reponse.on('end', () => fin(null, Buffer.concat(morceaux))); }).expect(200);
    expect(Object.keys(unzipSync(new Uint8Array(body as Buffer)))).toEqual(['00 - etat des depenses.txt', '01 - facture - versement-facture.pdf', '02 - facture - versement-facture.pdf', '03 - etat-certifie - versement-etat-certifie.pdf']);
  }, 20_000);
});
