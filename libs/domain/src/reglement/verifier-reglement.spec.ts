import { EDITION_2025_2028, EDITIONS } from '../editions/index.ts';
import { verifierReglement } from './verifier-reglement.ts';

/** Le document, un chemin changé (ou retiré quand la valeur est absente). */
function avec(chemin: string, valeur?: unknown): unknown {
  const copie = structuredClone(EDITION_2025_2028) as unknown as Record<string, unknown>;
  const cles = chemin.split('.');
  const derniere = cles.pop() as string;
  const parent = cles.reduce((objet, cle) => objet[cle] as Record<string, unknown>, copie);
  if (valeur === undefined) delete parent[derniere]; else parent[derniere] = valeur;
  return copie;
}

const rang = (genre: string) => EDITION_2025_2028.criteres.findIndex((critere) => critere.genre === genre);
const couverture = `criteres.${rang('couverture-20-minutes')}`;
const emploi = `criteres.${rang('emploi-0-5-etp')}`;

describe('un règlement se vérifie avant d’être publié', () => {
  it.each(EDITIONS.map((edition) => [edition.code, edition] as const))('l’édition livrée %s est publiable, telle quelle et après un passage en JSON', (_code, edition) => {
    expect(verifierReglement(edition)).toEqual([]);
    expect(JSON.parse(JSON.stringify(edition))).toEqual(edition);
  });

  it.each<[string, string, unknown]>([
    ['seuil de couverture manquant', `${couverture}.parametres.seuilSecondes`, undefined],
    ['seuil de couverture en texte', `${couverture}.parametres.seuilSecondes`, '1200'],
    ['preuve inconnue', `${couverture}.parametres.preuve`, 'pifometre'],
    ['ETP en décimal', `${emploi}.parametres.etp`, 0.5],
    ['ETP divisé par zéro', `${emploi}.parametres.etp.denominateur`, 0],
    ['paramètre inventé', `${emploi}.parametres.remise`, 1],
    ['genre inconnu', `${couverture}.genre`, 'couleur'],
    ['genre hérité de l’objet', `${couverture}.genre`, 'constructor'],
    ['critère sans source', `${couverture}.source`, undefined],
    ['critère sans phrase', `${couverture}.libelle`, ' '],
    ['condition de dépôt parmi les critères', `${couverture}.genre`, 'siret'],
    ['critère en double', `${emploi}.genre`, 'doublon'],
    ['volet inconnu', `${couverture}.volets`, ['luxe']],
    ['aucun critère', 'criteres', []],
    ['clôture avant l’ouverture', 'periode.dernierJourDepot.valeur', '2025-03-31'],
    ['jour impossible', 'periode.ouvreLe.valeur', '2025-02-30'],
    ['heure impossible', 'periode.heureDepot.valeur', '25:00'],
    ['taux au-delà de 100 %', 'taux.tranches.0.tauxPourMille.valeur', 1001],
    ['taux décimal', 'taux.tranches.0.tauxPourMille.valeur', 33.3],
    ['plafond sans source', 'taux.tranches.0.plafondCentimes.source', undefined],
    ['aucune tranche', 'taux.tranches', []],
    ['domaine exigé, aucun proposé', 'domaines', []],
    ['domaine en double', 'domaines.1.code', 'apprendre-se-former'],
    ['question en double', 'formulaire.1.code', 'publics'],
    ['code illisible', 'formulaire.1.code', 'Surface (m²)'],
    ['choix sans réponse', 'formulaire.0.options', []],
    ['genre de question inconnu', 'formulaire.1.genre', 'couleur'],
    ['étape inconnue', 'formulaire.1.etape', 'fin'],
    ['condition vers une question posée après', 'formulaire.0.si', { code: 'surface', auMoins: 1 }],
    ['condition vers elle-même', 'formulaire.0.si', { code: 'publics', egal: 'x' }],
    ['condition sans comparaison', 'formulaire.1.si', { code: 'publics' }],
    ['groupe vide', `formulaire.${EDITION_2025_2028.formulaire.findIndex(({ code }) => code === 'actions')}.questions`, []],
    ['pièce en double', 'pieces.1.code', 'statuts'],
    ['pièce sans source', 'pieces.1.source', undefined],
    ['délai nul', 'delais.recoursMois.valeur', 0],
    ['lettres absentes', 'lettres', undefined],
    ['type inconnu', 'type', 'AMII'],
    ['version zéro', 'version', 0],
  ])('refuse : %s', (_cas, chemin, valeur) => {
    const erreurs = verifierReglement(avec(chemin, valeur));
    expect(erreurs.length).toBeGreaterThan(0);
    for (const { message } of erreurs) expect(message).toMatch(/^[A-ZÀ-Ÿ].{8,}\.$/);
    expect(erreurs.some((erreur) => erreur.chemin.startsWith(chemin.split('.')[0] as string))).toBe(true);
  });

  it.each([[null], [[]], ['texte'], [{}], [{ criteres: [null], conditionsDepot: 3, taux: null, pieces: [4], formulaire: [[]] }]])('%j n’est pas un règlement', (document) => expect(verifierReglement(document).length).toBeGreaterThan(0));

  it('un code de question déjà publié garde son genre', () => {
    const suivante = avec('formulaire.1.genre', 'texte');
    expect(verifierReglement(suivante)).toEqual([]);
    expect(verifierReglement(suivante, [EDITION_2025_2028])).toEqual([{ chemin: 'formulaire.1.code', message: expect.stringContaining('nouveau code') }]);
  });
});
