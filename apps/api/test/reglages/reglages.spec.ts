import { CODES_REGLAGE } from '@maillage/domain';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';

const COMMUN = { avanceMaxPourMille: 500, plafondAvantSoldePourMille: 800, minimumVersementCentimes: 100_000, signatureMois: 6, prorogationMaxMois: 12, contradictoireJours: 15, toleranceProrataPourMille: 0 };

describe('les réglages de la Région', () => {
  let essai: ApplicationDeTest;
  let admin: Compte;
  beforeAll(async () => {
    essai = await ouvrirApplication();
    admin = await essai.compte(['ADMIN']);
  });
  afterAll(() => essai.fermer());

  const regler = (code: string, version: number, valeur: object, qui = admin) => qui.agent.put(`/api/instruction/reglages/${code}`).set('If-Match', `"${version}"`).send({ valeur });

  it('chaque famille se lit à sa valeur de départ, à confirmer', async () => {
    const { body } = await admin.agent.get('/api/instruction/reglages').expect(200);
    expect(body.map(({ code }: { code: string }) => code)).toEqual(CODES_REGLAGE);
    for (const { confirmeLe } of body) expect(confirmeLe).toBeNull();
    const { body: notification, headers } = await admin.agent.get('/api/instruction/reglages/notification-actes').expect(200);
    expect(notification).toMatchObject({ version: 0, valeur: { presomptionJours: 15, alerteJours: 7 }, historique: [] });
    expect(headers['etag']).toBe('"0"');
  });

  it.each(['VALIDEUR', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'AUDITEUR', 'INSTRUCTEUR'] as const)('%s ne lit ni ne règle rien', async (role) => {
    const autre = await essai.compte([role]);
    await autre.agent.get('/api/instruction/reglages').expect(403);
    await regler('notification-actes', 0, { presomptionJours: 10, alerteJours: 5 }, autre).expect(403);
  });

  it.each<[string, string, object, string, string]>([
    ['hors des bornes', 'notification-actes', { presomptionJours: 0, alerteJours: 5 }, 'presomptionJours', 'Indiquez un nombre entier de 1 à 60 jours.'],
    ['une virgule', 'notification-actes', { presomptionJours: 15.5, alerteJours: 5 }, 'presomptionJours', 'Indiquez un nombre entier de 1 à 60 jours.'],
    ['une alerte après la présomption', 'notification-actes', { presomptionJours: 7, alerteJours: 7 }, 'alerteJours', 'L’alerte vient avant la présomption : choisissez un nombre de jours plus petit.'],
    ['un champ inconnu', 'notification-actes', { presomptionJours: 15, alerteJours: 7, autre: 1 }, 'autre', 'Ce champ n’est pas attendu ici.'],
    ['un SIRET faux', 'attribuant', { nom: 'Région', siret: '20005375900012' }, 'siret', 'Ce SIRET comporte une erreur de saisie : vérifiez ses 14 chiffres.'],
    ['des rapports envoyés avant leur visa', 'commission-permanente', { depot: 28, visas: 5, envoi: 12, deportsComptent: true }, 'visas', 'Les rapports se déposent avant d’être visés, et se visent avant d’être envoyés : vérifiez l’ordre des délais.'],
    ['un code de pièce hors de son usage', 'justificatifs-paiement', { AVANCE: [{ code: 'statuts', libelle: 'Statuts', aide: 'À jour.' }], ACOMPTE: [], SOLDE: [] }, 'AVANCE.0.code', 'Le code commence par « versement- », puis des lettres sans accent, des chiffres et des traits d’union.'],
    ['une pièce sans nom', 'justificatifs-paiement', { AVANCE: [], ACOMPTE: [], SOLDE: [{ code: 'versement-bilan', libelle: '', aide: 'Signé.' }] }, 'SOLDE.0.libelle', 'Nommez la pièce.'],
    ['un appel inconnu', 'versements', { commun: COMMUN, appels: [{ appel: '1999' }] }, 'appels.0.appel', 'Choisissez un appel de la liste.'],
    ['une avance au-delà de la part avant solde', 'versements', { commun: COMMUN, appels: [{ appel: '2025-2028', avanceMaxPourMille: 900 }] }, 'appels.0.avanceMaxPourMille', 'L’avance ne peut pas dépasser la part versée avant le solde.'],
    ['des jours répétés', 'rappels-porteur', { signature: [30, 30], acompte: [15], solde: [30], 'compte-rendu': [30] }, 'signature', 'Indiquez de un à six nombres de jours différents, de 1 à 365.'],
    ['une réponse hors de la liste', 'cloture-exercice', { cp: 'perdus', ae: 'gardees', rattacher: true }, 'cp', 'Choisissez une réponse de la liste.'],
    ['un groupe absent', 'mentions-actes', { lieu: 'Bordeaux' }, 'tribunal', 'Un objet est attendu.'],
  ])('refuse %s, au champ près', async (_cas, code, valeur, chemin, message) => {
    const { body } = await regler(code, 0, valeur).expect(400);
    expect(body.erreurs).toContainEqual({ chemin, message });
  });

  it('une famille inconnue, ou héritée d’Object, n’existe pas', async () => {
    await admin.agent.get('/api/instruction/reglages/constructor').expect(404);
    await regler('inconnue', 0, {}).expect(404);
  });

  it('régler confirme, s’applique à la suite, et laisse l’avant et l’après au journal', async () => {
    await admin.agent.put('/api/instruction/reglages/notification-actes').send({ valeur: {} }).expect(428);
    const { body } = await regler('notification-actes', 0, { presomptionJours: 20, alerteJours: 7 }).expect(200);
    expect(body).toMatchObject({ version: 1, confirmePar: expect.stringContaining('Nom'), confirmeLe: essai.horloge.maintenant() });
    expect(body.historique).toEqual([expect.objectContaining({ ecarts: [{ libelle: 'Présomption de réception en ligne', avant: '15 jours', apres: '20 jours' }] })]);
    const [ligne] = await essai.base.query(`SELECT j.code, v.valeurs FROM journal j JOIN journal_valeur v USING (seq) WHERE j.objet = 'reglage'`);
    expect(ligne).toMatchObject({ code: 'regler', valeurs: { avant: { presomptionJours: 15 }, apres: { presomptionJours: 20, alerteJours: 7 } } });
  });

  it('confirmer sans rien changer se note aussi', async () => {
    const { body } = await regler('delais-service', 0, { avisJours: 15, caduciteAnnees: 3 }).expect(200);
    expect(body.confirmeLe).not.toBeNull();
    expect(body.historique).toEqual([expect.objectContaining({ ecarts: [] })]);
  });

  it('à deux sur la même version, une seule passe, et le journal n’en garde qu’une', async () => {
    const issues = await Promise.all([11, 12, 13].map((presomptionJours) => regler('notification-actes', 1, { presomptionJours, alerteJours: 7 })));
    expect(issues.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    await regler('niveaux-paiement', 5, { signataireAuDelaDeCentimes: 1 }).expect(412);
    const premieres = await Promise.all([1, 2].map((centimes) => regler('niveaux-paiement', 0, { signataireAuDelaDeCentimes: centimes })));
    expect(premieres.map(({ status }) => status).sort()).toEqual([200, 412]);
    const [{ n }] = await essai.base.query(`SELECT count(*)::int AS n FROM journal WHERE objet = 'reglage' AND objet_id IN ('notification-actes', 'niveaux-paiement')`);
    expect(n).toBe(3);
  });

  it('une séance préparée garde ses délais ; la suivante part des nouveaux', async () => {
    const secretariat = await essai.compte(['SECRETARIAT_COMMISSION']);
    const [a, b] = await essai.base.query(`INSERT INTO seance (genre, tenue_le, lieu) VALUES ('commission-permanente', '2026-10-05', 'Bordeaux'), ('commission-permanente', '2026-11-09', 'Bordeaux') RETURNING id`);
    const lire = async ({ id }: { id: string }) => (await secretariat.agent.get(`/api/instruction/commissions/${id}`).expect(200)).body;
    const { version, delais } = await lire(a);
    await secretariat.agent.put(`/api/instruction/commissions/${a.id}/reglages`).set('If-Match', `"${version}"`).send({ depotJours: 28, visasJours: 21, envoiJours: 12, regroupement: 'volet', deportsComptent: true }).expect(204);
    await regler('commission-permanente', 0, { depot: 40, visas: 30, envoi: 15, deportsComptent: false }).expect(200);
    expect((await lire(a)).delais).toEqual(delais);
    expect(await lire(b)).toMatchObject({ delais: { depot: 40, visas: 30, envoi: 15 }, deportsComptent: false });
  });
});
