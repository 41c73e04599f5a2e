import type { Grille } from '@maillage/domain';
import { JournalRepository } from '../../src/journal/journal.repository.ts';
import { verifierChaine } from '../../src/journal/verifier-chaine.ts';
import { type Compte } from '../base-de-test.ts';
import { ouvrirSecondeApi, type SecondeApi } from '../comite/seconde-api.ts';
import { notes, ouvrirScene, type Scene } from '../comite/seance-de-test.ts';

/** Plus de tours pour une nuit d’essais : MAILLAGE_TOURS=1000. */
const TOURS = Number(process.env['MAILLAGE_TOURS'] ?? 4);
const DUREE = Math.max(60_000, TOURS * 2_000);

describe('des gestes qui se croisent, à la notation et au comité', () => {
  let scene: Scene;
  let seconde: SecondeApi;
  let secretariat: Compte;
  beforeAll(async () => {
    scene = await ouvrirScene();
    await scene.essai.base.query(`UPDATE reglement SET contenu = jsonb_set(contenu, '{grille,evaluateurs,valeur}', '2') WHERE appel_id = '2025-2028'`);
    // La moitié des gestes passe par une seconde API, sur la même base.
    seconde = await ouvrirSecondeApi(scene.essai);
    secretariat = await seconde.entrer(scene.secretariat);
  }, 60_000);
  afterAll(async () => { await seconde.fermer(); await scene.essai.fermer(); });
  afterEach(async () => expect((await verifierChaine(scene.essai.app.get(JournalRepository), scene.essai.base)).anomalies).toEqual([]));
  const statuts = async (appels: readonly PromiseLike<{ status: number }>[]) => (await Promise.all(appels)).map(({ status }) => status);
  const jour = (rang: number) => new Date(Date.parse('2020-01-01T00:00:00Z') + rang * 86_400_000).toISOString().slice(0, 10);

  it('valider, modifier et lire ensemble : une fiche validée ne bouge plus, et rien n’est lu avant d’avoir validé', async () => {
    const { instructeur, essai } = scene;
    const valideur = await seconde.entrer(scene.valideur);
    for (let tour = 0; tour < TOURS; tour++) {
      const id = await scene.instruit();
      const notation = `/api/instruction/dossiers/${id}/notation`;
      await instructeur.agent.post(`${notation}/evaluateurs`).send({ comptes: [instructeur.id, valideur.id] }).expect(204);
      const grille: Grille = (await instructeur.agent.get(notation).expect(200)).body.grille;
      const fiches = await essai.base.query<{ id: string; evaluateur: string }[]>('SELECT id, evaluateur_id AS evaluateur FROM fiche_notation WHERE dossier_id = $1', [id]);
      const de = (qui: typeof valideur) => `/api/notation/fiches/${fiches.find(({ evaluateur }) => evaluateur === qui.id)!.id}`;
      for (const [qui, note] of [[instructeur, 1], [valideur, 3]] as const) await qui.agent.put(de(qui)).set('If-Match', '"1"').send({ notes: notes(grille, note) }).expect(200);
      const valider = (qui: typeof valideur) => qui.agent.post(`${de(qui)}/validation`).set('If-Match', '"2"').send({});
      const [v1, v2, modifie, v3, lue, liste] = await Promise.all([
        valider(instructeur), valider(valideur), instructeur.agent.put(de(instructeur)).set('If-Match', '"2"').send({ notes: notes(grille, 2) }), valider(instructeur), instructeur.agent.get(de(instructeur)), instructeur.agent.get(notation),
      ]);
      // De la validation (deux fois) et de la modification, une seule gagne sur la même version.
      expect([v1.status, modifie.status, v3.status].filter((un) => un < 300)).toHaveLength(1);
      expect([v1.status, modifie.status, v3.status, v2.status].filter((un) => un >= 500)).toEqual([]);
      expect(v2.status).toBe(204);
      if (lue.body.etat === 'BROUILLON') expect(lue.body.autres[0].notes).toBeNull();
      const [mienne, autre] = [true, false].map((a) => liste.body.fiches.find((une: { mienne: boolean }) => une.mienne === a));
      if (mienne.etat === 'BROUILLON') expect(autre.notes).toBeNull();
      const [{ etat, note, validations }] = await essai.base.query<[{ etat: string; note: number; validations: number }]>(`SELECT etat, (notes->0->>'note')::int AS note, (SELECT count(*)::int FROM journal j WHERE j.objet_id = f.id::text AND j.code = 'valider-fiche') AS validations FROM fiche_notation f WHERE dossier_id = $1 AND evaluateur_id = $2`, [id, instructeur.id]);
      expect({ etat, note, validations }).toEqual(modifie.status === 200 ? { etat: 'BROUILLON', note: 2, validations: 0 } : { etat: 'VALIDEE', note: 1, validations: 1 });
    }
  }, DUREE);

  it('deux avis, un montant, un désistement et la clôture ensemble : un seul avis, et le procès-verbal dit ce que dit la base', async () => {
    const { valideur, porteur, essai } = scene;
    for (let tour = 0; tour < TOURS; tour++) {
      const [un, deux] = [await scene.propose(2_000_000), await scene.propose(2_000_000)];
      const id = await scene.seanceOuverte(jour(tour), [un, deux], 3_000_000);
      const comite = `/api/instruction/comites/${id}`;
      const president = (await valideur.agent.get(comite).expect(200)).body.membres[0].id;
      const avis = (qui: typeof valideur, dossier: string, quoi: 'favorable' | 'ajourne') => qui.agent.post(`${comite}/dossiers/${dossier}/avis`).set('If-Match', '"1"').send({ avis: quoi, pour: 3, contre: 0, abstentions: 0, ...(quoi === 'ajourne' ? { motifs: ['À revoir.'] } : {}) });
      const recus = await statuts([
        avis(valideur, un, 'favorable'), avis(secretariat, un, 'ajourne'), avis(secretariat, deux, 'favorable'), avis(valideur, deux, 'favorable'),
        secretariat.agent.put(`${comite}/dossiers/${un}/montant`).set('If-Match', '"1"').send({ montantCentimes: 1_000 }), porteur.agent.post(`/api/dossiers/${un}/retirer`).send({}), valideur.agent.post(`${comite}/cloture`).send({ presidentId: president }),
      ]);
      expect(recus.filter((statut) => statut >= 500 || (statut >= 400 && ![409, 412, 422].includes(statut)))).toEqual([]);
      for (const paire of [recus.slice(0, 2), recus.slice(2, 4)]) expect(paire.filter((statut) => statut === 204).length).toBeLessThanOrEqual(1);
      if (recus[6] !== 204) await valideur.agent.post(`${comite}/cloture`).send({ presidentId: president }).expect(204);
      const passages = await essai.base.query<{ avis: string | null; montant: string | null; etat: string; passe: number }[]>(`SELECT p.avis, p.montant_centimes AS montant, d.etat, (SELECT count(*)::int FROM journal j WHERE j.objet = 'dossier' AND j.objet_id = d.id::text AND j.code = 'passerComite') AS passe FROM comite_passage p JOIN dossier d ON d.id = p.dossier_id WHERE p.seance_id = $1 ORDER BY p.rang`, [id]);
      const retenu = passages.filter((passage) => passage.avis === 'favorable').reduce((total, { montant }) => total + Number(montant), 0);
      // L’enveloppe de 30 000 € ne se dépasse pas, même à deux fois 20 000 € d’un coup.
      expect(retenu).toBeLessThanOrEqual(3_000_000);
      for (const { avis: rendu, etat, passe } of passages) {
        expect(passe).toBe(rendu ? 1 : 0);
        expect(['DESISTE', rendu === 'favorable' ? 'FAVORABLE_COMITE' : rendu === 'ajourne' ? 'AJOURNE' : 'PROPOSE_COMITE']).toContain(etat);
      }
      const [{ donnees }] = await essai.base.query<[{ donnees: { retenu: string; dossiers: { avis: string | null }[] } }]>(`SELECT donnees FROM acte WHERE seance_id = $1`, [id]);
      expect([Number(donnees.retenu.replace(/\D/g, '')), donnees.dossiers.map(({ avis: dit }) => dit?.toLowerCase().replace('é', 'e') ?? null)]).toEqual([retenu, passages.map(({ avis: rendu }) => rendu)]);
    }
  }, DUREE);

  it('un déport pendant les lectures et un avis : après le déport, plus rien ne passe', async () => {
    const { membres: [membre], valideur } = scene;
    for (let tour = 0; tour < TOURS; tour++) {
      const dossier = await scene.propose();
      const id = await scene.seanceOuverte(jour(-1 - tour), [dossier]);
      const fiche = () => membre.agent.get(`/api/instruction/comites/${id}/dossiers/${dossier}`);
      const avis = () => valideur.agent.post(`/api/instruction/comites/${id}/dossiers/${dossier}/avis`).set('If-Match', '"1"').send({ avis: 'favorable', pour: 3, contre: 0, abstentions: 0 });
      const [deport, , rendu] = await statuts([membre.agent.post(`/api/instruction/comites/${id}/dossiers/${dossier}/deport`).send({ motif: 'Lien familial.' }), fiche(), avis()]);
      expect([deport, [204, 422].includes(rendu!)]).toEqual([204, true]);
      expect(await statuts([fiche(), avis()])).toEqual([404, rendu === 204 ? 412 : 422]);
    }
  }, DUREE);
});
