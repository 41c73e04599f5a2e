import { dateLongue, euros } from '@maillage/ui';

/** Une valeur d’étape en quelques mots, pour comparer deux versions. `cle` : le dernier mot de son chemin. */
export function lireChamp(valeur: unknown, cle = ''): string {
  if (valeur === undefined || valeur === null || valeur === '') return 'Vide';
  if (typeof valeur === 'boolean') return valeur ? 'Oui' : 'Non';
  if (typeof valeur === 'number') return cle.endsWith('Centimes') ? euros(valeur) : String(valeur).replace('.', ',');
  if (typeof valeur === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(valeur) ? dateLongue(valeur) : valeur;
  if (Array.isArray(valeur)) return valeur.every((un) => typeof un === 'string') ? valeur.join(', ') : `${valeur.length} ligne${valeur.length > 1 ? 's' : ''} : ${valeur.map((ligne) => lireChamp(ligne)).join(' ; ')}`;
  return Object.entries(valeur).filter(([nom]) => nom !== 'id').map(([nom, contenu]) => lireChamp(contenu, nom)).join(', ');
}
