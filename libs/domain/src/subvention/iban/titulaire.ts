/** Le nom du titulaire face à celui de la structure : le même, proche (un sigle, un mot de plus), ou autre. */
export type ConcordanceTitulaire = 'identique' | 'proche' | 'autre';

const FORMES = new Set(['association', 'asso', 'sas', 'sarl', 'scic', 'scop', 'sa', 'eurl', 'societe', 'commune', 'mairie', 'de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'et']);

/** Compare deux noms sans accents, casse, ponctuation ni forme juridique. « Autre » demande une explication à l’agent, il ne refuse pas. */
export function comparerTitulaire(titulaire: string, structure: string): ConcordanceTitulaire {
  const [a, b] = [mots(titulaire), mots(structure)];
  if (a.length > 0 && a.join(' ') === b.join(' ')) return 'identique';
  const communs = a.filter((mot) => b.includes(mot)).length;
  const plusCourt = Math.min(a.length, b.length);
  return plusCourt > 0 && communs * 2 > plusCourt ? 'proche' : 'autre';
}

const mots = (nom: string): readonly string[] =>
  nom.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^a-z0-9]+/).filter((mot) => mot !== '' && !FORMES.has(mot));
