import type { Suivi } from '@maillage/contrats';
import { SILENCE_MENACE_SQL } from '../../complements/silence/silence.repository.ts';

/** Combien de jours une demande de compléments attend avant d’appeler l’attention (à confirmer). */
const ATTENTE_JOURS = 15;

/** Ce qui attend quelqu’un, sur le dossier `d` ; « ? » est le jour d’aujourd’hui à Paris. */
export const SUIVIS_SQL: Readonly<Record<Suivi, string>> = {
  // Une demande transmise dont un point au moins n’est pas encore jugé.
  'complements-recus': `(?::date IS NOT NULL AND d.etat IN ('DEPOSE', 'EN_INSTRUCTION') AND EXISTS (SELECT FROM demande_complements dc JOIN point_complements p ON p.demande_id = dc.id WHERE dc.dossier_id = d.id AND dc.transmise_le IS NOT NULL AND p.suite IS NULL
    AND NOT EXISTS (SELECT FROM demande_complements apres WHERE apres.dossier_id = d.id AND apres.rang > dc.rang)))`,
  'attente-longue': `(d.etat = 'A_COMPLETER' AND EXISTS (SELECT FROM demande_complements dc WHERE dc.dossier_id = d.id AND dc.transmise_le IS NULL AND dc.levee_le IS NULL AND (dc.demandee_le AT TIME ZONE 'Europe/Paris')::date < ?::date - ${ATTENTE_JOURS}))`,
  'avis-en-retard': `EXISTS (SELECT FROM avis v WHERE v.dossier_id = d.id AND v.etat = 'DEMANDE' AND v.echeance < ?::date)`,
  silence: SILENCE_MENACE_SQL('?'),
};
