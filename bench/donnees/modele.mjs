import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dist } from '../socle/base.mjs';

export const MOT_DE_PASSE = 'banc-de-mesure-2026';
export const COMPTES = { porteur: 'porteur@banc.test', instructeur: 'instructeur@banc.test', admin: 'admin@banc.test' };
const DEPARTEMENTS = ['16', '17', '19', '23', '24', '33', '40', '47', '64', '79', '86', '87'];

/** Joue un vrai dépôt par l’API, pièces comprises : le dossier que le remplissage multiplie. Rend l’identifiant du dossier déposé ; un brouillon complet reste à côté. */
export async function deposerLeModele(url, fichiers) {
  const { creerDataSource } = await dist('apps/api/dist/base/data-source.js');
  const { preparer } = await dist('apps/api/dist/base/preparer.js');
  const { ouvrirBassin } = await dist('apps/api/dist/base/bassin.js');
  const { creerApplication } = await dist('apps/api/dist/application.js');
  const { Config } = await dist('apps/api/dist/configuration.js');
  const { lireConfig } = await dist('apps/api/dist/config.js');
  const { HorlogePosee } = await dist('apps/api/dist/horloge.js');
  const { Hasard } = await dist('apps/api/dist/hasard.js');
  const { CompteRepository } = await dist('apps/api/dist/compte/compte.repository.js');
  const { condenserMotDePasse } = await dist('apps/api/dist/compte/mot-de-passe.js');
  const { RecevoirPiece } = await dist('apps/api/dist/piece/recevoir-piece.js');
  const { Travailleur } = await dist('apps/api/dist/file/travailleur.js');
  const { chargerCommunes } = await dist('apps/api/dist/territoire/communes.js');
  const { chargerTiersLieux } = await dist('apps/api/dist/territoire/tiers-lieux.js');
  const { dossierComplet, FICHIER_PDF } = await dist('libs/exemples/dist/index.js');

  const base = await creerDataSource(url).initialize();
  await preparer(base, url);
  const pool = ouvrirBassin(url, { max: 2 });
  const horloge = new HorlogePosee('2026-07-01T08:00:00.000Z');
  await chargerCommunes(base, horloge);
  await chargerTiersLieux(base, horloge);
  const app = await creerApplication({ base, pool, horloge, hasard: new Hasard(), config: new Config(lireConfig({ DATABASE_URL: url, MAILLAGE_FICHIERS: fichiers, MAILLAGE_DEMO: '0', MAILLAGE_LIMITES: '0' })) });
  await app.listen(0, '127.0.0.1');
  try {
    const motDePasse = await condenserMotDePasse(MOT_DE_PASSE);
    const ids = {};
    for (const [nom, courriel] of Object.entries(COMPTES)) {
      ids[nom] = randomUUID();
      const role = { porteur: 'PORTEUR', instructeur: 'INSTRUCTEUR', admin: 'ADMIN' }[nom];
      await base.transaction((tx) => app.get(CompteRepository).creer(tx, { id: ids[nom], courriel, prenom: 'Banc', nom, fonction: 'Mesure', motDePasse, roles: [role], departements: role === 'INSTRUCTEUR' ? DEPARTEMENTS : [], verifieLe: horloge.maintenant(), creeLe: horloge.maintenant() }));
    }
    const appeler = clientDe(await app.getUrl());
    await appeler('POST', '/api/connexion', { courriel: COMPTES.porteur, motDePasse: MOT_DE_PASSE });
    const remplir = async () => {
      const { contenu, reponses, pieces } = dossierComplet({ commune: '19275', depotLe: '2026-07-01' });
      const cree = await appeler('POST', '/api/dossiers', { appelId: '2025-2028' });
      const { reglement } = await appeler('GET', '/api/appels/2025-2028');
      let { version } = cree;
      for (const [etape, valeurs] of Object.entries(contenu)) {
        const siennes = Object.fromEntries(reglement.formulaire.filter((question) => question.etape === etape && question.code in reponses).map(({ code }) => [code, reponses[code]]));
        ({ version } = await appeler('PUT', `/api/dossiers/${cree.id}/etapes/${etape}`, { contenu: valeurs, reponses: siennes }, version));
      }
      mkdirSync(fichiers, { recursive: true });
      const fichier = path.join(fichiers, `${cree.id}.pdf`);
      writeFileSync(fichier, FICHIER_PDF);
      for (const { code, nom } of pieces) await app.get(RecevoirPiece).arriver(ids.porteur, randomUUID(), fichier, { dossier: cree.id, code, nom });
      rmSync(fichier);
      return { id: cree.id, version: version + pieces.length };
    };
    const [depose] = [await remplir(), await remplir()];
    await appeler('POST', `/api/dossiers/${depose.id}/deposer`, {}, depose.version, randomUUID());
    for (;;) {
      const [travail] = await base.query('SELECT j.id, t.identifier, j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id ORDER BY j.id LIMIT 1');
      if (!travail) break;
      await app.get(Travailleur).executer(travail.identifier, travail.payload.id);
      await base.query('DELETE FROM graphile_worker._private_jobs WHERE id = $1', [travail.id]);
    }
    return { depose: depose.id, ...ids };
  } finally {
    await app.close();
    await pool.end();
    await base.destroy();
  }
}

/** Un client JSON à témoin de session. */
function clientDe(adresse) {
  let cookie = '';
  return async (methode, chemin, corps, version, cle) => {
    const reponse = await fetch(`${adresse}${chemin}`, { method: methode, headers: { cookie, 'content-type': 'application/json', ...(version === undefined ? {} : { 'if-match': `"${version}"` }), ...(cle ? { 'idempotency-key': cle } : {}) }, ...(corps === undefined ? {} : { body: JSON.stringify(corps) }) });
    cookie = reponse.headers.getSetCookie().map((un) => un.split(';')[0]).join('; ') || cookie;
    const texte = await reponse.text();
    if (!reponse.ok) throw new Error(`${methode} ${chemin} : ${reponse.status} ${texte.slice(0, 300)}`);
    return texte ? JSON.parse(texte) : undefined;
  };
}
