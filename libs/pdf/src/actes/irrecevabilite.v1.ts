import { recoursContreLaDecision } from '../clauses/recours.v1.ts';
import type { DonneesIrrecevabilite } from '../donnees/donnees-acte.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { enMenu, ensemble, liste, paragraphe, titre } from '../mise-en-page/blocs.ts';
import { adresseCourriel, gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** Lettre qui notifie une irrecevabilité : la demande n’a pas été examinée au fond, et la lettre dit comment la contester. */
export function irrecevabiliteV1(donnees: DonneesIrrecevabilite): Acte {
  const { references, destinataire, projetPresente, recuLe, motif, explications, manques, agent, appelOuvertJusquAu, signataire, recours } = donnees;
  return {
    forme: 'lettre',
    titre: 'Irrecevabilité d’une demande de subvention',
    blocs: [
      titre(`Objet : votre demande de subvention n° ${references.dossier} n’est pas recevable`, 1),
      paragraphe(destinataire.civilite),
      paragraphe(`Vous avez présenté, le ${jourEnLettres(recuLe)}, une demande de subvention pour le projet « ${projetPresente.intitule} » au titre de l’appel « ${references.appel} ». `, gras('Cette demande n’est pas recevable'), ` : ${motif}. Elle n’a donc pas pu être examinée au fond.`),
      titre('Les motifs'),
      paragraphe(explications),
      ...(manques.length === 0 ? [] : [paragraphe('Il nous manque toujours :'), liste(manques)]),
      ensemble(
        titre('Et maintenant'),
        paragraphe(`${agent.nom}, ${agent.fonction}, se tient à votre disposition pour en parler (`, adresseCourriel(agent.courriel), `, ${agent.telephone}). `,
          appelOuvertJusquAu === null ? 'Cet appel est clos ; les prochains seront annoncés sur le portail.' : `Vous pouvez présenter une nouvelle demande, complète, jusqu’au ${jourEnLettres(appelOuvertJusquAu)}.`),
        paragraphe(`Je vous prie d’agréer, ${destinataire.civilite.replace(/,\s*$/, '')}, l’expression de ma considération distinguée.`),
        { genre: 'signature', signature: signataire },
      ),
      ...enMenu([recoursContreLaDecision(recours)]),
    ],
  };
}
