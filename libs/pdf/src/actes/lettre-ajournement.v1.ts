import type { DonneesAjournement } from '../donnees/donnees-acte.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { ensemble, liste, paragraphe, titre } from '../mise-en-page/blocs.ts';
import { adresseCourriel, gras, type Segment } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** Lettre d’information : l’ajournement est une mesure préparatoire, elle n’ouvre aucun recours et n’en mentionne donc pas. */
export function lettreAjournementV1(donnees: DonneesAjournement): Acte {
  const { projetPresente, montantDemande, seance, prochaineSeance, motifs, agent, references, destinataire, signataire } = donnees;
  return {
    forme: 'lettre',
    titre: 'Report de l’examen d’une demande de subvention',
    blocs: [
      titre(`Objet : report de l’examen de votre demande pour le projet « ${projetPresente.intitule} »`, 1),
      paragraphe(destinataire.civilite),
      paragraphe(
        `Réunie le ${jourEnLettres(seance.jour)}, ${seance.organe} a reporté l’examen de votre demande de subvention de ${montantDemande.chiffres} (${montantDemande.lettres}), présentée par ${projetPresente.structure} au titre de l’appel « ${references.appel} », volet ${projetPresente.volet}. `,
        gras('Ce report n’est ni un accord ni un refus'), ' : l’instruction de votre dossier continue.',
      ),
      titre('Pourquoi ce report'),
      liste(motifs),
      titre('La suite'),
      prochaineSeance === null
        ? paragraphe('La date de la prochaine séance est à confirmer ; nous vous l’écrirons dès qu’elle sera arrêtée.')
        : paragraphe('Votre demande sera présentée à la prochaine séance, prévue le ', gras(jourEnLettres(prochaineSeance)), '. Si cette date changeait, nous vous l’écririons.'),
      paragraphe(gras('Vous n’avez rien à refaire'), ' : ni nouvelle demande, ni nouvelle pièce. Si une précision est nécessaire, nous vous la demanderons.'),
      paragraphe(...silence(donnees)),
      ensemble(
        paragraphe(`${agent.nom} suit votre dossier et répond à vos questions (`, adresseCourriel(agent.courriel), `, ${agent.telephone}).`),
        paragraphe(`Je vous prie d’agréer, ${destinataire.civilite.replace(/,\s*$/, '')}, l’expression de ma considération distinguée.`),
        { genre: 'signature', signature: signataire },
      ),
    ],
  };
}

/** Avant la date, ce que le silence vaudra ; après, ce qu’il vaut déjà et ce que cela change. */
function silence({ rejetImplicite: { le, delai }, date }: DonneesAjournement): readonly (Segment | string)[] {
  const article = '(art. L. 231-4, 3° du code des relations entre le public et l’administration)';
  if (le >= date) return ['Le report ne change pas la date déjà annoncée : à défaut de décision expresse au plus tard le ', gras(jourEnLettres(le)), `, le silence gardé pendant ${delai} vaudra rejet ${article}. `, 'Une décision expresse prise après cette date le remplacera.'];
  return ['Le délai annoncé dans votre accusé de réception a pris fin le ', gras(jourEnLettres(le)), ` : la loi y attache un rejet implicite ${article}, que l’accusé de réception vous permet de contester. `, 'Votre dossier reste examiné ; la décision expresse à venir remplacera ce rejet.'];
}
