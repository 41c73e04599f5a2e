import { euros, type GroupeRapport, totauxAnnexe } from '@maillage/domain';
import type { DossierSeance } from '../lire-commission.ts';

/** L’exposé des motifs proposé tant que personne ne l’a écrit : des faits, pas d’éloge. */
export function introductionDeDepart({ titre, dossiers }: GroupeRapport<DossierSeance>): string {
  const retenus = dossiers.filter(({ propose }) => propose.sens === 'accord');
  const refuses = dossiers.length - retenus.length;
  const { montantCentimes } = totauxAnnexe(retenus.map(({ assietteCentimes, propose }) => ({ assietteCentimes, montantCentimes: propose.montantCentimes ?? 0 })));
  return [
    `Le présent rapport porte sur l’appel « ${titre} ».`,
    ...(retenus.length > 0 ? [`${retenus.length === 1 ? 'Une demande a été instruite et examinée par le comité, qui y est favorable' : `${retenus.length} demandes ont été instruites et examinées par le comité, qui y est favorable`}. Il est proposé d’attribuer ${euros(montantCentimes)}, selon l’annexe.`] : []),
    ...(refuses > 0 ? [`${refuses === 1 ? 'Il est proposé de ne pas retenir une demande' : `Il est proposé de ne pas retenir ${refuses} demandes`}, pour les motifs indiqués en annexe.`] : []),
  ].join('\n\n');
}

export const enParagraphes = (texte: string): readonly string[] => texte.split(/\n+/).map((un) => un.trim()).filter(Boolean);

/** Les textes cités par la délibération ; la délégation de l’assemblée reste à confirmer par la Région. */
export const visasDeDepart = (appel: string, version: number): readonly string[] => [
  'le code général des collectivités territoriales, notamment ses articles L. 4221-5 et L. 4132-17',
  'la loi n° 2000-321 du 12 avril 2000, notamment ses articles 9-1 et 10',
  'la délibération de l’assemblée donnant délégation à la commission permanente (références à confirmer)',
  `le règlement d’intervention « ${appel} », version ${version}`,
  'le rapport présenté à la commission permanente',
];

/** Les articles qui suivent « DÉCIDE ». */
export function articlesDe(retenus: number, montant: string, refuses: number): readonly { readonly objet: string; readonly texte: string }[] {
  return [
    ...(retenus > 0 ? [{ objet: 'Attribution', texte: retenus === 1 ? `Une subvention de ${montant} est attribuée au bénéficiaire désigné en annexe, dans la limite du taux qui y figure.` : `${retenus} subventions, d’un montant total de ${montant}, sont attribuées aux bénéficiaires désignés en annexe, dans la limite des taux qui y figurent.` }] : []),
    ...(refuses > 0 ? [{ objet: 'Demandes non retenues', texte: refuses === 1 ? 'La demande désignée en annexe n’est pas retenue, pour les motifs qui y figurent.' : 'Les demandes désignées en annexe ne sont pas retenues, pour les motifs qui y figurent.' }] : []),
    { objet: 'Exécution', texte: 'Le Président du Conseil régional est chargé de l’exécution de la présente délibération et signe les actes qui en découlent.' },
  ];
}
