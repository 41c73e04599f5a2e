import type { Signataire } from '@maillage/pdf';
import { enFrancais, type VoieSignature } from '@maillage/domain';
import type { DelegationLue } from '../../delegation/delegation.repository.ts';
import type { MentionsActe } from './mentions.ts';

/** Sous quel arrêté et par quelle voie une lettre sera signée ; arrêté nul : pas encore désigné (aperçu seulement). */
export type Signature = { readonly delegation: DelegationLue | null; readonly voie: VoieSignature };

const FACONS: Readonly<Record<VoieSignature, string>> = {
  teleservice: 'Notifié par le portail, sans signature manuscrite (art. L. 212-2 CRPA).',
  parapheur: 'Signé électroniquement dans le parapheur de la Région.',
  papier: 'Signé à la main ; la Région garde l’original.',
};

/** Le bloc de signature : « Pour le Président et par délégation », prénom, nom, qualité, service, et l’arrêté publié. */
export function signataireDe({ signature: { delegation, voie }, mentions }: { readonly signature: Signature; readonly mentions: MentionsActe }): Signataire {
  return {
    delegation: `${mentions.qualiteSignataire},`, nom: delegation?.nom ?? 'Signataire à désigner',
    qualite: [delegation?.fonction, mentions.contact.service].filter(Boolean).join(', '),
    mention: delegation ? `${FACONS[voie]} Arrêté de délégation n° ${delegation.numero} du ${enFrancais(delegation.arreteLe)}, publié le ${enFrancais(delegation.publieLe)}.` : FACONS[voie],
  };
}
