import type { Attribuant } from '../../publication/ligne-scdl.ts';
import type { SchemaReglage } from '../schema.ts';

export const ATTRIBUANT: SchemaReglage<Attribuant> = {
  titre: 'Attribuant des subventions publiées',
  source: 'Répertoire Sirene : le siège de la Région. À confirmer par qui publie les données essentielles.',
  effet: 'Les fichiers publiés ensuite le portent ; une publication déjà faite n’en change pas.',
  defaut: { nom: 'Région Nouvelle-Aquitaine', siret: '20005375900011' },
  champs: [{ genre: 'texte', nom: 'nom', libelle: 'Nom', max: 200, requis: 'Indiquez le nom de l’attribuant.' }, { genre: 'siret', nom: 'siret', libelle: 'SIRET' }],
};
