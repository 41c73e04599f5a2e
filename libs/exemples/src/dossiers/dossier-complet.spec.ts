import { etablirPlan, EDITION_2022_2024, EDITION_2025_2028, estJour, piecesDemandees, type Reglement, verifierReponses } from '@maillage/domain';
import { PORTEUSES } from '../structures.ts';
import { dossierComplet, type Projet } from './dossier-complet.ts';
import { FICHIER_PDF, fichierPdf } from './fichier-pdf.ts';
import { THEMES } from './themes.ts';

const EDITIONS: readonly Reglement[] = [EDITION_2022_2024, EDITION_2025_2028];
const FORMES = [PORTEUSES[0]!, PORTEUSES[1]!, PORTEUSES[2]!];
const CAS = EDITIONS.flatMap((reglement) => (['creation', 'developpement'] as const).flatMap((volet) => FORMES.flatMap((porteuse) => THEMES.map(({ code }, variante): [string, Projet] =>
  [`${reglement.code}, ${volet}, ${porteuse.structure.categorie}, ${code}`, { commune: '33104', communeNom: 'Castelnau-de-Médoc', reglement, volet, porteuse, theme: code, variante, budget: 30_000 + variante * 15_000 }]))));

describe('dossier complet', () => {
  it.each(CAS)('%s : aucune réponse, aucune pièce ne manque', (_nom, projet) => {
    const { contenu, reponses, pieces } = dossierComplet(projet);
    const reglement = projet.reglement!;
    expect(verifierReponses(reglement.formulaire, reponses, { complet: true, noyau: contenu })).toEqual([]);
    const jointes = new Set(pieces.map(({ code }) => code));
    expect(piecesDemandees(reglement, { noyau: contenu, reponses }).filter(({ code, requis }) => requis && !jointes.has(code))).toEqual([]);
  });

  it.each(CAS)('%s : le plan est équilibré et la demande tient dans l’aide maximale', (_nom, projet) => {
    const { contenu: { structure, financement, projet: decrit } } = dossierComplet(projet);
    const { depenses, recettes, demandeCentimes, nature } = financement!;
    const bilan = etablirPlan(projet.reglement!, {
      volet: decrit!.volet!, categorie: structure!.categorie!, nature: nature!, territoire: { vulnerabilite: null, qpv: false, ccdet: false }, recupereTva: structure!.recupereTva!, deposeLe: '2026-06-15T08:00:00.000Z',
      depenses: depenses!.map(({ engageeLe, ...depense }) => ({ ...depense, engageeLe: estJour(engageeLe) ? engageeLe : null })), recettes: recettes!, demandeCentimes: demandeCentimes!,
    });
    expect(bilan.equilibre).toBe(true);
    expect(demandeCentimes).toBeLessThanOrEqual(bilan.aideMaximaleCentimes!);
    expect(recettes!.every(({ montantCentimes }) => montantCentimes > 0)).toBe(true);
  });

  it('remplace ce que l’on demande, étape par étape', () => {
    const { contenu } = dossierComplet({ commune: '33104', change: { projet: { accueilHumain: false }, structure: { recupereTva: true } } });
    expect([contenu.projet!.accueilHumain, contenu.structure!.recupereTva, contenu.projet!.ouvertATous]).toEqual([false, true, true]);
  });
});

describe('fichier PDF de démonstration', () => {
  it('est toujours le même, et situe ses objets au bon octet', () => {
    expect(fichierPdf('Pièce de démonstration')).toEqual(FICHIER_PDF);
    const texte = FICHIER_PDF.toString('latin1');
    const places = [...texte.matchAll(/^(\d{10}) 00000 n /gm)].map(([, place]) => Number(place));
    expect(places).toHaveLength(5);
    places.forEach((place, rang) => expect(texte.slice(place, place + 7)).toBe(`${rang + 1} 0 obj`));
    expect(texte.slice(Number(/startxref\n(\d+)/.exec(texte)![1]))).toMatch(/^xref/);
  });
});
