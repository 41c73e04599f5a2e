import { RAPPELS_DEFAUT, type ReglagesRappels } from '../../subvention/caducite/rappels.ts';
import type { ChampSimple, SchemaReglage } from '../schema.ts';

const jours = (nom: keyof ReglagesRappels, libelle: string): ChampSimple => ({ genre: 'jours', nom, libelle, aide: 'Jours d’avance, séparés par des virgules : 30, 7.' });

export const RAPPELS: SchemaReglage<ReglagesRappels> = {
  titre: 'Rappels au porteur',
  source: 'Aucun texte ne fixe ces rappels : à confirmer par le service. La fin des droits a ses propres avertissements, qui ne se règlent pas ici.',
  effet: 'Les rappels suivent les nouveaux jours dès demain matin ; ce qui est déjà parti ne repart pas.',
  defaut: RAPPELS_DEFAUT,
  champs: [jours('signature', 'Signature de l’acte'), jours('acompte', 'Acompte à demander'), jours('solde', 'Pièces du solde'), jours('compte-rendu', 'Compte rendu financier')],
};
