import { jest } from '@jest/globals';
import { ImporterRegistre, type RapportImport } from '../../src/registre/importer-registre.ts';
import { chargerCommunes } from '../../src/territoire/communes.ts';
import { type ApplicationDeTest, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

const ENTETE = 'nom;typologie;service_annexe;engagement_ecolo;acces_fibre;acces_pmr;mode_gestion;num_rue;rue;code_postal;commune;pers_referente;telephone;courriel;url_web;facebook;autre_res_social;affichage_carto;date_sai;date_maj;geometrie_pertinence;geometrie_type;x;y';
const FICHIER = [ENTETE,
  'La Petite Fabrique;9|8;café|formation;oui;oui;oui;136;3;rue du Four;23000;Guéret;Camille Martin;0555000000;camille@exemple.test;fabrique.example;;;oui;12/03/2019;;;point;1.8712;46.1702',
  'Le Comptoir;42;café;;;;999;;;19200;Ussel;;;;;;;non;2020-05-04;;;;45.5471;2.3090',
  'L’Atelier d’ailleurs;7;;;;;132;;;75011;Paris;;;;;;;oui;2020-01-01;;;;2.37;48.85',
  'Petite Fabrique;9;;;;;136;;;23000;Guéret;;;;;;;oui;2019-03-12;;;;;',
].join('\n');

// La première couverture de la région se calcule entière.
jest.setTimeout(60_000);

describe('l’import de l’annuaire régional', () => {
  let essai: ApplicationDeTest;
  const importer = (texte: string, aBlanc = false) => essai.app.get(ImporterRegistre, { strict: false }).executer(texte, aBlanc) as Promise<RapportImport>;
  const tout = async () => JSON.stringify(await essai.base.query('SELECT t.*, (SELECT json_agg(s ORDER BY s.du) FROM tiers_lieu_statut s WHERE s.tiers_lieu_id = t.id) AS statuts, (SELECT count(*) FROM registre_fait) AS faits, (SELECT count(*) FROM journal) AS journal FROM tiers_lieu t ORDER BY nom'));
  beforeAll(async () => { essai = await ouvrirApplication(); await chargerCommunes(essai.base, essai.horloge); }, 60_000);
  afterAll(() => essai.fermer());

  it('l’essai dit ce qui serait fait et n’écrit rien', async () => {
    const avant = await tout();
    const { comptes } = await importer(FICHIER, true);
    expect(comptes).toEqual({ cree: 2, change: 0, 'attend-visa': 0, inchange: 0, 'hors-region': 1, doublon: 1 });
    expect(await tout()).toBe(avant);
  });

  it('importe ligne par ligne, signale codes inconnus, inversions et doublons', async () => {
    const { lignes } = await importer(FICHIER);
    expect(lignes.map(({ numero, issue }) => [numero, issue])).toEqual([[2, 'cree'], [3, 'cree'], [4, 'hors-region'], [5, 'doublon']]);
    expect(lignes[1]!.remarques.join(' ')).toMatch(/typologie inconnue « 42 ».*mode_gestion inconnu « 999 ».*inversés/);
    const { body } = await essai.anonyme().get('/api/registre?q=fabrique').expect(200);
    expect(body.lignes).toMatchObject([{ nom: 'La Petite Fabrique', communeNom: 'Guéret', statut: 'ouvert', statutDu: '2019-03-12', activiteDepuis: null, etpCentiemes: null, typologies: ['fablab', 'bureaux-partages'], lon: 1.8712, position: 'adresse', siteWeb: 'https://fabrique.example' }]);
    expect(JSON.stringify(body)).not.toMatch(/camille/i);
  });

  it('le même fichier une seconde fois ne change rien', async () => {
    const avant = await tout();
    expect((await importer(FICHIER)).comptes).toEqual({ cree: 0, change: 0, 'attend-visa': 0, inchange: 2, 'hors-region': 1, doublon: 1 });
    expect(await tout()).toBe(avant);
  });

  it('une ligne changée met à jour son lieu, et une case vide n’efface rien', async () => {
    const { lignes } = await importer(FICHIER.replace('0555000000', '').replace('rue du Four', 'rue du Moulin'));
    expect(lignes[0]).toMatchObject({ issue: 'change' });
    const [lieu] = await essai.base.query<{ contact: { telephone: string }; adresse: string }[]>(`SELECT contact, adresse FROM tiers_lieu WHERE nom = 'La Petite Fabrique'`);
    expect(lieu).toMatchObject({ contact: { telephone: '0555000000' }, adresse: '3 rue du Moulin' });
  });

  it('notre propre export se réimporte sans rien changer', async () => {
    const { text } = await essai.anonyme().get('/api/registre/export.csv').buffer(true).expect(200);
    expect(text).toContain('geometrie_pertinence');
    expect((await importer(text)).comptes).toMatchObject({ cree: 0, change: 0, 'hors-region': 0, doublon: 0 });
  });

  it.each([
    ['nom;commune', /aucun lieu/], ['titre;ville\nA;B', /Colonnes absentes : nom, commune/], [`${ENTETE}\n;9`, /Ligne 2 : le nom et la commune/], ['nom,commune\n"A', /ne se lit pas/],
  ])('un fichier illisible n’écrit rien : %j', async (texte, phrase) => {
    const avant = await tout();
    expect((await essai.app.get(ImporterRegistre, { strict: false }).executer(texte, false) as { erreurs: string[] }).erreurs.join(' ')).toMatch(phrase);
    expect(await tout()).toBe(avant);
  });

  describe('une ligne qui ferait juger autrement un dossier en cours', () => {
    const VOISIN = `${ENTETE}\nLe Voisin importé;9;;;;;136;;;19200;Ussel;;;;;;;oui;2020-01-01;;;;2.309;45.548\nLe Lointain importé;9;;;;;136;;;64000;Pau;;;;;;;oui;2020-01-01;;;;-0.37;43.29`;
    const enAttente = () => essai.base.query<{ id: string; preuve: string; nom: string }[]>(`SELECT id, nom, preuve FROM registre_demande WHERE etat = 'PROPOSEE'`);
    beforeAll(async () => {
      const porteur = await essai.compte(['PORTEUR']);
      await deposer(porteur, await preparerBrouillon(essai, porteur, { commune: '19275' })).expect(201);
      await essai.base.query(`DELETE FROM tiers_lieu WHERE nom = 'Le Comptoir'`);
    }, 60_000);

    it('l’essai le compte et le dit, sans rien écrire', async () => {
      const avant = await tout();
      const { comptes, lignes } = await importer(VOISIN, true);
      expect(comptes).toMatchObject({ cree: 1, 'attend-visa': 1 });
      expect([lignes[0]!.issue, lignes[0]!.remarques.join()]).toEqual(['attend-visa', expect.stringContaining('ferait juger autrement un dossier en cours : en attente du visa')]);
      expect([await tout(), await enAttente()]).toEqual([avant, []]);
    });

    it('attend le visa, les autres lignes s’écrivent, et rejouer ne redemande pas', async () => {
      expect((await importer(VOISIN)).comptes).toMatchObject({ cree: 1, 'attend-visa': 1 });
      const rejoue = await importer(VOISIN);
      expect([rejoue.comptes, rejoue.lignes[0]!.remarques.join()]).toEqual([expect.objectContaining({ cree: 0, 'attend-visa': 1, inchange: 1 }), expect.stringContaining('déjà demandé')]);
      expect(await enAttente()).toMatchObject([{ nom: 'Le Voisin importé', preuve: expect.stringMatching(/^ligne 2 du fichier [0-9a-f]{12}$/) }]);
      expect((await essai.anonyme().get('/api/registre?q=voisin%20import').expect(200)).body.total).toBe(0);
    });

    it('visée par la Région, elle s’écrit, et le fichier n’a plus rien à changer', async () => {
      const valideur = await essai.compte(['VALIDEUR']);
      const [{ id } = { id: '' }] = await enAttente();
      await valideur.agent.post(`/api/instruction/registre/demandes/${id}/viser`).set('If-Match', '"1"').send({ motif: 'Ouverture établie' }).expect(200);
      expect((await essai.anonyme().get('/api/registre?q=voisin%20import').expect(200)).body.total).toBe(1);
      expect((await importer(VOISIN)).comptes).toMatchObject({ cree: 0, 'attend-visa': 0 });
    });
  });
});
