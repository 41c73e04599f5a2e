import { euros } from '@maillage/domain';
import { ensemble, paragraphe, tableau, titre, type Bloc } from '../mise-en-page/blocs.ts';
import { gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';
import type { DonneesReleve, SubventionDuReleve } from './donnees-releve.ts';

const SOMMES = ['voteCentimes', 'engageCentimes', 'verseCentimes', 'resteCentimes'] as const;

/** Le relevé d’un bénéficiaire : voté, engagé, versé, restant, puis chaque versement. Ses octets ne changent plus : un texte qui change appelle un v2. */
export function releveBeneficiaireV1({ le, beneficiaire, subventions }: DonneesReleve): readonly Bloc[] {
  const total = (cle: (typeof SOMMES)[number] | 'tropPercuCentimes'): number => subventions.reduce((somme, une) => somme + une[cle], 0);
  const tropPercu = total('tropPercuCentimes');
  return [
    titre('Relevé des subventions', 1),
    paragraphe(gras(beneficiaire.nom), `, SIREN ${beneficiaire.siren.replace(/(\d{3})(?=\d)/g, '$1\u00A0')}. Situation arrêtée au ${jourEnLettres(le)}, telle que le grand livre du portail la tient. Ce relevé informe ; seuls les actes et les mandats engagent.`),
    ...(subventions.length === 0 ? [paragraphe('Aucune subvention n’est connue à cette date.')] : [
      tableau({
        legende: subventions.length === 1 ? 'Une subvention' : `${subventions.length} subventions`, entetes: 'colonnes',
        colonnes: [{ titre: 'Numéro', part: 5 }, { titre: 'Objet', part: 7 }, { titre: 'Voté', part: 5, alignement: 'droite' }, { titre: 'Engagé', part: 5, alignement: 'droite' }, { titre: 'Versé', part: 5, alignement: 'droite' }, { titre: 'Reste à verser', part: 5, alignement: 'droite' }],
        lignes: subventions.map((une) => [[gras(une.numero)], une.objet, ...SOMMES.map((cle) => euros(une[cle]))]),
        total: ['Total', '', ...SOMMES.map((cle) => euros(total(cle)))],
      }),
      ...(tropPercu > 0 ? [paragraphe(gras(`Trop-perçu à rendre : ${euros(tropPercu)}.`), ' Il est demandé par un avis des sommes à payer, adressé séparément.')] : []),
      ...subventions.flatMap(detail),
    ]),
  ];
}

function detail(une: SubventionDuReleve): readonly Bloc[] {
  const vote = `Votée le ${jourEnLettres(une.voteeLe)}${une.deliberation ? `, délibération no ${une.deliberation}` : ''}. État : ${une.etat.toLocaleLowerCase('fr')}. Échéance : ${jourEnLettres(une.caduqueLe)}.`;
  const annonce = [titre(`${une.numero} – ${une.objet}`), paragraphe(`${une.dispositif}. ${vote}`)];
  if (une.versements.length === 0) return [ensemble(...annonce, paragraphe('Aucun versement à ce jour.'))];
  return [...annonce, tableau({
    legende: `Versements de ${une.numero}`, entetes: 'colonnes', colonnes: [{ titre: 'Payé le', part: 4 }, { titre: 'Nature', part: 4 }, { titre: 'Mandat', part: 4 }, { titre: 'Montant', part: 4, alignement: 'droite' }],
    lignes: une.versements.map(({ le, genre, mandat, montantCentimes }) => [jourEnLettres(le), genre, mandat ?? 'Non renseigné', euros(montantCentimes)]),
    total: ['Total versé', '', '', euros(une.versements.reduce((somme, { montantCentimes }) => somme + montantCentimes, 0))],
  })];
}
