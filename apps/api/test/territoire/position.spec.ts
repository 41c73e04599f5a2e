import { dossierComplet } from '@maillage/exemples';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

const { contenu } = dossierComplet({ commune: '23096', depotLe: '2026-07-01' });

describe('où un dossier se situe', () => {
  let essai: ApplicationDeTest;
  let porteur: Compte;
  beforeAll(async () => {
    essai = await ouvrirApplication();
    porteur = await essai.compte(['PORTEUR']);
  }, 60_000);
  afterAll(() => essai.fermer());

  /** Un brouillon complet dont l’étape projet est réécrite par HTTP. */
  const situer = async (projet: object, commune = '23096') => {
    const brouillon = await preparerBrouillon(essai, porteur, { commune });
    const { body } = await porteur.agent.put(`/api/dossiers/${brouillon.id}/etapes/projet`).set('If-Match', `"${brouillon.version}"`).send({ contenu: { ...contenu.projet, commune, ...projet }, reponses: {} }).expect(200);
    const { body: eligibilite } = await porteur.agent.get(`/api/dossiers/${brouillon.id}/eligibilite`).expect(200);
    return { id: brouillon.id, version: body.version as number, eligibilite };
  };

  it.each<[string, object, string, RegExp]>([
    ['un point posé à la main', { position: { lon: 1.86, lat: 46.16 } }, 'manuelle', /depuis le point posé à la main/],
    ['le point d’une adresse', { position: { lon: 1.86, lat: 46.16, origine: 'adresse' } }, 'adresse', /Estimation/],
    ['une adresse qu’aucun géocodeur ne connaît', { adresse: 'Au fond du chemin des Loups' }, 'commune', /L’adresse saisie n’est pas située sur la carte : elle est gardée telle quelle/],
    ['un point loin de sa commune', { position: { lon: -1.5, lat: 43.5 } }, 'manuelle', /Le point posé est à \d+ km de la commune choisie \(Guéret\)/],
  ])('%s est accepté, et marqué', async (_titre, projet, position, phrase) => {
    const { eligibilite, id } = await situer(projet);
    expect(eligibilite.position).toBe(position);
    expect(eligibilite.reserves.join(' ')).toMatch(phrase);
    expect((await porteur.agent.get(`/api/dossiers/${id}`).expect(200)).body.contenu.projet).toMatchObject(projet);
  }, 20_000);

  it('un point loin de sa commune se dépose, à vérifier', async () => {
    const brouillon = await preparerBrouillon(essai, porteur, { commune: '23096' });
    await essai.base.query(`UPDATE dossier SET contenu = jsonb_set(contenu, '{projet,position}', '{"lon":0,"lat":0}') WHERE id = $1`, [brouillon.id]);
    await deposer(porteur, brouillon).expect(201);
    const [{ verdict }] = await essai.base.query('SELECT verdict FROM evaluation WHERE dossier_id = $1', [brouillon.id]);
    expect(verdict.constats.find(({ code }: { code: string }) => code === 'couverture-20-minutes').resultat).toBe('a-verifier');
  });

  it('une origine inconnue est refusée', async () => {
    const brouillon = await preparerBrouillon(essai, porteur, { commune: '23096' });
    await porteur.agent.put(`/api/dossiers/${brouillon.id}/etapes/projet`).set('If-Match', `"${brouillon.version}"`).send({ contenu: { ...contenu.projet, position: { lon: 1, lat: 46, origine: 'devinee' } }, reponses: {} }).expect(400);
  });

  it('un dossier qui cite une commune fusionnée se juge à l’actuelle', async () => {
    const { id, eligibilite } = await situer({}, '16010');
    expect(eligibilite.origine).not.toBeNull();
    expect((await porteur.agent.get(`/api/dossiers/${id}`).expect(200)).body.commune).toMatchObject({ code: '16186', departement: '16' });
  });
});
