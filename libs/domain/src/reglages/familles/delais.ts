import { DELAI_AVIS_JOURS } from '../../avis/echeance.ts';
import type { SchemaReglage } from '../schema.ts';

export type DelaisDuService = { readonly avisJours: number; readonly caduciteAnnees: number };

export const DELAIS_DU_SERVICE: SchemaReglage<DelaisDuService> = {
  titre: 'Délais du service',
  source: 'Valeurs d’usage : la durée de vie d’une subvention est à confirmer par le règlement budgétaire et financier.',
  effet: 'Les demandes d’avis et les subventions votées ensuite partent de ces délais ; une échéance ou une date de caducité déjà posée ne bouge pas.',
  defaut: { avisJours: DELAI_AVIS_JOURS, caduciteAnnees: 3 },
  champs: [
    { genre: 'nombre', nom: 'avisJours', libelle: 'Délai proposé à un expert', aide: 'Reporté au jour ouvré suivant ; l’instruction peut le changer à chaque demande.', min: 1, max: 120, unite: 'jours' },
    { genre: 'nombre', nom: 'caduciteAnnees', libelle: 'Durée de vie d’une subvention', aide: 'À compter du vote ; au-delà, ce qui n’est pas versé est caduc.', min: 1, max: 10, unite: 'ans' },
  ],
};
