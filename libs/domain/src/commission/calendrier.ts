import { ajouterJours, ecartEnJours, enFrancais, type Jour } from '../temps/jour.ts';

export type EtapeCommission = 'depot' | 'visas' | 'envoi';
export const ETAPES_COMMISSION: readonly EtapeCommission[] = ['depot', 'visas', 'envoi'];
export const LIBELLES_ETAPE_COMMISSION: Readonly<Record<EtapeCommission, string>> = {
  depot: 'Dépôt des rapports', visas: 'Visas des rapports', envoi: 'Envoi aux élus',
};

/** En jours civils avant la séance. */
export type DelaisCommission = Readonly<Record<EtapeCommission, number>>;
/** Valeurs de départ, à confirmer par la Région ; douze jours francs d’envoi par analogie avec l’assemblée (L4132-18 du CGCT, à confirmer). */
export const DELAIS_COMMISSION: DelaisCommission = { depot: 28, visas: 21, envoi: 12 };

export type FaitsCommission = Readonly<Partial<Record<EtapeCommission, Jour | null>>>;
/** `fait-en-retard` : faite, mais après sa date ; `bientot` : due dans `ALERTE_JOURS` jours ou moins. */
export type StatutEtape = 'fait' | 'fait-en-retard' | 'a-venir' | 'bientot' | 'en-retard';
export type EtapeDatee = { readonly code: EtapeCommission; readonly libelle: string; readonly auPlusTard: Jour; readonly faiteLe: Jour | null; readonly statut: StatutEtape; readonly alerte: string | null };

/** Une étape s’annonce à partir de ce nombre de jours civils avant sa date. */
export const ALERTE_JOURS = 7;

/** Le calendrier d’une séance : chaque étape, sa date limite comprise, et ce qu’il faut en dire aujourd’hui. */
export function calendrierCommission(tenueLe: Jour, delais: DelaisCommission, faits: FaitsCommission, aujourdhui: Jour): readonly EtapeDatee[] {
  return ETAPES_COMMISSION.map((code) => {
    const auPlusTard = ajouterJours(tenueLe, -delais[code]);
    const faiteLe = faits[code] ?? null;
    const statut = statutDe(auPlusTard, faiteLe, aujourdhui);
    const libelle = LIBELLES_ETAPE_COMMISSION[code];
    return { code, libelle, auPlusTard, faiteLe, statut, alerte: alerteDe(statut, libelle, auPlusTard, aujourdhui) };
  });
}

/** Les étapes se suivent : un délai plus long pour une étape d’avant. Nul : rien à redire. */
export function anomalieDelais({ depot, visas, envoi }: DelaisCommission): string | null {
  return depot >= visas && visas >= envoi ? null : 'Les rapports se déposent avant d’être visés, et se visent avant d’être envoyés : vérifiez l’ordre des délais.';
}

/** Pourquoi cette étape ne peut pas encore être notée ; nul : elle le peut. */
export function empechementEtape(code: EtapeCommission, faits: FaitsCommission): string | null {
  const precedente = ETAPES_COMMISSION[ETAPES_COMMISSION.indexOf(code) - 1];
  if (faits[code]) return 'Cette étape est déjà notée.';
  return precedente && !faits[precedente] ? `Notez d’abord l’étape « ${LIBELLES_ETAPE_COMMISSION[precedente]} ».` : null;
}

function statutDe(auPlusTard: Jour, faiteLe: Jour | null, aujourdhui: Jour): StatutEtape {
  if (faiteLe) return faiteLe <= auPlusTard ? 'fait' : 'fait-en-retard';
  const reste = ecartEnJours(aujourdhui, auPlusTard);
  return reste < 0 ? 'en-retard' : reste <= ALERTE_JOURS ? 'bientot' : 'a-venir';
}

function alerteDe(statut: StatutEtape, libelle: string, auPlusTard: Jour, aujourdhui: Jour): string | null {
  if (statut === 'en-retard') return `${libelle} : attendu le ${enFrancais(auPlusTard)}, en retard de ${jours(ecartEnJours(auPlusTard, aujourdhui))}.`;
  if (statut !== 'bientot') return null;
  const reste = ecartEnJours(aujourdhui, auPlusTard);
  return reste === 0 ? `${libelle} : dernier jour aujourd’hui.` : `${libelle} : au plus tard le ${enFrancais(auPlusTard)}, dans ${jours(reste)}.`;
}

const jours = (nombre: number): string => `${nombre} jour${nombre > 1 ? 's' : ''}`;
