import 'reflect-metadata/lite';
import { CODES_REGLAGE, ecartsReglage, parametresDe, SCHEMAS_REGLAGES, versementsDe } from '@maillage/domain';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { classeDuReglage } from './reglages.ts';

const juger = (code: (typeof CODES_REGLAGE)[number], valeur: object) => validate(plainToInstance(classeDuReglage(SCHEMAS_REGLAGES[code].champs), valeur), { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true });

describe('les schémas de réglage', () => {
  it.each(CODES_REGLAGE.filter((code) => code !== 'mentions-actes'))('%s : la valeur de départ est de celles que le formulaire accepte', async (code) => {
    expect(await juger(code, SCHEMAS_REGLAGES[code].defaut)).toEqual([]);
  });

  it('les mentions de départ ne se confirment pas telles quelles : leurs coordonnées manquent', async () => {
    const [contact] = await juger('mentions-actes', SCHEMAS_REGLAGES['mentions-actes'].defaut);
    expect(contact?.children?.map(({ property }) => property)).toEqual(['courriel', 'telephone']);
  });

  it('dit ce qui change, champ par champ, groupes et listes compris', () => {
    const { champs, defaut } = SCHEMAS_REGLAGES['mentions-actes'];
    expect(ecartsReglage(champs, defaut, { ...defaut, lieu: 'Limoges', tribunal: { ...defaut.tribunal, nom: 'tribunal administratif de Limoges' } })).toEqual([
      { libelle: 'Fait à', avant: 'Bordeaux', apres: 'Limoges' },
      { libelle: 'Tribunal administratif : Nom', avant: 'tribunal administratif de Bordeaux', apres: 'tribunal administratif de Limoges' },
    ]);
    const niveaux = SCHEMAS_REGLAGES['niveaux-paiement'];
    expect(ecartsReglage(niveaux.champs, niveaux.defaut, { signataireAuDelaDeCentimes: 0 })[0]).toMatchObject({ avant: expect.stringMatching(/^23.000,00/) });
    const listes = SCHEMAS_REGLAGES['imputations-paiement'];
    expect(ecartsReglage(listes.champs, listes.defaut, { programmes: [], tiers: [{ siret: '20005375900011', code: 'T1' }] })).toEqual([{ libelle: 'Codes tiers', avant: 'aucune ligne', apres: '20005375900011, T1' }]);
  });

  it('un appel qui s’écarte d’une règle suit les autres', () => {
    const regle = versementsDe({ ...SCHEMAS_REGLAGES.versements.defaut, appels: [{ appel: '2025-2028', avanceMaxPourMille: 300, signatureMois: null }] });
    expect(parametresDe(regle, '2025-2028')).toMatchObject({ avanceMaxPourMille: 300, signatureMois: 6 });
    expect(parametresDe(regle, '2022-2024')).toMatchObject({ avanceMaxPourMille: 500, signatureMois: 6 });
  });
});
