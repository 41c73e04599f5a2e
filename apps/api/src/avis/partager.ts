import type { ContenuDossier, PartageAvis } from '@maillage/contrats';
import { piecePartageable, type Question, type SectionAvis, type Verdict } from '@maillage/domain';
import type { Depot } from '../dossier/depot.ts';

const ETAPES: Readonly<Partial<Record<SectionAvis, readonly Question['etape'][]>>> = { projet: ['projet', 'calendrier'], structure: ['structure'], financement: ['financement'] };
type Structure = NonNullable<ContenuDossier['structure']>;

/** La part du dépôt ouverte à un expert : choisie champ par champ, ce qui n’est pas nommé ici ne sort pas. */
export function partager({ contenu, reponses, pieces, commune }: Depot, formulaire: readonly Question[], verdict: Verdict | null, sections: readonly SectionAvis[], choisies: readonly string[]): PartageAvis {
  const a = (section: SectionAvis) => sections.includes(section);
  const etapes = sections.flatMap((section) => ETAPES[section] ?? []);
  const codes = new Set(formulaire.filter(({ etape }) => etapes.includes(etape)).map(({ code }) => code));
  return {
    sections, commune,
    contenu: {
      ...(a('structure') || a('contacts') ? { structure: { ...(a('structure') ? identite(contenu.structure) : {}), ...(a('contacts') ? coordonnees(contenu.structure) : {}) } } : {}),
      projet: contenu.projet, calendrier: contenu.calendrier,
      ...(a('financement') ? { financement: contenu.financement } : {}),
    },
    reponses: Object.fromEntries(Object.entries(reponses).filter(([code]) => codes.has(code))),
    constats: a('eligibilite') ? (verdict?.constats ?? []).filter(({ sansObjet }) => !sansObjet).map(({ code, libelle, resultat, motif, article }) => ({ code, libelle, resultat, motif, article })) : [],
    pieces: pieces.filter(({ code }) => piecePartageable(code)).flatMap(({ libelle, deposees }) => deposees.filter(({ id }) => choisies.includes(id)).map(({ id, nom, taille, analyse }) => ({ id, libelle, nom, taille, infectee: analyse === 'infectee' }))),
  };
}

const identite = ({ siret, sansSiret, raisonSociale, categorie, taille, ess, etablissementDansLaRegion, recupereTva, collectif }: Structure = {}): Structure =>
  ({ siret, sansSiret, raisonSociale, categorie, taille, ess, etablissementDansLaRegion, recupereTva, collectif });
const coordonnees = ({ raisonSociale, adresse, codePostal, ville, representant, contact }: Structure = {}): Structure =>
  ({ raisonSociale, adresse, codePostal, ville, representant, contact });
