import { jest } from '@jest/globals';
import { creerEnregistreur, type EtapeServeur, type EtatEnregistrement, type Envoi } from './enregistreur.ts';

type Champs = { readonly nom: string };
const saisieDe = (nom: string) => ({ contenu: { nom }, reponses: {} });
const enregistre = (version: number): Envoi => ({ genre: 'enregistre', etape: { version, enregistreLe: `2026-11-24T10:00:0${version}.000Z`, tache: { etape: 'projet', titre: 'Votre projet', statut: 'en-cours', erreurs: [] } } });

/** Un serveur et un appareil tenus à la main : chaque envoi attend sa réponse. */
function banc(reglages: { readonly relire?: () => Promise<EtapeServeur | null>; readonly garder?: () => Promise<void> } = {}) {
  const envois: { nom: unknown; version: number; repondre: (envoi: Envoi) => void }[] = [];
  const etats: EtatEnregistrement[] = [];
  const appareil: { garde: Champs | null; version: number } = { garde: null, version: 0 };
  const enregistreur = creerEnregistreur<Champs>({
    depart: { version: 1, saisie: saisieDe(''), modifieLe: '' },
    versSaisie: ({ nom }) => ({ saisie: saisieDe(nom), complete: !nom.includes('?') }),
    envoyer: (saisie, version) => new Promise((repondre) => envois.push({ nom: saisie.contenu['nom'], version, repondre })),
    relire: reglages.relire ?? (async () => null),
    garder: reglages.garder ?? (async (valeurs, { version }) => { appareil.garde = valeurs; appareil.version = version; }),
    oublier: async () => { appareil.garde = null; },
    surEtat: (etat) => etats.push(etat),
    reprisesMs: [2000, 4000],
  });
  const avancer = (ms: number) => jest.advanceTimersByTimeAsync(ms);
  const repondre = async (rang: number, envoi: Envoi) => { envois[rang]?.repondre(envoi); await avancer(0); };
  return { enregistreur, envois, etats, appareil, avancer, repondre, dernier: () => etats.at(-1) };
}

beforeEach(() => { jest.useFakeTimers(); });
afterEach(() => { jest.useRealTimers(); });

describe('enregistrer au fil de la frappe', () => {
  it('garde chaque frappe sur l’appareil avant d’écrire au serveur', async () => {
    const { enregistreur, envois, appareil, avancer } = banc();
    enregistreur.saisir({ nom: 'H' });
    await avancer(0);
    expect(appareil.garde).toEqual({ nom: 'H' });
    expect(envois).toHaveLength(0);
  });

  it('attend 800 ms sans frappe, puis n’envoie que la dernière saisie', async () => {
    const { enregistreur, envois, avancer } = banc();
    enregistreur.saisir({ nom: 'H' });
    await avancer(799);
    enregistreur.saisir({ nom: 'Ha' });
    await avancer(799);
    expect(envois).toHaveLength(0);
    await avancer(1);
    expect(envois.map(({ nom, version }) => [nom, version])).toEqual([['Ha', 1]]);
  });

  it('n’a jamais deux requêtes en vol : la frappe suivante part après la réponse, sur la nouvelle version', async () => {
    const { enregistreur, envois, appareil, avancer, repondre, dernier } = banc();
    enregistreur.saisir({ nom: 'A' });
    await avancer(800);
    enregistreur.saisir({ nom: 'AB' });
    enregistreur.saisir({ nom: 'ABC' });
    await avancer(5000);
    expect(envois).toHaveLength(1);
    await repondre(0, enregistre(2));
    expect(envois.map(({ nom, version }) => [nom, version])).toEqual([['A', 1], ['ABC', 2]]);
    expect(appareil.garde).toEqual({ nom: 'ABC' });
    await repondre(1, enregistre(3));
    expect(dernier()).toEqual({ genre: 'enregistre', le: '2026-11-24T10:00:03.000Z' });
    expect(appareil.garde).toBeNull();
  });

  it('garde sur l’appareil ce que le serveur ne peut pas encore lire', async () => {
    const { enregistreur, appareil, avancer, repondre } = banc();
    enregistreur.saisir({ nom: '12?' });
    await avancer(800);
    await repondre(0, enregistre(2));
    expect(appareil).toEqual({ garde: { nom: '12?' }, version: 2 });
  });

  it('rend la main seulement quand tout est au serveur', async () => {
    const { enregistreur, avancer, repondre } = banc();
    enregistreur.saisir({ nom: 'A' });
    const fin = enregistreur.vider();
    await avancer(0);
    await repondre(0, enregistre(2));
    expect(await fin).toMatchObject({ genre: 'enregistre' });
  });
});

describe('quand le serveur se tait', () => {
  it('garde la saisie, le dit, et réessaie de plus en plus tard', async () => {
    const { enregistreur, envois, appareil, avancer, repondre, dernier } = banc();
    enregistreur.saisir({ nom: 'A' });
    await avancer(800);
    await repondre(0, { genre: 'injoignable' });
    expect(dernier()).toEqual({ genre: 'hors-ligne', surAppareil: true });
    expect(appareil.garde).toEqual({ nom: 'A' });
    await avancer(2000);
    expect(envois).toHaveLength(2);
    await repondre(1, { genre: 'injoignable' });
    await avancer(3999);
    expect(envois).toHaveLength(2);
    await avancer(1);
    await repondre(2, enregistre(2));
    expect(dernier()).toMatchObject({ genre: 'enregistre' });
    expect(appareil.garde).toBeNull();
  });

  it('ne prétend pas garder la saisie quand l’appareil refuse le stockage', async () => {
    const { enregistreur, avancer, repondre, dernier } = banc({ garder: async () => { throw new Error('stockage refusé'); } });
    enregistreur.saisir({ nom: 'A' });
    await avancer(800);
    await repondre(0, { genre: 'injoignable' });
    expect(dernier()).toEqual({ genre: 'hors-ligne', surAppareil: false });
  });

  it('garde la saisie quand la session a pris fin, et l’envoie à la demande', async () => {
    const { enregistreur, envois, appareil, avancer, repondre, dernier } = banc();
    enregistreur.saisir({ nom: 'A' });
    await avancer(800);
    await repondre(0, { genre: 'deconnecte' });
    expect(dernier()).toEqual({ genre: 'deconnecte', surAppareil: true });
    expect(appareil.garde).toEqual({ nom: 'A' });
    void enregistreur.vider();
    await avancer(0);
    expect(envois).toHaveLength(2);
  });

  it('n’insiste pas sur une saisie refusée, jusqu’à la frappe suivante', async () => {
    const { enregistreur, envois, avancer, repondre, dernier } = banc();
    enregistreur.saisir({ nom: 'A' });
    await avancer(800);
    await repondre(0, { genre: 'refuse', probleme: { type: '', title: '', status: 400, detail: 'Commune inconnue.', erreurs: [] } });
    expect(dernier()).toEqual({ genre: 'refuse', detail: 'Commune inconnue.' });
    await avancer(60_000);
    expect(envois).toHaveLength(1);
    enregistreur.saisir({ nom: 'AB' });
    await avancer(800);
    expect(envois).toHaveLength(2);
  });
});

describe('quand la version du serveur a avancé', () => {
  const serveurA = (version: number, nom: string) => async () => ({ version, saisie: saisieDe(nom), modifieLe: '2026-11-24T09:00:00.000Z' });
  const jusquAuPerime = async (relire: () => Promise<EtapeServeur | null>) => {
    const essai = banc({ relire });
    essai.enregistreur.saisir({ nom: 'la mienne' });
    await essai.avancer(800);
    await essai.repondre(0, { genre: 'perime' });
    return essai;
  };

  it('reconnaît sa propre saisie dont la réponse s’est perdue', async () => {
    const { envois, appareil, dernier } = await jusquAuPerime(serveurA(2, 'la mienne'));
    expect(dernier()).toMatchObject({ genre: 'enregistre' });
    expect(envois).toHaveLength(1);
    expect(appareil.garde).toBeNull();
  });

  it('renvoie sans rien demander quand seule une autre étape a changé', async () => {
    const { envois, repondre, dernier } = await jusquAuPerime(serveurA(5, ''));
    expect(envois.map(({ nom, version }) => [nom, version])).toEqual([['la mienne', 1], ['la mienne', 5]]);
    await repondre(1, enregistre(6));
    expect(dernier()).toMatchObject({ genre: 'enregistre' });
  });

  it('demande quand une autre personne a changé la même étape, sans rien écraser', async () => {
    const { enregistreur, envois, appareil, avancer, dernier } = await jusquAuPerime(serveurA(3, 'la sienne'));
    expect(dernier()).toMatchObject({ genre: 'conflit', serveur: { version: 3 } });
    enregistreur.saisir({ nom: 'la mienne encore' });
    await avancer(60_000);
    expect(envois).toHaveLength(1);
    expect(appareil.garde).toEqual({ nom: 'la mienne encore' });
  });

  it('« Garder ma version » l’envoie sur la version du serveur', async () => {
    const { enregistreur, envois, avancer, repondre, dernier } = await jusquAuPerime(serveurA(3, 'la sienne'));
    void enregistreur.garderLaMienne();
    await avancer(0);
    expect(envois[1]).toMatchObject({ nom: 'la mienne', version: 3 });
    await repondre(1, enregistre(4));
    expect(dernier()).toMatchObject({ genre: 'enregistre' });
  });

  it('« Reprendre celle du serveur » oublie la mienne et n’envoie rien', async () => {
    const { enregistreur, envois, appareil, avancer } = await jusquAuPerime(serveurA(3, 'la sienne'));
    expect(enregistreur.reprendreLaSienne()).toMatchObject({ saisie: saisieDe('la sienne') });
    await avancer(60_000);
    expect(envois).toHaveLength(1);
    expect(appareil.garde).toBeNull();
  });
});
