import { EDITION_2025_2028, evaluer, type Trajet } from '@maillage/domain';
import { criteresAtteints, demandeDuTest, type ReponsesTest } from './demande-du-test.ts';

const LE = '2026-07-01T11:00:00.000Z';
const trajet = (basSecondes: number, secondes: number, hautSecondes: number): Trajet =>
  ({ id: 'lieu', nom: 'Le Relais', secondes, basSecondes, hautSecondes, mode: 'voiture', statut: 'ouvert', ouvertLe: '2020-01-06', fermeLe: null, surCarte: true, dansLaRegion: true, estLeProjet: false });
const juger = (reponses: Partial<ReponsesTest>, lieux: readonly Trajet[] | null = [], departement = '19') => {
  const completes: ReponsesTest = { volet: 'creation', commune: '19275', ...reponses };
  return evaluer(demandeDuTest(completes, departement, lieux ? { etat: 'connus', lieux } : { etat: 'indisponibles', lieux: [] }, LE), EDITION_2025_2028, { evalueLe: LE, atteints: criteresAtteints(completes) });
};

describe('test public, volet création', () => {
  it.each<[string, readonly Trajet[] | null, string]>([
    ['aucun lieu à portée', [], 'eligible'],
    ['toute la bande au-delà de 20 minutes', [trajet(1200, 1500, 1900)], 'eligible'],
    ['une bande à cheval', [trajet(1000, 1100, 1500)], 'a-verifier'],
    ['une bande qui touche le seuil', [trajet(1000, 1100, 1200)], 'a-verifier'],
    ['toute la bande en deçà', [trajet(800, 1000, 1199.999)], 'ineligible'],
    ['des durées indisponibles', null, 'a-verifier'],
  ])('%s : %s', (_titre, lieux, issue) => expect(juger({}, lieux).issue).toBe(issue));

  it('hors de la région, le projet n’est pas éligible', () => expect(juger({}, null, '49').issue).toBe('ineligible'));
  it('ne compte pas ce qu’il ne demande pas, et l’annonce', () =>
    expect(juger({ categorie: 'association' }).aJustifier.map(({ code }) => code)).toEqual(expect.arrayContaining(['siret', 'cinq-criteres', 'implantation-regionale'])));
});

describe('test public, structure', () => {
  it.each<[string, Partial<ReponsesTest>, string]>([
    ['une association', { categorie: 'association' }, 'eligible'],
    ['une collectivité sans collectif', { categorie: 'collectivite', collectif: false }, 'ineligible'],
    ['une collectivité avec un collectif', { categorie: 'collectivite', collectif: true }, 'eligible'],
    ['une entreprise de taille inconnue', { categorie: 'entreprise', taille: null }, 'a-verifier'],
    ['une grande entreprise hors ESS', { categorie: 'entreprise', taille: 'GE', ess: false }, 'ineligible'],
  ])('%s : %s', (_titre, reponses, issue) => expect(juger(reponses).issue).toBe(issue));
});

describe('test public, volet développement', () => {
  const ouvert: Partial<ReponsesTest> = { volet: 'developpement', categorie: 'association', activiteDepuis: '2023-07-01', etpPermille: 500, surCarteRegionale: true };
  it.each<[string, Partial<ReponsesTest>, string]>([
    ['trois ans jour pour jour et 0,5 ETP', {}, 'eligible'],
    ['trois ans moins un jour', { activiteDepuis: '2023-07-02' }, 'ineligible'],
    ['0,499 ETP', { etpPermille: 499 }, 'ineligible'],
    ['un contrat de 17,5 h sur 35 h', { etpPermille: null, contrats: [{ type: 'CDI', heuresHebdo: 17.5, tempsPlein: 35, debut: '2024-01-01' }] }, 'eligible'],
    ['aucun contrat', { etpPermille: null, contrats: [] }, 'ineligible'],
    ['des ETP inconnus', { etpPermille: null }, 'a-verifier'],
    ['une date inconnue', { activiteDepuis: null }, 'a-verifier'],
    ['une présence inconnue sur la carte', { surCarteRegionale: null }, 'a-verifier'],
  ])('%s : %s', (_titre, reponses, issue) => expect(juger({ ...ouvert, ...reponses }).issue).toBe(issue));
});
