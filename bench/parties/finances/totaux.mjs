import { interroger } from '../../socle/base.mjs';

/** Les totaux que sert le portail, comparés à la somme de toutes les lignes du livre ; rend les écarts, vide s’il n’y en a pas. */
export async function totauxEgaux(url, { port, entetes }) {
  const lire = async (chemin) => (await fetch(`http://127.0.0.1:${port}/api/finances/${chemin}`, { headers: entetes })).json();
  const { rows: [livre] } = await interroger(url, `SELECT
      coalesce(sum(l.montant_centimes) FILTER (WHERE l.compte = 'ae-engagee' AND e.le >= '2026-01-01' AND e.le < '2027-01-01'), 0)::float8 AS engage, coalesce(sum(l.montant_centimes) FILTER (WHERE l.compte = 'cp-consommes' AND e.le >= '2026-01-01' AND e.le < '2027-01-01'), 0)::float8 AS paye,
      -coalesce(sum(l.montant_centimes) FILTER (WHERE l.compte = 'droits-votes'), 0)::float8 AS vote, coalesce(sum(l.montant_centimes) FILTER (WHERE l.compte = 'verse'), 0)::float8 AS verse
    FROM ligne_ecriture l JOIN ecriture e ON e.id = l.ecriture_id`);
  const [tableau, subventions, enCours] = [await lire('tableau-de-bord?annee=2026'), await lire('subventions'), await lire('subventions?etat=EN_COURS')];
  const attendus = [
    ['engagé de 2026', tableau.total.engageCentimes, livre.engage], ['payé de 2026', tableau.total.payeCentimes, livre.paye], ['payé par mois', tableau.mois.reduce((total, { payeCentimes }) => total + payeCentimes, 0), livre.paye],
    ['voté', subventions.totaux.voteCentimes, livre.vote], ['versé', subventions.totaux.verseCentimes, livre.verse], ['voté des en cours', enCours.totaux.voteCentimes, livre.vote],
  ];
  return attendus.filter(([, servi, somme]) => servi !== somme).map(([quoi, servi, somme]) => `${quoi} : ${servi} servi, ${somme} au livre`);
}
