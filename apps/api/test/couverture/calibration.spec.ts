import { CALIBRATION_E4, type MesuresEstimateur } from '@maillage/domain';
import { LireCouverture } from '../../src/couverture/lire-couverture.ts';
import { calibrationEnService, garderCalibration, mettreEnService } from '../../src/territoire/calibration/calibration.repository.ts';
import { EstimateurEmbarque } from '../../src/territoire/estimateur.provider.ts';
import { type ApplicationDeTest, ouvrirApplication } from '../base-de-test.ts';

/** Deux recalculs complets, sur une machine parfois chargée. */
const LENT = 30_000;

let produit: ApplicationDeTest;
beforeAll(async () => { produit = await ouvrirApplication({ instant: '2026-07-01T10:00:00.000Z' }); }, 60_000);
afterAll(() => produit.fermer());

/** Un conducteur deux fois plus lent. */
const LENTE = { ...CALIBRATION_E4, nom: 'essai-lent', parametres: [CALIBRATION_E4.parametres[0] - Math.log(2), ...CALIBRATION_E4.parametres.slice(1)] as unknown as typeof CALIBRATION_E4.parametres };
const garder = (calibration: typeof CALIBRATION_E4) => garderCalibration(produit.base, { calibration, mesures: {} as MesuresEstimateur, provenance: { sha256: '0', colonne: 'minutes', couples: 500, communes: 'essai' }, le: '2026-07-01T10:00:00.000Z' });
const estimer = async () => (await produit.app.get(EstimateurEmbarque).durations([{ lon: 1.87, lat: 46.17 }], [{ lon: 2, lat: 46.1 }]));

describe('une calibration gardée', () => {
  it('ne sert à rien tant qu’elle n’est pas en service', async () => {
    await garder(LENTE);
    expect(await calibrationEnService(produit.base)).toBeNull();
    expect((await estimer()).provenance.resource).toBe('estimateur-e4');
  });

  it('en service, change les durées, leur provenance, et la couverture avec elles', async () => {
    const lire = produit.app.get(LireCouverture);
    const [avant, durees] = [await lire.au(), await estimer()];
    await mettreEnService(produit.base, 'essai-lent');
    const apres = await estimer();
    expect(await calibrationEnService(produit.base)).toEqual(LENTE);
    expect(apres.provenance).toMatchObject({ resource: 'essai-lent' });
    expect(apres.provenance.paramsHash).not.toBe(durees.provenance.paramsHash);
    expect((apres.cells[0]![0] as { seconds: number }).seconds).toBeGreaterThan(1.8 * (durees.cells[0]![0] as { seconds: number }).seconds);
    const lente = await lire.au();
    expect(lente.reference.provenance.resource).toBe('essai-lent');
    expect([...lente.minima.haut].filter((ms) => ms < 1_200_000).length).toBeLessThan([...avant.minima.haut].filter((ms) => ms < 1_200_000).length);
  }, LENT);

  it('se remplace sous le même nom', async () => {
    await garder({ ...CALIBRATION_E4, nom: 'essai-lent' });
    expect((await calibrationEnService(produit.base))?.parametres).toEqual(CALIBRATION_E4.parametres);
  });
});
