import { interroger } from '../socle/base.mjs';

const PAR_PAQUET = 20_000;
const BROUILLONS = 1000;
const JOURNAL_PAR_DOSSIER = 3;
const PIECES_PAR_DOSSIER = 3;

/** États d’une base qui a vécu : la plupart décidés, un tiers en cours. */
const ETAT = `(ARRAY['DEPOSE','EN_INSTRUCTION','EN_INSTRUCTION','A_COMPLETER','PROPOSE_COMITE','INSCRIT_COMMISSION','ACCORDE','ACCORDE','ACCORDE','ACCORDE','ACCORDE','REJETE','REJETE','IRRECEVABLE','DESISTE'])[1 + (n * 7) % 15]`;
const MOTS = `(ARRAY['Atelier','Fabrique','Quai','Moulin','Grange','Relais','Halle','Verrière','Forge','Comptoir','Étape','Manufacture','Cabane','Pépinière','Station','Escale'])[1 + (n * 13) % 16]`;
const SUITES = `(ARRAY['numérique','des voisins','du canal','partagée','des possibles','rurale','ouverte','des métiers','du bourg','des sources','solidaire','du marché','des artisans','mobile','commune','du pont'])[1 + (n * 29) % 16]`;

/** Multiplie le dossier modèle jusqu’à `taille` dossiers déposés, avec pièces, évaluation, acte et journal ; puis range et compte. `dire` reçoit l’avancement (0 à 1). */
export async function remplir(url, { depose, instructeur, porteur }, taille, dire) {
  const faire = (sql, valeurs) => interroger(url, sql, valeurs);
  await faire(`CREATE TABLE IF NOT EXISTS banc_commune AS SELECT row_number() OVER (ORDER BY code) - 1 AS rang, code, nom, departement FROM commune`);
  await faire('CREATE UNIQUE INDEX IF NOT EXISTS banc_commune_rang ON banc_commune (rang)');
  const { rows: [{ communes }] } = await faire('SELECT count(*)::int AS communes FROM banc_commune');
  for (let debut = 2; debut <= taille; debut += PAR_PAQUET) {
    const fin = Math.min(debut + PAR_PAQUET - 1, taille);
    await faire(`
      WITH neufs AS (
        INSERT INTO dossier (appel_id, reglement_version, porteur_id, numero, etat, version, contenu, reponses, nom, porteur_nom, volet, commune, commune_nom, departement, siren, demande_centimes, depot, issue, instructeur_id, cree_le, modifie_le, depose_le, rejet_implicite_le)
        SELECT d.appel_id, d.reglement_version, d.porteur_id, 'TL-2026-' || lpad(n::text, 7, '0'), ${ETAT}, d.version, d.contenu, d.reponses, ${MOTS} || ' ' || ${SUITES} || ' de ' || c.nom, 'Association ' || ${SUITES} || ' ' || (n % 997),
          (ARRAY['creation','developpement'])[1 + n % 2], c.code, c.nom, c.departement, lpad((100000000 + n)::text, 9, '0'), 500000 + (n * 7919) % 9500000, d.depot, (ARRAY['eligible','a-verifier','ineligible','eligible'])[1 + n % 4],
          CASE WHEN n % 3 = 0 THEN NULL ELSE $5::uuid END, i.le - interval '9 days', i.le, i.le, (i.le + interval '2 months')::date
        FROM generate_series($1::int, $2::int) n CROSS JOIN LATERAL (SELECT '2026-06-30T16:00:00Z'::timestamptz - n * interval '37 seconds' AS le) i
        JOIN banc_commune c ON c.rang = (n::bigint * 4241) % $3 JOIN dossier d ON d.id = $4
        RETURNING id, numero, depose_le),
      pieces AS (INSERT INTO piece (id, dossier_id, code, nom, type, taille, sha256, antivirus, deposee_le, deposee_par)
        SELECT gen_random_uuid(), x.id, p.code, p.nom, p.type, p.taille, p.sha256, p.antivirus, x.depose_le, p.deposee_par FROM neufs x CROSS JOIN (SELECT * FROM piece WHERE dossier_id = $4 ORDER BY id LIMIT ${PIECES_PAR_DOSSIER}) p),
      evaluations AS (INSERT INTO evaluation (dossier_id, demande, verdict, provenance, lieux, evaluee_le) SELECT x.id, e.demande, e.verdict, e.provenance, e.lieux, x.depose_le FROM neufs x CROSS JOIN (SELECT * FROM evaluation WHERE dossier_id = $4 LIMIT 1) e),
      actes AS (INSERT INTO acte (dossier_id, nature, etat, numero, gabarit, donnees, sha256, taille, cree_le, signe_le, notifie_le)
        SELECT x.id, a.nature, a.etat, 'AR-' || x.numero, a.gabarit, a.donnees, a.sha256, a.taille, x.depose_le, a.signe_le, a.notifie_le FROM neufs x CROSS JOIN (SELECT * FROM acte WHERE dossier_id = $4 LIMIT 1) a)
      INSERT INTO journal (seq, instant, acteur, objet, objet_id, de, vers, code, condense, precedente, empreinte)
      SELECT s.seq, x.depose_le, $6, 'dossier', x.id::text, 'BROUILLON', 'DEPOSE', 'deposer', repeat('0', 64), repeat('0', 64), encode(sha256(s.seq::text::bytea), 'hex')
      FROM (SELECT *, row_number() OVER () AS rang FROM neufs) x CROSS JOIN generate_series(0, ${JOURNAL_PAR_DOSSIER - 1}) k
      CROSS JOIN LATERAL (SELECT (SELECT max(seq) FROM journal) + (x.rang - 1) * ${JOURNAL_PAR_DOSSIER} + k + 1 AS seq) s`,
    [debut, fin, communes, depose, instructeur, porteur]);
    dire((fin - 1) / taille);
  }
  await ajouterBrouillons(url, BROUILLONS);
  await faire('UPDATE compteur SET valeur = valeur + $1', [taille]);
  await faire('VACUUM (ANALYZE)');
}

/** Des brouillons complets, pièces comprises, copiés du premier ; rend leurs identifiants, leur version et leur contenu. */
export async function ajouterBrouillons(url, nombre) {
  const { rows } = await interroger(url, `WITH modele AS (SELECT * FROM dossier WHERE etat = 'BROUILLON' AND nom <> '' AND reponses <> '{}' ORDER BY id LIMIT 1),
    neufs AS (INSERT INTO dossier (appel_id, reglement_version, porteur_id, etat, version, contenu, reponses, nom, porteur_nom, volet, commune, commune_nom, departement, siren, demande_centimes, cree_le, modifie_le)
      SELECT appel_id, reglement_version, porteur_id, etat, version, contenu, reponses, nom, porteur_nom, volet, commune, commune_nom, departement, siren, demande_centimes, cree_le, modifie_le FROM modele, generate_series(1, $1) RETURNING id, version, contenu),
    pieces AS (INSERT INTO piece (id, dossier_id, code, nom, type, taille, sha256, antivirus, deposee_le, deposee_par)
      SELECT gen_random_uuid(), n.id, p.code, p.nom, p.type, p.taille, p.sha256, p.antivirus, p.deposee_le, p.deposee_par FROM neufs n, modele m JOIN piece p ON p.dossier_id = m.id)
    SELECT id, version, contenu FROM neufs`, [nombre]);
  return rows;
}
