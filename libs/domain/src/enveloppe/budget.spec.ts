import { sommer, type Soldes } from '../subvention/grand-livre/soldes.ts';
import { affecterAe, annulerAe, annulerCpNonConsommes, libererAe, ouvrirAe, ouvrirCp, reserverAe } from './budget.ts';

const soldes = (lignes: Parameters<typeof sommer>[0][number]['lignes'], autres: Soldes = {}): Soldes => ({ ...autres, ...sommer([{ dossier: 'd', lignes }], 'd') });
const OUVERTE = soldes(ouvrirAe(100));
const RESERVEE: Soldes = { 'ae-ouverte': -100, 'ae-disponible': 40, 'ae-reservee': 60 };

describe('les autorisations d’engagement', () => {
  it.each([[100, true, 0], [101, false, 1]])('réserver %i sur 100 : possible %s, manque %i', (montant, possible, manque) => {
    const mouvement = reserverAe(OUVERTE, montant);
    expect([mouvement.possible, mouvement.possible ? 0 : mouvement.manqueCentimes]).toEqual([possible, manque]);
  });
  it.each([[100, { 'ae-disponible': -40, 'ae-reservee': 40 }], [60, {}], [10, { 'ae-reservee': -50, 'ae-disponible': 50 }]])('une réserve de 60 portée à %i est ajustée, pas doublée', (montant, attendu) => {
    const mouvement = reserverAe(RESERVEE, montant);
    expect(mouvement.possible && sommer([{ dossier: 'd', lignes: mouvement.lignes }], 'd')).toEqual(attendu);
  });
  it.each([
    ['moins que la réserve : le surplus est rendu', 50, { 'ae-reservee': -60, 'ae-affectee': 50, 'ae-disponible': 10 }],
    ['la réserve exacte', 60, { 'ae-reservee': -60, 'ae-affectee': 60 }],
    ['plus que la réserve : le reste vient du disponible', 100, { 'ae-reservee': -60, 'ae-disponible': -40, 'ae-affectee': 100 }],
  ])('le vote affecte %s', (_phrase, vote, attendu) => {
    const mouvement = affecterAe(RESERVEE, vote);
    expect(mouvement.possible && sommer([{ dossier: 'd', lignes: mouvement.lignes }], 'd')).toEqual(attendu);
  });
  it('un vote au-delà de la réserve et du disponible dit ce qui manque', () => expect(affecterAe(RESERVEE, 101)).toEqual({ possible: false, manqueCentimes: 1 }));
  it('une réserve libérée revient entière ; sans réserve, rien ne bouge', () => expect([libererAe(RESERVEE).length, libererAe(OUVERTE)]).toEqual([2, []]));
  it('on n’annule que le disponible', () => expect([annulerAe(RESERVEE).possible, annulerAe(RESERVEE, 41)]).toEqual([true, { possible: false, manqueCentimes: 1 }]));
});

describe('les crédits de paiement', () => {
  it('à la clôture, seuls ceux de l’exercice tombent', () => {
    const ouverts = soldes([...ouvrirCp(10, 2026), ...ouvrirCp(20, 2027)]);
    expect(sommer([{ dossier: null, lignes: annulerCpNonConsommes(ouverts, 2026) }])).toEqual({ 'cp-disponibles/2026': -10, 'cp-annules/2026': 10 });
  });
});
