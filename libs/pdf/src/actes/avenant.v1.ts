import { articlesChanges } from '../clauses/changement.v1.ts';
import type { DonneesAvenant } from '../donnees/changement.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { ensemble, liste, paragraphe, titre } from '../mise-en-page/blocs.ts';
import { gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** L’avenant à la convention d’attribution. */
export function avenantV1(donnees: DonneesAvenant): Acte {
  const { autorite, subvention, rang, projetAide, beneficiaire, visas, articles, signataire, signatureBeneficiaire, tribunal } = donnees;
  const nom = `Avenant n° ${rang} à la convention n° ${subvention}`;
  return {
    forme: 'document',
    titre: nom,
    blocs: [
      titre(`${nom} – « ${projetAide.intitule} »`, 1),
      paragraphe('Entre la ', gras(autorite.nom), `, ${autorite.adresse.join(', ')}, représentée par le Président du Conseil régional, ci-après « la Région », d’une part,`),
      paragraphe('et ', gras(beneficiaire.nom), `${[beneficiaire.siret && ` (SIRET ${beneficiaire.siret})`, beneficiaire.adresse && `, ${beneficiaire.adresse}`, beneficiaire.representant && `, représenté par ${beneficiaire.representant}`].filter(Boolean).join('')}, ci-après « le bénéficiaire », d’autre part,`),
      liste(visas.map((un) => `Vu ${un} ;`)),
      paragraphe('il est convenu ce qui suit.'),
      ...articlesChanges([...articles, { titre: 'Signature, effet et litiges', textes: ['Le bénéficiaire signe, puis la Région. L’avenant prend effet à sa notification ; les autres articles de la convention restent inchangés.', `À défaut d’accord amiable, un litige se porte devant le ${tribunal}.`] }]),
      paragraphe(`Établi à ${donnees.lieu} le ${jourEnLettres(donnees.date)}.`),
      ensemble(paragraphe(gras('Le bénéficiaire')), { genre: 'signature', signature: signatureBeneficiaire }),
      ensemble(paragraphe(gras('La Région')), { genre: 'signature', signature: signataire }),
    ],
  };
}
