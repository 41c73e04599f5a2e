import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { FICHIER_PDF } from '@maillage/exemples';
import { RecevoirPiece } from '../../src/piece/recevoir-piece.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';
import { semer } from '../finances/semer.ts';

export const IBAN = 'FR76 3000 6000 0112 3456 7890 189';
export const AUTRE_IBAN = 'FR14 2004 1010 0505 0001 3M02 606';
export type Scene = Awaited<ReturnType<typeof ouvrirScene>>;

/** Une équipe entière, et des subventions de 10 000 € sur 20 000 € signées, prêtes à être versées. */
export async function ouvrirScene(essai: ApplicationDeTest) {
  const porteur = await essai.compte(['PORTEUR']);
  const [finances, financesBis, signataire, valideur] = [await essai.compte(['FINANCIER']), await essai.compte(['FINANCIER']), await essai.compte(['SIGNATAIRE']), await essai.compte(['VALIDEUR'])];
  const instructeur = await essai.compte(['INSTRUCTEUR'], { departements: ['19'] });
  const brouillon = await preparerBrouillon(essai, porteur);
  await deposer(porteur, brouillon).expect(201);
  const commission: string = (await valideur.agent.post('/api/instruction/seances').send({ genre: 'commission-permanente', tenueLe: '2026-07-01', lieu: 'Bordeaux' }).expect(201)).body.id;
  const enveloppe: string = (await finances.agent.post('/api/finances/enveloppes').send({ programme: 'P-TL', libelle: 'Tiers-lieux', exercice: 2026, nature: 'fonctionnement', aeCentimes: 20_000_000, creditsDePaiement: [{ exercice: 2026, montantCentimes: 10_000_000 }] }).expect(201)).body.id;

  async function signees(nombre: number, etiquette: string, montantCentimes = 1_000_000): Promise<string[]> {
    const ids = await semer(essai, commission, { nombre, montantCentimes, etiquette });
    for (const [i, id] of ids.entries()) {
      await finances.agent.post(`/api/finances/subventions/${id}/engagement`).set('Idempotency-Key', randomUUID()).send({ montantCentimes, numero: `EJ-${etiquette}-${i}`, enveloppeId: enveloppe }).expect(201);
      await signataire.agent.post(`/api/finances/subventions/${id}/signature`).set('Idempotency-Key', randomUUID()).send({}).expect(204);
    }
    return ids;
  }
  const subvention = async (id: string) => (await porteur.agent.get(`/api/subventions/${id}`).expect(200)).body;
  const nouvelle = async (id: string, type: string): Promise<string> => (await porteur.agent.post(`/api/subventions/${id}/demandes`).send({ type }).expect(201)).body.id;
  const rib = (id: string, iban = IBAN, titulaire = 'Mon association') => porteur.agent.put(`/api/subventions/${id}/rib`).send({ iban, titulaire });
  const enregistrer = async (id: string, demande: string, corps: object) => {
    const { body } = await porteur.agent.get(`/api/subventions/${id}/demandes/${demande}`).expect(200);
    return porteur.agent.put(`/api/subventions/${id}/demandes/${demande}`).set('If-Match', `"${body.version}"`).send({ depenses: [], ...corps });
  };
  const deposerDemande = (id: string, demande: string, cle: string = randomUUID()) => porteur.agent.post(`/api/subventions/${id}/demandes/${demande}/depot`).set('Idempotency-Key', cle).send({});
  /** Joint une pièce de versement au dossier de la subvention. */
  async function piece(id: string, code: string): Promise<string> {
    const { dossierId } = await subvention(id);
    const [pieceId, fichier] = [randomUUID(), path.join(essai.fichiers, `${randomUUID()}.pdf`)];
    fs.writeFileSync(fichier, FICHIER_PDF);
    await essai.app.get(RecevoirPiece).arriver(porteur.id, pieceId, fichier, { dossier: dossierId, code, nom: `${code}.pdf` });
    return pieceId;
  }
  async function avanceDeposee(id: string, centimes = 500_000): Promise<string> {
    const demande = await nouvelle(id, 'AVANCE');
    await rib(id).expect(204);
    expect((await enregistrer(id, demande, { avanceDemandeeCentimes: centimes })).status).toBe(200);
    await deposerDemande(id, demande).expect(200);
    return demande;
  }
  const geste = (par: Compte, demande: string, nom: string, corps: object = {}) => par.agent.post(`/api/finances/paiements/${demande}/${nom}`).set('Idempotency-Key', randomUUID()).send(corps);
  const CONTRE_APPEL = { numeroConnu: 'dossier', interlocuteur: 'La trésorière', explication: 'Nom d’usage' };
  /** Du dépôt au bon à mandater : quatre personnes. */
  async function jusquAuMandat(demande: string): Promise<void> {
    await geste(instructeur, demande, 'service-fait').expect(204);
    await geste(finances, demande, 'liquidation').expect(204);
    await geste(financesBis, demande, 'rib', CONTRE_APPEL).expect(204);
    await geste(valideur, demande, 'validation').expect(204);
  }
  const detail = async (demande: string, par: Compte = finances) => (await par.agent.get(`/api/finances/paiements/${demande}`).expect(200)).body;
  return { porteur, finances, financesBis, signataire, valideur, instructeur, signees, subvention, nouvelle, rib, enregistrer, deposerDemande, piece, avanceDeposee, geste, CONTRE_APPEL, jusquAuMandat, detail };
}

export const ouvrir = async (): Promise<{ readonly essai: ApplicationDeTest; readonly scene: Scene }> => {
  const essai = await ouvrirApplication({ instant: '2026-10-01T08:00:00.000Z' });
  return { essai, scene: await ouvrirScene(essai) };
};
