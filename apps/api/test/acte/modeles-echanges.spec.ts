import { randomUUID } from 'node:crypto';
import { CONTENUS_LIVRES, NATURES_ECHANGE, type NatureEchange } from '@maillage/domain';
import { VerifierActes } from '../../src/acte/verifier-actes.ts';
import { VerifierLettres } from '../../src/lettre/verifier-lettres.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';
import { type Acteurs, acteursDuRecours, dossiersRefuses, lettreSignee, notifier } from '../recours/lettres-signees.ts';

describe('les modèles des échanges : compléments, accusé et réponse à un recours', () => {
  let essai: ApplicationDeTest;
  let acteurs: Acteurs;
  let admin: Compte;
  const modeles = {} as Record<NatureEchange, string>;
  beforeAll(async () => {
    essai = await ouvrirApplication();
    acteurs = await acteursDuRecours(essai);
    admin = await essai.compte(['ADMIN']);
  }, 60_000);
  afterAll(() => essai.fermer());

  const acte = async (dossierId: string, nature: string) => (await essai.base.query<{ id: string; etat: string; gabarit: string; sha256: string; donnees: { blocs: object[]; saisis: object[]; signataire: object | null } }[]>('SELECT id, etat, gabarit, sha256, donnees FROM acte WHERE dossier_id = $1 AND nature = $2 ORDER BY cree_le DESC LIMIT 1', [dossierId, nature]))[0]!;

  it.each(NATURES_ECHANGE)('%s : le premier modèle part du texte livré et se publie sans constat', async (nature) => {
    const { body: { id } } = await admin.agent.post('/api/instruction/modeles').send({ appelId: '2025-2028', volet: 'tous', nature }).expect(201);
    const { body } = await admin.agent.get(`/api/instruction/modeles/${id}`).expect(200);
    expect(body).toMatchObject({ contenu: CONTENUS_LIVRES[nature], constats: [], version: 1 });
    await admin.agent.post(`/api/instruction/modeles/${id}/publication`).set('If-Match', `"${body.revision}"`).send({}).expect(204);
    modeles[nature] = id;
  });

  it('une demande de compléments s’écrit d’après le modèle ; son chiffre est à l’agent, confirmé par son envoi', async () => {
    const { body: { id } } = await deposer(acteurs.porteur, await preparerBrouillon(essai, acteurs.porteur)).expect(201);
    const url = `/api/instruction/dossiers/${id}`;
    await acteurs.instructeur.agent.post(`${url}/prise-en-charge`).send({}).expect(204);
    const { body: { pieces } } = await acteurs.instructeur.agent.get(`${url}/complements`).expect(200);
    const code = pieces.find(({ requis }: { requis: boolean }) => requis).code;
    await acteurs.instructeur.agent.post(`${url}/complements`).send({ echeance: '2026-08-01', points: [{ genre: 'piece', code, texte: 'Il manque 2 pages.', requis: true }] }).expect(204);
    await essai.viderLaFile();
    const lettre = await acte(id, 'demande-complements');
    expect(lettre).toMatchObject({ etat: 'NOTIFIE', gabarit: 'lettre-modele.v1', donnees: { signataire: null, saisis: [{ texte: '2', variable: 'points' }] } });
    const [chiffre] = (await acteurs.valideur.agent.get(`/api/instruction/actes/${lettre.id}/chiffres`).expect(200)).body;
    expect(chiffre).toMatchObject({ texte: '2', par: expect.any(String), confirmePar: expect.any(String) });
    expect(chiffre.confirmePar).toBe(chiffre.par);
    expect((await admin.agent.get(`/api/instruction/modeles/${modeles['demande-complements']}/dossiers`).expect(200)).body).toMatchObject([{ id }]);
    await admin.agent.get(`/api/instruction/modeles/${modeles['accuse-recours']}/trace?dossier=${id}`).expect(422);
  });

  it('l’accusé et la réponse à un recours s’écrivent d’après le modèle ; un chiffre de la réponse se confirme au visa', async () => {
    const [id] = await dossiersRefuses(essai, acteurs, 1) as [string];
    essai.horloge.instant = '2026-10-24T08:00:00.000Z';
    const refus = await lettreSignee(acteurs, id);
    await notifier(acteurs, refus.id).expect(204);
    await acteurs.porteur.agent.get(`/api/actes/${refus.id}/pdf`).expect(200);
    await acteurs.porteur.agent.post(`/api/dossiers/${id}/recours`).set('Idempotency-Key', randomUUID()).send({ texte: 'Voyez les devis.' }).expect(204);
    expect(await acte(id, 'accuse-recours')).toMatchObject({ etat: 'NOTIFIE', gabarit: 'lettre-modele.v1', donnees: { signataire: null, saisis: [] } });
    const { body: { recours: [{ id: recoursId }] } } = await acteurs.instructeur.agent.get(`/api/instruction/dossiers/${id}/recours`).expect(200);
    await acteurs.valideur.agent.post(`/api/instruction/recours/${recoursId}/reponse`).send({ sens: 'rejet', motifs: 'Les 3 devis ne couvrent pas la dépense.' }).expect(201);
    const reponse = await acte(id, 'reponse-recours');
    expect(reponse).toMatchObject({ etat: 'PROJET', gabarit: 'lettre-modele.v1', donnees: { saisis: [{ texte: '3', variable: 'motifs.reponse' }] } });
    expect(JSON.stringify(reponse.donnees.blocs)).toContain('votre recours est rejeté');
    const viser = (corps: object) => acteurs.valideur.agent.post(`/api/instruction/actes/${reponse.id}/visa`).send({ sha256: reponse.sha256, ...corps });
    await viser({}).expect(409);
    await viser({ chiffresConfirmes: true }).expect(204);
    await admin.agent.get(`/api/instruction/modeles/${modeles['recours-rejete']}/apercu.pdf?dossier=${id}`).expect(200);
    expect((await admin.agent.get(`/api/instruction/modeles/${modeles['recours-rejete']}/trace?dossier=${id}`).expect(200)).body).toMatchObject({ intraces: [], saisis: [{ texte: '3' }] });
    await admin.agent.get(`/api/instruction/modeles/${modeles['recours-accueilli']}/apercu.pdf?dossier=${id}`).expect(422);
  });

  it('aucune lettre n’imprime un chiffre sans source, et les octets se réimpriment à l’identique', async () => {
    await essai.viderLaFile();
    expect(await essai.app.get(VerifierLettres).executer()).toMatchObject({ intraces: [] });
    expect(await essai.app.get(VerifierActes).executer()).toMatchObject({ differents: [] });
  });
});
