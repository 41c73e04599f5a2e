import type { Role } from '@maillage/domain';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

describe('une personne déportée ne voit plus rien du dossier', () => {
  let essai: ApplicationDeTest;
  let [id, numero, acte, piece] = ['', '', '', ''];

  beforeAll(async () => {
    essai = await ouvrirApplication();
    const porteur = await essai.compte(['PORTEUR']);
    id = (await deposer(porteur, await preparerBrouillon(essai, porteur)).expect(201)).body.id;
    await essai.viderLaFile();
    [{ numero, acte, piece }] = await essai.base.query('SELECT d.numero, a.id AS acte, p.id AS piece FROM dossier d JOIN acte a ON a.dossier_id = d.id JOIN piece p ON p.dossier_id = d.id WHERE d.id = $1 LIMIT 1', [id]);
  });
  afterAll(() => essai.fermer());

  const deporter = (compte: Compte) => essai.base.query(`INSERT INTO deport (dossier_id, compte_id, origine, motif, pose_par, pose_le) VALUES ($1, $2, 'declare', 'Membre du bureau', $2, now())`, [id, compte.id]);

  it.each<{ role: Role; departements: readonly string[] }>([
    { role: 'INSTRUCTEUR', departements: ['19'] }, { role: 'VALIDEUR', departements: [] }, { role: 'SIGNATAIRE', departements: [] }, { role: 'SECRETARIAT_COMMISSION', departements: [] },
    { role: 'FINANCIER', departements: [] }, { role: 'ADMIN', departements: [] }, { role: 'AUDITEUR', departements: [] },
  ])('$role : ni page, ni liste, ni export, ni pièce, ni acte, ni activité', async ({ role, departements }) => {
    const compte = await essai.compte([role], { departements });
    const dossier = `/api/instruction/dossiers/${id}`;
    const listes = ['/api/instruction/dossiers', '/api/instruction/dossiers/export.csv', '/api/instruction/taches'];
    const directs = [dossier, `${dossier}/journal`, `${dossier}/avis`, `${dossier}/complements`, `${dossier}/effet`, `${dossier}/trajets`, `/api/pieces/${piece}/contenu`, `/api/actes/${acte}/pdf`];
    for (const route of directs) await compte.agent.get(route).expect(200);
    for (const route of listes) expect((await compte.agent.get(route).expect(200)).text).toContain(numero);

    await deporter(compte);
    for (const route of directs) await compte.agent.get(route).expect(404);
    for (const route of listes) expect((await compte.agent.get(route).expect(200)).text).not.toContain(numero);
    await essai.base.query(`UPDATE deport SET leve_le = now(), leve_par = compte_id, motif_levee = 'Mandat terminé' WHERE compte_id = $1`, [compte.id]);
    await compte.agent.get(dossier).expect(200);
  });
});
