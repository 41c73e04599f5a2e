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
  'visa-attendu': `(?::date IS NOT NULL AND d.etat = 'EN_INSTRUCTION' AND EXISTS (SELECT FROM confirmation cf WHERE cf.dossier_id = d.id AND cf.visa = 'attendu'))`,
  // Sans réponse, ou dont la réponse a vu son visa refusé.
  recours: `(?::date IS NOT NULL AND EXISTS (SELECT FROM recours r LEFT JOIN acte rep ON rep.id = r.reponse_id WHERE r.dossier_id = d.id AND (r.sens IS NULL OR rep.refus IS NOT NULL)))`,
  'non-executoire': `(?::date IS NOT NULL AND d.etat IN ('ACCORDE', 'REJETE') AND (SELECT dn.executoire_le IS NULL FROM decision dn WHERE dn.dossier_id = d.id ORDER BY dn.saisie_le DESC, dn.id DESC LIMIT 1))`,
  silence: SILENCE_MENACE_SQL('?'),
};
