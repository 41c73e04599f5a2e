import { articlesChanges } from '../clauses/changement.v1.ts';
import { recoursContreLaDecision } from '../clauses/recours.v1.ts';
import type { DonneesReponseChangement } from '../donnees/changement.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { enMenu, ensemble, paragraphe, titre } from '../mise-en-page/blocs.ts';
import { adresseCourriel, gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** La lettre qui accepte un changement sans autre acte, ou qui le refuse avec ses motifs et les voies de recours. */
export function reponseChangementV1(donnees: DonneesReponseChangement): Acte {
  const { subvention, destinataire, projetAide, demandeeLe, objet, sens, motifs, articles, agent, signataire, recours } = donnees;
  return {
    forme: 'lettre',
    titre: 'Réponse à une demande de changement',
    blocs: [
      titre(`Objet : votre demande de changement, subvention n° ${subvention}`, 1),
      paragraphe(destinataire.civilite),
      paragraphe(`Le ${jourEnLettres(demandeeLe)}, vous avez demandé ${objet} pour le projet « ${projetAide.intitule} ». `, gras(sens === 'accord' ? 'Votre demande est acceptée' : 'Votre demande n’est pas acceptée'), sens === 'accord' ? '.' : ' : la subvention reste inchangée.'),
      titre('Les motifs'),
      ...motifs.map((motif) => paragraphe(motif)),
      ...articlesChanges(articles),
      ensemble(
        paragraphe(`${agent.nom}, ${agent.fonction}, se tient à votre disposition (`, adresseCourriel(agent.courriel), `, ${agent.telephone}).`),
        paragraphe(`Je vous prie d’agréer, ${destinataire.civilite.replace(/,\s*$/, '')}, l’expression de ma considération distinguée.`),
        { genre: 'signature', signature: signataire },
      ),
      ...(sens === 'refus' ? enMenu([recoursContreLaDecision(recours)]) : []),
    ],
  };
}
