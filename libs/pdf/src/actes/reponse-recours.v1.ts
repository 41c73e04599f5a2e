import type { DonneesReponseRecours } from '../donnees/recours.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { type Bloc, enMenu, ensemble, liste, paragraphe, titre } from '../mise-en-page/blocs.ts';
import { adresseCourriel, gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** Lettre qui répond à un recours gracieux : rejeté, avec la voie du tribunal, ou accueilli, avec ce qui suit. */
export function reponseRecoursV1(donnees: DonneesReponseRecours): Acte {
  const { references, destinataire, projetPresente, contestee, recuLe, sens, motifs, suite, agent, signataire } = donnees;
  return {
    forme: 'lettre',
    titre: 'Réponse à un recours gracieux',
    blocs: [
      titre(`Objet : réponse à votre recours, dossier n° ${references.dossier}`, 1),
      paragraphe(destinataire.civilite),
      paragraphe(`Le ${jourEnLettres(recuLe)}, nous avons reçu votre recours gracieux contre ${contestee.libelle} n° ${contestee.numero} du ${jourEnLettres(contestee.le)}, relative au projet « ${projetPresente.intitule} ». Après un nouvel examen, `,
        gras(sens === 'rejet' ? 'votre recours est rejeté' : 'votre recours est accueilli'), sens === 'rejet' ? ' et la décision est maintenue.' : '.'),
      titre('Les motifs'),
      ...motifs.map((motif) => paragraphe(motif)),
      ...(suite === null ? [] : [titre('La suite'), paragraphe(suite)]),
      ensemble(
        paragraphe(`${agent.nom}, ${agent.fonction}, se tient à votre disposition (`, adresseCourriel(agent.courriel), `, ${agent.telephone}).`),
        paragraphe(`Je vous prie d’agréer, ${destinataire.civilite.replace(/,\s*$/, '')}, l’expression de ma considération distinguée.`),
        { genre: 'signature', signature: signataire },
      ),
      ...(sens === 'rejet' ? enMenu([voies(donnees)]) : []),
    ],
  };
}

function voies({ tardif, recours: { delai, contentieux } }: DonneesReponseRecours): Bloc {
  if (tardif) return ensemble(titre('Délai de recours'), paragraphe('Votre recours nous est parvenu après l’expiration du délai de recours : il ne l’a pas interrompu, et la présente réponse n’ouvre pas de nouveau délai pour saisir le tribunal administratif.'));
  return ensemble(
    titre('Voies et délais de recours'),
    paragraphe(`Vous pouvez contester la décision maintenue dans un délai de ${delai} à compter de la notification de la présente réponse :`),
    liste([`par un recours contentieux devant le ${contentieux.tribunal} (${contentieux.adresse}), notamment par l’application « Télérecours citoyens » accessible sur ${contentieux.teleservice}.`]),
    paragraphe('Un second recours gracieux ne prolongerait pas ce délai.'),
  );
}
