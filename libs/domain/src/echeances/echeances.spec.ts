import fc from 'fast-check';
import { ajouterJours, type Jour } from '../temps/jour.ts';
import { compteRenduFinancier, declarationDeMinimis, publicationScdl } from './publication.ts';
import { dernierJourDeRecours } from './recours.ts';
import { rejetImplicite, type Suspension } from './rejet-implicite.ts';
import { cloture } from './cloture.ts';

describe('rejet implicite', () => {
  const recueLe = '2026-01-12T09:00:00+01:00';
  it.each<[string, Suspension[], Jour, number]>([
    ['sans suspension', [], '2026-03-12', 0],
    ['le lendemain du terme déjà reporté', [{ demandeLe: '2026-03-12', jusquAu: '2026-03-27', produitLe: null }, { demandeLe: '2026-03-28', jusquAu: '2026-04-28', produitLe: null }], '2026-03-27', 15],
    ['le jour du terme déjà reporté', [{ demandeLe: '2026-03-12', jusquAu: '2026-03-27', produitLe: null }, { demandeLe: '2026-03-27', jusquAu: '2026-03-30', produitLe: null }], '2026-03-30', 18],
    ['l’une contient l’autre', [{ demandeLe: '2026-02-01', jusquAu: '2026-03-01', produitLe: null }, { demandeLe: '2026-02-05', jusquAu: '2026-02-10', produitLe: null }], '2026-04-09', 28],
    ['données dans le désordre', [{ demandeLe: '2026-02-11', jusquAu: '2026-03-03', produitLe: null }, { demandeLe: '2026-02-01', jusquAu: '2026-02-21', produitLe: null }], '2026-04-11', 30],
    ['pièces produites le jour même', [{ demandeLe: '2026-02-01', jusquAu: '2026-02-21', produitLe: '2026-02-01' }], '2026-03-12', 0],
    ['trois qui se suivent et se recouvrent', [{ demandeLe: '2026-02-01', jusquAu: '2026-02-10', produitLe: null }, { demandeLe: '2026-02-05', jusquAu: '2026-02-20', produitLe: '2026-02-15' }, { demandeLe: '2026-02-15', jusquAu: '2026-02-18', produitLe: null }], '2026-03-29', 17],
  ])('%s', (_cas, suspensions, rejetImpliciteLe, joursSuspendus) => expect(rejetImplicite({ recueLe, suspensions })).toEqual({ rejetImpliciteLe, joursSuspendus }));

  it('l’ordre des demandes ne change rien', () => fc.assert(fc.property(fc.array(fc.tuple(fc.nat(90), fc.nat(40), fc.option(fc.nat(40), { nil: null })), { maxLength: 4 }), (lignes) => {
    const suspensions = lignes.map(([debut, delai, produit]): Suspension => {
      const demandeLe = ajouterJours('2026-01-12', debut);
      return { demandeLe, jusquAu: ajouterJours(demandeLe, delai), produitLe: produit === null ? null : ajouterJours(demandeLe, produit) };
    });
    const { rejetImpliciteLe, joursSuspendus } = rejetImplicite({ recueLe, suspensions });
    expect(rejetImplicite({ recueLe, suspensions: [...suspensions].reverse() })).toEqual({ rejetImpliciteLe, joursSuspendus });
    expect(rejetImpliciteLe).toBe(ajouterJours('2026-03-12', joursSuspendus));
  })));
});

describe('recours', () => {
  const faits = { notifieeLe: '2026-04-07', mentionDesVoies: true, recoursGracieuxLe: '2026-04-16', reponseLe: null } as const;
  it.each<[string, Jour | null, string, Jour]>([
    ['réponse le dernier jour du délai né du silence', '2026-08-17', 'gracieux-reponse-expresse', '2026-10-18'],
    ['réponse le lendemain : sans effet', '2026-08-18', 'gracieux-reponse-implicite', '2026-08-17'],
  ])('%s', (_cas, reponseLe, regle, dernierJour) => expect(dernierJourDeRecours({ ...faits, reponseLe })).toEqual({ regle, dernierJour }));
  it('un dernier jour chômé peut être reporté au jour ouvrable', () => {
    const samedi = { ...faits, notifieeLe: '2026-06-05', recoursGracieuxLe: null } as const;
    expect(dernierJourDeRecours({ ...samedi, notifieeLe: '2026-06-14' }).dernierJour).toBe('2026-08-15');
    expect(dernierJourDeRecours({ ...samedi, notifieeLe: '2026-06-14' }, { reporterAuJourOuvrable: true }).dernierJour).toBe('2026-08-17');
  });
});

describe('publications et comptes', () => {
  it('SCDL strictement au-delà de 23 000 €', () => expect([publicationScdl({ signeeLe: '2026-11-30', montantCentimes: 2_300_001 }), publicationScdl({ signeeLe: '2026-11-30', montantCentimes: 2_300_000 })]).toEqual(['2027-02-28', null]));
  it('registre de minimis et compte rendu financier', () => expect([declarationDeMinimis('2026-04-01'), compteRenduFinancier('2026-08-31')]).toEqual(['2026-04-30', '2027-02-28']));
  it('clôture dans un autre fuseau', () => expect(cloture({ date: '2026-07-01', heure: null, fuseau: 'Indian/Reunion', deposeLe: '2026-07-01T20:00:00Z' })).toEqual({ premierInstantRefuse: '2026-07-01T20:00:00.000Z', accepte: false }));
});
