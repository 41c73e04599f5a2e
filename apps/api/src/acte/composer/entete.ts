import { type Entete, LOGO_MAILLAGE, type Projet, type Somme, type TraitementAlgorithmique, VERSIONS_RENDU, type VoiesDeRecours } from '@maillage/pdf';
import { enLettres, euros, jourAParis, siretLisible } from '@maillage/domain';
import type { AppelLu } from '../../appel/appel.repository.ts';
import type { AgentNomme } from '../../compte/agent.repository.ts';
import type { DossierLu } from '../../dossier/dossier.repository.ts';
import type { LigneEcrite } from '../../journal/journal.repository.ts';
import type { MentionsActe } from './mentions.ts';

export const somme = (centimes: number): Somme => ({ chiffres: euros(centimes), lettres: enLettres(centimes) });

/** Un nombre de mois en lettres, pour les délais (« deux mois »). */
export const moisEnLettres = (mois: number): string => `${['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six'][mois] ?? mois} mois`;

export type Contexte = { readonly dossier: DossierLu; readonly appel: AppelLu; readonly mentions: MentionsActe; readonly agent: AgentNomme | null; readonly ligne: Pick<LigneEcrite, 'instant' | 'empreinte'>; readonly numero: string; readonly deliberation: string | null; readonly projet: boolean };

/** Ce que tous les actes portent, figé : autorité, service, agent, destinataire, références, tête du journal. */
export function composerEntete({ dossier, appel, mentions, agent, ligne, numero, deliberation, projet }: Contexte): Entete {
  const { structure = {} } = dossier.depot?.contenu ?? dossier.contenu;
  const { contact } = mentions;
  const signataire = structure.representant;
  return {
    projet, instant: ligne.instant, lieu: mentions.lieu, date: jourAParis(ligne.instant),
    autorite: { nom: mentions.autorite, direction: mentions.direction, adresse: mentions.adresse, logo: LOGO_MAILLAGE },
    service: { service: contact.service, adresse: mentions.adresse, courriel: contact.courriel, telephone: contact.telephone },
    agent: agent ? { nom: agent.nom, fonction: agent.fonction, courriel: agent.courriel, telephone: contact.telephone } : { nom: contact.service, fonction: 'un agent vous sera désigné', courriel: contact.courriel, telephone: contact.telephone },
    destinataire: {
      adresse: [structure.raisonSociale ?? '', signataire ? `${signataire.prenom} ${signataire.nom}, ${signataire.fonction}` : '', structure.adresse ?? '', `${structure.codePostal ?? ''} ${structure.ville ?? ''}`.trim()].filter(Boolean),
      civilite: 'Madame, Monsieur,',
    },
    references: { dossier: dossier.numero ?? '', appel: `${appel.reglement.type} ${appel.reglement.titre}`, deliberation },
    journal: { empreinte: ligne.empreinte },
    verification: { adresse: mentions.adresseVerification(numero) },
    rendu: VERSIONS_RENDU,
  };
}

/** Le projet tel qu’une lettre le nomme. */
export function composerProjet({ depot, contenu, communeNom }: DossierLu, { reglement }: AppelLu): Projet {
  const { structure, projet } = depot?.contenu ?? contenu;
  const commune = depot?.commune;
  return {
    structure: structure?.raisonSociale ?? '', siret: structure?.siret ? siretLisible(structure.siret) : null, intitule: projet?.nom ?? '',
    volet: (reglement.volets.find(({ code }) => code === projet?.volet)?.libelle ?? '').toLowerCase(),
    commune: commune ? `${commune.nom} (${commune.departement})` : communeNom ?? '',
  };
}

export const composerRecours = ({ recoursGracieux, tribunal }: MentionsActe, { reglement }: AppelLu): VoiesDeRecours => ({
  delai: moisEnLettres(reglement.delais.recoursMois.valeur), gracieux: recoursGracieux,
  contentieux: { tribunal: tribunal.nom, adresse: tribunal.adresse, teleservice: tribunal.teleservice },
});

export const composerAlgorithme = ({ urlRegles, contact, cada }: MentionsActe): TraitementAlgorithmique =>
  ({ urlRegles, demande: `${contact.service}, ${contact.adresse}, ${contact.courriel}`, cada });
