import { createHash, randomUUID } from 'node:crypto';
import { dist } from '../../socle/base.mjs';

const MONTANT = 1_000_000;
const chemin = (id, suite = '') => `/api/instruction/dossiers/${id}${suite}`;
/** La séance de ce jour, créée si elle n’y est pas. */
export const seance = async (scene, genre, tenueLe) => (await scene.sql('SELECT id FROM seance WHERE genre = $1 AND tenue_le = $2', [genre, tenueLe]))[0]?.id
  ?? (await scene.appeler('valideurA', 'POST', '/api/instruction/seances', { genre, tenueLe, lieu: 'Bordeaux' })).id;
const pas = (depuis, ...gestes) => ({ depuis, faire: async (scene, id) => { for (const geste of gestes) await geste(scene, id); return id; } });
const geste = (qui, suite, corps) => (scene, id) => scene.appeler(qui, 'POST', chemin(id, suite), typeof corps === 'function' ? corps(scene) : corps ?? {});
const acteDe = async (scene, id) => (await scene.sql(`SELECT id, sha256 FROM acte WHERE dossier_id = $1 AND nature = 'accord'`, [id]))[0];

/** Le chemin d’un dossier, étape par étape : chacune part d’une copie de la précédente et fait ses gestes par l’API. */
export const MODELES = {
  brouillon: { depuis: null, faire: remplirBrouillon },
  depose: pas('brouillon', async (scene, id) => scene.appeler('porteur', 'POST', `/api/dossiers/${id}/deposer`, {}, { version: await versionDe(scene, id), cle: randomUUID() })),
  pris: pas('depose', geste('instructeurA', '/prise-en-charge')),
  complet: pas('pris', geste('instructeurA', '/completude')),
  demande: pas('pris', demanderUnePiece),
  repondu: pas('demande', (scene, id) => scene.appeler('porteur', 'POST', `/api/dossiers/${id}/complements/transmettre`, {}, { cle: randomUUID() })),
  note: pas('complet', (scene, id) => scene.appeler('instructeurA', 'POST', chemin(id, '/notation/evaluateurs'), { comptes: [scene.comptes.instructeurA.id, scene.comptes.valideurA.id] })),
  propose: pas('complet', async (scene, id) => {
    for (const { code, resultat } of (await scene.appeler('instructeurA', 'GET', chemin(id))).criteres) if (resultat !== 'satisfait') await scene.appeler('instructeurA', 'PUT', chemin(id, `/criteres/${code}`), { resultat: 'satisfait', motif: 'Vérifié.' });
  }, geste('instructeurA', '/proposition', { sens: 'accord', montantCentimes: MONTANT, analyse: 'Projet solide.' })),
  favorable: pas('propose', async (scene, id) => scene.appeler('valideurA', 'POST', chemin(id, '/comite'), { avis: 'favorable', seanceId: await seance(scene, 'comite', '2026-06-15') })),
  inscrit: pas('favorable', async (scene, id) => scene.appeler('valideurA', 'POST', chemin(id, '/inscription'), { seanceId: await seance(scene, 'commission-permanente', '2026-07-01') })),
  accorde: pas('inscrit', (scene, id) => scene.appeler('secretariatA', 'POST', chemin(id, '/deliberation'), { sens: 'accord', montantCentimes: MONTANT, numero: '2026.1.CP', le: '2026-07-01', executoireLe: '2026-07-01' }, { cle: randomUUID() })),
  prepare: pas('accorde', geste('instructeurA', '/acte')),
  vise: pas('prepare', async (scene, id) => {
    const acte = await acteDe(scene, id);
    await scene.appeler('valideurA', 'POST', `/api/instruction/actes/${acte.id}/visa`, { sha256: acte.sha256 });
  }),
  signe: pas('vise', async (scene, id) => {
    const acte = await acteDe(scene, id);
    await scene.appeler('signataire', 'POST', `/api/instruction/actes/${acte.id}/signature`, { sha256: acte.sha256 }, { cle: randomUUID() });
  }),
  notifie: pas('signe', async (scene, id) => scene.appeler('instructeurA', 'POST', `/api/instruction/actes/${(await acteDe(scene, id)).id}/notification`, { mode: 'remise-en-main-propre', remiseLe: '2026-07-01' })),
  conteste: pas('notifie', (scene, id) => scene.appeler('porteur', 'POST', `/api/dossiers/${id}/recours`, { texte: 'Je conteste le montant.' }, { cle: randomUUID() })),
};

const versionDe = async (scene, id) => (await scene.sql('SELECT version FROM dossier WHERE id = $1', [id]))[0].version;

/** Un brouillon complet, saisi étape par étape ; ses pièces sont décrites en base, sans fichier. */
async function remplirBrouillon(scene) {
  const { dossierComplet } = await dist('libs/exemples/dist/index.js');
  const { contenu, reponses, pieces } = dossierComplet({ commune: '19275', depotLe: '2026-07-01' });
  const { id, version: premiere } = await scene.appeler('porteur', 'POST', '/api/dossiers', { appelId: '2025-2028' });
  const { reglement: { formulaire } } = await scene.appeler('porteur', 'GET', '/api/appels/2025-2028');
  let version = premiere;
  for (const [etape, valeurs] of Object.entries(contenu)) {
    const siennes = Object.fromEntries(formulaire.filter((question) => question.etape === etape && question.code in reponses).map(({ code }) => [code, reponses[code]]));
    ({ version } = await scene.appeler('porteur', 'PUT', `/api/dossiers/${id}/etapes/${etape}`, { contenu: valeurs, reponses: siennes }, { version }));
  }
  for (const { code, nom } of pieces) await joindre(scene, id, code, nom);
  return id;
}

const joindre = (scene, id, code, nom) => scene.sql(`INSERT INTO piece (id, dossier_id, code, nom, type, taille, sha256, deposee_le, deposee_par) VALUES ($1,$2,$3,$4,'application/pdf',1000,$5,'2026-07-01T07:00:00Z',$6)`,
  [randomUUID(), id, code, nom, createHash('sha256').update(code).digest('hex'), scene.comptes.porteur.id]);

/** Une pièce demandée, facultative pour le porteur : il peut transmettre sans elle. */
async function demanderUnePiece(scene, id) {
  const { pieces } = await scene.appeler('instructeurA', 'GET', chemin(id, '/complements'));
  await scene.appeler('instructeurA', 'POST', chemin(id, '/complements'), { echeance: '2026-08-01', points: [{ genre: 'piece', code: pieces.find(({ requis }) => requis).code, texte: 'L’exemplaire joint n’est pas signé.', requis: false }] });
}
