import type { Jour, StatutDate, StatutLieu } from '@maillage/domain';
import { epurer } from '@maillage/contrats';
import { CsvError, parse } from 'csv-parse/sync';
import { CODES_TYPOLOGIE, COLONNES_CARTO, COMPLEMENTS, MODES_GESTION } from './colonnes-carto.ts';

/** Une ligne lue de l’annuaire ; `numero` est celui du fichier, en-tête comprise. Absent : non dit, donc inchangé. */
export type LigneLue = {
  readonly numero: number; readonly id: string | null; readonly nom: string; readonly communeNom: string; readonly codeInsee: string | null; readonly codePostal: string | null; readonly adresse: string | null;
  readonly lon: number | null; readonly lat: number | null; readonly surCarte: boolean | null; readonly typologies: readonly string[]; readonly services: readonly string[];
  readonly statuts: readonly StatutDate[]; readonly activiteDepuis: Jour | null; readonly etpCentiemes: number | null; readonly siret: string | null; readonly siteWeb: string | null; readonly precisionKm: number;
  readonly contact: { readonly referent?: string; readonly telephone?: string; readonly courriel?: string }; readonly complements: Readonly<Record<string, string>>; readonly saisiLe: Jour | null; readonly remarques: readonly string[];
};
export type AnnuaireLu = { readonly lignes: readonly LigneLue[]; readonly erreurs: readonly string[] };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const STATUTS: readonly string[] = ['ouvert', 'en-projet', 'ferme', 'suspendu'];

/** Comme à la saisie. */
const ETP_MAX = 1000;
const PRECISION_MAX_KM = 50;

/** La case sans caractère invisible, ni l’apostrophe qui désarme une formule dans notre export. */
const propre = (texte: string | undefined): string => (texte === undefined ? '' : String(epurer(texte)).replace(/^'(?=[=+\-@])/, ''));

/** Lit le CSV de Carto-NA ou de GoGoCarto, ou notre export : `,` ou `;`, en UTF-8. Une erreur de structure refuse tout ; un code inconnu se signale. */
export function lireAnnuaire(contenu: string): AnnuaireLu {
  const delimiter = (contenu.slice(0, contenu.indexOf('\n') + 1 || undefined).match(/;/g)?.length ?? 0) > 3 ? ';' : ',';
  let lues: Record<string, string>[];
  let entetes: readonly string[] = [];
  try {
    lues = parse(contenu, { bom: true, delimiter, columns: (titres: string[]) => (entetes = titres.map((un) => un.trim().toLowerCase())) as string[], skip_empty_lines: true, trim: true, relax_column_count: true }) as Record<string, string>[];
  } catch (erreur) {
    return { lignes: [], erreurs: [`Le fichier ne se lit pas comme un CSV, vers la ligne ${erreur instanceof CsvError ? String(erreur['lines']) : '1'} : un guillemet y est sans doute mal fermé.`] };
  }
  const manquantes = ['nom', 'commune'].filter((colonne) => !entetes.includes(colonne));
  const doubles = entetes.filter((titre, rang) => titre !== '' && entetes.indexOf(titre) < rang);
  if (doubles.length > 0) return { lignes: [], erreurs: [`Colonnes en double : ${[...new Set(doubles)].join(', ')}. Gardez une seule colonne de chaque nom.`] };
  if (lues.length === 0) return { lignes: [], erreurs: ['Le fichier ne contient aucun lieu.'] };
  if (manquantes.length > 0) return { lignes: [], erreurs: [`Colonnes absentes : ${manquantes.join(', ')}. Colonnes attendues : ${COLONNES_CARTO.join(', ')}, x, y.`] };
  const erreurs = lues.flatMap(({ nom, commune, code_insee: code }, rang) => (nom && (commune || code) ? [] : [`Ligne ${rang + 2} : le nom et la commune sont nécessaires.`]));
  return { lignes: lues.map((ligne, rang) => lireLigne(ligne, rang + 2)), erreurs };
}

function lireLigne(brut: Readonly<Record<string, string | undefined>>, numero: number): LigneLue {
  const remarques: string[] = [];
  const v = (...noms: readonly string[]): string => noms.map((nom) => propre(brut[nom])).find(Boolean) ?? '';
  const liste = (texte: string): string[] => texte.split(/[|;,]/).map((un) => un.trim()).filter(Boolean);
  const typologies = liste(v('typologie')).flatMap((code) => {
    const connue = CODES_TYPOLOGIE[code] ?? (Object.values(CODES_TYPOLOGIE).includes(code) ? code : null);
    if (!connue) remarques.push(`typologie inconnue « ${code} », laissée de côté`);
    return connue ? [connue] : [];
  });
  const mode = v('mode_gestion');
  if (mode && !(mode in MODES_GESTION) && !Object.values(MODES_GESTION).includes(mode)) remarques.push(`mode_gestion inconnu « ${mode} », gardé tel quel`);
  const statuts = liste(v('statuts')).flatMap((morceau): StatutDate[] => {
    const [statut = '', du = ''] = morceau.split(' ');
    if (STATUTS.includes(statut) && jour(du)) return [{ statut: statut as StatutLieu, du: du as Jour }];
    remarques.push(`statut illisible « ${morceau} », laissé de côté`);
    return [];
  });
  const nombre = (texte: string): number | null => { const lu = Number(texte.replace(',', '.')); return texte !== '' && Number.isFinite(lu) ? lu : null; };
  let [lon, lat] = [nombre(v('x', 'longitude', 'lon')), nombre(v('y', 'latitude', 'lat'))];
  if (lon !== null && lat !== null && lon > 40 && lon < 52 && lat > -6 && lat < 10) { [lon, lat] = [lat, lon]; remarques.push('x et y paraissent inversés : remis dans l’ordre'); }
  if (lon === null || lat === null) [lon, lat] = [null, null];
  else if (lon < -2 || lon > 2.7 || lat < 42.7 || lat > 47.3) { remarques.push(`position hors de la région (${lat}, ${lon}) : posé sur sa commune`); [lon, lat] = [null, null]; }
  const [etp, precisionKm, adresse] = [nombre(v('etp')), nombre(v('precision_km')) ?? 0, v('adresse') || [v('num_rue'), v('rue')].filter(Boolean).join(' ')];
  const etpCroyable = etp !== null && etp >= 0 && etp <= ETP_MAX;
  if (etp !== null && !etpCroyable) remarques.push(`nombre d’ETP hors de 0 à ${ETP_MAX}, laissé de côté`);
  const precisionCroyable = precisionKm >= 0 && precisionKm <= PRECISION_MAX_KM;
  if (!precisionCroyable && lon !== null) { remarques.push(`précision hors de 0 à ${PRECISION_MAX_KM} km : posé sur sa commune`); [lon, lat] = [null, null]; }
  const affichage = v('affichage_carto').toLowerCase();
  const web = v('url_web');
  const identifiant = v('id').toLowerCase();
  return {
    numero, remarques, id: UUID.test(identifiant) ? identifiant : null, nom: v('nom').slice(0, 160), communeNom: v('commune'), codeInsee: v('code_insee') || null, codePostal: v('code_postal') || null,
    adresse: adresse.slice(0, 250) || null, lon, lat, surCarte: affichage === '' ? null : ['oui', '1', 'true', 'vrai', 'o'].includes(affichage), typologies,
    services: liste(v('service_annexe')).slice(0, 20).map((service) => service.slice(0, 60)), statuts, activiteDepuis: jour(v('activite_depuis')), etpCentiemes: etpCroyable ? Math.round(etp * 100) : null, siret: /^\d{14}$/.test(v('siret').replace(/\s/g, '')) ? v('siret').replace(/\s/g, '') : null,
    siteWeb: web && !/\s/.test(web) ? (/^https?:\/\//.test(web) ? web : `https://${web}`).slice(0, 208) : null, precisionKm: precisionCroyable ? precisionKm : 0, saisiLe: jour(v('date_sai')) ?? jour(v('date_maj')),
    contact: { ...(v('pers_referente') && { referent: v('pers_referente') }), ...(v('telephone') && { telephone: v('telephone') }), ...(v('courriel') && { courriel: v('courriel').toLowerCase() }) },
    complements: Object.fromEntries(COMPLEMENTS.map((nom) => [nom, v(nom)] as const).filter(([, valeur]) => valeur !== '')),
  };
}

/** « 2024-03-01 », « 01/03/2024 » et leurs suites horaires ; nul sinon. */
function jour(texte: string): Jour | null {
  const [, francais] = /^(\d{2}\/\d{2}\/\d{4})/.exec(texte) ?? [];
  const lu = francais ? francais.split('/').reverse().join('-') : /^\d{4}-\d{2}-\d{2}/.exec(texte)?.[0];
  if (!lu) return null;
  const instant = new Date(`${lu}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(lu) && lu >= '1900-01-01' ? lu as Jour : null;
}
