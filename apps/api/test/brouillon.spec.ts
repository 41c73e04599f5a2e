import { type ApplicationDeTest, type Compte, ouvrirApplication } from './base-de-test.ts';

describe('remplir un brouillon', () => {
  let essai: ApplicationDeTest;
  let porteur: Compte;
  let id: string;
  beforeAll(async () => {
    essai = await ouvrirApplication();
    porteur = await essai.compte(['PORTEUR']);
    id = (await porteur.agent.post('/api/dossiers').send({ appelId: '2025-2028', volet: 'creation', commune: '19275' }).expect(201)).body.id;
  });
  afterAll(() => essai.fermer());

  const version = async (): Promise<number> => (await porteur.agent.get(`/api/dossiers/${id}`).expect(200)).body.version;
  const enregistrer = async (etape: string, contenu: object, reponses: object = {}) => porteur.agent.put(`/api/dossiers/${id}/etapes/${etape}`).set('If-Match', `"${await version()}"`).send({ contenu, reponses });

  it('garde l’incomplet et dit ce qui manque', async () => {
    const { status, body } = await enregistrer('structure', { raisonSociale: 'Le Bocage', siret: '123' });
    expect(status).toBe(200);
    expect(body.tache).toMatchObject({ statut: 'en-cours' });
    expect(body.tache.erreurs.map(({ chemin }: { chemin: string }) => chemin)).toEqual(expect.arrayContaining(['structure.siret', 'structure.adresse', 'structure.categorie']));
    expect((await porteur.agent.get(`/api/dossiers/${id}`)).body.contenu.structure).toMatchObject({ raisonSociale: 'Le Bocage', siret: '123' });
  });

  it.each([
    ['un champ inconnu', 'structure', { role: 'ADMIN' }, 'role'],
    ['un texte en objet', 'projet', { nom: { $gt: '' } }, 'nom'],
    ['un booléen en texte', 'projet', { ouvertATous: 'oui' }, 'ouvertATous'],
    ['une catégorie hors liste', 'structure', { categorie: 'royaume' }, 'categorie'],
    ['un montant à virgule', 'financement', { demandeCentimes: 12.5 }, 'demandeCentimes'],
    ['un montant infini', 'financement', '{"contenu":{"demandeCentimes":1e400},"reponses":{}}', 'demandeCentimes'],
    ['des dépenses qui ne sont pas une liste', 'financement', { depenses: 'beaucoup' }, 'depenses'],
    ['cent une dépenses', 'financement', { depenses: Array(101).fill({ id: 'a' }) }, 'depenses'],
    ['une dépense au champ inconnu', 'financement', { depenses: [{ id: 'a', remise: 1 }] }, 'depenses.0.remise'],
  ])('refuse %s sans rien garder', async (_cas, etape, contenu, chemin) => {
    const avant = await version();
    const requete = porteur.agent.put(`/api/dossiers/${id}/etapes/${etape}`).set('If-Match', `"${avant}"`).type('json');
    const { status, body } = await (typeof contenu === 'string' ? requete.send(contenu) : requete.send({ contenu, reponses: {} }));
    expect(status).toBe(400);
    expect(body.erreurs.map((une: { chemin: string }) => une.chemin)).toContain(chemin);
    expect(await version()).toBe(avant);
  });

  it.each([
    ['une question inconnue', { piratage: 'oui' }],
    ['une question d’une autre étape', { actions: [] }],
    ['un nombre en texte libre d’objet', { surface: { $ne: 1 } }],
  ])('refuse %s', async (_cas, reponses) => expect((await enregistrer('projet', {}, reponses)).status).toBe(400));

  it('ôte les caractères de contrôle au lieu d’échouer', async () => {
    const { status } = await enregistrer('projet', { nom: 'Le\u0000 Bocage\u0007' }, { services: 'Un\u0000 café' });
    expect(status).toBe(200);
    expect((await porteur.agent.get(`/api/dossiers/${id}`)).body).toMatchObject({ nom: 'Le Bocage', reponses: { services: 'Un café' } });
  });

  it('deux enregistrements de la même version : un seul passe, l’autre reçoit 412', async () => {
    const lue = await version();
    const statuts = await Promise.all(['A', 'B'].map(async (nom) => (await porteur.agent.put(`/api/dossiers/${id}/etapes/projet`).set('If-Match', `"${lue}"`).send({ contenu: { nom }, reponses: {} })).status));
    expect(statuts.sort()).toEqual([200, 412]);
  });

  it('une étape inconnue n’existe pas', async () => expect((await enregistrer('pieces', {})).status).toBe(404));
});
