import type { OperationSubvention } from '../operation.ts';
import { ACTE, AVANCE, ENGAGEE, ENGAGEMENT, engageeDe, suivre } from '../subvention.exemple.ts';

type Ligne = readonly [phrase: string, avant: readonly OperationSubvention[], operation: OperationSubvention, attendu: string];
const derniere = (avant: readonly OperationSubvention[], operation: OperationSubvention, retouches = {}) => {
  const { accepte, motif } = suivre([...avant, operation], retouches).operations.at(-1)!;
  return accepte ? 'accepté' : motif;
};
const caduque: OperationSubvention = { type: 'caducite', le: '2028-03-01' };

describe('l’acte', () => {
  it.each<Ligne>([
    ['signé six mois après un vote du 31 août, donc le 28 février : à temps', [], { ...ACTE, le: '2027-02-28' } as OperationSubvention, 'accepté'],
    ['signé le 1er mars : trop tard', [], { ...ACTE, le: '2027-03-01' } as OperationSubvention, 'signature-tardive'],
    ['signé deux fois', [ACTE], ACTE, 'acte-deja-pris'],
    ['signé deux fois, la seconde par arrêté : le premier refus suffit', [ACTE], { type: 'acte', le: '2026-09-11', nature: 'arrete' }, 'acte-deja-pris'],
    ['arrêté de plus de 23 000 € pour un bénéficiaire privé', [], { type: 'acte', le: '2026-09-10', nature: 'arrete' }, 'convention-obligatoire'],
    ['arrêté après un avenant qui ramène à 23 000 €', [{ type: 'avenant', le: '2026-09-01', nouveauMontantCentimes: 2_300_000, nouvelleAssietteCentimes: null }], { type: 'acte', le: '2026-09-10', nature: 'arrete' }, 'accepté'],
    ['arrêté après un avenant qui laisse un centime de trop', [{ type: 'avenant', le: '2026-09-01', nouveauMontantCentimes: 2_300_001, nouvelleAssietteCentimes: null }], { type: 'acte', le: '2026-09-10', nature: 'arrete' }, 'convention-obligatoire'],
    ['pris après la caducité', [caduque], ACTE, 'subvention-close'],
    ['pris après la caducité, et trop tard', [caduque], { ...ACTE, le: '2028-03-02' } as OperationSubvention, 'signature-tardive'],
  ])('%s', (_phrase, avant, operation, attendu) => expect(derniere(avant, operation)).toBe(attendu));

  it('un vote du 31 août 2027 se signe jusqu’au 29 février 2028', () => {
    const bissextile = { subvention: { voteeLe: '2027-08-31' } };
    expect(['2028-02-29', '2028-03-01'].map((le) => derniere([], { ...ACTE, le } as OperationSubvention, bissextile))).toEqual(['accepté', 'signature-tardive']);
  });

  it('l’arrêté reste possible à une commune, sauf quand la Région conventionne toujours', () => {
    const arrete: OperationSubvention = { type: 'acte', le: '2026-09-10', nature: 'arrete' };
    expect(derniere([], arrete, { subvention: { beneficiairePrive: false } })).toBe('accepté');
    expect(derniere([], arrete, { subvention: { beneficiairePrive: false }, parametres: { toujoursConventionner: true } })).toBe('convention-obligatoire');
  });

  it('un acte refusé pour retard se reprend à temps', () => expect(suivre([{ ...ACTE, le: '2027-03-01' } as OperationSubvention, ACTE]).soldes['etat']).toBe('actee'));
});

describe('l’engagement', () => {
  it.each<Ligne>([
    ['avant l’acte', [], ENGAGEMENT, 'acte-absent'],
    ['deux fois', ENGAGEE, ENGAGEMENT, 'deja-engagee'],
    ['le complément d’un engagement partiel', engageeDe(1_000_000), { ...ENGAGEMENT, montantCentimes: 100 } as OperationSubvention, 'deja-engagee'],
    ['un centime au-dessus du vote', [ACTE], { ...ENGAGEMENT, montantCentimes: 3_000_001 } as OperationSubvention, 'superieur-au-vote'],
    ['au vote ancien, après un avenant', [ACTE, { type: 'avenant', le: '2026-09-12', nouveauMontantCentimes: 2_500_000, nouvelleAssietteCentimes: null }], ENGAGEMENT, 'superieur-au-vote'],
    ['au vote réduit', [ACTE, { type: 'avenant', le: '2026-09-12', nouveauMontantCentimes: 2_500_000, nouvelleAssietteCentimes: null }], { ...ENGAGEMENT, montantCentimes: 2_500_000 } as OperationSubvention, 'accepté'],
    ['d’un montant nul', [ACTE], { ...ENGAGEMENT, montantCentimes: 0 } as OperationSubvention, 'montant-invalide'],
    ['d’une fraction de centime', [ACTE], { ...ENGAGEMENT, montantCentimes: 10.5 } as OperationSubvention, 'montant-invalide'],
    ['après la caducité d’une subvention jamais engagée', [ACTE, caduque], ENGAGEMENT, 'subvention-close'],
  ])('%s', (_phrase, avant, operation, attendu) => expect(derniere(avant, operation)).toBe(attendu));

  it('l’AE manque d’un centime, puis suffit juste', () => {
    expect(derniere([ACTE], ENGAGEMENT, { enveloppe: { aeCentimes: 3_999_999 } })).toBe('ae-insuffisante');
    const juste = suivre(ENGAGEE, { enveloppe: { aeCentimes: 4_000_000 } });
    expect(juste.soldes).toMatchObject({ etat: 'engagee', engageCentimes: 3_000_000, aeDisponibleCentimes: 0 });
  });

  it('la Région signe après l’engagement, une seule fois, et rien ne se paie avant', () => {
    const signature: OperationSubvention = { type: 'signature-region', le: '2026-09-20' };
    expect([derniere([ACTE], signature), derniere(ENGAGEE, signature)]).toEqual(['non-engagee', 'acte-deja-signe']);
    expect(derniere([ACTE], AVANCE)).toBe('non-engagee');
  });
});

describe('la renonciation', () => {
  const renonciation: OperationSubvention = { type: 'renonciation', le: '2026-12-01' };
  it('rend tout à l’enveloppe avant le premier versement', () => expect(suivre([...ENGAGEE, renonciation]).soldes).toMatchObject({ etat: 'annulee', engageCentimes: 0, aeDisponibleCentimes: 8_000_000, tropPercuCentimes: 0 }));
  it('est refusée après un versement, ou une fois close', () => {
    expect(derniere([...ENGAGEE, AVANCE], renonciation)).toBe('deja-versee');
    expect(derniere([renonciation], renonciation)).toBe('subvention-close');
  });
});
