import type { ContenuLieu, ContenuLieuDto, FicheLieuAgent, Typologie } from '@maillage/contrats';
import type { ErreurChamp } from '@maillage/ui';

/** Un lieu tout neuf, à remplir. */
export const CONTENU_VIDE: ContenuLieu = { nom: '', commune: '', adresse: '', lon: null, lat: null, surCarte: false, activiteDepuis: '', etpCentiemes: null, typologies: [], services: [], siret: '', siteWeb: '', contact: { referent: '', telephone: '', courriel: '' } };

/** Ce qui s’écrit d’une fiche lue ; un lieu posé sur sa commune n’a pas de point à lui. */
export function contenuDe(l: FicheLieuAgent): ContenuLieu {
  const pose = l.position === 'adresse' || l.position === 'manuelle';
  return {
    nom: l.nom, commune: l.commune, adresse: l.adresse ?? '', surCarte: l.surCarte, activiteDepuis: l.activiteDepuis ?? '', etpCentiemes: l.etpCentiemes, typologies: [...l.typologies] as Typologie[], services: [...l.services], siret: l.siret ?? '', siteWeb: l.siteWeb ?? '',
    lon: pose ? l.lon : null, lat: pose ? l.lat : null, ...(pose && { origine: l.position as 'adresse' | 'manuelle', precisionKm: l.precisionKm }),
    contact: { referent: l.contact.referent ?? '', telephone: l.contact.telephone ?? '', courriel: l.contact.courriel ?? '' },
  };
}

/** La saisie telle qu’elle s’envoie : rien de vide, et aucun point si le lieu est posé sur sa commune. */
export function aEnvoyer({ origine, lon, lat, precisionKm, contact, adresse, activiteDepuis, siret, siteWeb, ...reste }: ContenuLieu): ContenuLieu {
  const connu = Object.fromEntries(Object.entries(contact ?? {}).filter(([, valeur]) => Boolean(valeur)));
  const point = origine ? { origine, lon: lon ?? null, lat: lat ?? null, precisionKm: precisionKm ?? 0 } : { lon: null, lat: null };
  return { ...reste, ...point, adresse: adresse || null, activiteDepuis: activiteDepuis || null, siret: siret || null, siteWeb: siteWeb || null, contact: connu };
}

/** Un point annoncé se donne en entier. */
export function controlerPoint({ origine, lon, lat }: Pick<ContenuLieuDto, 'origine' | 'lon' | 'lat'>): readonly ErreurChamp[] {
  if (!origine) return [];
  return [
    ...(typeof lat === 'number' ? [] : [{ chemin: 'lieu.lat', message: 'Indiquez la latitude, ou choisissez le bourg de la commune.' }]),
    ...(typeof lon === 'number' ? [] : [{ chemin: 'lieu.lon', message: 'Indiquez la longitude, ou choisissez le bourg de la commune.' }]),
  ];
}
