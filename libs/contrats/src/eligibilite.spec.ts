import 'reflect-metadata/lite';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { TestEligibiliteDto } from './index.ts';

const bonnes = { volet: 'creation', categorie: 'association', commune: '19275' };
const phrases = async (reponses: object): Promise<string[]> =>
  (await validate(plainToInstance(TestEligibiliteDto, reponses), { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true }))
    .flatMap(({ constraints, children = [] }) => [...Object.values(constraints ?? {}), ...children.flatMap((enfant) => Object.values(enfant.constraints ?? {}))]);

describe('réponses du test d’éligibilité', () => {
  it.each([
    ['les trois premières réponses', bonnes],
    ['des « je ne sais pas »', { ...bonnes, volet: 'developpement', activiteDepuis: null, etpPermille: null, surCarteRegionale: null, ess: null, taille: null, position: null, contrats: null }],
    ['un point sur la carte', { ...bonnes, position: { lon: 2.31, lat: 45.55 } }],
    ['zéro ETP', { ...bonnes, etpPermille: 0 }],
  ])('accepte %s', async (_titre, reponses) => expect(await phrases(reponses)).toEqual([]));

  it.each<[string, object, string]>([
    ['un volet inconnu', { ...bonnes, volet: 'autre' }, 'Choisissez le volet de votre projet.'],
    ['une catégorie absente', { ...bonnes, categorie: undefined }, 'Choisissez la catégorie de votre structure.'],
    ['un code postal trop court', { ...bonnes, commune: '1920' }, 'Choisissez la commune du projet dans la liste.'],
    ['une commune qui n’est pas un texte', { ...bonnes, commune: 19275 }, 'Choisissez la commune du projet dans la liste.'],
    ['un jour qui n’existe pas', { ...bonnes, activiteDepuis: '2023-02-30' }, 'Indiquez le début de l’activité de gestion et d’animation des espaces partagés : le jour écrit n’existe pas.'],
    ['des ETP en texte', { ...bonnes, etpPermille: '500' }, 'Indiquez le nombre d’équivalents temps plein, de 0 à 1 000.'],
    ['une longitude impossible', { ...bonnes, position: { lon: 200, lat: 45 } }, 'Longitude de −180 à 180.'],
    ['un point illisible', { ...bonnes, position: 'ici' }, 'Un point s’écrit avec sa longitude et sa latitude.'],
  ])('refuse %s', async (_titre, reponses, phrase) => expect(await phrases(reponses)).toEqual([phrase]));
});
