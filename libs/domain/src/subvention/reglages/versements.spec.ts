import { PARAMETRES_SUBVENTION } from '../parametres-defaut.ts';
import { anomaliesVersements, CHAMPS_VERSEMENTS, parametresDe, type Versements } from './versements.ts';

describe('les réglages des versements', () => {
  const reglages = { commun: { avanceMaxPourMille: 300 }, appels: { a: { avanceMaxPourMille: 400, signatureMois: 3 } } };
  it.each<[string, string | null, object]>([
    ['pour un appel, le sien passe d’abord', 'a', { avanceMaxPourMille: 400, signatureMois: 3 }], ['un autre appel suit le réglage commun', 'b', { avanceMaxPourMille: 300, signatureMois: 6 }], ['sans appel aussi', null, { avanceMaxPourMille: 300 }],
  ])('%s', (_phrase, appel, attendu) => expect(parametresDe(reglages, appel)).toMatchObject(attendu));
  it('sans réglage, les défauts', () => expect(parametresDe({}, 'a')).toEqual(PARAMETRES_SUBVENTION));
  it.each<[string, Versements, readonly string[]]>([
    ['les bornes tout juste', { avanceMaxPourMille: 0, plafondAvantSoldePourMille: 1000, contradictoireJours: 15 }, []], ['un pour mille au-delà', { plafondAvantSoldePourMille: 1001 }, ['plafondAvantSoldePourMille']], ['un demi-centime', { minimumVersementCentimes: 0.5 }, ['minimumVersementCentimes']],
    ['quatorze jours d’observations', { contradictoireJours: 14 }, ['contradictoireJours']], ['une avance au-dessus du plafond d’avant le solde', { avanceMaxPourMille: 801 }, ['avanceMaxPourMille']], ['égale au plafond', { avanceMaxPourMille: 800 }, []],
  ])('%s', (_phrase, versements, attendus) => expect(anomaliesVersements(versements).map(({ chemin }) => chemin)).toEqual(attendus));
  it('aucun chiffre n’est présenté comme publié', () => expect(CHAMPS_VERSEMENTS.filter(({ source }) => source !== null)).toEqual([]));
});
