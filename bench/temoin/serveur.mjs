import http from 'node:http';
import pg from 'pg';

/** Le témoin : node:http, un bassin de huit connexions, des requêtes préparées et nommées ; ni session, ni droits, ni contrôle. Même base, mêmes lignes. */
const [url] = process.argv.slice(2);
const bassin = new pg.Pool({ connectionString: url, max: 8 });
bassin.on('error', () => undefined);
await bassin.query('CREATE TABLE IF NOT EXISTS banc_fait (id bigserial PRIMARY KEY, dossier_id uuid, quoi text, le timestamptz DEFAULT now())');
const LIGNE = 'id, numero, nom, porteur_nom, commune_nom, departement, volet, etat, issue, demande_centimes, depose_le, rejet_implicite_le, instructeur_id';
const nommee = (name, text, values) => bassin.query({ name, text, values }).then(({ rows }) => rows);

const ROUTES = {
  liste: async (p) => {
    const [lignes, [{ n }]] = await Promise.all([
      nommee('liste', `SELECT ${LIGNE} FROM dossier WHERE depose_le IS NOT NULL AND etat = $1 AND departement = $2 ORDER BY depose_le DESC, id DESC LIMIT 50`, [p.get('etat'), p.get('departement')]),
      nommee('compte', 'SELECT count(*) AS n FROM (SELECT FROM dossier WHERE depose_le IS NOT NULL AND etat = $1 AND departement = $2 LIMIT 10001) b', [p.get('etat'), p.get('departement')])]);
    return { lignes, total: n };
  },
  recherche: async (p) => {
    const motif = `%${p.get('q')}%`;
    const [lignes, [{ n }]] = await Promise.all([
      nommee('recherche', `SELECT ${LIGNE} FROM dossier WHERE depose_le IS NOT NULL AND recherche LIKE $1 ORDER BY depose_le DESC, id DESC LIMIT 50`, [motif]),
      nommee('recherche-compte', 'SELECT count(*) AS n FROM (SELECT FROM dossier WHERE depose_le IS NOT NULL AND recherche LIKE $1 LIMIT 10001) b', [motif])]);
    return { lignes, total: n };
  },
  detail: async (p) => (await nommee('detail', `SELECT json_build_object('dossier', to_jsonb(d), 'pieces', (SELECT json_agg(x) FROM piece x WHERE dossier_id = d.id AND retiree_le IS NULL), 'evaluation', (SELECT to_jsonb(e) FROM evaluation e WHERE dossier_id = d.id LIMIT 1),
    'actes', (SELECT json_agg(json_build_object('id', a.id, 'numero', a.numero, 'etat', a.etat)) FROM acte a WHERE dossier_id = d.id), 'journal', (SELECT json_agg(j) FROM journal j WHERE objet = 'dossier' AND objet_id = d.id::text)) AS tout FROM dossier d WHERE d.id = $1`, [p.get('id')]))[0]?.tout,
  creation: (p, corps) => enTransaction(async (client) => {
    const { rows: [{ id }] } = await client.query({ name: 'creer', text: `INSERT INTO dossier (appel_id, reglement_version, porteur_id, etat, contenu, cree_le, modifie_le) SELECT appel_id, reglement_version, porteur_id, 'BROUILLON', $2::jsonb, now(), now() FROM dossier WHERE id = $1 RETURNING id`, values: [p.get('modele'), corps] });
    await client.query({ name: 'fait', text: 'INSERT INTO banc_fait (dossier_id, quoi) VALUES ($1, $2)', values: [id, 'creer'] });
    return { id };
  }),
  modification: (p, corps) => enTransaction(async (client) => {
    const { rows } = await client.query({ name: 'modifier', text: `UPDATE dossier SET contenu = contenu || $2::jsonb, version = version + 1, modifie_le = now() WHERE id = $1 RETURNING version`, values: [p.get('id'), corps] });
    await client.query({ name: 'fait', text: 'INSERT INTO banc_fait (dossier_id, quoi) VALUES ($1, $2)', values: [p.get('id'), 'modifier'] });
    return rows[0];
  }),
};

async function enTransaction(faire) {
  const client = await bassin.connect();
  try {
    await client.query('BEGIN');
    const rendu = await faire(client);
    await client.query('COMMIT');
    return rendu;
  } finally { client.release(); }
}

const serveur = http.createServer((requete, reponse) => {
  const { pathname, searchParams } = new URL(requete.url, 'http://banc');
  const morceaux = [];
  requete.on('data', (un) => morceaux.push(un)).on('end', () => {
    ROUTES[pathname.slice(1)](searchParams, Buffer.concat(morceaux).toString()).then(
      (rendu) => reponse.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rendu)),
      (erreur) => reponse.writeHead(500).end(String(erreur)));
  });
});
serveur.listen(0, '127.0.0.1', () => process.send?.({ port: serveur.address().port }));
