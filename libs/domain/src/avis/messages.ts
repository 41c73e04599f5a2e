import { enFrancais, type Jour } from '../temps/jour.ts';

export type MessageAvis = { readonly objet: string; readonly paragraphes: readonly string[] };
type Sujet = { readonly numero: string; readonly nom: string; readonly echeance: Jour };

const SUITE = 'La question posée et les éléments partagés vous attendent dans votre espace ; ce message n’en contient aucun.';

/** Le courriel de demande : celui que l’instructeur relit avant l’envoi est celui qui part. */
export const messageDemande = ({ numero, nom, echeance }: Sujet): MessageAvis => ({
  objet: `Votre avis est demandé sur le dossier n° ${numero}`,
  paragraphes: [
    `La Région vous demande un avis sur le projet « ${nom} », au plus tard le ${enFrancais(echeance)}.`, SUITE,
    'C’est un avis simple : il éclaire l’instruction et ne la lie pas. Si vous avez un intérêt dans ce projet, ne le lisez pas plus avant : déclarez le conflit d’intérêts, la demande sera close.',
  ],
});

export const messageRelance = ({ numero, nom, echeance }: Sujet, enRetard: boolean): MessageAvis => ({
  objet: enRetard ? `Avis en retard : dossier n° ${numero}` : `Rappel : votre avis sur le dossier n° ${numero}`,
  paragraphes: [`Votre avis sur le projet « ${nom} » ${enRetard ? 'était attendu' : 'est attendu'} au plus tard le ${enFrancais(echeance)}.`, enRetard ? 'Il reste utile : rendez-le dès que possible, ou dites que vous n’avez pas d’avis.' : SUITE],
});

export const messageRetrait = ({ numero, nom }: Sujet): MessageAvis => ({
  objet: `Demande d’avis retirée : dossier n° ${numero}`,
  paragraphes: [`La Région n’attend plus d’avis sur le projet « ${nom} ».`, 'Vous n’avez rien à faire ; les éléments partagés ne vous sont plus ouverts.'],
});

/** À l’instructeur ; le sens de l’avis n’est jamais dans un courriel. */
export const messageRendu = ({ numero, nom }: Sujet, expert: string): MessageAvis => ({
  objet: `Avis rendu : dossier n° ${numero}`,
  paragraphes: [`${expert} a rendu son avis sur le projet « ${nom} ».`, 'Il se lit dans le dossier, avec son PDF.'],
});

export const messageMerci = ({ numero, nom }: Sujet): MessageAvis => ({
  objet: `Votre avis sur le dossier n° ${numero} est bien reçu`,
  paragraphes: [`Merci : votre avis sur le projet « ${nom} » est enregistré et transmis à l’instruction.`, 'Il ne change plus ; vous pouvez le relire dans votre espace.'],
});

export const messageRecusation = ({ numero, nom }: Sujet, expert: string): MessageAvis => ({
  objet: `Conflit d’intérêts déclaré : dossier n° ${numero}`,
  paragraphes: [`${expert} a déclaré un conflit d’intérêts sur le projet « ${nom} » : sa demande d’avis est close, et le dossier ne lui est plus ouvert.`, 'Demandez l’avis d’une autre personne s’il vous est utile.'],
});

/** À l’instructeur, le premier jour de retard. */
export const messageEnRetard = ({ numero, nom, echeance }: Sujet, expert: string): MessageAvis => ({
  objet: `Avis en retard : dossier n° ${numero}`,
  paragraphes: [`L’avis de ${expert} sur le projet « ${nom} » était attendu au plus tard le ${enFrancais(echeance)}.`, 'Un rappel vient de lui être envoyé. Un avis simple n’empêche pas de proposer le dossier : vous pouvez aussi clore la demande sans réponse.'],
});
