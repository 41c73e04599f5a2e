import { type DonneesProcesVerbal, LOGO_MAILLAGE, VERSIONS_RENDU } from '@maillage/pdf';
import type { MembreComite } from '@maillage/contrats';
import { bilanEnveloppe, enFrancais, euros, heureAParis, jourAParis, LIBELLES_AVIS_COMITE, quorum } from '@maillage/domain';
import type { MentionsActe } from '../acte/composer/mentions.ts';
import type { AgentNomme } from '../compte/agent.repository.ts';
import type { LigneEcrite } from '../journal/journal.repository.ts';
import type { ComiteLu } from './comite.repository.ts';
import type { DeportActif } from './deports/deport.repository.ts';
import type { PassageLu } from './passages.repository.ts';

type Matiere = { readonly comite: ComiteLu; readonly membres: readonly MembreComite[]; readonly passages: readonly PassageLu[]; readonly deports: readonly DeportActif[]; readonly president: MembreComite; readonly agent: AgentNomme; readonly mentions: MentionsActe; readonly numero: string; readonly ligne: LigneEcrite };

/** Fige tout ce que le procès-verbal dit ; il n’emporte ni coordonnée, ni pièce, ni donnée bancaire. */
export function composerProcesVerbal({ comite, membres, passages, deports, president, agent, mentions, numero, ligne }: Matiere): DonneesProcesVerbal {
  const { contact } = mentions;
  const atteint = quorum(membres, comite.quorumFixe);
  const { retenuCentimes } = bilanEnveloppe(passages.map(({ dossierId, avis, montantCentimes }) => ({ id: dossierId, avis, montantCentimes })), comite.enveloppeCentimes);
  return {
    nature: 'proces-verbal', gabarit: 'proces-verbal.v1', projet: false, instant: ligne.instant, lieu: mentions.lieu, date: jourAParis(ligne.instant),
    autorite: { nom: mentions.autorite, direction: mentions.direction, adresse: mentions.adresse, logo: LOGO_MAILLAGE },
    service: { service: contact.service, adresse: mentions.adresse, courriel: contact.courriel, telephone: contact.telephone },
    agent: { nom: agent.nom, fonction: agent.fonction, courriel: agent.courriel, telephone: contact.telephone },
    destinataire: { adresse: [contact.service], civilite: '' },
    references: { dossier: '', seance: `Comité du ${enFrancais(comite.tenueLe)}`, appel: 'Comité de sélection « Tiers-lieux »', deliberation: null },
    journal: { empreinte: ligne.empreinte }, verification: { adresse: mentions.adresseVerification(numero) }, rendu: VERSIONS_RENDU,
    seance: { le: comite.tenueLe, lieu: comite.lieu, ouverteA: heure(comite.ouverteLe!), closeA: heure(ligne.instant) },
    membres: membres.map(({ nom, qualite, present }) => ({ nom, qualite, present })),
    quorum: { presents: atteint.presents, exige: atteint.exige },
    dossiers: passages.map((un) => ({
      numero: un.numero, structure: un.porteur, commune: un.commune ?? 'commune non indiquée', demande: un.demandeCentimes === null ? 'non indiqué' : euros(un.demandeCentimes),
      avis: un.avis && LIBELLES_AVIS_COMITE[un.avis], montant: un.avis === 'favorable' && un.montantCentimes !== null ? euros(un.montantCentimes) : null, motifs: un.motifs,
      voix: un.avis ? { pour: un.pour!, contre: un.contre!, abstentions: un.abstentions!, presents: un.presents! } : null,
      deportes: membres.filter(({ compteId }) => deports.some((deport) => deport.dossierId === un.dossierId && deport.compteId === compteId)).map(({ nom }) => nom),
    })),
    enveloppe: comite.enveloppeCentimes === null ? null : euros(comite.enveloppeCentimes), retenu: euros(retenuCentimes),
    signataire: { nom: president.nom, qualite: president.qualite ? `${president.qualite}, présidence de séance` : 'Présidence de séance', delegation: null, mention: 'Avis enregistrés en séance dans le portail.' },
  };
}

/** « 14 h 30 », heure de Paris. */
const heure = (instant: string): string => heureAParis(instant).replace(':', ' h ');
