import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';

describe('des saisies malveillantes ne cassent ni le serveur ni le dossier', () => {
  let essai: ApplicationDeTest;
  let porteur: Compte;
  let id: string;
  beforeAll(async () => {
    essai = await ouvrirApplication();
    porteur = await essai.compte(['PORTEUR']);
    id = (await porteur.agent.post('/api/dossiers').send({ appelId: '2025-2028', volet: 'developpement', commune: '19275' }).expect(201)).body.id;
  });
  afterAll(() => essai.fermer());

  const mettre = async (etape: string, brut: string) => {
    const { body } = await porteur.agent.get(`/api/dossiers/${id}`).expect(200);
    return porteur.agent.put(`/api/dossiers/${id}/etapes/${etape}`).set('If-Match', `"${body.version}"`).type('json').send(brut);
  };

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])('l’étape « %s », héritée d’Object, n’existe pas', async (etape) => {
    expect((await mettre(etape, '{"contenu":{},"reponses":{}}')).status).toBe(404);
  });

  it.each([
    '{"contenu":{"__proto__":{"a":1}},"reponses":{}}', '{"contenu":{"constructor":{"a":1}},"reponses":{}}', '{"contenu":{"representant":{"constructor":1}},"reponses":{}}',
    '{"contenu":{},"reponses":{"__proto__":{"a":1}}}', '{"__proto__":{"a":1},"contenu":{},"reponses":{}}', '{"contenu":{},"reponses":{"prototype":1}}',
    `{"contenu":{"nom":${'['.repeat(5_000)}${']'.repeat(5_000)}},"reponses":{}}`, `{"contenu":{},"reponses":{"actions":${'{"a":'.repeat(90_000)}1${'}'.repeat(90_000)}}}`,
  ])('refuse %.60s', async (brut) => {
    const { status, headers } = await mettre('structure', brut);
    expect({ status, type: headers['content-type'] }).toEqual({ status: 400, type: expect.stringContaining('application/problem+json') });
  });

  it.each([
    ['structure', 'categorie'], ['structure', 'raisonSociale'], ['projet', 'nom'], ['projet', 'volet'], ['projet', 'activiteDepuis'], ['projet', 'interruptions'], ['projet', 'contrats'], ['projet', 'position'], ['financement', 'depenses'],
  ])('%s : « faux » à la place de %s est refusé', async (etape, champ) => {
    const { status, body } = await mettre(etape, `{"contenu":{"${champ}":false},"reponses":{}}`);
    expect(status).toBe(400);
    expect(body.erreurs[0].chemin).toBe(champ);
  });

  it.each([
    ['structure', '{"categorie":""}'], ['projet', '{"volet":"developpement","interruptions":""}'], ['projet', '{"volet":"developpement","contrats":""}'], ['projet', '{"volet":"developpement","contrats":[null]}'], ['projet', '{"volet":"developpement","interruptions":[null]}'], ['projet', '{"volet":"","activiteDepuis":""}'],
  ])('%s : %s, une réponse effacée, laisse le dossier lisible', async (etape, contenu) => {
    expect((await mettre(etape, `{"contenu":${contenu},"reponses":{}}`)).status).toBe(200);
    await porteur.agent.get(`/api/dossiers/${id}`).expect(200);
    await porteur.agent.get(`/api/dossiers/${id}/eligibilite`).expect(200);
  });

  it('une attestation pas encore donnée reste dans le brouillon', async () => {
    expect((await mettre('engagements', '{"contenu":{"exactitude":false},"reponses":{}}')).status).toBe(200);
    expect((await porteur.agent.get(`/api/dossiers/${id}`)).body.contenu.engagements).toEqual({ exactitude: false });
  });
});
