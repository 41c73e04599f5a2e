import type { NatureModele, ValeursLettre } from '@maillage/domain';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';
import type { DonneesAccord, DonneesAjournement, DonneesDemandeComplements, DonneesIrrecevabilite, DonneesRefus } from './donnees-acte.ts';
import type { Deliberation, Projet, Somme, VoiesDeRecours } from './entete.ts';
import type { DonneesAccuseRecours, DonneesReponseRecours } from './recours.ts';

export type DonneesDeLettre = DonneesAccord | DonneesRefus | DonneesAjournement | DonneesIrrecevabilite | DonneesDemandeComplements | DonneesAccuseRecours | DonneesReponseRecours;

/** Le modèle qui rédige cette lettre : une réponse à un recours en a un par sens. */
export const natureModele = (donnees: DonneesDeLettre): NatureModele =>
  (donnees.nature !== 'reponse-recours' ? donnees.nature : donnees.sens === 'rejet' ? 'recours-rejete' : 'recours-accueilli');

/** Chaque variable de la table, lue dans les données d’une lettre ; `seuilConvention` : « 23 000 € », du règlement. */
export function valeursDeLettre(donnees: DonneesDeLettre, seuilConvention: string): ValeursLettre {
  const { destinataire: { civilite }, references, agent } = donnees;
  return {
    civilite, 'civilite.finale': civilite.replace(/,\s*$/, ''), 'dossier.numero': references.dossier, 'appel.nom': references.appel,
    'agent.nom': agent.nom, 'agent.fonction': agent.fonction, 'agent.courriel': agent.courriel, 'agent.telephone': agent.telephone,
    ...propres(donnees, seuilConvention),
  };
}

function propres(donnees: DonneesDeLettre, seuilConvention: string): ValeursLettre {
  switch (donnees.gabarit) {
    case 'accord.v1': return { ...projet(donnees.projetAide), ...deDecision(donnees), ...somme('montant.demande', donnees.montantDemande), ...accord(donnees, seuilConvention) };
    case 'refus.v1': return {
      ...projet(donnees.projetPresente), ...deDecision(donnees), ...somme('montant.demande', donnees.montantDemande), motifs: donnees.motifs, 'appel.ferme-le': jour(donnees.appelOuvertJusquAu),
      constats: donnees.constats.map(({ libelle, motif, article }) => [libelle, motif, article]),
      changements: donnees.constats.map(({ libelle, motif, changement }) => [libelle, motif, changement ?? 'Rien avant la clôture de l’appel.']),
    };
    case 'ajournement.v1': return {
      ...projet(donnees.projetPresente), ...somme('montant.demande', donnees.montantDemande), motifs: donnees.motifs, organe: donnees.seance.organe,
      'seance.date': jour(donnees.seance.jour), 'seance.prochaine': jour(donnees.prochaineSeance),
      'silence.date': jour(donnees.rejetImplicite.le), 'silence.delai': donnees.rejetImplicite.delai, 'silence.a-venir': donnees.rejetImplicite.le >= donnees.date,
    };
    case 'irrecevabilite.v1': return {
      ...projet(donnees.projetPresente), ...recours(donnees.recours), 'recue-le': jour(donnees.recuLe), motif: donnees.motif, explications: donnees.explications, manques: donnees.manques, 'appel.ferme-le': jour(donnees.appelOuvertJusquAu),
    };
    case 'demande-complements.v1': return complements(donnees);
    case 'accuse-recours.v1': return { ...contestation(donnees), 'recours.maniere': donnees.maniere, 'recours.rejet-tacite': jour(donnees.rejetTaciteLe), 'journal.empreinte': donnees.journal.empreinte };
    case 'reponse-recours.v1': return { ...contestation(donnees), 'motifs.reponse': donnees.motifs, suite: donnees.suite ?? '' };
  }
}

const complements = ({ projetDepose, message, points, echeance, espace, suspensif, rejetImpliciteLe, service }: DonneesDemandeComplements): ValeursLettre => ({
  ...projet(projetDepose), message: message ?? '', points: points.map(({ libelle, texte, requis }, rang) => [String(rang + 1), libelle, texte, requis ? 'obligatoire' : 'facultative']),
  echeance: jour(echeance), espace, suspensif, 'silence.date': jour(rejetImpliciteLe), 'service.nom': service.service, 'service.adresse': service.adresse.join(', '),
});

const contestation = ({ projetPresente, contestee, recuLe, tardif, recours: voies }: DonneesAccuseRecours | DonneesReponseRecours): ValeursLettre => ({
  ...projet(projetPresente), 'contestee.libelle': contestee.libelle, 'contestee.numero': contestee.numero, 'contestee.date': jour(contestee.le), 'recours.recu-le': jour(recuLe), 'recours.tardif': tardif, ...recours(voies),
});

const accord = ({ montant, montantDemande, assiette, tauxEffectif, duree, depensesDepuis, conditions, convention }: DonneesAccord, seuil: string): ValeursLettre => ({
  ...somme('montant', montant), 'montant.egal-demande': montant.chiffres === montantDemande.chiffres, ...somme('assiette', assiette), taux: tauxEffectif,
  'projet.debut': jour(duree.debut), 'projet.fin': jour(duree.fin), 'depenses.depuis': jour(depensesDepuis), conditions, 'convention.obligatoire': convention !== null, 'convention.seuil': seuil,
});

const deDecision = ({ decision, recours: voies, algorithme: { urlRegles, demande, cada } }: { readonly decision: Deliberation; readonly recours: VoiesDeRecours; readonly algorithme: DonneesAccord['algorithme'] }): ValeursLettre => ({
  organe: decision.organe, 'deliberation.numero': decision.numero, 'deliberation.date': jour(decision.seance), 'deliberation.executoire': jour(decision.executoireLe),
  ...recours(voies), 'algorithme.regles': urlRegles, 'algorithme.demande': demande, 'cada.nom': cada.nom, 'cada.adresse': cada.adresse,
});

const recours = ({ delai, gracieux, contentieux }: VoiesDeRecours): ValeursLettre => ({
  'recours.delai': delai, 'recours.gracieux.destinataire': gracieux.destinataire, 'recours.gracieux.adresse': gracieux.adresse,
  'tribunal.nom': contentieux.tribunal, 'tribunal.adresse': contentieux.adresse, 'tribunal.teleservice': contentieux.teleservice,
});

const projet = ({ structure, siret, intitule, volet, commune }: Projet): ValeursLettre => ({ volet, 'structure.nom': structure, 'structure.siret': siret ?? '', 'projet.nom': intitule, 'projet.commune': commune });
const somme = (nom: string, { chiffres, lettres }: Somme): ValeursLettre => ({ [nom]: chiffres, [`${nom}.lettres`]: lettres });
const jour = (date: DonneesAccord['date'] | null): string => (date === null ? '' : jourEnLettres(date));
