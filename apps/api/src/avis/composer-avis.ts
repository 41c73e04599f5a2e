import type { DonneesAvis } from '@maillage/pdf';
import { jourAParis, LIBELLES_SENS_AVIS, SECTIONS_AVIS, type SensAvis } from '@maillage/domain';
import { composerEntete, type Contexte } from '../acte/composer/entete.ts';
import type { AgentNomme } from '../compte/agent.repository.ts';
import type { AvisLu } from './avis.repository.ts';

type Matiere = Omit<Contexte, 'deliberation' | 'projet'> & { readonly avis: AvisLu; readonly expert: AgentNomme; readonly demandeur: string; readonly sens: SensAvis; readonly texte: string };

/** Le PDF d’un avis rendu, figé ; ni montant, ni coordonnée du porteur : ses données sont jointes au fichier que l’expert relit. */
export function composerAvis({ avis, expert, demandeur, sens, texte, ...contexte }: Matiere): DonneesAvis {
  const { dossier, mentions, ligne } = contexte;
  const { contenu, commune, pieces } = dossier.depot!;
  return {
    ...composerEntete({ ...contexte, deliberation: null, projet: false }),
    nature: 'avis', gabarit: 'avis.v1',
    destinataire: { adresse: [mentions.contact.service, ...mentions.adresse], civilite: '' },
    objet: { intitule: dossier.nom, structure: contenu.structure?.raisonSociale ?? '', commune: commune ? `${commune.nom} (${commune.departement})` : '' },
    demande: {
      par: demandeur, le: jourAParis(avis.demandeLe), echeance: avis.echeance, question: avis.question,
      sections: SECTIONS_AVIS.filter(({ code }) => avis.sections.includes(code)).map(({ libelle }) => libelle),
      pieces: pieces.flatMap(({ libelle, deposees }) => deposees.filter(({ id }) => avis.pieces.includes(id)).map(({ nom, sha256 }) => ({ libelle, fichier: nom, sha256 }))),
    },
    expert: { nom: expert.nom, fonction: expert.fonction }, renduLe: jourAParis(ligne.instant), sens: LIBELLES_SENS_AVIS[sens], texte,
    signataire: { nom: expert.nom, qualite: expert.fonction, delegation: null, mention: 'Avis rendu par le portail, sans signature manuscrite.' },
  };
}
