import { createHmac, randomUUID } from 'node:crypto';
import { dist } from '../../socle/base.mjs';

const MOT_DE_PASSE = 'deux-api-une-base-2026';
const ROLES = {
  porteur: ['PORTEUR'], rivalA: ['PORTEUR'], rivalB: ['PORTEUR'], instructeurA: ['INSTRUCTEUR'], instructeurB: ['INSTRUCTEUR'], valideurA: ['VALIDEUR'], valideurB: ['VALIDEUR'],
  signataire: ['SIGNATAIRE'], secretariatA: ['SECRETARIAT_COMMISSION'], secretariatB: ['SECRETARIAT_COMMISSION'], financierA: ['FINANCIER'], financierB: ['FINANCIER'],
  expertA: ['EXPERT'], expertB: ['EXPERT'], membreA: ['COMITE'], membreB: ['COMITE'], membreC: ['COMITE'],
};

/** Les personnes des courses, une session chacune ; le signataire tient une délégation sans plafond. Rend { nom: { id, cookie } }. */
export async function creerComptes(sql) {
  const { condenserMotDePasse } = await dist('apps/api/dist/compte/mot-de-passe.js');
  const { NATURES_LETTRE } = await dist('libs/domain/dist/index.js');
  const condense = await condenserMotDePasse(MOT_DE_PASSE);
  const comptes = {};
  for (const [nom, roles] of Object.entries(ROLES)) {
    const id = randomUUID();
    await sql(`INSERT INTO compte (id, courriel, prenom, nom, fonction, mot_de_passe, roles, departements, verifie_le, cree_le) VALUES ($1,$2,'Course',$3,'Essai',$4,$5,$6,'2026-06-01','2026-06-01')`,
      [id, `${nom.toLowerCase()}@courses.test`, nom, condense, roles, roles[0] === 'INSTRUCTEUR' ? ['19'] : []]);
    comptes[nom] = { id, cookie: await ouvrirSession(sql, id) };
  }
  await sql(`INSERT INTO delegation (id, compte_id, numero, arrete_le, publie_le, du, natures, creee_le) VALUES ($1,$2,'ARR-COURSES','2022-01-03','2022-01-10','2022-01-10',$3,'2022-01-10')`, [randomUUID(), comptes.signataire.id, NATURES_LETTRE]);
  return comptes;
}

/** Une session en base et le cookie qui l’ouvre, signé du secret de la base : comme une connexion, sans le temps du mot de passe. */
export async function ouvrirSession(sql, compteId) {
  const [{ valeur: secret }] = await sql(`SELECT valeur FROM parametre WHERE code = 'secret-sessions'`);
  const sid = randomUUID();
  await sql(`INSERT INTO session (sid, sess, expire) VALUES ($1, $2, '2099-01-01')`, [sid, JSON.stringify({ cookie: { originalMaxAge: 28_800_000, expires: '2099-01-01T00:00:00.000Z', httpOnly: true, path: '/', sameSite: 'lax' }, compteId })]);
  return `maillage.sid=${encodeURIComponent(`s:${sid}.${createHmac('sha256', secret).update(sid).digest('base64').replace(/=+$/, '')}`)}`;
}
