import { passagesPossibles, permis } from '../machines/machine.ts';
import { anomaliesChangement, type ContenuChangement, empechementChangement } from './anomalies-changement.ts';
import { changementVivant, type EtatChangement, MACHINE_CHANGEMENT } from './machine-changement.ts';
import { acteDuChangement, porteeBudget, VOIES_PAR_DEFAUT, voieDe } from './portee.ts';

const faits = { caduqueLe: '2028-02-29', voteeLe: '2026-08-31' } as const;
const dire = (contenu: ContenuChangement, motif = 'Retard') => anomaliesChangement(contenu, motif, faits, { prorogationMaxMois: 12 }).map(({ chemin }) => chemin);
const calendrier = (nouvelleDate: string | null, finProjetLe: string | null = null) => ({ nature: 'calendrier', nouvelleDate, finProjetLe }) as ContenuChangement;
const budget = (montantCentimes: number, assietteCentimes: number, depenses: number, ressources: number): ContenuChangement =>
  ({ nature: 'budget', montantCentimes, assietteCentimes, plan: [{ sens: 'depense', libelle: 'Travaux', montantCentimes: depenses }, { sens: 'ressource', libelle: 'Fonds propres', montantCentimes: ressources }] });

describe('la demande de changement', () => {
  it.each([
    ['sans date', calendrier(null), ['nouvelleDate']],
    ['au jour de l’échéance', calendrier('2028-02-29'), ['nouvelleDate']],
    ['au lendemain', calendrier('2028-03-01'), []],
    ['de douze mois', calendrier('2029-02-28'), []],
    ['de douze mois et un jour', calendrier('2029-03-01'), ['nouvelleDate']],
    ['projet fini le dernier jour', calendrier('2028-06-30', '2028-06-30'), []],
    ['projet fini après les droits', calendrier('2028-06-30', '2028-07-01'), ['finProjetLe']],
    ['projet fini avant le vote', calendrier('2028-06-30', '2026-08-30'), ['finProjetLe']],
    ['budget équilibré', budget(30, 60, 60, 30), []],
    ['un centime manque aux ressources', budget(30, 60, 60, 29), ['plan']],
    ['assiette au-delà des dépenses', budget(30, 61, 60, 30), ['assietteCentimes']],
    ['subvention au-delà de l’assiette', budget(30, 29, 60, 30), ['assietteCentimes']],
    ['rien de demandé', budget(0, 0, 0, 0), ['montantCentimes', 'assietteCentimes', 'plan']],
  ])('%s', (_phrase, contenu, attendu) => expect(dire(contenu)).toEqual(attendu));
  it('dit toujours pourquoi', () => expect(dire(calendrier('2028-03-01'), ' ')).toEqual(['motif']));

  it.each([['SIGNEE', '2028-02-29', null], ['EN_COURS', '2028-02-29', null], ['EN_COURS', '2028-03-01', /échus/], ['ENGAGEE', '2027-01-01', /signé par la Région/], ['SOLDEE', '2027-01-01', /close/]] as const)('subvention %s, le %s', (etat, le, attendu) => {
    const phrase = empechementChangement({ etat, caduqueLe: faits.caduqueLe }, le);
    if (attendu === null) expect(phrase).toBeNull(); else expect(phrase).toMatch(attendu);
  });
  it('sous le versé, il ne reste qu’à solder', () => expect(empechementChangement({ etat: 'EN_COURS', caduqueLe: faits.caduqueLe, plafondDuCentimes: 1 }, '2027-01-01')).toMatch(/solder/));
});

describe('qui décide', () => {
  const avant = { montantCentimes: 30, assietteCentimes: 60 };
  it.each([[30, 60, 'budget-lignes'], [29, 60, 'montant-baisse'], [30, 59, 'montant-baisse'], [31, 60, 'montant-hausse'], [31, 90, 'montant-hausse']] as const)('%d sur %d : %s', (montantCentimes, assietteCentimes, portee) => expect(porteeBudget(avant, { montantCentimes, assietteCentimes })).toBe(portee));
  it('l’édition choisit, sauf pour une hausse', () => {
    const changements = { valeur: { calendrier: 'vote', 'budget-lignes': 'signataire', 'montant-baisse': 'lettre', 'montant-hausse': 'lettre' }, source: { statut: 'publie', texte: 'règlement' } } as const;
    expect((['calendrier', 'budget-lignes', 'montant-baisse', 'montant-hausse'] as const).map((une) => voieDe({ changements }, une))).toEqual(['vote', 'signataire', 'lettre', 'vote']);
    expect(voieDe({}, 'calendrier')).toBe(VOIES_PAR_DEFAUT.calendrier);
  });
  it.each([['lettre', 'convention', 'reponse-changement'], ['signataire', 'convention', 'avenant'], ['vote', 'arrete', 'arrete-modificatif'], ['vote', null, 'avenant']] as const)('voie %s, acte %s : %s', (voie, acte, attendu) => expect(acteDuChangement(voie, acte)).toBe(attendu));
});

describe('la machine du changement', () => {
  it('aucun effet sans accord, aucun accord direct depuis un vote attendu', () => {
    expect(permis<EtatChangement, keyof typeof MACHINE_CHANGEMENT>(MACHINE_CHANGEMENT, 'rendreEffective', 'DEPOSEE', 'EFFECTIVE')).toBe(false);
    expect(passagesPossibles(MACHINE_CHANGEMENT, 'A_VOTER', ['INSTRUCTEUR'])).toEqual([]);
    expect(passagesPossibles(MACHINE_CHANGEMENT, 'A_VOTER', ['SECRETARIAT_COMMISSION'])).toEqual(['voter', 'rejeterAuVote']);
  });
  it('le porteur retire tant que rien n’est décidé', () => expect((['DEPOSEE', 'A_COMPLETER', 'A_VOTER', 'ACCORDEE'] as const).map((etat) => passagesPossibles(MACHINE_CHANGEMENT, etat, ['PORTEUR']).includes('retirer'))).toEqual([true, true, true, false]));
  it('trois états rendent la place', () => expect((['BROUILLON', 'ACCORDEE', 'REFUSEE', 'EFFECTIVE', 'RETIREE'] as const).map(changementVivant)).toEqual([true, true, false, false, false]));
});
