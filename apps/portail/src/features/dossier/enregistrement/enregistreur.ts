import type { EtapeEnregistree, EtapeSaisie, Probleme } from '@maillage/contrats';
import { memeSaisie } from './fusion.ts';

/** Ce que l’envoi d’une étape peut rapporter ; jamais une exception. */
export type Envoi =
  | { readonly genre: 'enregistre'; readonly etape: EtapeEnregistree }
  | { readonly genre: 'perime' }
  | { readonly genre: 'injoignable' }
  | { readonly genre: 'deconnecte' }
  | { readonly genre: 'refuse'; readonly probleme: Probleme };

/** L’étape telle que le serveur la garde. */
export type EtapeServeur = { readonly version: number; readonly saisie: EtapeSaisie; readonly modifieLe: string };

export type EtatEnregistrement =
  | { readonly genre: 'repos' }
  | { readonly genre: 'modifie' }
  | { readonly genre: 'en-cours' }
  | { readonly genre: 'enregistre'; readonly le: string }
  | { readonly genre: 'hors-ligne'; readonly surAppareil: boolean }
  | { readonly genre: 'deconnecte'; readonly surAppareil: boolean }
  | { readonly genre: 'refuse'; readonly detail: string }
  | { readonly genre: 'conflit'; readonly serveur: EtapeServeur };

export type Options<V> = {
  readonly depart: EtapeServeur;
  /** Les champs tels que tapés → ce qui part au serveur (les valeurs encore illisibles en sont ôtées). */
  readonly versSaisie: (valeurs: V) => { readonly saisie: EtapeSaisie; readonly complete: boolean };
  readonly envoyer: (saisie: EtapeSaisie, version: number) => Promise<Envoi>;
  /** L’étape au serveur, ou nul s’il ne répond pas. */
  readonly relire: () => Promise<EtapeServeur | null>;
  /** Sur l’appareil, avec ce dont la saisie part : de quoi reconnaître plus tard un vrai conflit. */
  readonly garder: (valeurs: V, depart: EtapeServeur) => Promise<void>;
  readonly oublier: () => Promise<void>;
  readonly surEtat: (etat: EtatEnregistrement) => void;
  readonly surEnregistre?: (etape: EtapeEnregistree | null, saisie: EtapeSaisie, version: number) => void;
  readonly delaiMs?: number;
  readonly reprisesMs?: readonly number[];
};

export type Enregistreur<V> = {
  /** Une frappe : gardée aussitôt sur l’appareil, envoyée après `delaiMs` sans autre frappe. */
  readonly saisir: (valeurs: V) => void;
  /** Envoie sans attendre ; l’état rendu dit si tout est au serveur. */
  readonly vider: () => Promise<EtatEnregistrement>;
  /** Conflit : ma saisie remplace celle du serveur. */
  readonly garderLaMienne: () => Promise<EtatEnregistrement>;
  /** Conflit : la saisie du serveur remplace la mienne, qui est oubliée. */
  readonly reprendreLaSienne: () => EtapeServeur | null;
  readonly arreter: () => void;
};

/** Enregistre une étape au fil de la frappe : une seule requête en vol, la dernière saisie l’emporte, rien n’est perdu quand le serveur se tait. */
export function creerEnregistreur<V>(options: Options<V>): Enregistreur<V> {
  const { delaiMs = 800, reprisesMs = [2000, 4000, 8000, 15_000, 30_000] } = options;
  let { depart } = options;
  let valeurs: V | null = null;
  let aEnvoyer = false;
  let surAppareil = true;
  let echecs = 0;
  let arrete = false;
  let etat: EtatEnregistrement = { genre: 'repos' };
  let enVol: Promise<EtatEnregistrement> | null = null;
  let minuteur: ReturnType<typeof setTimeout> | undefined;
  let appareil: Promise<void> = Promise.resolve();
  let aGarder = false;

  const passer = (suivant: EtatEnregistrement) => { etat = suivant; if (!arrete) options.surEtat(suivant); return suivant; };
  const armer = (ms: number) => { clearTimeout(minuteur); if (!arrete) minuteur = setTimeout(() => void vider(), ms); };
  const surLAppareil = (faire: () => Promise<void>) => (appareil = appareil.then(faire).then(() => { surAppareil = true; }, () => { surAppareil = false; }));
  /** Une écriture en attente au plus : elle prendra la dernière saisie. */
  const garder = () => {
    if (aGarder) return appareil;
    aGarder = true;
    return surLAppareil(() => { aGarder = false; return valeurs === null ? Promise.resolve() : options.garder(valeurs, depart); });
  };

  function saisir(nouvelles: V) {
    valeurs = nouvelles;
    aEnvoyer = true;
    void garder();
    if (etat.genre === 'conflit') return;
    if (etat.genre !== 'hors-ligne' && etat.genre !== 'deconnecte') passer({ genre: 'modifie' });
    armer(delaiMs);
  }

  const vider = () => (enVol ??= boucle().finally(() => { enVol = null; }));

  async function boucle(): Promise<EtatEnregistrement> {
    clearTimeout(minuteur);
    while (aEnvoyer && valeurs !== null && etat.genre !== 'conflit') {
      aEnvoyer = false;
      if (etat.genre !== 'hors-ligne') passer({ genre: 'en-cours' });
      await garder();
      const { saisie, complete } = options.versSaisie(valeurs);
      const envoi = await options.envoyer(saisie, depart.version);
      const fin = envoi.genre === 'perime' ? await reconcilier(saisie, complete) : conclure(envoi, saisie, complete);
      if (fin) return fin;
    }
    return etat;
  }

  /** L’état final, ou nul si la boucle doit continuer. */
  function conclure(envoi: Exclude<Envoi, { genre: 'perime' }>, saisie: EtapeSaisie, complete: boolean): EtatEnregistrement | null {
    switch (envoi.genre) {
      case 'enregistre': return accepter({ version: envoi.etape.version, saisie, modifieLe: envoi.etape.enregistreLe }, saisie, complete, envoi.etape);
      case 'refuse': return passer({ genre: 'refuse', detail: envoi.probleme.detail });
      case 'deconnecte': aEnvoyer = true; return passer({ genre: 'deconnecte', surAppareil });
      case 'injoignable': return attendre();
    }
  }

  function attendre(): EtatEnregistrement {
    aEnvoyer = true;
    armer(reprisesMs[Math.min(echecs++, reprisesMs.length - 1)] ?? 30_000);
    return passer({ genre: 'hors-ligne', surAppareil });
  }

  function accepter(serveur: EtapeServeur, saisie: EtapeSaisie, complete: boolean, etape: EtapeEnregistree | null): EtatEnregistrement | null {
    depart = serveur;
    echecs = 0;
    options.surEnregistre?.(etape, saisie, serveur.version);
    if (aEnvoyer) return null;
    void (complete ? surLAppareil(() => (aEnvoyer ? Promise.resolve() : options.oublier())) : garder());
    return passer({ genre: 'enregistre', le: serveur.modifieLe });
  }

  /** La version a avancé : c’était nous (réponse perdue), une autre étape (on repart de là), ou quelqu’un d’autre (on demande). */
  async function reconcilier(saisie: EtapeSaisie, complete: boolean): Promise<EtatEnregistrement | null> {
    const serveur = await options.relire();
    if (!serveur) return attendre();
    if (memeSaisie(serveur.saisie, saisie)) return accepter(serveur, saisie, complete, null);
    aEnvoyer = true;
    if (!memeSaisie(serveur.saisie, depart.saisie)) return passer({ genre: 'conflit', serveur });
    if (serveur.version === depart.version) return attendre();
    depart = serveur;
    return null;
  }

  return {
    saisir, vider,
    garderLaMienne: () => {
      if (etat.genre === 'conflit') { depart = etat.serveur; aEnvoyer = true; passer({ genre: 'en-cours' }); }
      return vider();
    },
    reprendreLaSienne: () => {
      if (etat.genre !== 'conflit') return null;
      const { serveur } = etat;
      depart = serveur; aEnvoyer = false; valeurs = null;
      void surLAppareil(options.oublier);
      passer({ genre: 'enregistre', le: serveur.modifieLe });
      return serveur;
    },
    arreter: () => { arrete = true; clearTimeout(minuteur); },
  };
}
