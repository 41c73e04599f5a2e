import { constatAutomatique, puisJeCommencer, quandVousRepondrons, quiInstruit } from '../clauses/accuse.v1.ts';
import { piecesEnTableau } from '../clauses/pieces-en-tableau.v1.ts';
import { projetEnTableau } from '../clauses/projet-en-tableau.v1.ts';
import type { DonneesAccuseCourrier } from '../donnees/donnees-acte.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { ensemble, liste, paragraphe, titre, type Bloc } from '../mise-en-page/blocs.ts';
import { adresseWeb, gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** Accusé de réception d’une candidature venue hors du portail : mentions de l’article R. 112-5 CRPA, à poster ou à joindre à un courriel. */
export function accuseCourrierV1(donnees: DonneesAccuseCourrier): Acte {
  const { references, recu, destinataire, projetDepose, montantDemande, pieces, agent, journal } = donnees;
  return {
    forme: 'lettre',
    titre: 'Accusé de réception d’une demande de subvention',
    blocs: [
      titre(`Objet : accusé de réception de votre demande de subvention n° ${references.dossier}`, 1),
      paragraphe(destinataire.civilite),
      paragraphe(
        'Votre demande de subvention au titre de l’appel ', `« ${references.appel} »`, ` nous est parvenue ${recu.maniere} le `, gras(jourEnLettres(recu.jour)),
        recu.poste === null ? '' : `, postée le ${jourEnLettres(recu.poste)}`, '. Elle est enregistrée sous le numéro ', gras(references.dossier),
        '. Le présent accusé vous est délivré en application des articles L. 112-3 et R. 112-5 du code des relations entre le public et l’administration (CRPA).',
      ),
      projetEnTableau('Votre demande', projetDepose, montantDemande),
      ...horsDelai(donnees),
      ...piecesManquantes(donnees),
      ...suivreEnLigne(donnees),
      ...quiInstruit(donnees),
      ...quandVousRepondrons(donnees),
      ...puisJeCommencer(donnees),
      ...constatAutomatique(donnees),
      ...(pieces.length === 0 ? [] : [titre('Les pièces que nous avons reçues'), piecesEnTableau(pieces)]),
      paragraphe(`Votre envoi a été saisi dans le portail par ${agent.nom}, ${agent.fonction}. Si une donnée vous paraît mal reprise, écrivez-nous : elle sera corrigée et la correction tracée.`),
      paragraphe('Empreinte de la ligne du journal qui enregistre votre demande : ', journal.empreinte, '.'),
    ],
  };
}

const horsDelai = ({ horsDelai: motif }: DonneesAccuseCourrier): readonly Bloc[] => motif === null ? [] : [
  ensemble(titre('Votre demande paraît hors délai'), paragraphe(motif, ' Elle est enregistrée ; si ce constat est confirmé, une lettre motivée, avec ses voies de recours, vous le dira. Si vous avez une preuve d’envoi plus ancienne, transmettez-la-nous sans attendre.')),
];

const piecesManquantes = ({ manquantes }: DonneesAccuseCourrier): readonly Bloc[] => manquantes.length === 0 ? [] : [
  ensemble(titre('Les pièces qui manquent'), paragraphe('Le règlement exige aussi les pièces suivantes, absentes de votre envoi (art. L. 114-5 du CRPA). Une lettre vous les demandera et vous dira jusqu’à quand les produire ; rien n’empêche de les envoyer dès maintenant.'), liste(manquantes)),
];

const suivreEnLigne = ({ reprise }: DonneesAccuseCourrier): readonly Bloc[] => [
  ensemble(
    titre('Suivre votre dossier en ligne'),
    paragraphe('Vous pouvez continuer par courrier. Si vous préférez suivre et compléter votre dossier en ligne, créez un compte, ouvrez ', adresseWeb(reprise.adresse), ' et saisissez le code ', gras(reprise.code), `, valable une seule fois jusqu’au ${jourEnLettres(reprise.jusquAu)}.`),
    paragraphe('Qui détient ce code peut se rattacher votre dossier : ne le communiquez à personne hors de votre structure.'),
  ),
];
