import { paragraphe, tableau, titre, type Bloc } from '../mise-en-page/blocs.ts';
import { adresseWeb, gras, italique, type Segment, type Texte } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';
import type { DepartementDuBottin, DonneesBottin, LieuDuBottin } from './donnees-bottin.ts';

/** Le bottin des tiers-lieux ouverts : un tableau par département, par commune. Ses octets ne changent plus : un texte qui change appelle un v2. */
export function bottinV1({ le, territoire, source, annuaire, departements }: DonneesBottin): readonly Bloc[] {
  const nombre = departements.reduce((somme, { lieux }) => somme + lieux.length, 0);
  return [
    titre(`Bottin des tiers-lieux ouverts – ${territoire}`, 1),
    paragraphe(gras(compte(nombre)), ` au ${jourEnLettres(le)}, par département et par commune.`),
    paragraphe(`Source : ${source}. Un lieu manque ou a changé ? Signalez-le dans l’annuaire en ligne, toujours à jour : `, adresseWeb(annuaire)),
    ...(nombre === 0 ? [paragraphe('Aucun lieu n’est ouvert ici à cette date.')] : departements.flatMap(departement)),
  ];
}

const compte = (nombre: number): string => (nombre === 0 ? 'Aucun lieu ouvert' : nombre === 1 ? 'Un lieu ouvert' : `${nombre} lieux ouverts`);

const departement = ({ code, nom, lieux }: DepartementDuBottin): readonly Bloc[] => [
  titre(`${nom} (${code})`),
  tableau({
    legende: compte(lieux.length), entetes: 'colonnes',
    colonnes: [{ titre: 'Commune', part: 5 }, { titre: 'Tiers-lieu', part: 7 }, { titre: 'Adresse', part: 6 }, { titre: 'Activités', part: 5 }],
    lignes: lieux.map((lieu, rang) => [memeCommune(lieux, rang) ? lieu.commune : [gras(lieu.commune)], appellation(lieu), lieu.adresse ?? [italique('Non renseignée')], lieu.activites.join(', ') || [italique('Non renseignées')]]),
  }),
];

/** La commune se répète à chaque lieu, en maigre à partir du deuxième : une ligne se lit seule, et les communes se repèrent. */
const memeCommune = (lieux: readonly LieuDuBottin[], rang: number): boolean => lieux[rang - 1]?.commune === lieux[rang]!.commune;

const appellation = ({ nom, site }: LieuDuBottin): Texte => (site === null ? nom : [`${nom}\n`, enClair(site)]);
const enClair = (site: string): Segment => ({ ...adresseWeb(site), texte: site.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '') });
