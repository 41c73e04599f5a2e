import { sommeCentimes } from '../montants/arrondi.ts';
import { euros } from '../montants/euros.ts';
import { type LigneEcriture, virement } from '../subvention/grand-livre/ecriture.ts';
import { ouvrirAe, voterDroits } from '../enveloppe/budget.ts';
import { estClose } from '../subvention/machines/machine-subvention.ts';
import type { DecisionReprise, DossierRepris, ErreurReprise, LigneReprise, SubventionReprise, VersementRepris } from './lignes.ts';

/** Un dossier et tout ce qui s’y rattache. */
export type DossierComplet = { readonly dossier: DossierRepris; readonly decision: DecisionReprise | null; readonly subvention: SubventionReprise | null; readonly versements: readonly VersementRepris[] };

/** Rassemble les lignes par dossier ; une ligne sans dossier n’y est pas. */
export function rassembler(lignes: readonly LigneReprise[]): readonly DossierComplet[] {
  const groupes = new Map<string, LigneReprise[]>();
  for (const ligne of lignes) if (ligne.type !== 'aide' && ligne.type !== 'controle') groupes.set(ligne.reference, [...groupes.get(ligne.reference) ?? [], ligne]);
  const du = <T extends LigneReprise['type']>(reference: string, type: T) => groupes.get(reference)!.filter((une): une is Extract<LigneReprise, { type: T }> => une.type === type);
  return lignes.filter((une) => une.type === 'dossier').map((dossier) => ({ dossier, decision: du(dossier.reference, 'decision')[0] ?? null, subvention: du(dossier.reference, 'subvention')[0] ?? null, versements: du(dossier.reference, 'versement') }));
}

/** Ce qui se contredit d’une ligne à l’autre ; vide : le fichier se tient, et ses totaux sont ceux que ses contrôles annoncent. */
export function verifierReprise(lignes: readonly LigneReprise[]): readonly ErreurReprise[] {
  return [...doubles(lignes), ...orphelines(lignes), ...rassembler(lignes).flatMap(contradictions), ...controles(lignes)].sort((a, b) => a.numeroLigne - b.numeroLigne);
}

const cle = (ligne: LigneReprise): string => `${ligne.type}|${ligne.type === 'versement' ? `${ligne.exercice}-${ligne.mandat}` : ligne.reference}`;

function doubles(lignes: readonly LigneReprise[]): readonly ErreurReprise[] {
  const vues = new Map<string, number>();
  return lignes.flatMap((ligne) => {
    const deja = vues.get(cle(ligne));
    if (deja === undefined) vues.set(cle(ligne), ligne.numeroLigne);
    return deja === undefined ? [] : [{ numeroLigne: ligne.numeroLigne, message: `La ligne ${deja} porte déjà ce type et cette référence.` }];
  });
}

function orphelines(lignes: readonly LigneReprise[]): readonly ErreurReprise[] {
  const references = (type: LigneReprise['type']) => new Set(lignes.filter((une) => une.type === type).map(({ reference }) => reference));
  const [dossiers, decisions, subventions] = [references('dossier'), references('decision'), references('subvention')];
  return lignes.flatMap(({ type, reference, numeroLigne }) => {
    const manque = type === 'aide' || type === 'controle' || type === 'dossier' ? null : !dossiers.has(reference) ? 'dossier' : type === 'subvention' && !decisions.has(reference) ? 'decision' : type === 'versement' && !subventions.has(reference) ? 'subvention' : null;
    return manque ? [{ numeroLigne, message: `Aucune ligne « ${manque} » ne porte la référence ${reference}.` }] : [];
  });
}

function contradictions({ dossier, decision, subvention: s, versements }: DossierComplet): readonly ErreurReprise[] {
  const erreurs: ErreurReprise[] = [];
  const exiger = (vrai: boolean, numeroLigne: number, message: string) => { if (!vrai) erreurs.push({ numeroLigne, message }); };
  if (decision) {
    exiger(decision.deliberationLe >= dossier.deposeLe, decision.numeroLigne, 'La délibération précède le dépôt du dossier.');
    exiger(decision.executoireLe >= decision.deliberationLe, decision.numeroLigne, 'La date exécutoire précède la délibération.');
  }
  if (decision?.sens === 'accord') exiger(s !== null, decision.numeroLigne, 'Un accord se reprend avec sa ligne « subvention ».');
  if (!s) return erreurs;
  const verse = sommeCentimes(versements.map(({ montantCentimes }) => montantCentimes));
  exiger(decision?.sens === 'accord', s.numeroLigne, 'La décision de ce dossier n’est pas un accord.');
  exiger(s.montantCentimes <= (decision?.montantCentimes ?? s.montantCentimes), s.numeroLigne, 'La subvention dépasse le montant de la délibération.');
  exiger(s.montantCentimes <= s.assietteCentimes, s.numeroLigne, 'La subvention dépasse son assiette.');
  exiger(decision === null || s.caduqueLe >= decision.deliberationLe, s.numeroLigne, 'L’échéance précède le vote.');
  exiger(verse <= s.montantCentimes, s.numeroLigne, `Les versements (${euros(verse)}) dépassent la subvention (${euros(s.montantCentimes)}) : reprenez le trop-perçu à part.`);
  exiger(verse === 0 || s.etat === 'EN_COURS' || estClose(s.etat), s.numeroLigne, 'Une subvention déjà versée est EN_COURS, SOLDEE ou CADUQUE.');
  exiger(s.etat !== 'EN_COURS' || verse > 0, s.numeroLigne, 'EN_COURS : aucune ligne « versement » ne suit. Sans versement, elle est SIGNEE.');
  exiger(s.etat !== 'ANNULEE' || verse === 0, s.numeroLigne, 'Une subvention annulée n’a rien reçu.');
  exiger((s.signeeLe !== null && s.acteLe !== null && s.acte !== null) || s.etat === 'VOTEE' || s.etat === 'ANNULEE' || (s.etat === 'CADUQUE' && verse === 0), s.numeroLigne, 'Signée : indiquez acte, acte_le et signee_le.');
  exiger(s.acteLe === null || s.signeeLe === null || s.signeeLe >= s.acteLe, s.numeroLigne, 'La Région signe la dernière : signee_le ne précède pas acte_le.');
  exiger(!payable(s) || (s.programme !== null && s.engagement !== null), s.numeroLigne, 'Elle peut encore être payée : indiquez programme et engagement.');
  for (const { payeLe, numeroLigne, exercice } of versements) {
    exiger(decision === null || payeLe >= decision.deliberationLe, numeroLigne, 'Le versement précède le vote.');
    exiger([exercice, exercice + 1].includes(Number(payeLe.slice(0, 4))), numeroLigne, 'Le versement n’est pas de cet exercice.');
  }
  for (const genre of ['AVANCE', 'SOLDE'] as const) {
    const [, double] = versements.filter((un) => un.genre === genre);
    if (double) exiger(false, double.numeroLigne, `Un seul versement « ${genre} » par subvention ; les autres sont des acomptes.`);
  }
  return erreurs;
}

/** Vrai tant que la Région peut encore payer. */
export const payable = ({ etat }: SubventionReprise): boolean => etat === 'SIGNEE' || etat === 'EN_COURS';

/** Le total d’un type de ligne, en centimes. */
export const totalRepris = (lignes: readonly LigneReprise[], type: string): number => sommeCentimes(lignes.filter((une) => une.type === type).map(({ montantCentimes }) => montantCentimes ?? 0));

const controles = (lignes: readonly LigneReprise[]): readonly ErreurReprise[] => lignes.flatMap((ligne) => {
  if (ligne.type !== 'controle') return [];
  const ecart = totalRepris(lignes, ligne.reference) - ligne.montantCentimes;
  return ecart === 0 ? [] : [{ numeroLigne: ligne.numeroLigne, message: `Total « ${ligne.reference} » : ${euros(ligne.montantCentimes)} attendus, ${euros(ligne.montantCentimes + ecart)} dans le fichier (écart de ${euros(ecart)}).` }];
});

/** L’écriture d’ouverture d’une subvention reprise : votée, versée, annulée à sa clôture ; engagée, autorisation comprise, si elle peut encore être payée. */
export function ouvertureReprise(subvention: SubventionReprise, versements: readonly VersementRepris[]): readonly LigneEcriture[] {
  const { etat, montantCentimes } = subvention;
  const verse = sommeCentimes(versements.map((un) => un.montantCentimes));
  return [
    ...voterDroits(montantCentimes), ...virement(verse, 'reste-a-verser', 'verse'), ...(estClose(etat) ? virement(montantCentimes - verse, 'reste-a-verser', 'reste-annule') : []),
    ...(payable(subvention) ? [...ouvrirAe(montantCentimes), ...virement(montantCentimes, 'ae-disponible', 'ae-engagee')] : []),
  ];
}
