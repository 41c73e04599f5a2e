import { randomUUID } from 'node:crypto';
import type { Grille } from '@maillage/domain';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

/** Les notes d’une fiche, sans extrême ni manque, sauf si on en demande. */
export const notes = ({ criteres }: Grille, note = 2, justification?: string) => criteres.valeur.map(({ code }) => ({ code, note, ...(justification ? { justification } : {}) }));

export type Scene = {
  readonly essai: ApplicationDeTest;
  readonly porteur: Compte; readonly instructeur: Compte; readonly valideur: Compte; readonly secretariat: Compte; readonly membres: readonly [Compte, Compte, Compte];
  /** Dépose, prend en charge et déclare complet ; rend l’identifiant. */
  instruit(): Promise<string>;
  /** Instruit et propose un accord de ce montant, en centimes. */
  propose(montantCentimes?: number): Promise<string>;
  /** Une séance du comité, à cette date. */
  seance(tenueLe: string): Promise<string>;
  /** La séance préparée : trois membres présents, ces dossiers à l’ordre du jour, ouverte. */
  seanceOuverte(tenueLe: string, dossiers: readonly string[], enveloppeCentimes?: number): Promise<string>;
};

/** Une application, ses acteurs, et de quoi mener un dossier jusqu’au comité. */
export async function ouvrirScene(): Promise<Scene> {
  const essai = await ouvrirApplication();
  const [porteur, instructeur, valideur, secretariat] = [await essai.compte(['PORTEUR']), await essai.compte(['INSTRUCTEUR'], { departements: ['19'] }), await essai.compte(['VALIDEUR']), await essai.compte(['SECRETARIAT_COMMISSION'])];
  const membres = [await essai.compte(['COMITE']), await essai.compte(['COMITE']), await essai.compte(['COMITE'])] as const;
  const chemin = (id: string, suite = '') => `/api/instruction/dossiers/${id}${suite}`;
  const modeles: { instruit?: string; propose?: string } = {};
  const scene: Scene = {
    essai, porteur, instructeur, valideur, secretariat, membres,
    instruit: async () => {
      if (modeles.instruit) return jumeau(essai, modeles.instruit);
      const id = (await deposer(porteur, await preparerBrouillon(essai, porteur)).expect(201)).body.id as string;
      await instructeur.agent.post(chemin(id, '/prise-en-charge')).send({}).expect(204);
      await instructeur.agent.post(chemin(id, '/completude')).send({}).expect(204);
      modeles.instruit = id;
      return jumeau(essai, id);
    },
    propose: async (montantCentimes = 1_000_000) => {
      if (modeles.propose) {
        const copie = await jumeau(essai, modeles.propose);
        await essai.base.query('UPDATE instruction SET montant_propose_centimes = $2 WHERE dossier_id = $1', [copie, montantCentimes]);
        return copie;
      }
      const id = await scene.instruit();
      for (const { code, resultat } of (await instructeur.agent.get(chemin(id)).expect(200)).body.criteres) if (resultat !== 'satisfait') await instructeur.agent.put(chemin(id, `/criteres/${code}`)).send({ resultat: 'satisfait', motif: 'Vérifié.' }).expect(204);
      await instructeur.agent.post(chemin(id, '/proposition')).send({ sens: 'accord', montantCentimes, analyse: 'Projet solide.' }).expect(204);
      modeles.propose = id;
      return scene.propose(montantCentimes);
    },
    seance: async (tenueLe) => (await valideur.agent.post('/api/instruction/seances').send({ genre: 'comite', tenueLe, lieu: 'Bordeaux' }).expect(201)).body.id,
    seanceOuverte: async (tenueLe, dossiers, enveloppeCentimes) => {
      const id = await scene.seance(tenueLe);
      const comite = `/api/instruction/comites/${id}`;
      await valideur.agent.put(comite).set('If-Match', '"1"').send({ heure: '14:00', ...(enveloppeCentimes === undefined ? {} : { enveloppeCentimes }) }).expect(204);
      await valideur.agent.put(`${comite}/membres`).set('If-Match', '"2"').send({ membres: membres.map(({ id: compteId }) => ({ compteId })) }).expect(204);
      await valideur.agent.put(`${comite}/ordre-du-jour`).set('If-Match', '"3"').send({ dossiers: dossiers.map((un) => ({ id: un })) }).expect(204);
      for (const membre of (await valideur.agent.get(comite).expect(200)).body.membres) await valideur.agent.put(`${comite}/membres/${membre.id}/presence`).send({ present: true }).expect(204);
      await valideur.agent.post(`${comite}/ouverture`).send({}).expect(204);
      return id;
    },
  };
  return scene;
}

/** Un second dossier, en tout pareil sauf son identité : le premier a fait tout le chemin par HTTP, la copie épargne une demi-minute à chaque essai. */
async function jumeau({ base }: ApplicationDeTest, modele: string): Promise<string> {
  const id = randomUUID();
  const copier = async (table: string, cle: string, neufs: Readonly<Record<string, string>>) => {
    const [{ colonnes }] = await base.query<[{ colonnes: string }]>(`SELECT string_agg(column_name, ', ') AS colonnes FROM information_schema.columns WHERE table_name = $1 AND is_generated = 'NEVER' AND column_name <> ALL($2)`, [table, Object.keys(neufs)]);
    await base.query(`INSERT INTO ${table} (${Object.keys(neufs).join(', ')}, ${colonnes}) SELECT ${Object.values(neufs).map((un) => `'${un}'`).join(', ')}, ${colonnes} FROM ${table} WHERE ${cle} = $1`, [modele]);
  };
  await copier('dossier', 'id', { id, numero: `TL-COPIE-${id.slice(0, 8)}` });
  await copier('instruction', 'dossier_id', { dossier_id: id });
  await copier('confirmation', 'dossier_id', { dossier_id: id });
  await copier('evaluation', 'dossier_id', { id: randomUUID(), dossier_id: id });
  return id;
}
