import type { DonneesDemandeComplements } from '../donnees/donnees-acte.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { ensemble, paragraphe, tableau, titre, type Bloc } from '../mise-en-page/blocs.ts';
import { adresseCourriel, adresseWeb, gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** Demande de compléments (art. L. 114-5 CRPA) : ce qui manque, jusqu’à quand, et ce que cela change au délai du silence. */
export function demandeComplementsV1(donnees: DonneesDemandeComplements): Acte {
  const { references, destinataire, projetDepose, message, points, echeance, espace, agent, service } = donnees;
  return {
    forme: 'lettre',
    titre: 'Demande de compléments',
    blocs: [
      titre(`Objet : compléments attendus pour votre demande de subvention n° ${references.dossier}`, 1),
      paragraphe(destinataire.civilite),
      paragraphe(`L’examen de votre demande pour le projet « ${projetDepose.intitule} », présentée au titre de l’appel « ${references.appel} », appelle des compléments. Merci de nous les transmettre `, gras(`au plus tard le ${jourEnLettres(echeance)}`), '.'),
      ...(message === null ? [] : [paragraphe(message)]),
      titre('Ce que nous vous demandons'),
      tableau({
        legende: 'Les points à compléter', entetes: 'colonnes',
        colonnes: [{ titre: 'N°', part: 1 }, { titre: 'Point', part: 5 }, { titre: 'Ce qui est attendu', part: 7 }, { titre: 'Réponse', part: 3 }],
        lignes: points.map(({ libelle, texte, requis }, rang) => [String(rang + 1), libelle, texte, requis ? 'obligatoire' : 'facultative']),
      }),
      titre('Comment répondre'),
      paragraphe('Répondez dans votre espace, sur la page ', adresseWeb(espace), ' : seuls ces points y sont ouverts. Votre dossier tel que vous l’avez déposé n’est pas modifié ; vos compléments y sont joints, à leur date.'),
      ...delai(donnees),
      ensemble(
        titre('Qui suit votre dossier'),
        paragraphe(`${agent.nom}, ${agent.fonction}, est chargé de votre dossier et répond à vos questions (`, adresseCourriel(agent.courriel), `, ${agent.telephone}).`),
        paragraphe(`${service.service}, ${service.adresse.join(', ')}. Lettre établie par le portail, pour le compte du service chargé de votre dossier.`),
      ),
    ],
  };
}

/** Avec une pièce exigée, le délai s’arrête ; sans elle, il court : la lettre dit lequel des deux, et la date qui en résulte. */
const delai = ({ suspensif, echeance, rejetImpliciteLe }: DonneesDemandeComplements): readonly Bloc[] => [
  titre('Ce que cela change au délai'),
  suspensif
    ? paragraphe('Une pièce au moins est exigée par le règlement : le délai au terme duquel notre silence vaudrait rejet est suspendu à compter de ce jour, jusqu’à ce que vous la transmettiez et au plus tard jusqu’au ', jourEnLettres(echeance), '. Sans transmission plus tôt, il prendra fin le ', gras(jourEnLettres(rejetImpliciteLe)), '. Si vous répondez plus tôt, cette date avance d’autant ; votre espace l’affiche.')
    : paragraphe('Ces questions ne suspendent pas le délai : à défaut de décision expresse au plus tard le ', gras(jourEnLettres(rejetImpliciteLe)), ', notre silence vaudra rejet (art. L. 231-4, 3° du CRPA).'),
  paragraphe('Passé la date limite, et après un rappel, une demande à laquelle il manque une pièce exigée peut être déclarée irrecevable. Si vous avez besoin de plus de temps, écrivez-nous avant cette date.'),
];
