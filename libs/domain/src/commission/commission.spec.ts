import { tauxEffectif, totauxAnnexe } from './annexe.ts';
import { anomalieDelais, calendrierCommission, DELAIS_COMMISSION, empechementEtape, type FaitsCommission } from './calendrier.ts';
import { empechementExecutoire, executoire, executoireLe } from './executoire.ts';
import { lireLigneGrille } from './lire-grille.ts';
import { quorumSur, votantsSur } from './quorum-commission.ts';
import { regrouper } from './regroupement.ts';
import { anomaliesVoteCommission, decisionVotee, type Propose, type VoteSaisi } from './vote.ts';
import type { Jour } from '../temps/jour.ts';

describe('le calendrier d’une commission tenue le 29 mars 2027', () => {
  const etape = (aujourdhui: Jour, faits: FaitsCommission = {}) => calendrierCommission('2027-03-29', DELAIS_COMMISSION, faits, aujourdhui);
  it('compte des jours civils, changement d’heure et mois compris', () => expect(etape('2027-01-01').map(({ auPlusTard }) => auPlusTard)).toEqual(['2027-03-01', '2027-03-08', '2027-03-17']));
  it.each<[string, Jour, FaitsCommission, string, RegExp | null]>([
    ['huit jours avant, rien à dire', '2027-02-21', {}, 'a-venir', null],
    ['sept jours avant, on l’annonce', '2027-02-22', {}, 'bientot', /1er mars 2027, dans 7 jours/],
    ['la veille', '2027-02-28', {}, 'bientot', /dans 1 jour\./],
    ['le jour même n’est pas un retard', '2027-03-01', {}, 'bientot', /dernier jour aujourd’hui/],
    ['le lendemain est un retard', '2027-03-02', {}, 'en-retard', /en retard de 1 jour\./],
    ['faite le dernier jour', '2027-03-20', { depot: '2027-03-01' }, 'fait', null],
    ['faite un jour trop tard', '2027-03-20', { depot: '2027-03-02' }, 'fait-en-retard', null],
  ])('%s', (_cas, aujourdhui, faits, statut, alerte) => {
    const [depot] = etape(aujourdhui, faits);
    expect(depot!.statut).toBe(statut);
    if (alerte) expect(depot!.alerte).toMatch(alerte); else expect(depot!.alerte).toBeNull();
  });
  it('un 29 février recule d’un jour civil à la fois', () => expect(calendrierCommission('2028-03-12', DELAIS_COMMISSION, {}, '2028-01-01')[2]!.auPlusTard).toBe('2028-02-29'));
  it.each([[{ depot: 21, visas: 21, envoi: 21 }, true], [{ depot: 20, visas: 21, envoi: 12 }, false], [{ depot: 28, visas: 11, envoi: 12 }, false]])('%o', (delais, valide) => expect(anomalieDelais(delais) === null).toBe(valide));
  it('les étapes se notent dans l’ordre, une fois', () => {
    expect(empechementEtape('depot', {})).toBeNull();
    expect(empechementEtape('visas', {})).toMatch(/Dépôt des rapports/);
    expect(empechementEtape('envoi', { depot: '2027-03-01', visas: '2027-03-02' })).toBeNull();
    expect(empechementEtape('depot', { depot: '2027-03-01' })).toMatch(/déjà/);
  });
});

describe('une délibération exécutoire', () => {
  it.each<[string, Jour | null, Jour | null, Jour | null]>([
    ['ni l’une ni l’autre', null, null, null], ['transmise seulement', '2026-11-02', null, null], ['publiée seulement', null, '2026-11-03', null],
    ['la plus tardive des deux', '2026-11-02', '2026-11-03', '2026-11-03'], ['dans l’autre ordre', '2026-11-04', '2026-11-03', '2026-11-04'],
  ])('%s', (_cas, transmiseLe, publieeLe, attendu) => expect(executoireLe({ transmiseLe, publieeLe })).toBe(attendu));
  it.each<[Jour | null, Jour, boolean]>([[null, '2026-11-03', false], ['2026-11-04', '2026-11-03', false], ['2026-11-03', '2026-11-03', true], ['2026-11-02', '2026-11-03', true]])('exécutoire le %s, on agit le %s : %s', (le, aujourdhui, attendu) => {
    expect(executoire({ executoireLe: le }, aujourdhui)).toBe(attendu);
    expect(empechementExecutoire({ executoireLe: le }, aujourdhui) === null).toBe(attendu);
  });
});

describe('le vote', () => {
  const accord: Propose = { sens: 'accord', montantCentimes: 1_000_000, motifs: [], aideMaximaleCentimes: 1_200_000 };
  const refus: Propose = { sens: 'refus', montantCentimes: null, motifs: ['Budget.'], aideMaximaleCentimes: 1_200_000 };
  const vote = (quoi: Partial<VoteSaisi>): VoteSaisi => ({ issue: 'adopte', montantCentimes: null, pour: 5, contre: 0, abstentions: 0, motif: '', ...quoi });
  it.each<[string, VoteSaisi, Propose, number, string | null]>([
    ['adopté', vote({}), accord, 5, null],
    ['une voix de trop', vote({ abstentions: 1 }), accord, 5, 'pour'],
    ['aucune voix', vote({ pour: 0 }), accord, 5, 'pour'],
    ['tous déportés', vote({ pour: 1 }), accord, 0, 'pour'],
    ['adopté contre la majorité', vote({ pour: 2, contre: 3 }), accord, 5, 'issue'],
    ['adopté à voix égales : la présidence tranche', vote({ pour: 2, contre: 2 }), accord, 5, null],
    ['amendé sans montant', vote({ issue: 'amende' }), accord, 5, 'montantCentimes'],
    ['amendé au montant du rapport', vote({ issue: 'amende', montantCentimes: 1_000_000 }), accord, 5, 'montantCentimes'],
    ['amendé à l’aide maximale', vote({ issue: 'amende', montantCentimes: 1_200_000 }), accord, 5, null],
    ['amendé un centime au-dessus', vote({ issue: 'amende', montantCentimes: 1_200_001 }), accord, 5, 'montantCentimes'],
    ['rejeté sans motif', vote({ issue: 'rejete', pour: 0, contre: 5 }), accord, 5, 'motif'],
    ['rejeté contre les voix', vote({ issue: 'rejete', motif: 'Budget.' }), accord, 5, 'issue'],
    ['ajourné avec un motif', vote({ issue: 'ajourne', motif: 'Devis.' }), accord, 5, null],
    ['retiré : personne ne vote', vote({ issue: 'retire', pour: 0, motif: 'Erreur.' }), accord, 0, null],
    ['retiré sans motif', vote({ issue: 'retire', pour: 0 }), accord, 0, 'motif'],
    ['un refus adopté', vote({}), refus, 5, null],
    ['un refus ne s’amende pas', vote({ issue: 'amende', montantCentimes: 1 }), refus, 5, 'issue'],
    ['un refus ne se rejette pas', vote({ issue: 'rejete', pour: 0, contre: 5, motif: 'Non.' }), refus, 5, 'issue'],
  ])('%s', (_cas, saisi, propose, votants, chemin) => expect(anomaliesVoteCommission(saisi, propose, votants)[0]?.chemin ?? null).toBe(chemin));
  it('décide ce que le rapport propose, ou ce que la séance en a fait', () => {
    expect(decisionVotee(vote({}), accord)).toEqual({ sens: 'accord', montantCentimes: 1_000_000, motifs: [] });
    expect(decisionVotee(vote({}), refus)).toEqual({ sens: 'refus', montantCentimes: null, motifs: ['Budget.'] });
    expect(decisionVotee(vote({ issue: 'amende', montantCentimes: 800_000 }), accord)).toMatchObject({ sens: 'accord', montantCentimes: 800_000 });
    expect(decisionVotee(vote({ issue: 'rejete', motif: 'Budget.' }), accord)).toMatchObject({ sens: 'refus', motifs: ['Budget.'] });
    expect(decisionVotee(vote({ issue: 'ajourne', motif: 'Devis.' }), accord)).toMatchObject({ sens: 'ajournement', montantCentimes: null });
    expect(decisionVotee(vote({ issue: 'retire' }), accord)).toBeNull();
  });
});

describe('présence et déport des élus', () => {
  const elus = ['a', 'b', 'c', 'd'].map((id) => ({ id, present: id !== 'd' }));
  const deports = [{ eluId: 'a', dossierId: 'x' }, { eluId: 'd', dossierId: 'x' }, { eluId: 'b', dossierId: 'y' }];
  it('un déporté ne vote pas sur ce dossier, un absent ne compte pas deux fois', () => expect([votantsSur('x', elus, deports), votantsSur('z', elus, deports)]).toEqual([2, 3]));
  it.each([[true, 3, true], [false, 2, false]])('déports comptés dans le quorum : %s', (comptent, presents, atteint) => expect(quorumSur('x', elus, deports, 3, comptent)).toEqual({ presents, exige: 3, atteint }));
});

describe('les rapports', () => {
  const dossier = (numero: string, volet: string | null) => ({ numero, appelId: '2025-2028', appelTitre: 'Tiers-lieux', volet, voletLibelle: volet && (volet === 'creation' ? 'Création' : 'Développement') });
  const dossiers = [dossier('TL-3', 'developpement'), dossier('TL-2', 'creation'), dossier('TL-1', 'creation')];
  it('par volet, dossiers par numéro', () => expect(regrouper(dossiers, 'volet').map(({ code, dossiers: siens }) => [code, siens.map(({ numero }) => numero)])).toEqual([['2025-2028.creation', ['TL-1', 'TL-2']], ['2025-2028.developpement', ['TL-3']]]));
  it('par appel', () => expect(regrouper(dossiers, 'appel').map(({ titre, dossiers: siens }) => [titre, siens.length])).toEqual([['Tiers-lieux', 3]]));
  it('un volet inconnu a son rapport', () => expect(regrouper([dossier('TL-4', null)], 'volet')).toMatchObject([{ code: '2025-2028.sans-volet', titre: 'Tiers-lieux' }]));
  it('le taux s’arrondit vers le bas, les totaux sont exacts', () => {
    expect([tauxEffectif(1_999, 3_000), tauxEffectif(1, 0)]).toEqual(['66,6\u00a0%', 'sans objet']);
    expect(totauxAnnexe([{ assietteCentimes: 1, montantCentimes: 2 }, { assietteCentimes: 10, montantCentimes: 20 }])).toEqual({ nombre: 2, assietteCentimes: 11, montantCentimes: 22 });
  });
});

describe('la grille relue d’un tableur', () => {
  const lire = (ligne: Record<string, string>) => lireLigneGrille({ numero: 'TL-1', ...ligne });
  it.each([['', 'adopte'], ['Adopté', 'adopte'], [' AMENDE ', 'amende'], ['rejeté', 'rejete'], ['ajourne', 'ajourne'], ['Retiré', 'retire']])('« %s » se lit %s', (issue, attendu) => expect(lire({ issue }).vote?.issue).toBe(attendu));
  it.each([['12500,5', 1_250_050], ['12 500,00 €', 1_250_000], ['12\u202f500.07', 1_250_007], ['', null]])('« %s » vaut %s centimes', (montant, attendu) => expect(lire({ issue: 'amendé', montant }).vote?.montantCentimes).toBe(attendu));
  it.each([[{ issue: 'peut-être' }, /adopté, amendé/], [{ montant: '12,345' }, /montant/], [{ montant: '-5' }, /montant/], [{ pour: '5,5' }, /pour/], [{ numero: ' ' }, /numéro/]])('%o est signalée', (ligne, attendu) => {
    const lue = lire(ligne);
    expect(lue.vote).toBeNull();
    expect(lue.erreurs.join(' ')).toMatch(attendu);
  });
});
