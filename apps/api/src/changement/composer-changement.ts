import { type ContenuChangement, enFrancais, euros, type Jour, jourAParis, permilleDe, pourcentage, siretLisible } from '@maillage/domain';
import type { ArticleChange, DonneesActe } from '@maillage/pdf';
import type { DeliberationChangement } from '@maillage/contrats';
import { composerEntete, composerProjet, composerRecours, type Contexte, somme } from '../acte/composer/entete.ts';
import { signataireDe } from '../acte/composer/signature.ts';
import type { DelegationLue } from '../delegation/delegation.repository.ts';

export type MatiereChangement = Contexte & {
  readonly delegation: DelegationLue; readonly subvention: string; readonly nature: 'avenant' | 'arrete-modificatif' | 'reponse-changement'; readonly sens: 'accord' | 'refus';
  readonly avant: { readonly montantCentimes: number; readonly assietteCentimes: number; readonly caduqueLe: Jour; readonly verseCentimes: number };
  readonly contenu: ContenuChangement; readonly demandeeLe: Jour; readonly motif: string; readonly rang: number; readonly acteInitial: string | null; readonly deliberationLue: DeliberationChangement | null;
};

/** L’acte d’un changement, tout son texte figé. */
export function composerChangement(m: MatiereChangement): Extract<DonneesActe, { nature: MatiereChangement['nature'] }> {
  const entete = composerEntete(m);
  const projetAide = composerProjet(m.dossier, m.appel);
  const signataire = signataireDe({ signature: { delegation: m.delegation, voie: 'teleservice' }, mentions: m.mentions });
  const recours = composerRecours(m.mentions, m.appel);
  const articles = m.sens === 'refus' ? [] : articlesDe(m);
  if (m.nature === 'reponse-changement') return { ...entete, nature: m.nature, gabarit: 'reponse-changement.v1', subvention: m.subvention, projetAide, demandeeLe: m.demandeeLe, objet: OBJETS[m.contenu.nature], sens: m.sens, motifs: m.motif.split('\n').map((un) => un.trim()).filter(Boolean), articles, signataire, recours };
  const { structure } = m.dossier.depot!.contenu;
  const representant = structure?.representant;
  const commun = {
    ...entete, subvention: m.subvention, projetAide, articles, signataire, visas: visasDe(m),
    beneficiaire: { nom: structure?.raisonSociale ?? m.dossier.nom, siret: structure?.siret ? siretLisible(structure.siret) : null, adresse: [structure?.adresse, `${structure?.codePostal ?? ''} ${structure?.ville ?? ''}`.trim()].filter(Boolean).join(', '), representant: representant ? `${representant.prenom} ${representant.nom}, ${representant.fonction}` : null },
  };
  if (m.nature === 'arrete-modificatif') return { ...commun, nature: m.nature, gabarit: 'arrete-modificatif.v1', recours };
  return {
    ...commun, nature: 'avenant', gabarit: 'avenant.v1', rang: m.rang, tribunal: m.mentions.tribunal.nom,
    signatureBeneficiaire: { nom: representant ? `${representant.prenom} ${representant.nom}` : 'Nom du représentant', qualite: representant?.fonction ?? '', delegation: 'Pour le bénéficiaire,', mention: 'Accepté dans le portail, ou signé à la main ; la date de la signature est gardée avec l’acte.' },
  };
}

const OBJETS = { calendrier: 'un changement de calendrier', budget: 'un changement de budget' } as const;

const visasDe = ({ acteInitial, demandeeLe, deliberationLue: d, appel }: MatiereChangement): readonly string[] => [
  'le code général des collectivités territoriales, notamment ses articles L. 1611-4 et L. 4221-5', `le règlement de l’appel ${appel.reglement.type} ${appel.reglement.titre}`,
  ...(acteInitial ? [`l’acte d’attribution n° ${acteInitial}`] : []), `la demande de changement du ${enFrancais(demandeeLe)}`,
  ...(d?.executoireLe ? [`la délibération n° ${d.numero} du ${enFrancais(d.le)} de la commission permanente, exécutoire le ${enFrancais(d.executoireLe)}`] : []),
];

function articlesDe({ contenu, avant }: MatiereChangement): readonly ArticleChange[] {
  if (contenu.nature === 'calendrier') return [{ titre: 'Dates', textes: [
    `La demande de solde, complète, parvient à la Région au plus tard le ${enFrancais(contenu.nouvelleDate!)}, au lieu du ${enFrancais(avant.caduqueLe)}. Passé ce jour, la part non versée est perdue.`,
    ...(contenu.finProjetLe ? [`Le projet se réalise jusqu’au ${enFrancais(contenu.finProjetLe)}.`] : []),
  ] }];
  const { montantCentimes, assietteCentimes, plan } = contenu;
  const inchange = montantCentimes === avant.montantCentimes && assietteCentimes === avant.assietteCentimes;
  const [montant, assiette] = [somme(montantCentimes), somme(assietteCentimes)];
  const sens = montantCentimes > avant.montantCentimes ? 'porté' : 'ramené';
  return [
    ...(inchange ? [] : [{ titre: 'Montant et dépenses retenues', textes: [
      montantCentimes === avant.montantCentimes ? `Le montant de la subvention reste fixé à ${montant.chiffres} au plus.` : `Le montant de la subvention est ${sens} de ${euros(avant.montantCentimes)} à ${montant.chiffres} (${montant.lettres}) au plus.`,
      `Il est calculé sur une assiette de ${assiette.chiffres} (${assiette.lettres}) de dépenses retenues, au lieu de ${euros(avant.assietteCentimes)}, soit un taux de ${pourcentage(permilleDe(montantCentimes, assietteCentimes))}. Les versements suivants se calculent à ce taux.`,
      ...(avant.verseCentimes > montantCentimes ? [`Les versements déjà faits, ${euros(avant.verseCentimes)}, dépassent ce montant : ${euros(avant.verseCentimes - montantCentimes)} sont à rendre, après que le bénéficiaire a pu présenter ses observations.`] : []),
    ] }]),
    { titre: 'Plan de financement', textes: [
      `Les dépenses du projet sont : ${dire(plan, 'depense')}.`,
      `Ses ressources sont : ${[...plan.filter(({ sens: s }) => s === 'ressource').map(({ libelle, montantCentimes: m }) => `${libelle}, ${euros(m)}`), `la subvention de la Région, ${montant.chiffres}`].join(' ; ')}.`,
    ] },
  ];
}

const dire = (plan: Extract<ContenuChangement, { nature: 'budget' }>['plan'], sens: 'depense' | 'ressource'): string => plan.filter((une) => une.sens === sens).map(({ libelle, montantCentimes }) => `${libelle}, ${euros(montantCentimes)}`).join(' ; ');

/** Le jour, à Paris, d’un dépôt. */
export const jourDuDepot = (instant: string): Jour => jourAParis(instant as never);
