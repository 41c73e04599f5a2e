import { EDITION_2017_2018, EDITION_2019_2021, EDITION_2022_2024, EDITION_2025_2028 } from '../editions/index.ts';
import type { CodeCritere, Parametres } from '../reglement/critere.ts';
import type { Reglement } from '../reglement/reglement.ts';
import type { Demande, Trajet } from './demande.ts';
import { avecStructure, avecVoisins, CDI, CREATION, DEVELOPPEMENT, enDeveloppement } from './demande.exemple.ts';
import { appliquerChangements, evaluer } from './evaluer.ts';
import { appliquerCorrection } from './correction.ts';
import type { Constat, Resultat } from './verdict.ts';

const EVALUE_LE = '2026-07-02T08:00:00Z';
const juger = (demande: Demande, edition = EDITION_2025_2028) => evaluer(demande, edition, { evalueLe: EVALUE_LE });

function constat(demande: Demande, code: CodeCritere, edition = EDITION_2025_2028): Constat {
  const trouve = juger(demande, edition).constats.find((un) => un.code === code);
  if (!trouve) throw new Error(`Critère ${code} non jugé.`);
  return trouve;
}

/** La même édition, un paramètre changé : aucun code ne dépend du nom de l’édition. */
function avecParametres<G extends CodeCritere>(code: G, change: Partial<Parametres[G]>): Reglement {
  const criteres = EDITION_2025_2028.criteres.map((critere) => (critere.genre === code ? { ...critere, parametres: { ...critere.parametres, ...change } } : critere));
  return { ...EDITION_2025_2028, criteres: criteres as Reglement['criteres'] };
}

describe('un verdict', () => {
  it('constate tous les critères, même après un échec, et garde l’édition et la date de référence', () => {
    const verdict = juger(avecVoisins({ secondes: 600 }));
    expect(verdict.constats.map(({ code }) => code)).toEqual([...EDITION_2025_2028.conditionsDepot, ...EDITION_2025_2028.criteres].map(({ genre }) => genre));
    expect(verdict).toMatchObject({ issue: 'ineligible', edition: { code: '2025-2028', version: 2 }, evalueLe: EVALUE_LE, dateReference: '2026-07-01', aJustifier: [] });
    for (const un of verdict.constats) expect(un).toMatchObject({ libelle: expect.stringMatching(/.{10}/), article: expect.any(String), source: { texte: expect.any(String) }, motif: expect.stringMatching(/\.$/) });
  });

  it('ne juge que les conditions de dépôt quand l’une manque', () => {
    const verdict = juger({ ...avecVoisins({ secondes: 600 }), structure: { ...CREATION.structure, siret: '1' } });
    expect(verdict.issue).toBe('refus-depot');
    expect(verdict.constats.map(({ code }) => code)).toEqual(EDITION_2025_2028.conditionsDepot.map(({ genre }) => genre));
  });

  it('sans aucun critère jugé, reste à vérifier', () => {
    expect(evaluer(CREATION, EDITION_2025_2028, { evalueLe: EVALUE_LE, atteints: new Set() }).issue).toBe('a-verifier');
  });

  it('au test public, ne compte que ce que les questions atteignent et liste le reste', () => {
    const sansReponse = avecStructure({ siret: '', contratEngagementRepublicain: null, etablissementDansLaRegion: null });
    const verdict = evaluer(sansReponse, EDITION_2025_2028, { evalueLe: EVALUE_LE, atteints: new Set(['calendrier', 'projet-en-region', 'couverture-20-minutes']) });
    expect(verdict.issue).toBe('eligible');
    expect(verdict.constats.map(({ code }) => code)).toEqual(['calendrier', 'projet-en-region', 'couverture-20-minutes']);
    const aJustifier = verdict.aJustifier.map(({ code }) => code);
    expect(aJustifier).toEqual(expect.arrayContaining(['siret', 'contrat-engagement-republicain', 'beneficiaire', 'implantation-regionale', 'cinq-criteres', 'doublon']));
    expect(aJustifier).not.toContain('anciennete-3-ans');
  });

  it('au test public d’un appel clos, le dit', () => {
    expect(evaluer({ ...CREATION, deposeLe: '2028-09-02T08:00:00Z' }, EDITION_2025_2028, { evalueLe: EVALUE_LE, atteints: new Set(['calendrier', 'couverture-20-minutes']) }).issue).toBe('refus-depot');
  });
});

describe('à moins de 20 minutes en voiture', () => {
  it('donne les chiffres du lieu et du seuil', () => {
    expect(constat(avecVoisins({ secondes: 1199 }), 'couverture-20-minutes')).toMatchObject({
      resultat: 'non-satisfait', valeur: { unite: 'secondes', valeur: 1199 }, seuil: { unite: 'secondes', valeur: 1200 }, marge: -1,
      motif: 'La Fabrique voisine est à 19 min 59 s en voiture ; le règlement demande 20 minutes ou plus.',
      changement: { texte: 'Il faudrait un site à 20 minutes ou plus en voiture de La Fabrique voisine, et de tout autre tiers-lieu ouvert.' },
    });
  });

  it.each<[string, Partial<Trajet>, Resultat]>([
    ['bande asymétrique à cheval', { secondes: 1150, basSecondes: 1100, hautSecondes: 1300 }, 'a-verifier'],
    ['bande asymétrique au-dessus', { secondes: 1300, basSecondes: 1200, hautSecondes: 1700 }, 'satisfait'],
    ['bande asymétrique au-dessous', { secondes: 1000, basSecondes: 900, hautSecondes: 1199.9 }, 'non-satisfait'],
    ['haut de bande égal au seuil', { secondes: 1000, basSecondes: 900, hautSecondes: 1200 }, 'a-verifier'],
    ['marge décimale qui touche le seuil', { secondes: 1260.1, margeSecondes: 60.1 }, 'satisfait'],
    ['marge décimale, juste dessous', { secondes: 1139.9, margeSecondes: 60.1 }, 'a-verifier'],
    ['sans marge propre : celle de l’édition', { secondes: 1150, margeSecondes: undefined }, 'a-verifier'],
    ['durée illisible', { secondes: Number.NaN }, 'a-verifier'],
    ['suspendu mais à 30 minutes', { statut: 'suspendu', secondes: 1800 }, 'satisfait'],
    ['suspendu et fermé avant le dépôt', { statut: 'suspendu', secondes: 600, fermeLe: '2026-06-30' }, 'satisfait'],
    ['marqué fermé, mais fermant après le dépôt', { statut: 'ferme', secondes: 600, fermeLe: '2026-07-02' }, 'non-satisfait'],
    ['en projet malgré une date d’ouverture passée', { statut: 'en-projet', secondes: 600, ouvertLe: '2025-01-01' }, 'satisfait'],
    ['hors de la région et de la carte', { secondes: 600, dansLaRegion: false, surCarte: false }, 'non-satisfait'],
    ['ouvert sans date d’ouverture', { secondes: 600, ouvertLe: null }, 'non-satisfait'],
    ['fermé, à vélo seulement : aucun doute', { secondes: 600, mode: 'velo', statut: 'ferme' }, 'satisfait'],
  ])('%s : %s', (_cas, lieu, attendu) => expect(constat(avecVoisins(lieu), 'couverture-20-minutes').resultat).toBe(attendu));

  it('un lieu proche suffit même si les autres durées manquent', () => {
    const proche = avecVoisins({ secondes: 600 });
    expect(constat({ ...proche, trajets: { ...proche.trajets, etat: 'indisponibles' } }, 'couverture-20-minutes').resultat).toBe('non-satisfait');
  });

  it('la zone grise annonce les minutes et la bande', () => {
    expect(constat(avecVoisins({ secondes: 1230, basSecondes: 1050, hautSecondes: 1500 }), 'couverture-20-minutes').motif)
      .toBe('La Fabrique voisine est à environ 21 min en voiture (de 17 à 25 min selon la précision du calcul) ; le seuil est de 20 minutes : un agent le vérifiera.');
  });

  it.each<[string, Partial<Parametres['couverture-20-minutes']>, Partial<Trajet>, Demande['trajets']['carte'], Resultat]>([
    ['hors région ignoré', { inclureHorsRegion: 'non' }, { secondes: 600, dansLaRegion: false }, undefined, 'satisfait'],
    ['hors région à vérifier', { inclureHorsRegion: 'a-verifier' }, { secondes: 600, dansLaRegion: false }, undefined, 'a-verifier'],
    ['hors carte compté', { absentDeLaCarte: 'compte' }, { secondes: 600, surCarte: false }, undefined, 'non-satisfait'],
    ['seuil de 25 minutes', { seuilSecondes: 1500 }, { secondes: 1499 }, undefined, 'non-satisfait'],
    ['à vélo', { mode: 'velo' }, { secondes: 600, mode: 'velo' }, undefined, 'non-satisfait'],
    ['carte seule, muette', { preuve: 'carte' }, { secondes: 600 }, null, 'a-verifier'],
    ['carte seule : couvert', { preuve: 'carte' }, { secondes: 2100 }, 'couvert', 'non-satisfait'],
    ['carte seule : non couvert', { preuve: 'carte' }, { secondes: 600 }, 'non-couvert', 'satisfait'],
    ['carte puis calcul, muette', { preuve: 'carte-puis-calcul' }, { secondes: 600 }, null, 'non-satisfait'],
    ['carte puis calcul, d’accord', { preuve: 'carte-puis-calcul' }, { secondes: 600 }, 'couvert', 'non-satisfait'],
    ['carte contredite par le calcul', { preuve: 'carte-puis-calcul' }, { secondes: 600 }, 'non-couvert', 'a-verifier'],
    ['carte que le doute du calcul ne contredit pas', { preuve: 'carte-puis-calcul' }, { secondes: 1200, margeSecondes: 60 }, 'non-couvert', 'satisfait'],
  ])('paramètre de l’édition, %s : %s', (_cas, change, lieu, carte, attendu) => {
    const demande = avecVoisins(lieu);
    expect(constat({ ...demande, trajets: { ...demande.trajets, carte } }, 'couverture-20-minutes', avecParametres('couverture-20-minutes', change)).resultat).toBe(attendu);
  });
});

describe('ce qui changerait un critère', () => {
  const change = (demande: Demande, code: CodeCritere, edition = EDITION_2025_2028) => constat(demande, code, edition).changement;

  it.each<[string, Demande, CodeCritere, string | null]>([
    ['ancienneté', enDeveloppement({ activiteDepuis: '2024-03-14' }), 'anciennete-3-ans', 'Éligible à partir du 14 mars 2027.'],
    ['ancienneté après une fermeture', enDeveloppement({ activiteDepuis: '2021-02-01', interruptions: [{ du: '2023-01-09', au: '2024-03-10' }] }), 'anciennete-3-ans', 'Éligible à partir du 11 mars 2027.'],
    ['ancienneté, fermeture en cours', enDeveloppement({ interruptions: [{ du: '2026-01-09', au: null }] }), 'anciennete-3-ans', null],
    ['ancienneté, fermeture à venir entre-temps', enDeveloppement({ activiteDepuis: '2024-03-14', interruptions: [{ du: '2026-12-01', au: null }] }), 'anciennete-3-ans', null],
    ['ancienneté inconnue', enDeveloppement({ activiteDepuis: null }), 'anciennete-3-ans', 'Indiquez la date d’ouverture des espaces partagés : le critère est rempli si elle est au plus tard le 1er juillet 2023.'],
    ['emploi à 0,4', enDeveloppement({ contrats: [{ ...CDI, heuresHebdo: 14 }] }), 'emploi-0-5-etp', 'Il manque 0,1 ETP, soit 3 h 30 par semaine sur un temps plein de 35 h.'],
    ['emploi à 0,49', enDeveloppement({ contrats: [{ ...CDI, heuresHebdo: 17.15 }] }), 'emploi-0-5-etp', 'Il manque 0,01 ETP, soit 21 min par semaine sur un temps plein de 35 h.'],
    ['sans emploi', enDeveloppement({ contrats: [] }), 'emploi-0-5-etp', 'Il manque 0,5 ETP, soit 17 h 30 par semaine sur un temps plein de 35 h.'],
    ['carte', enDeveloppement({ surCarteRegionale: false }), 'carte-regionale', 'Demandez le référencement de votre lieu sur la carte régionale des tiers-lieux, puis déposez.'],
    ['grande entreprise', avecStructure({ categorie: 'entreprise', taille: 'GE', ess: false }), 'beneficiaire', null],
  ])('%s', (_cas, demande, code, texte) => expect(change(demande, code)?.texte ?? null).toBe(texte));

  it('jamais au-delà de la clôture : le motif le dit', () => {
    expect(constat(enDeveloppement({ activiteDepuis: '2026-01-10' }), 'anciennete-3-ans')).toMatchObject({
      changement: null,
      motif: expect.stringContaining('Ce serait possible à partir du 10 janvier 2029, mais l’appel se termine le 1er septembre 2028.'),
    });
    expect(change(enDeveloppement({ activiteDepuis: '2025-09-01' }), 'anciennete-3-ans')?.texte).toBe('Éligible à partir du 1er septembre 2028.');
    expect(change(enDeveloppement({ activiteDepuis: '2025-09-02' }), 'anciennete-3-ans')).toBeNull();
  });

  it('avant l’ouverture, propose le jour d’ouverture ; après la clôture, rien', () => {
    expect(change({ ...CREATION, deposeLe: '2025-03-01T10:00:00Z' }, 'calendrier')?.correction).toEqual({ genre: 'deposer-le', jour: '2025-04-01' });
    expect(change({ ...CREATION, deposeLe: '2029-03-01T10:00:00Z' }, 'calendrier')).toBeNull();
  });

  it('un dépôt plus tardif emporte ce qu’un contrat qui se termine défait', () => {
    const demande = enDeveloppement({ activiteDepuis: '2024-03-14', contrats: [{ ...CDI, fin: '2026-12-31' }] });
    const verdict = juger(demande);
    const anciennete = verdict.constats.find(({ code }) => code === 'anciennete-3-ans')?.changement;
    expect(anciennete?.texte).toBe('Éligible à partir du 14 mars 2027. À cette date, il faudrait aussi ceci : Il manque 0,5 ETP, soit 17 h 30 par semaine sur un temps plein de 35 h.');
    expect(juger(appliquerChangements(demande, verdict)).issue).toBe('eligible');
  });

  it('un site assez éloigné vaut pour tous les lieux, même sans durée connue', () => {
    const demande = avecVoisins({ nom: 'A', secondes: 500 }, { nom: 'B', secondes: 1190, margeSecondes: 60 }, { nom: 'C', mode: 'velo', secondes: 300 });
    const verdict = juger(demande);
    expect(verdict.issue).toBe('ineligible');
    expect(juger(appliquerChangements(demande, verdict)).issue).toBe('eligible');
  });

  it('n’écrit jamais dans la demande d’origine', () => {
    const origine = structuredClone(DEVELOPPEMENT);
    appliquerCorrection(DEVELOPPEMENT, { genre: 'champ', chemin: 'projet.interruptions.0.au', valeur: '2026-01-01' });
    appliquerCorrection(DEVELOPPEMENT, { genre: 'ajouter-etp', heuresHebdo: 1, tempsPlein: 35 });
    expect(DEVELOPPEMENT).toEqual(origine);
  });
});

describe('lectures fines du règlement', () => {
  it.each<[Demande['projet']['activiteDepuis'], number, Resultat]>([['2023-07-01', 0, 'satisfait'], ['2023-07-02', -1, 'non-satisfait'], ['2023-06-01', 30, 'satisfait']])(
    'activité depuis le %s : %i jours de marge', (activiteDepuis, marge, resultat) =>
      expect(constat(enDeveloppement({ activiteDepuis }), 'anciennete-3-ans')).toMatchObject({ resultat, marge, valeur: { valeur: activiteDepuis }, seuil: { valeur: '2023-07-01' } }));

  it.each<[string, Demande, CodeCritere, Reglement, Resultat]>([
    ['1/3 + 1/6 fait exactement 0,5 ETP', enDeveloppement({ contrats: [{ ...CDI, heuresHebdo: 13, tempsPlein: 39 }, { ...CDI, heuresHebdo: 6.5, tempsPlein: 39 }] }), 'emploi-0-5-etp', EDITION_2025_2028, 'satisfait'],
    ['0,07 h près, l’apprenti compte à vérifier', enDeveloppement({ contrats: [{ ...CDI, heuresHebdo: 17.43 }, { ...CDI, type: 'apprentissage', heuresHebdo: 0.07 }] }), 'emploi-0-5-etp', EDITION_2025_2028, 'a-verifier'],
    ['temps plein oublié : jamais refusé ni accepté', enDeveloppement({ contrats: [{ ...CDI, tempsPlein: 0 }] }), 'emploi-0-5-etp', EDITION_2025_2028, 'a-verifier'],
    ['interruption finie il y a trois ans jour pour jour', enDeveloppement({ activiteDepuis: '2015-01-01', interruptions: [{ du: '2023-01-01', au: '2023-06-30' }] }), 'anciennete-3-ans', EDITION_2025_2028, 'satisfait'],
    ['interruption finie trois ans moins un jour', enDeveloppement({ activiteDepuis: '2015-01-01', interruptions: [{ du: '2023-01-01', au: '2023-07-01' }] }), 'anciennete-3-ans', EDITION_2025_2028, 'a-verifier'],
    ['interruption annoncée après le dépôt', enDeveloppement({ activiteDepuis: '2015-01-01', interruptions: [{ du: '2026-07-02', au: null }] }), 'anciennete-3-ans', EDITION_2025_2028, 'satisfait'],
    ['interruption commencée le jour du dépôt', enDeveloppement({ activiteDepuis: '2015-01-01', interruptions: [{ du: '2026-07-01', au: '2026-07-31' }] }), 'anciennete-3-ans', EDITION_2025_2028, 'a-verifier'],
    ['grande entreprise de l’ESS', avecStructure({ categorie: 'entreprise', taille: 'GE', ess: true }), 'beneficiaire', EDITION_2025_2028, 'a-verifier'],
    ['grande entreprise, ESS inconnue', avecStructure({ categorie: 'entreprise', taille: 'GE', ess: null }), 'beneficiaire', EDITION_2025_2028, 'non-satisfait'],
    ['taille inconnue, de l’ESS', avecStructure({ categorie: 'entreprise', taille: null, ess: true }), 'beneficiaire', EDITION_2025_2028, 'satisfait'],
    ['taille inconnue, hors ESS', avecStructure({ categorie: 'entreprise', taille: null, ess: false }), 'beneficiaire', EDITION_2025_2028, 'a-verifier'],
    ['2019-2021 : ETI hors ESS', avecStructure({ categorie: 'entreprise', taille: 'ETI', ess: false }, { ...CREATION, deposeLe: '2020-06-15T10:00:00Z' }), 'beneficiaire', EDITION_2019_2021, 'non-satisfait'],
    ['2019-2021 : taille inconnue, de l’ESS', avecStructure({ categorie: 'entreprise', taille: null, ess: true }, { ...CREATION, deposeLe: '2020-06-15T10:00:00Z' }), 'beneficiaire', EDITION_2019_2021, 'a-verifier'],
    ['2022-2024 : collectif d’une SAS non justifié, non exigé', { ...avecStructure({ categorie: 'entreprise', taille: 'PME', ess: false }, { ...CREATION, deposeLe: '2023-06-15T10:00:00Z' }), collectifUtilisateurs: { forme: 'informel', justifie: false } }, 'collectif-utilisateurs', EDITION_2022_2024, 'satisfait'],
    ['2017-2018 : commune sans collectif', avecStructure({ categorie: 'collectivite' }, { ...CREATION, deposeLe: '2018-03-15T10:00:00Z' }), 'collectif-utilisateurs', EDITION_2017_2018, 'non-satisfait'],
    ['doublon l’année de clôture', { ...CREATION, projet: { ...CREATION.projet, dejaAide: { annee: 2028, volet: 'creation' } } }, 'doublon', EDITION_2025_2028, 'a-verifier'],
    ['doublon l’année d’avant l’ouverture', { ...CREATION, projet: { ...CREATION.projet, dejaAide: { annee: 2024, volet: 'creation' } } }, 'doublon', EDITION_2025_2028, 'satisfait'],
    ['une réponse qui manque aux cinq critères', { ...CREATION, projet: { ...CREATION.projet, criteres: { ...CREATION.projet.criteres, accueilHumain: null } } }, 'cinq-criteres', EDITION_2025_2028, 'a-verifier'],
    ['domaine en création : ignoré', { ...CREATION, projet: { ...CREATION.projet, domaine: 'inconnu' } }, 'domaine', EDITION_2025_2028, 'satisfait'],
  ])('%s', (_cas, demande, code, edition, attendu) => expect(constat(demande, code, edition).resultat).toBe(attendu));

  it('une heure de clôture fixée par l’édition est comprise', () => {
    const midi: Reglement = { ...EDITION_2025_2028, periode: { ...EDITION_2025_2028.periode, heureDepot: { valeur: '12:00', source: { statut: 'a-confirmer', texte: 'essai' } } } };
    expect(constat({ ...CREATION, deposeLe: '2028-09-01T12:00:00.000+02:00' }, 'calendrier', midi).resultat).toBe('satisfait');
    expect(constat({ ...CREATION, deposeLe: '2028-09-01T12:00:00.001+02:00' }, 'calendrier', midi)).toMatchObject({ resultat: 'non-satisfait', motif: expect.stringContaining('12 h 00') });
  });
});
