import type { DonneesAjournement } from '../donnees/donnees-acte.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { ensemble, liste, paragraphe, titre } from '../mise-en-page/blocs.ts';
import { adresseCourriel, gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** Lettre d’information : l’ajournement est une mesure préparatoire, elle n’ouvre aucun recours et n’en mentionne donc pas. */
export function lettreAjournementV1(donnees: DonneesAjournement): Acte {
  const { projetPresente, montantDemande, seance, prochaineSeance, motifs, rejetImplicite, agent, references, destinataire, signataire } = donnees;
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
      paragraphe(
        'Le report ne change pas la date déjà annoncée : à défaut de décision expresse au plus tard le ',
        gras(jourEnLettres(rejetImplicite.le)), `, le silence gardé pendant ${rejetImplicite.delai} vaudra rejet (art. L. 231-4, 3° du code des relations entre le public et l’administration). `,
        'Une décision expresse prise après cette date le remplacera.',
      ),
      ensemble(
        paragraphe(`${agent.nom} suit votre dossier et répond à vos questions (`, adresseCourriel(agent.courriel), `, ${agent.telephone}).`),
        paragraphe(`Je vous prie d’agréer, ${destinataire.civilite.replace(/,\s*$/, '')}, l’expression de ma considération distinguée.`),
        { genre: 'signature', signature: signataire },
      ),
    ],
  };
}
