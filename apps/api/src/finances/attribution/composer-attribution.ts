import type { RedistributionDto } from '@maillage/contrats';
import { euros, type FaitsSubvention, type Jour, jourAParis, enFrancais, type ParametresSubvention, permilleDe, pourcentage, type RegimeAide, REGLEMENTS_CITES, siretLisible } from '@maillage/domain';
import type { Attribution, DonneesArreteAttributif, DonneesConvention } from '@maillage/pdf';
import { composerEntete, composerProjet, composerRecours, type Contexte, somme } from '../../acte/composer/entete.ts';
import { signataireDe } from '../../acte/composer/signature.ts';
import type { DelegationLue } from '../../delegation/delegation.repository.ts';
import type { DecisionLue } from '../../instruction/decision/decision.repository.ts';

export type MatiereAttribution = Contexte & {
  readonly subvention: string; readonly faits: FaitsSubvention; readonly voteCentimes: number; readonly parametres: ParametresSubvention; readonly decision: DecisionLue; readonly delegation: DelegationLue;
  readonly aideEtat: { readonly regime: RegimeAide; readonly reference: string }; readonly redistribution: readonly RedistributionDto[]; readonly signatureAvantLe: Jour;
};

/** La convention, tout son texte figé. */
export function composerConvention(m: MatiereAttribution): DonneesConvention {
  const { structure } = m.dossier.depot!.contenu;
  const representant = structure?.representant;
  return {
    ...attribuer(m), nature: 'convention', gabarit: 'convention.v1', signatureAvantLe: m.signatureAvantLe, tribunal: m.mentions.tribunal.nom,
    redistribution: m.redistribution.map(({ beneficiaire, montantCentimes }) => ({ beneficiaire, montant: euros(montantCentimes) })), engagementRepublicain: structure?.categorie === 'association',
    signatureBeneficiaire: { nom: representant ? `${representant.prenom} ${representant.nom}` : 'Nom du représentant', qualite: representant?.fonction ?? '', delegation: 'Pour le bénéficiaire,', mention: 'Accepté dans le portail, ou signé à la main ; la date de la signature est gardée avec l’acte.' },
  };
}

/** L’arrêté, tout son texte figé. */
export const composerArrete = (m: MatiereAttribution): DonneesArreteAttributif => ({ ...attribuer(m), nature: 'arrete-attributif', gabarit: 'arrete-attributif.v1', recours: composerRecours(m.mentions, m.appel) });

function attribuer(m: MatiereAttribution): Attribution {
  const { dossier, faits, voteCentimes, aideEtat } = m;
  const { structure, calendrier } = dossier.depot!.contenu;
  const depose = jourAParis(dossier.deposeLe!);
  const representant = structure?.representant;
  return {
    ...composerEntete(m), subvention: m.subvention, projetAide: composerProjet(dossier, m.appel),
    beneficiaire: {
      nom: structure?.raisonSociale ?? dossier.nom, siret: structure?.siret ? siretLisible(structure.siret) : null, adresse: [structure?.adresse, `${structure?.codePostal ?? ''} ${structure?.ville ?? ''}`.trim()].filter(Boolean).join(', '),
      representant: representant ? `${representant.prenom} ${representant.nom}, ${representant.fonction}` : null,
    },
    visas: visasDe(m), decision: { numero: m.decision.numero, seance: m.decision.le, executoireLe: m.decision.executoireLe!, organe: 'la commission permanente du Conseil régional' }, aideEtat: direAideEtat(aideEtat),
    montant: somme(voteCentimes), assiette: somme(faits.assietteCentimes), taux: faits.assietteCentimes > 0 ? pourcentage(permilleDe(voteCentimes, faits.assietteCentimes)) : 'sans objet',
    autresAides: faits.autresAidesCentimes > 0 ? somme(faits.autresAidesCentimes) : null,
    duree: { debut: (calendrier?.debutLe ?? depose) as Jour, fin: (calendrier?.finLe ?? faits.caduqueLe) as Jour }, depensesDepuis: depose,
    versement: versements(voteCentimes, m.parametres), conditions: m.decision.conditions.split('\n').map((une) => une.trim()).filter(Boolean), caduqueLe: faits.caduqueLe,
    signataire: { ...signataireDe({ signature: { delegation: m.delegation, voie: 'teleservice' }, mentions: m.mentions }) },
  };
}

const visasDe = ({ faits, aideEtat, decision, dossier, appel }: MatiereAttribution): readonly string[] => [
  'le code général des collectivités territoriales, notamment ses articles L. 1611-4 et L. 4221-5',
  `la loi n° 2000-321 du 12 avril 2000, notamment ses articles 9-1, 10 et 10-1${faits.beneficiairePrive ? ', et le décret n° 2001-495 du 6 juin 2001' : ''}`,
  ...(REGLEMENTS_CITES[aideEtat.regime] ? [`le ${REGLEMENTS_CITES[aideEtat.regime]}`] : []),
  `le règlement de l’appel ${appel.reglement.type} ${appel.reglement.titre}`,
  `la délibération n° ${decision.numero} du ${enFrancais(decision.le)} de la commission permanente, exécutoire le ${enFrancais(decision.executoireLe!)}`,
  `la demande n° ${dossier.numero} déposée le ${enFrancais(jourAParis(dossier.deposeLe!))}`,
];

function direAideEtat({ regime, reference }: MatiereAttribution['aideEtat']): string {
  const precision = reference.trim() ? ` ${reference.trim().replace(/\.?$/, '.')}` : '';
  switch (regime) {
    case 'aucun': return `L’aide ne constitue pas une aide d’État au sens de l’article 107 du traité sur le fonctionnement de l’Union européenne.${precision}`;
    case 'rgec-651-2014': return `L’aide est exemptée de notification par le ${REGLEMENTS_CITES[regime]}.${precision}`;
    case 'de-minimis-2023-2831': return `L’aide est accordée au titre du ${REGLEMENTS_CITES[regime]} relatif aux aides de minimis : sur trois ans glissants, une entreprise unique ne reçoit pas plus de 300 000 €.${precision}`;
    case 'de-minimis-sieg-2023-2832': return `L’aide est accordée au titre du ${REGLEMENTS_CITES[regime]} relatif aux aides de minimis aux services d’intérêt économique général : sur trois ans glissants, une entreprise unique ne reçoit pas plus de 750 000 €.${precision}`;
  }
}

/** Les modalités de l’édition ; aucune n’est arrêtée par la Région. */
function versements(voteCentimes: number, { avanceMaxPourMille, plafondAvantSoldePourMille, minimumVersementCentimes }: ParametresSubvention): readonly string[] {
  const part = (pourMille: number) => euros(Number((BigInt(voteCentimes) * BigInt(pourMille)) / 1000n));
  return [
    `une avance de ${pourcentage(avanceMaxPourMille)} au plus, soit ${part(avanceMaxPourMille)}, après la notification de l’acte (à confirmer) ;`,
    `des acomptes sur dépenses justifiées, de ${euros(minimumVersementCentimes, { court: true })} au moins, le cumul des versements restant sous ${pourcentage(plafondAvantSoldePourMille)}, soit ${part(plafondAvantSoldePourMille)} (à confirmer) ;`,
    'le solde sur présentation des dépenses acquittées, du compte rendu financier et du bilan.',
  ];
}
