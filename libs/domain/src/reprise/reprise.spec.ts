import { estEquilibree } from '../subvention/grand-livre/ecriture.ts';
import { sommer } from '../subvention/grand-livre/soldes.ts';
import { bilanSubvention } from '../subvention/bilan.ts';
import type { LigneReprise, SubventionReprise, VersementRepris } from './lignes.ts';
import { type Brute, centimesLus, lireLigneReprise } from './lire-ligne.ts';
import { ouvertureReprise, verifierReprise } from './verifier.ts';

const DOSSIER: Brute = { type: 'dossier', reference: 'TL-1', siret: '20003452800014', beneficiaire: 'Le Moulin', categorie: 'association', nom: 'Le Moulin', volet: 'creation', commune: '19275', depose_le: '2018-03-01', montant: '20 000,00' };
const DECISION: Brute = { type: 'decision', reference: 'TL-1', sens: 'accord', deliberation: '2018.1', deliberation_le: '2018-06-01', montant: '20000' };
const SUBVENTION: Brute = { type: 'subvention', reference: 'TL-1', etat: 'EN_COURS', montant: '20000', assiette: '40000', caduque_le: '2021-06-01', acte: 'convention', acte_le: '2018-07-01', signee_le: '2018-07-02', programme: 'TL', engagement: 'E1' };
const VERSEMENT: Brute = { type: 'versement', reference: 'TL-1', mandat: '12', exercice: '2018', genre: 'AVANCE', paye_le: '2018-09-01', montant: '10000,01' };

const lire = (brutes: readonly Brute[]): readonly LigneReprise[] => brutes.map((brute, rang) => { const lue = lireLigneReprise(brute, rang + 2); if ('erreurs' in lue) throw new Error(lue.erreurs.map(({ message }) => message).join(' ')); return lue.ligne; });
const messages = (...brutes: readonly Brute[]) => verifierReprise(lire(brutes)).map(({ numeroLigne, message }) => `${numeroLigne} ${message}`);

it.each([['20000', 2_000_000], ['20 000,5', 2_000_050], ['20\u202F000,05 €', 2_000_005], ['0,01', 1], ['20.000,00', null], ['-5', null], ['1,005', null], ['', null], ['2 00', null]])('« %s » se lit %s centimes', (texte, attendu) => expect(centimesLus(texte)).toBe(attendu));

describe('une ligne', () => {
  it.each<[string, Brute, string]>([
    ['type inconnu', { type: 'autre', reference: 'x' }, 'type : choisissez'], ['sans référence', { ...DOSSIER, reference: '' }, 'reference manque.'], ['SIRET faux', { ...DOSSIER, siret: '20003452800041' }, 'siret : ses 14 chiffres'],
    ['commune par son nom', { ...DOSSIER, commune: 'Tulle' }, 'code Insee'], ['jour qui n’existe pas', { ...DOSSIER, depose_le: '2018-02-30' }, 'depose_le : « 2018-02-30 »'], ['accord sans montant', { ...DECISION, montant: '' }, 'montant : indiquez'],
    ['montant nul', { ...VERSEMENT, montant: '0' }, 'un montant nul'], ['état inconnu', { ...SUBVENTION, etat: 'PAYEE' }, 'etat : choisissez'], ['aide sans SIREN', { type: 'aide', reference: 'A', dispositif: 'X', annee: '2019', montant: '1' }, 'SIREN'],
    ['contrôle d’un type inconnu', { type: 'controle', reference: 'tout', montant: '1' }, 'reference : choisissez'],
  ])('%s', (_cas, brute, attendu) => { const lue = lireLigneReprise(brute, 2); expect('erreurs' in lue && lue.erreurs.map(({ message }) => message).join(' ')).toContain(attendu); });

  it('une aide tire son année de son jour', () => expect(lire([{ type: 'aide', reference: 'A', siret: '200034528', dispositif: 'X', octroyee_le: '2019-05-01', montant: '1' }])[0]).toMatchObject({ annee: 2019, siren: '200034528', regime: null }));
});

describe('d’une ligne à l’autre', () => {
  it('un dossier entier se tient', () => expect(messages(DOSSIER, DECISION, SUBVENTION, VERSEMENT, { type: 'controle', reference: 'versement', montant: '10000,01' })).toEqual([]));
  it.each<[string, readonly Brute[], string]>([
    ['référence en double', [DOSSIER, DOSSIER], '3 La ligne 2 porte déjà'],
    ['décision sans dossier', [DECISION], '2 Aucune ligne « dossier »'],
    ['accord sans subvention', [DOSSIER, DECISION], '3 Un accord se reprend'],
    ['versement d’un centime au-dessus du voté', [DOSSIER, DECISION, SUBVENTION, { ...VERSEMENT, montant: '20000,01' }], '4 Les versements'],
    ['subvention au-dessus de la délibération', [DOSSIER, DECISION, { ...SUBVENTION, montant: '20000,01' }, VERSEMENT], '4 La subvention dépasse le montant'],
    ['versée mais SIGNEE', [DOSSIER, DECISION, { ...SUBVENTION, etat: 'SIGNEE' }, VERSEMENT], '4 Une subvention déjà versée'],
    ['en cours sans versement', [DOSSIER, DECISION, SUBVENTION], '4 EN_COURS'],
    ['payable sans engagement', [DOSSIER, DECISION, { ...SUBVENTION, engagement: '' }, VERSEMENT], '4 Elle peut encore être payée'],
    ['soldée sans signature', [DOSSIER, DECISION, { ...SUBVENTION, etat: 'SOLDEE', signee_le: '' }, VERSEMENT], '4 Signée'],
    ['versement avant le vote', [DOSSIER, DECISION, SUBVENTION, { ...VERSEMENT, paye_le: '2018-05-31' }], '5 Le versement précède'],
    ['deux avances', [DOSSIER, DECISION, SUBVENTION, VERSEMENT, { ...VERSEMENT, mandat: '13', montant: '1' }], '6 Un seul versement « AVANCE »'],
    ['délibération avant le dépôt', [DOSSIER, { ...DECISION, deliberation_le: '2018-02-28' }, SUBVENTION, VERSEMENT], '3 La délibération précède'],
    ['un contrôle à un centime près', [{ type: 'controle', reference: 'aide', montant: '0,01' }], '2 Total « aide »'],
  ])('%s', (_cas, brutes, attendu) => expect(messages(...brutes).join('\n')).toContain(attendu));
});

describe('l’écriture d’ouverture', () => {
  it.each<[SubventionReprise['etat'], number, object]>([
    ['EN_COURS', 1_000_001, { voteCentimes: 2_000_000, engageCentimes: 2_000_000, verseCentimes: 1_000_001, resteAVerserCentimes: 999_999 }],
    ['SOLDEE', 1_500_000, { voteCentimes: 2_000_000, engageCentimes: 0, verseCentimes: 1_500_000, resteAVerserCentimes: 0 }],
    ['CADUQUE', 0, { verseCentimes: 0, resteAVerserCentimes: 0 }],
    ['VOTEE', 0, { engageCentimes: 0, resteAVerserCentimes: 2_000_000 }],
  ])('%s', (etat, verse, attendu) => {
    const [subvention, versement] = lire([{ ...SUBVENTION, etat }, VERSEMENT]) as [SubventionReprise, VersementRepris];
    const lignes = ouvertureReprise(subvention, verse ? [{ ...versement, montantCentimes: verse }] : []);
    expect(estEquilibree(lignes)).toBe(true);
    expect(bilanSubvention(sommer([{ dossier: 'd', lignes }]))).toMatchObject(attendu);
  });
});
